import type { Bilingual } from '../../domain/locale.ts';

/** What the head of an exported list says. */
export const EXPORT_TEXT = {
  items: { 'zh-CN': '项目一览', en: 'Budget items (项目)' },
  counted: { 'zh-CN': '考核所计事项', en: 'Matters that an assessment counts (考核所计事项)' },
  countedOf: {
    'zh-CN': '{who}：{measure}（{counts}），{part} {count} 件',
    en: '{who}: {measure} ({counts}); {part}, {count}',
  },
  problems: { 'zh-CN': '整改台账', en: 'Rectification ledger (整改台账)' },
  monitored: { 'zh-CN': '运行监控', en: 'Monitoring (运行监控)' },
  consequences: { 'zh-CN': '预算挂钩', en: 'Budget consequence (预算挂钩)' },
  reports: { 'zh-CN': '绩效报告报送情况', en: 'Performance reports (绩效报告)' },
  ranking: { 'zh-CN': '绩效评价结果排名', en: 'Ranking of results (绩效评价结果排名)' },
  assessment: { 'zh-CN': '预算绩效管理考核', en: 'Assessment of performance management (预算绩效管理考核)' },
  sealed: {
    'zh-CN': '冻结：{date} {time}，{person}；数据摘要 {inputs}，结果摘要 {result}',
    en: 'Frozen: {date} {time}, {person}; hash of the inputs {inputs}, of the result {result}',
  },
  selfChecks: { 'zh-CN': '自评抽查情况', en: 'Sampled self-evaluations (自评抽查)' },
  numbers: { 'zh-CN': '文号登记簿', en: 'Register of document numbers (文号登记簿)' },
  evaluations: { 'zh-CN': '绩效评价', en: 'Evaluations (绩效评价)' },
  season: { 'zh-CN': '目标申报', en: 'Target season (目标申报)' },
  records: { 'zh-CN': '办理记录', en: 'The record (办理记录)' },
  process: { 'zh-CN': '过程分析', en: 'Process analytics (过程分析)' },
  recurrence: { 'zh-CN': '再犯分析', en: 'Recurrence (再犯分析)' },
  inbox: { 'zh-CN': '待办', en: 'Inbox (待办)' },
  later: { 'zh-CN': '稍后处理', en: 'Put off (稍后处理)' },
  disclosures: { 'zh-CN': '信息公开', en: 'Disclosure (信息公开)' },
  people: { 'zh-CN': '人员与权限', en: 'People and roles (人员与权限)' },
  deliveries: { 'zh-CN': '通知送达', en: 'Deliveries (通知送达)' },
  board: { 'zh-CN': '逾期与督办', en: 'Overdue and supervised (逾期与督办)' },
  filter: { 'zh-CN': '筛选：{filter}', en: 'Filter: {filter}' },
  noFilter: { 'zh-CN': '筛选：无，范围内全部', en: 'Filter: none, everything in scope' },
  pair: { 'zh-CN': '{name} {value}', en: '{name} {value}' },
  made: { 'zh-CN': '导出：{date} {time}，{person}', en: 'Exported: {date} {time}, {person}' },
  rules: { 'zh-CN': '依据：{policy}（{ref}），日历 {calendar}', en: 'By: {policy} ({ref}), calendar {calendar}' },
  yes: { 'zh-CN': '是', en: 'yes' },
} as const satisfies Record<string, Bilingual>;

