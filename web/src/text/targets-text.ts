import type { Bilingual } from '../../../domain/locale.ts';
import type { SheetColumn, Sign } from '../../../domain/targets/sheet.ts';

export const TARGET_TEXT = {
  title: { 'zh-CN': '绩效目标', en: 'Targets' },
  crumbs: { 'zh-CN': '{unit} · {year} 年度', en: '{unit} · FY {year}' },
  grid: { 'zh-CN': '绩效目标表', en: 'Target table' },
  drafting: { 'zh-CN': '申报', en: 'First submission' },
  returned: { 'zh-CN': '退回修改', en: 'Returned for changes' },
  ordered: { 'zh-CN': '责令申报', en: 'Submission ordered' },
  supplement: { 'zh-CN': '追加', en: 'Supplement' },
  adjustment: { 'zh-CN': '调整', en: 'Adjustment' },
  amending: { 'zh-CN': '追加或调整', en: 'Supplement or adjustment' },
  amendingWhy: {
    'zh-CN': '从已批复的目标表开始改；紫底是与批复表不同之处。',
    en: 'Begins from the approved table; what differs from it has a plum ground.',
  },
  closed: { 'zh-CN': '只读', en: 'Read only' },
  closedWhy: {
    'zh-CN': '第 {no} 版已报送。项目现处“{phase}”，现在不改目标表。',
    en: 'Version {no} has been submitted. The item stands at "{phase}"; the table is not changed now.',
  },
  othersWhy: { 'zh-CN': '由{unit}填报，您可以看。', en: 'Written by {unit}; you may read it.' },
  phone: {
    'zh-CN': '手机上只能看。改表请在电脑上打开。',
    en: 'Read only on a phone. Open it on a computer to change it.',
  },
  draftOf: { 'zh-CN': '第 {no} 版草稿', en: 'Draft of version {no}' },
  versionOf: { 'zh-CN': '第 {no} 版', en: 'Version {no}' },
  requested: { 'zh-CN': '申请资金', en: 'Requested' },
  approved: { 'zh-CN': '批复资金', en: 'Approved' },
  template: { 'zh-CN': '评分模板', en: 'Scoring template' },
  amount: { 'zh-CN': '申请资金（万元）', en: 'Amount (万元, 10,000 yuan)' },
  annualTarget: { 'zh-CN': '年度总体目标', en: 'Annual target' },
  annualExample: { 'zh-CN': '写清做什么、做多少、达到什么效果', en: 'What is done, how much, and to what effect' },
  tasks: { 'zh-CN': '年度主要任务', en: 'Main tasks of the year' },
  tasksTotal: {
    'zh-CN': '合计 {total} 万元，其中财政拨款 {fiscal} 万元',
    en: '{total} 万元 in all, {fiscal} 万元 of them from the treasury',
  },
  tasksSum: { 'zh-CN': '合计', en: 'Total' },
  taskAt: { 'zh-CN': '年度主要任务第 {no} 行 {column}', en: 'Main task {no}, {column}' },
  addedTask: { 'zh-CN': '加了任务：{name}', en: 'Task added: {name}' },
  removedTask: { 'zh-CN': '删了任务：{name}', en: 'Task removed: {name}' },
  noTable: { 'zh-CN': '还没有目标表。', en: 'There is no target table yet.' },
  noTableNext: { 'zh-CN': '{unit}定稿后可以在这里看。', en: 'It is shown here once {unit} has frozen one.' },

  weights: { 'zh-CN': '权重', en: 'Weights' },
  total: { 'zh-CN': '权重合计（目标阶段应为 {expected}）', en: 'Total (target phase: {expected})' },
  over: { 'zh-CN': '多 {points}', en: '{points} over' },
  under: { 'zh-CN': '少 {points}', en: '{points} short' },
  ofPoints: { 'zh-CN': '{sum} / {points}', en: '{sum} / {points}' },
  groupSum: { 'zh-CN': '合计 {sum} / {points}', en: '{sum} of {points}' },
  executionNote: {
    'zh-CN': '预算执行率的 {points} 分在自评时计。',
    en: 'The execution rate has its {points} points in the self-evaluation.',
  },
  suggest: { 'zh-CN': '按建议分配权重', en: 'Share out the weights' },
  suggestTitle: { 'zh-CN': '按 {shape} 分配，写入前请看', en: 'By {shape}: look before it is written' },
  suggestNone: { 'zh-CN': '权重已经符合模板，不用改。', en: 'The weights fit the template already.' },
  suggestRow: { 'zh-CN': '{name}：{before} → {after}', en: '{name}: {before} → {after}' },
  write: { 'zh-CN': '写入 {count} 格', en: 'Write {count} cell(s)' },
  cancel: { 'zh-CN': '不改', en: 'Leave as it is' },

  moreColumns: { 'zh-CN': '展开全部列', en: 'All columns' },
  fewerColumns: { 'zh-CN': '只看主要列', en: 'Main columns' },
  indent: { 'zh-CN': '设为其中', en: 'Make a sub-row' },
  outdent: { 'zh-CN': '取消其中', en: 'Own row' },
  spare: { 'zh-CN': '键入，或从 Excel 粘贴', en: 'Type, or paste from Excel' },

  pasted: { 'zh-CN': '识别 {rows} 行 {columns} 列', en: 'Read {rows} row(s), {columns} column(s)' },
  pastedUnread: {
    'zh-CN': '识别 {rows} 行 {columns} 列，{unread} 格未识别',
    en: 'Read {rows} row(s), {columns} column(s); {unread} cell(s) not understood',
  },
  pastedOutside: {
    'zh-CN': '{count} 格在表外，没有写入',
    en: '{count} cell(s) lie outside the table and are not written',
  },
  pastedNext: { 'zh-CN': '未识别的原样保留，已标出。', en: 'What is not understood is kept as it was and marked.' },
  firstUnread: { 'zh-CN': '看第一处', en: 'Go to the first' },
  undoPaste: { 'zh-CN': '撤销粘贴', en: 'Undo the paste' },
  dismiss: { 'zh-CN': '收起', en: 'Dismiss' },

  todo: { 'zh-CN': '报送前要处理', en: 'Before it is submitted' },
  counts: { 'zh-CN': '{errors} 处错，{hints} 处提示', en: '{errors} error(s), {hints} hint(s)' },
  jump: { 'zh-CN': '点一下跳到单元格', en: 'click to go to the cell' },
  allWell: { 'zh-CN': '没有错，也没有提示。', en: 'No errors and no hints.' },
  error: { 'zh-CN': '错', en: 'Error' },
  hint: { 'zh-CN': '提示', en: 'Hint' },
  noteText: { 'zh-CN': '批注：{text}', en: 'Remark: {text}' },
  more: { 'zh-CN': '还有 {count} 处', en: '{count} more' },

  compareWith: { 'zh-CN': '对照的版本', en: 'Version to compare with' },
  noCompare: { 'zh-CN': '与以前的版本对照', en: 'compare with a version' },
  compareVersion: { 'zh-CN': '与第 {no} 版对照', en: 'with version {no}' },
  compareTitle: { 'zh-CN': '与第 {no} 版不同：{count} 处', en: '{count} difference(s) to version {no}' },
  compareSame: { 'zh-CN': '与第 {no} 版相同。', en: 'The same as version {no}.' },
  was: { 'zh-CN': '第 {no} 版：{value}', en: 'Version {no}: {value}' },
  empty: { 'zh-CN': '空', en: 'empty' },
  changedCell: { 'zh-CN': '第 {no} 行 {column}：{before} → {after}', en: 'Row {no}, {column}: {before} → {after}' },
  changedField: { 'zh-CN': '{column}：{before} → {after}', en: '{column}: {before} → {after}' },
  addedRow: { 'zh-CN': '加了第 {no} 行：{name}', en: 'Row {no} added: {name}' },
  removedRow: { 'zh-CN': '删了：{name}', en: 'Removed: {name}' },
  addedMark: { 'zh-CN': '第 {no} 版没有这一行', en: 'Not in version {no}' },

  preview: { 'zh-CN': '预览申报表', en: 'Preview the form' },
  backToTable: { 'zh-CN': '回到编辑', en: 'Back to the table' },
  print: { 'zh-CN': '打印', en: 'Print' },

  beside: { 'zh-CN': '意见与对照', en: 'Opinions and comparison' },
  returns: { 'zh-CN': '退回意见', en: 'Return' },
  returnedBy: { 'zh-CN': '{by} · {date}', en: '{by} · {date}' },
  opinion: { 'zh-CN': '总的意见', en: 'Opinion' },
  remark: { 'zh-CN': '第 {no} 行 {column}', en: 'Row {no}, {column}' },
  remarkRow: { 'zh-CN': '第 {no} 行', en: 'Row {no}' },
  remarkGone: { 'zh-CN': '已删的一行', en: 'A row that is gone' },
  remarkAll: { 'zh-CN': '全表指标', en: 'All indicators' },
  reply: { 'zh-CN': '答复', en: 'Answer' },
  replyExample: { 'zh-CN': '写明怎么改的，或为什么不改', en: 'What was changed, or why nothing was' },

  conflicts: { 'zh-CN': '{count} 格两人都改了，请选', en: '{count} cell(s) (was|were) changed by two people: choose' },
  conflictsWhy: {
    'zh-CN': '{who}刚保存了同一份草稿。其余改动已自动合并，选完后继续自动保存。',
    en: '{who} has saved the same draft. Everything else is merged; saving goes on once you have chosen.',
  },
  colleague: { 'zh-CN': '同事', en: 'A colleague' },
  joined: { 'zh-CN': '已并入{who}的改动。', en: "{who}'s changes have been taken in." },
  conflictAt: { 'zh-CN': '第 {no} 行 {column}', en: 'Row {no}, {column}' },
  useMine: { 'zh-CN': '用我的：{value}', en: 'Mine: {value}' },
  useTheirs: { 'zh-CN': '用对方的：{value}', en: 'Theirs: {value}' },
  conflictMark: { 'zh-CN': '对方写“{theirs}”，您写“{mine}”', en: 'They wrote "{theirs}", you wrote "{mine}"' },

  freeze: { 'zh-CN': '定稿送签', en: 'Freeze for signing' },
  errorsLeft: { 'zh-CN': '{count} 处错', en: '{count} error(s)' },
  frozen: { 'zh-CN': '已定稿为第 {no} 版。现在由{who}签报。', en: 'Frozen as version {no}. Now {who} signs it.' },
  frozenLocked: {
    'zh-CN': '这一版不会再变；接着改的是下一版草稿。',
    en: 'That version does not change any more; what you write on is the next draft.',
  },
  refused: { 'zh-CN': '没有定稿：有 {count} 处须改', en: 'Not frozen: {count} thing(s) to correct' },
  refusedAct: { 'zh-CN': '没有报送：有 {count} 处须改', en: 'Not submitted: {count} thing(s) to correct' },
  submitTitle: { 'zh-CN': '签报', en: 'Sign and submit' },
  ownVersion: {
    'zh-CN': '第 {no} 版是您自己定稿的，须由别人签报。',
    en: 'You froze version {no} yourself: somebody else must sign it.',
  },
  byAuthor: { 'zh-CN': '第 {no} 版由{name}于 {time} 定稿。', en: 'Version {no} was frozen by {name} at {time}.' },
  draftNewer: {
    'zh-CN': '草稿与第 {no} 版不同，报送的是第 {no} 版。',
    en: 'The draft differs from version {no}; it is version {no} that is submitted.',
  },
  noVersionYet: {
    'zh-CN': '还没有待签报的版本，请单位经办先定稿送签。',
    en: 'No version waits to be signed: the unit clerk freezes one first.',
  },
} as const satisfies Record<string, Bilingual>;

