import { ENTRY_STATE_NAMES, LIBRARY_NAMES } from '../../../domain/libraries/entry-acts.ts';
import type { Bilingual } from '../../../domain/locale.ts';

export { ENTRY_STATE_NAMES, LIBRARY_NAMES };

/** The four libraries (四库). */
export const LIBRARY_TEXT = {
  libraries: { 'zh-CN': '四库', en: 'Libraries (四库)' },
  sub: { 'zh-CN': '共 {count} 条', en: '{count} in all' },
  search: { 'zh-CN': '查名称、代码、说明', en: 'Name, code, words' },
  filters: { 'zh-CN': '筛选', en: 'Filters' },
  anyState: { 'zh-CN': '在用的', en: 'in use' },
  any: { 'zh-CN': '{name}：全部', en: '{name}: all' },
  facet: { 'zh-CN': '{name}（{count}）', en: '{name} ({count})' },
  create: { 'zh-CN': '入库', en: 'New entry' },
  propose: { 'zh-CN': '提出指标', en: 'Propose an indicator' },
  import: { 'zh-CN': '导入', en: 'Import' },
  created: { 'zh-CN': '“{name}”已入库。', en: '"{name}" has been entered.' },
  proposed: {
    'zh-CN': '“{name}”已提交财政审核，结果会通知您。',
    en: '"{name}" has been put to finance; you will be told the outcome.',
  },
  emptyFiltered: { 'zh-CN': '没有符合筛选的条目', en: 'Nothing matches these filters' },
  empty: { 'zh-CN': '库里还没有条目', en: 'This library is still empty' },
  emptyNext: { 'zh-CN': '由财政绩效部门入库或导入。', en: 'The performance office enters or imports them.' },
  state: { 'zh-CN': '状态', en: 'State' },
  region: { 'zh-CN': '地区', en: 'Region' },
  shared: { 'zh-CN': '下级可用', en: 'shared with those below' },
  notShared: { 'zh-CN': '仅本级', en: 'this level only' },
  sharedLabel: { 'zh-CN': '下级地区可见', en: 'Regions below' },
  sharedYes: { 'zh-CN': '可见可用', en: 'may read and use it' },
  sharedNo: { 'zh-CN': '不可见', en: 'do not see it' },
  note: { 'zh-CN': '修改说明', en: 'Why it is changed' },
  noteHint: { 'zh-CN': '可不填，记入历次修改', en: 'optional; kept in the history' },
  changedAt: { 'zh-CN': '更新于 {time}', en: 'changed {time}' },
  version: { 'zh-CN': '第 {no} 版', en: 'version {no}' },
  proposedBy: { 'zh-CN': '{unit}提出', en: 'proposed by {unit}' },
  facts: { 'zh-CN': '内容', en: 'Facts' },
  masked: {
    'zh-CN': '个人信息已遮盖，由本地区库管理人员查看。',
    en: 'Personal data is masked; the keepers of its registry see it.',
  },
  unknown: { 'zh-CN': '—', en: '—' },
  change: { 'zh-CN': '修改', en: 'Change' },
  changed: { 'zh-CN': '已改为第 {no} 版。', en: 'This is version {no} now.' },
  acted: { 'zh-CN': '已办：现在是“{state}”。', en: 'Done: it is {state} now.' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  reasonHint: {
    'zh-CN': '记入历次修改，读得到这一条的人都看得到',
    en: 'kept in the history, for everybody who reads it',
  },
  history: { 'zh-CN': '历次修改', en: 'History' },
  from: { 'zh-CN': '原：{text}', en: 'before: {text}' },
  to: { 'zh-CN': '改为：{text}', en: 'now: {text}' },
  nothing: { 'zh-CN': '（无）', en: '(nothing)' },
  stateWhy: { 'zh-CN': '{state}：{reason}', en: '{state}: {reason}' },
  readOnly: {
    'zh-CN': '由{region}管理，本岗位只读。',
    en: 'Kept by {region}; you may read it.',
  },
} as const satisfies Record<string, Bilingual>;

/** What has flowed back into the registries. */
export const ENGAGEMENT_TEXT = {
  title: { 'zh-CN': '受托和质量', en: 'Engagements and quality' },
  none: { 'zh-CN': '还没有受托记录', en: 'No engagements yet' },
  noneNext: {
    'zh-CN': '评价立项后自动记入；以前的可登记。',
    en: 'Evaluations add theirs; earlier ones can be recorded.',
  },
  record: { 'zh-CN': '登记受托', en: 'Record an engagement' },
  recorded: { 'zh-CN': '已登记。', en: 'Recorded.' },
  subject: { 'zh-CN': '受托事项', en: 'Subject' },
  begunOn: { 'zh-CN': '开始', en: 'From' },
  endsOn: { 'zh-CN': '结束', en: 'Until' },
  fee: { 'zh-CN': '费用（万元）', en: 'Fee (万元)' },
  score: { 'zh-CN': '质量分', en: 'Quality' },
  unrated: { 'zh-CN': '未评', en: 'not rated' },
  ratings: { 'zh-CN': '评过 {count} 次', en: 'rated {count} time(s)' },
  rate: { 'zh-CN': '评定质量', en: 'Rate' },
  rateOf: { 'zh-CN': '评定质量：{subject}', en: 'Rate: {subject}' },
  rated: { 'zh-CN': '已评定，质量分已更新。', en: 'Rated; the score is up to date.' },
  markHint: { 'zh-CN': '0–100', en: '0–100' },
  opinion: { 'zh-CN': '评语', en: 'Opinion' },
  quality: { 'zh-CN': '{score}（{count} 次）', en: '{score} ({count})' },
  engagements: { 'zh-CN': '{count} 次受托', en: '{count} engagement(s)' },
  draws: { 'zh-CN': '抽取记录', en: 'Draws' },
  noDraws: { 'zh-CN': '还没有参加过抽取', en: 'Not part of a draw yet' },
  drawNo: { 'zh-CN': '第 {no} 次抽取', en: 'draw {no}' },
  evaluation: { 'zh-CN': '评价', en: 'Evaluation' },
  outcome: { 'zh-CN': '结果', en: 'Outcome' },
  at: { 'zh-CN': '时间', en: 'When' },
  times: { 'zh-CN': '抽中 {count} 次', en: 'drawn {count} time(s)' },
} as const satisfies Record<string, Bilingual>;

export const DRAW_OUTCOME_NAMES = {
  drawn: { 'zh-CN': '抽中', en: 'drawn' },
  avoided: { 'zh-CN': '回避', en: 'avoided' },
  declined: { 'zh-CN': '本人不能参加', en: 'declined' },
  notDrawn: { 'zh-CN': '未抽中', en: 'not drawn' },
} as const satisfies Record<string, Bilingual>;

/** A file into a library. */
export const IMPORT_TEXT = {
  choices: { 'zh-CN': '可填的 {count} 项', en: 'The {count} words to choose from' },
  title: { 'zh-CN': '导入{library}', en: 'Import into {library}' },
  sub: {
    'zh-CN': '先核对，后写入：有一处错，整份都不写入。',
    en: 'Checked first, written afterwards: a single fault, and nothing of the file is written.',
  },
  choose: { 'zh-CN': '选择文件（XLSX、CSV）', en: 'Choose a file (XLSX, CSV)' },
  columns: { 'zh-CN': '列名', en: 'Columns' },
  columnsNote: {
    'zh-CN': '有一行写列名即可，次序不限；导出的文件可以改过再导入。多项用顿号分开。',
    en: 'One row names the columns, in whatever order; an exported file can be changed and imported again. Several values are separated by 、.',
  },
  required: { 'zh-CN': '必填', en: 'required' },
  checking: { 'zh-CN': '正在核对“{name}”', en: 'Checking "{name}"' },
  clean: {
    'zh-CN': '“{name}”没有错：新增 {created} 条，修改 {changed} 条，不变 {unchanged} 条。',
    en: '"{name}" has no faults: {created} new, {changed} changed, {unchanged} unchanged.',
  },
  faults: { 'zh-CN': '“{name}”有 {count} 处错，没有写入', en: '"{name}" has {count} fault(s); nothing was written' },
  write: { 'zh-CN': '写入', en: 'Write' },
  done: {
    'zh-CN': '已写入：新增 {created} 条，修改 {changed} 条，不变 {unchanged} 条。',
    en: 'Written: {created} new, {changed} changed, {unchanged} unchanged.',
  },
  row: { 'zh-CN': '行', en: 'Row' },
  column: { 'zh-CN': '列', en: 'Column' },
  fault: { 'zh-CN': '问题', en: 'Fault' },
  whole: { 'zh-CN': '整份', en: 'whole file' },
  back: { 'zh-CN': '回到{library}', en: 'Back to {library}' },
} as const satisfies Record<string, Bilingual>;

/** What units propose, and editions of indicators. */
export const EDITION_TEXT = {
  noEdition: { 'zh-CN': '请选定编入哪一版。', en: 'Choose the edition that it goes into.' },
  proposeHint: {
    'zh-CN': '写清口径和理由；财政审核后编入下一版，结果会通知您。',
    en: 'Say what it measures and why; finance accepts it into the next edition, and you are told.',
  },
  why: { 'zh-CN': '提出理由', en: 'Why' },
  accept: { 'zh-CN': '采纳', en: 'Accept' },
  decline: { 'zh-CN': '不采纳', en: 'Decline' },
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  into: { 'zh-CN': '编入', en: 'Into' },
  noOwnDraft: {
    'zh-CN': '它所属的体系没有正在拟定的版本：先在指标库“版本”里开始新版本，或编入别的体系。',
    en: 'No edition of its own framework is being drawn up: begin one under "Editions" of the indicator library, or put it into another framework.',
  },
  noDraft: {
    'zh-CN': '没有正在拟定的版本：先在指标库开始新版本。',
    en: 'No edition is being prepared: begin one first.',
  },
  opinion: { 'zh-CN': '意见', en: 'Opinion' },
  title: { 'zh-CN': '版本', en: 'Editions' },
  edition: { 'zh-CN': '{framework} {edition}', en: '{framework} {edition}' },
  framework: { 'zh-CN': '体系', en: 'Framework' },
  state: { 'zh-CN': '状态', en: 'State' },
  count: { 'zh-CN': '指标', en: 'Indicators' },
  approved: { 'zh-CN': '{name} {date} 批准', en: 'approved by {name}, {date}' },
  begunBy: { 'zh-CN': '{name} {date} 开始拟定', en: 'begun by {name}, {date}' },
  begin: { 'zh-CN': '开始新版本', en: 'Begin an edition' },
  begun: { 'zh-CN': '已开始，可入库、导入、采纳提案。', en: 'Begun: enter, import or accept proposals now.' },
  newEdition: { 'zh-CN': '新版本号', en: 'New edition' },
  from: { 'zh-CN': '以哪一版为底', en: 'Begin with' },

  approve: { 'zh-CN': '批准', en: 'Approve' },
  approveWhat: { 'zh-CN': '批准{framework} {edition} 版', en: 'Approve {framework}, edition {edition}' },
  approveSays: {
    'zh-CN': '批准后这一版的指标不再变动，前一版随之停用。',
    en: 'Its indicators will not change any more, and the edition before gives way.',
  },
  done: { 'zh-CN': '已批准。', en: 'Approved.' },
  compare: { 'zh-CN': '与 {edition} 版对照', en: 'Compare with {edition}' },
  compared: {
    'zh-CN': '新增 {added}，删去 {removed}，改动 {changed}，不变 {same}',
    en: '{added} new, {removed} gone, {changed} changed, {same} the same',
  },
  added: { 'zh-CN': '新增', en: 'new' },
  removed: { 'zh-CN': '删去', en: 'gone' },
  spread: { 'zh-CN': '目标表里的取值', en: 'Values in target tables' },
  spreadLine: {
    'zh-CN': '{count} 个取值：最低 {least}{unit}，中位 {median}{unit}，最高 {most}{unit}',
    en: '{count} value(s): least {least}{unit}, median {median}{unit}, most {most}{unit}',
  },
  noSpread: { 'zh-CN': '还没有目标表用到数值', en: 'No target table sets a number for it yet' },
  usedHead: { 'zh-CN': '使用项目', en: 'Used by' },
  used: { 'zh-CN': '{count} 个项目使用', en: 'used by {count} item(s)' },
} as const satisfies Record<string, Bilingual>;

export const EDITION_STATE_NAMES = {
  draft: { 'zh-CN': '拟定', en: 'in preparation' },
  approved: { 'zh-CN': '在用', en: 'in force' },
  superseded: { 'zh-CN': '已被取代', en: 'superseded' },
} as const satisfies Record<string, Bilingual>;