/** Names of filters, by the names of the API. */
export const FILTER_NAMES: Readonly<Record<string, Bilingual>> = {
  year: { 'zh-CN': '年度', en: 'year' },
  region: { 'zh-CN': '地区', en: 'region' },
  unit: { 'zh-CN': '单位', en: 'unit' },
  division: { 'zh-CN': '业务科', en: 'division' },
  phase: { 'zh-CN': '所处', en: 'phase' },
  stage: { 'zh-CN': '阶段', en: 'stage' },
  kind: { 'zh-CN': '类型', en: 'kind' },
  fund: { 'zh-CN': '资金', en: 'fund' },
  livelihood: { 'zh-CN': '民生', en: 'livelihood' },
  lost: { 'zh-CN': '断在', en: 'lost at' },
  grade: { 'zh-CN': '等级', en: 'grade' },
  action: { 'zh-CN': '决定', en: 'decision' },
  light: { 'zh-CN': '期限', en: 'deadline' },
  q: { 'zh-CN': '词', en: 'words' },
  item: { 'zh-CN': '项目', en: 'item' },
  process: { 'zh-CN': '事项类别', en: 'kind of matter' },
  unitState: { 'zh-CN': '单位说', en: 'unit says' },
  financeState: { 'zh-CN': '财政核查', en: 'finance verified' },
  category: { 'zh-CN': '类别', en: 'class' },
  document: { 'zh-CN': '文号', en: 'document' },
  person: { 'zh-CN': '责任人', en: 'person' },
  distance: { 'zh-CN': '距到期', en: 'distance' },
  recurring: { 'zh-CN': '再犯', en: 'recurring' },
  within: { 'zh-CN': '年数', en: 'within years' },
  period: { 'zh-CN': '监控期', en: 'period' },
  standing: { 'zh-CN': '情况', en: 'standing' },
  apart: { 'zh-CN': '偏离', en: 'apart' },
  state: { 'zh-CN': '状态', en: 'state' },
  overdue: { 'zh-CN': '逾期', en: 'overdue' },
  command: { 'zh-CN': '动作', en: 'act' },
  from: { 'zh-CN': '自', en: 'from' },
  until: { 'zh-CN': '至', en: 'until' },
  inPlace: { 'zh-CN': '代办', en: 'in place of another' },
  datedBack: { 'zh-CN': '补记', en: 'dated back' },
  code: { 'zh-CN': '代字', en: 'code' },
  group: { 'zh-CN': '到期', en: 'due' },
  day: { 'zh-CN': '到期日', en: 'due on' },
  work: { 'zh-CN': '事项', en: 'work' },
  desk: { 'zh-CN': '情况', en: 'standing' },
  role: { 'zh-CN': '角色', en: 'role' },
  account: { 'zh-CN': '状态', en: 'state' },
  fate: { 'zh-CN': '结果', en: 'fate' },
  channel: { 'zh-CN': '通道', en: 'channel' },
  supervised: { 'zh-CN': '已督办', en: 'supervised' },
  part: { 'zh-CN': '谁的事', en: 'whose duty' },
  side: { 'zh-CN': '报告', en: 'reports' },
  subject: { 'zh-CN': '对象', en: 'of' },
};

export const LIGHT_NAMES = {
  red: { 'zh-CN': '红', en: 'red' },
  yellow: { 'zh-CN': '黄', en: 'yellow' },
  green: { 'zh-CN': '绿', en: 'green' },
  none: { 'zh-CN': '没有期限', en: 'none' },
} as const satisfies Record<string, Bilingual>;

export const STATE_NAMES = {
  open: { 'zh-CN': '待报', en: 'unreported' },
  reported: { 'zh-CN': '已报', en: 'reported' },
  lapsed: { 'zh-CN': '未报而过', en: 'lapsed' },
} as const satisfies Record<string, Bilingual>;

export const UNIT_SAYS = {
  notStarted: { 'zh-CN': '未开始', en: 'not started' },
  inProgress: { 'zh-CN': '整改中', en: 'in progress' },
  rectified: { 'zh-CN': '已整改', en: 'rectified' },
  cannot: { 'zh-CN': '无法整改', en: 'cannot' },
} as const satisfies Record<string, Bilingual>;

export const FINANCE_SAYS = {
  notDue: { 'zh-CN': '未到核查', en: 'not due' },
  awaiting: { 'zh-CN': '待核查', en: 'to be verified' },
  returned: { 'zh-CN': '退回', en: 'returned' },
  closedOut: { 'zh-CN': '已销号', en: 'closed out' },
  deferred: { 'zh-CN': '挂账', en: 'deferred' },
} as const satisfies Record<string, Bilingual>;