/** Heads of the columns. */
/** Columns of 年度主要任务. */
export const TASK_NAMES = {
  name: { 'zh-CN': '任务名称', en: 'Task' },
  content: { 'zh-CN': '主要内容', en: 'What is done' },
  amount: { 'zh-CN': '预算数（万元）', en: 'Budget (万元)' },
  fiscal: { 'zh-CN': '其中财政拨款（万元）', en: 'From the treasury (万元)' },
} as const satisfies Record<string, Bilingual>;

export const COLUMN_NAMES = {
  level1: { 'zh-CN': '一级', en: 'Level 1' },
  level2: { 'zh-CN': '二级', en: 'Level 2' },
  name: { 'zh-CN': '三级指标', en: 'Indicator' },
  comparator: { 'zh-CN': '性质', en: 'Sign' },
  value: { 'zh-CN': '指标值', en: 'Target' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  weight: { 'zh-CN': '权重', en: 'Weight' },
  basis: { 'zh-CN': '设定依据', en: 'Basis' },
  criterion: { 'zh-CN': '评判标准', en: 'Criterion' },
  explanation: { 'zh-CN': '解释', en: 'Explanation' },
  dataSource: { 'zh-CN': '数据来源', en: 'Data source' },
  evidence: { 'zh-CN': '佐证', en: 'Evidence' },
  isCore: { 'zh-CN': '核心', en: 'Core' },
  partOf: { 'zh-CN': '其中', en: 'Part of' },
} as const satisfies Record<SheetColumn, Bilingual>;

export const SIGN_NAMES = {
  gte: { 'zh-CN': '≥', en: '≥' },
  lte: { 'zh-CN': '≤', en: '≤' },
  eq: { 'zh-CN': '＝', en: '=' },
  gt: { 'zh-CN': '>', en: '>' },
  lt: { 'zh-CN': '<', en: '<' },
  range: { 'zh-CN': '区间', en: 'range' },
  qualitative: { 'zh-CN': '定性', en: 'words' },
  date: { 'zh-CN': '日期', en: 'date' },
  yesNo: { 'zh-CN': '是否', en: 'yes/no' },
} as const satisfies Record<Sign, Bilingual>;

export const CORE_NAME: Bilingual = { 'zh-CN': '核心', en: 'core' };

/** The official form (财预〔2015〕88号, annex). */
export const FORM_TEXT = {
  title: { 'zh-CN': '项目支出绩效目标申报表', en: 'Target application form of a project' },
  wholeTitle: {
    'zh-CN': '部门（单位）整体支出绩效目标申报表',
    en: 'Target application form of a whole department',
  },
  year: { 'zh-CN': '（{year} 年度）', en: '(fiscal year {year})' },
  item: { 'zh-CN': '项目名称', en: 'Item' },
  code: { 'zh-CN': '项目编号', en: 'Code' },
  department: { 'zh-CN': '实施单位', en: 'Implementing unit' },
  attribute: { 'zh-CN': '项目属性', en: 'Kind' },
  newItem: { 'zh-CN': '新增项目', en: 'new' },
  continuing: { 'zh-CN': '延续项目', en: 'continuing' },
  period: { 'zh-CN': '项目期', en: 'Period' },
  oneYear: { 'zh-CN': '{year} 年度', en: 'FY {year}' },
  money: { 'zh-CN': '年度资金总额（万元）', en: 'Funds of the year (万元)' },
  moneyOf: { 'zh-CN': '{amount}（{account}）', en: '{amount} ({account})' },
  yearTarget: { 'zh-CN': '年度总体目标', en: 'Overall target of the year' },
  level1: { 'zh-CN': '一级指标', en: 'Level 1' },
  level2: { 'zh-CN': '二级指标', en: 'Level 2' },
  level3: { 'zh-CN': '三级指标', en: 'Level 3' },
  value: { 'zh-CN': '指标值', en: 'Target' },
  weight: { 'zh-CN': '权重', en: 'Weight' },
  basis: { 'zh-CN': '设定依据', en: 'Basis' },
  total: { 'zh-CN': '合计', en: 'Total' },
  foot: {
    'zh-CN': '编号 {code} · {version} · {time} · 打印人 {person}',
    en: 'Code {code} · {version} · {time} · printed by {person}',
  },
  frozenAs: { 'zh-CN': '第 {no} 版 校验值 {hash}', en: 'version {no}, hash {hash}' },
} as const satisfies Record<string, Bilingual>;

/** The indicator library beside the table. */
export const LIBRARY_PICK_TEXT = {
  title: { 'zh-CN': '指标库', en: 'Indicator library' },
  search: { 'zh-CN': '查指标', en: 'Find an indicator' },
  ofLevel: { 'zh-CN': '所选行的级别：{level}', en: 'For the level of the row: {level}' },
  nothing: {
    'zh-CN': '库里没有合适的指标，可自拟，或到指标库提出。',
    en: 'Nothing fits: write your own, or propose it in the library.',
  },
  uses: { 'zh-CN': '{count} 个项目用', en: 'used by {count}' },
  standard: { 'zh-CN': '标准值 {standard}', en: 'standard {standard}' },
  fill: { 'zh-CN': '填入', en: 'Fill in' },
  fillWith: { 'zh-CN': '填入{name}', en: 'Fill in {name}' },
  origin: { 'zh-CN': '指标库 {edition} 版', en: 'Indicator library, edition {edition}' },
  withStandard: { 'zh-CN': '{origin}；标准值 {standard}', en: '{origin}; standard {standard}' },
} as const satisfies Record<string, Bilingual>;