/** Heads of the columns. */
export const COLUMN_NAMES = {
  code: { 'zh-CN': '编码', en: 'Code' },
  name: { 'zh-CN': '项目', en: 'Item' },
  process: { 'zh-CN': '事项类别', en: 'Kind of matter' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  year: { 'zh-CN': '年度', en: 'Year' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  fund: { 'zh-CN': '资金', en: 'Fund' },
  phase: { 'zh-CN': '所处', en: 'Phase' },
  budget: { 'zh-CN': '预算（万元）', en: 'Budget (万元)' },
  requested: { 'zh-CN': '申请（万元）', en: 'Requested (万元)' },
  approved: { 'zh-CN': '批复（万元）', en: 'Approved (万元)' },
  executed: { 'zh-CN': '执行（万元）', en: 'Executed (万元)' },
  rate: { 'zh-CN': '执行率', en: 'Execution rate' },
  selfScore: { 'zh-CN': '自评得分', en: 'Own score' },
  score: { 'zh-CN': '财政得分', en: 'Score' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  problemsOpen: { 'zh-CN': '未了结问题', en: 'Problems open' },
  problemsAll: { 'zh-CN': '问题', en: 'Problems' },
  due: { 'zh-CN': '期限', en: 'Due' },
  dueWhat: { 'zh-CN': '到期的事', en: 'What is due' },
  light: { 'zh-CN': '灯', en: 'Light' },
  document: { 'zh-CN': '文号', en: 'Document' },
  no: { 'zh-CN': '序号', en: 'No.' },
  problem: { 'zh-CN': '问题', en: 'Problem' },
  category: { 'zh-CN': '类别', en: 'Class' },
  amount: { 'zh-CN': '金额（万元）', en: 'Amount (万元)' },
  recommendation: { 'zh-CN': '建议', en: 'Recommendation' },
  measure: { 'zh-CN': '整改措施', en: 'Measure' },
  person: { 'zh-CN': '责任人', en: 'Person' },
  unitSays: { 'zh-CN': '单位报告', en: 'Unit reports' },
  financeSays: { 'zh-CN': '财政核查', en: 'Finance verified' },
  evidence: { 'zh-CN': '佐证（份）', en: 'Evidence' },
  state: { 'zh-CN': '填报', en: 'Report' },
  reportedOn: { 'zh-CN': '填报日期', en: 'Reported on' },
  achievement: { 'zh-CN': '目标完成率', en: 'Targets reached' },
  deviation: { 'zh-CN': '相差百分点', en: 'Points apart' },
  rule: { 'zh-CN': '规则建议', en: 'By the rule' },
  suggested: { 'zh-CN': '建议额（万元）', en: 'Suggested (万元)' },
  decision: { 'zh-CN': '决定', en: 'Decision' },
  decided: { 'zh-CN': '决定额（万元）', en: 'Decided (万元)' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  decidedOn: { 'zh-CN': '决定日期', en: 'Decided on' },
  repeated: { 'zh-CN': '再犯', en: 'Repeated' },
} as const satisfies Record<string, Bilingual>;

/** Columns of the process analytics. */
export const PROCESS_COLUMN_NAMES = {
  region: { 'zh-CN': '地区', en: 'Region' },
  stage: { 'zh-CN': '阶段', en: 'Stage' },
  items: { 'zh-CN': '走完的项目', en: 'Items that left it' },
  median: { 'zh-CN': '用时中位数（工作日）', en: 'Median working days' },
  p90: { 'zh-CN': '九成不超过（工作日）', en: '90th percentile, working days' },
  deadlines: { 'zh-CN': '期限', en: 'Deadlines' },
  onTime: { 'zh-CN': '按期', en: 'On time' },
  withinExtension: { 'zh-CN': '延期内', en: 'Within extension' },
  late: { 'zh-CN': '逾期', en: 'Late' },
  rate: { 'zh-CN': '按期率', en: 'On-time rate' },
  rework: { 'zh-CN': '退回重做', en: 'Rework' },
  escalated: { 'zh-CN': '升级', en: 'Escalated' },
  extended: { 'zh-CN': '延期', en: 'Extended' },
  problems: { 'zh-CN': '本年问题', en: 'Problems this year' },
  before: { 'zh-CN': '以前年度', en: 'Earlier years' },
} as const satisfies Record<string, Bilingual>;

/** What a sample of self-evaluations is called by, column by column. */
export const SAMPLE_COLUMNS = {
  stratum: { 'zh-CN': '层', en: 'Stratum' },
  standing: { 'zh-CN': '抽取情况', en: 'Draw' },
  checker: { 'zh-CN': '检查人', en: 'Checker' },
  result: { 'zh-CN': '检查结果', en: 'Result' },
  resultOn: { 'zh-CN': '查完日期', en: 'Checked on' },
  ticket: { 'zh-CN': '签号', en: 'Ticket' },
} as const satisfies Record<string, Bilingual>;

/** Columns of rankings and assessments. */
export const RANKING_COLUMNS = {
  rank: { 'zh-CN': '名次', en: 'Place' },
  who: { 'zh-CN': '名称', en: 'Name' },
  previous: { 'zh-CN': '上年名次', en: 'Place last year' },
  items: { 'zh-CN': '项目数', en: 'Items' },
  scored: { 'zh-CN': '已评价', en: 'Evaluated' },
  scoredFen: { 'zh-CN': '已评价资金', en: 'Money evaluated' },
  remark: { 'zh-CN': '说明', en: 'Remark' },
  notComparable: { 'zh-CN': '样本不可比', en: 'not comparable' },
  total: { 'zh-CN': '考核得分', en: 'Total' },
  earned: { 'zh-CN': '得分合计', en: 'Points earned' },
  applicable: { 'zh-CN': '适用分值', en: 'Points that apply' },
  done: { 'zh-CN': '{name}·分子', en: '{name}: numerator' },
  of: { 'zh-CN': '{name}·分母', en: '{name}: denominator' },
  points: { 'zh-CN': '{name}·得分（{points} 分）', en: '{name}: points of {points}' },
} as const satisfies Record<string, Bilingual>;

/** Columns of the matters that an assessment counts. */
export const COUNTED_COLUMNS = {
  place: { 'zh-CN': '地区', en: 'Region' },
  standing: { 'zh-CN': '是否计入分子', en: 'Counted as done' },
  no: { 'zh-CN': '否', en: 'no' },
  why: { 'zh-CN': '依据', en: 'On record' },
} as const satisfies Record<string, Bilingual>;

/** Columns of a round of performance reports; the figures are called as in the reports. */
export const REPORT_COLUMNS = {
  code: { 'zh-CN': '编号', en: 'Code' },
  reporter: { 'zh-CN': '报告单位', en: 'Who reports' },
  standing: { 'zh-CN': '状态', en: 'State' },
  due: { 'zh-CN': '到期日', en: 'Due' },
  late: { 'zh-CN': '逾期', en: 'Overdue' },
  isLate: { 'zh-CN': '逾期', en: 'overdue' },
  signedOn: { 'zh-CN': '签发', en: 'Signed' },
  acceptedOn: { 'zh-CN': '采纳', en: 'Accepted' },
} as const satisfies Record<string, Bilingual>;

/** Heads of the register of document numbers. */
export const NUMBER_TEXT = {
  state: { 'zh-CN': '状态', en: 'State' },
  title: { 'zh-CN': '文件', en: 'Paper' },
  more: { 'zh-CN': '{title}等 {count} 件', en: '{title} and others, {count} in all' },
  act: { 'zh-CN': '办理', en: 'Act' },
  items: { 'zh-CN': '件数', en: 'Items' },
  on: { 'zh-CN': '成文日期', en: 'Date' },
  takenBy: { 'zh-CN': '取号人', en: 'Taken by' },
  takenOn: { 'zh-CN': '取号日期', en: 'Taken on' },
  cancelledBy: { 'zh-CN': '作废人', en: 'Cancelled by' },
  cancelledOn: { 'zh-CN': '作废日期', en: 'Cancelled on' },
  reason: { 'zh-CN': '作废理由', en: 'Why cancelled' },
  cameToNothing: { 'zh-CN': '呈签未成，随之作废', en: 'what it was put forward for came to nothing' },
} as const satisfies Record<string, Bilingual>;

export const DECISION_NAMES = {
  publish: { 'zh-CN': '公开', en: 'publish' },
  partly: { 'zh-CN': '部分公开', en: 'publish in part' },
  withhold: { 'zh-CN': '不予公开', en: 'withhold' },
} as const satisfies Record<string, Bilingual>;

/** What of the disclosure desk was asked for. */
export const DESK_NAMES = {
  open: { 'zh-CN': '待决定', en: 'to be decided' },
  decided: { 'zh-CN': '已决定', en: 'decided' },
  ...DECISION_NAMES,
  corrected: { 'zh-CN': '已更正', en: 'corrected' },
} as const satisfies Record<string, Bilingual>;

/** When work is due, whose duty something is, and what an account or a delivery is asked for by. */
export const ASKED_NAMES = {
  group: {
    overdue: { 'zh-CN': '已逾期', en: 'overdue' },
    today: { 'zh-CN': '今天', en: 'today' },
    near: { 'zh-CN': '临近', en: 'near' },
    later: { 'zh-CN': '以后', en: 'later' },
    none: { 'zh-CN': '没有期限', en: 'no due date' },
  },
  part: {
    unit: { 'zh-CN': '本级单位', en: 'a unit here' },
    below: { 'zh-CN': '下级', en: 'a region below' },
    finance: { 'zh-CN': '财政', en: 'finance' },
  },
  account: {
    active: { 'zh-CN': '在用', en: 'active' },
    inactive: { 'zh-CN': '已停用', en: 'deactivated' },
    locked: { 'zh-CN': '登录锁定', en: 'locked' },
    mustChange: { 'zh-CN': '未改初始密码', en: 'password not yet changed' },
    noGrant: { 'zh-CN': '现无角色', en: 'no role now' },
  },
  side: {
    unit: { 'zh-CN': '单位报财政', en: 'of units to finance' },
    bureau: { 'zh-CN': '本级报上级财政', en: 'of this bureau to the one above' },
    receipt: { 'zh-CN': '下级财政报本级', en: 'of bureaus below' },
  },
  subject: {
    unit: { 'zh-CN': '部门', en: 'departments' },
    county: { 'zh-CN': '县市区', en: 'counties' },
  },
  fate: { trouble: { 'zh-CN': '未送达', en: 'not delivered' } },
  supervised: { true: { 'zh-CN': '是', en: 'yes' }, false: { 'zh-CN': '否', en: 'no' } },
} as const satisfies Record<string, Record<string, Bilingual>>;

/** Columns of work, disclosure, people, deliveries and the board. */
export const WORK_COLUMNS = {
  work: { 'zh-CN': '要办的事', en: 'What to do' },
  fact: { 'zh-CN': '依据', en: 'Fact' },
  since: { 'zh-CN': '到我这', en: 'With me since' },
  said: { 'zh-CN': '最近意见', en: 'Last said' },
  putOffUntil: { 'zh-CN': '稍后至', en: 'Put off until' },
  livelihood: { 'zh-CN': '民生', en: 'Livelihood' },
  parts: { 'zh-CN': '公开内容', en: 'Parts published' },
  ground: { 'zh-CN': '不公开依据', en: 'Legal ground' },
  corrections: { 'zh-CN': '更正次数', en: 'Corrections' },
  login: { 'zh-CN': '用户名', en: 'Login' },
  person: { 'zh-CN': '姓名', en: 'Name' },
  state: { 'zh-CN': '状态', en: 'State' },
  active: { 'zh-CN': '在用', en: 'active' },
  inactive: { 'zh-CN': '已停用', en: 'deactivated' },
  roles: { 'zh-CN': '现有角色与范围', en: 'Roles and scope today' },
  ended: { 'zh-CN': '已结束或未开始', en: 'Ended or not begun' },
  lastSignIn: { 'zh-CN': '最近登录', en: 'Last sign-in' },
  createdOn: { 'zh-CN': '建账日期', en: 'Made on' },
  deactivatedOn: { 'zh-CN': '停用日期', en: 'Deactivated on' },
  at: { 'zh-CN': '时间', en: 'When' },
  channel: { 'zh-CN': '通道', en: 'Channel' },
  to: { 'zh-CN': '收件', en: 'To' },
  subject: { 'zh-CN': '内容', en: 'Subject' },
  fate: { 'zh-CN': '结果', en: 'Fate' },
  why: { 'zh-CN': '原因', en: 'Why' },
  answer: { 'zh-CN': '对方答复', en: 'Answer' },
  attempts: { 'zh-CN': '次数', en: 'Attempts' },
  settled: { 'zh-CN': '了结时间', en: 'Settled' },
  responsible: { 'zh-CN': '责任方', en: 'Responsible' },
  legalDue: { 'zh-CN': '法定期限', en: 'Legal due date' },
  overdueDays: { 'zh-CN': '逾期工作日', en: 'Working days overdue' },
  rung: { 'zh-CN': '已升级至（工作日）', en: 'Step reached (working days)' },
  onBoard: { 'zh-CN': '已督办', en: 'Supervised' },
  nextRung: { 'zh-CN': '下次升级', en: 'Next step on' },
  finalDate: { 'zh-CN': '领导限期', en: 'Final date' },
  lastAnswer: { 'zh-CN': '最近处置', en: 'Last done' },
} as const satisfies Record<string, Bilingual>;
