import { AMOUNT_FAULTS } from '../../../domain/follow-up/consequence-text.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import type { WithholdingGround } from '../../../domain/follow-up/publication.ts';

/** Next year's money by the results (§4.16). */
export const CONSEQUENCE_TEXT = {
  title: { 'zh-CN': '预算挂钩', en: 'Budget consequence (预算挂钩)' },
  sub: {
    'zh-CN': '{count} 个项目的评价结果用于下年预算，已决定 {decided} 个。',
    en: 'The results of {count} item(s) bear on next year’s budget; {decided} decided.',
  },
  lastBudget: { 'zh-CN': '上年预算（万元）', en: 'Budget (万元)' },
  byRule: { 'zh-CN': '规则建议合计', en: 'By the rule' },
  byDecision: { 'zh-CN': '决定额合计', en: 'Decided' },
  choosing: { 'zh-CN': '含正在选的 {count} 项', en: 'with the {count} being chosen' },
  chosenTotal: { 'zh-CN': '正在选的合计', en: 'Being chosen' },
  wan: { 'zh-CN': '万元', en: '万元' },
  noPercent: {
    'zh-CN': '{count} 项（{amount} 万元）本市未设比例，未计入',
    en: '{count} item(s) ({amount} 万元) not counted: no percentage is set here',
  },
  noAmount: { 'zh-CN': '{count} 项决定未写金额，未计入', en: '{count} decided without an amount, not counted' },
  severalYears: { 'zh-CN': '{years} 年度相加', en: 'FY {years} added up' },
  sumsByAction: { 'zh-CN': '各项决定合计（万元）', en: 'By decision (万元)' },
  onlyAction: { 'zh-CN': '只看决定为', en: 'Only those decided' },
  yearToNext: { 'zh-CN': '{year} 年度 → {next} 年度', en: 'FY {year} → {next}' },
  actionCount: { 'zh-CN': '{count} 项', en: '{count} item(s)' },
  fromTo: { 'zh-CN': '{from} → {to}', en: '{from} → {to}' },
  withoutAmount: {
    'zh-CN': '{count} 项（原 {amount}）未写金额，未计入',
    en: '{count} (had {amount}) without an amount, not counted',
  },
  all: { 'zh-CN': '全部', en: 'All' },
  open: { 'zh-CN': '待决定', en: 'To be decided' },
  decided: { 'zh-CN': '已决定', en: 'Decided' },
  one: { 'zh-CN': '只看这一项', en: 'This item only' },
  showAll: { 'zh-CN': '看全部项目', en: 'Show all items' },
  item: { 'zh-CN': '项目', en: 'Item' },
  budget: { 'zh-CN': '上年预算', en: 'Budget' },
  score: { 'zh-CN': '得分等级', en: 'Score' },
  problems: { 'zh-CN': '未了结问题', en: 'Open problems' },
  repeated: { 'zh-CN': '再犯', en: 'Repeated' },
  rule: { 'zh-CN': '规则建议', en: 'Rule' },
  suggested: { 'zh-CN': '建议额', en: 'By rule' },
  decision: { 'zh-CN': '决定', en: 'Decision' },
  amount: { 'zh-CN': '决定额', en: 'Amount' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  decisionOf: { 'zh-CN': '{name}：决定', en: '{name}: decision' },
  amountOf: { 'zh-CN': '{name}：决定额（万元）', en: '{name}: amount (万元)' },
  reasonOf: { 'zh-CN': '{name}：偏离规则的理由', en: '{name}: reason for leaving the rule' },
  reasonHint: { 'zh-CN': '与规则建议不同，写明理由', en: 'Not what the rule says: give the reason' },
  notSet: { 'zh-CN': '本市未设比例', en: 'no percentage set' },
  withPercent: { 'zh-CN': '{action} {percent}%', en: '{action} by {percent} %' },
  reset: { 'zh-CN': '恢复规则建议', en: 'Back to the rule' },
  resetOf: { 'zh-CN': '{name}：恢复规则建议', en: '{name}: back to the rule' },
  decideSelected: { 'zh-CN': '决定选中的 {count} 项', en: 'Decide the {count} selected' },
  selectedTotal: { 'zh-CN': '选中 {count} 项，决定额 {amount} 万元', en: '{count} selected, {amount} 万元' },
  confirm: {
    'zh-CN': '{person} 对 {count} 个项目作出下年预算决定：{actions}；决定额合计 {amount} 万元，偏离规则 {departs} 项。',
    en: '{person} decides on next year’s budget of {count} item(s): {actions}; {amount} 万元 in all, {departs} leaving the rule.',
  },
  confirmAction: { 'zh-CN': '{action} {count} 项', en: '{count} × {action}' },
  overtaken: {
    'zh-CN': '“{name}”已由他人决定，您选的没有送出。',
    en: '"{name}" was decided by somebody else; your choice was not sent.',
  },
  noted: { 'zh-CN': '知道了', en: 'Noted' },
  faultOf: { 'zh-CN': '“{name}”：{fault}', en: '"{name}": {fault}' },
  empty: { 'zh-CN': '没有须挂钩的结果', en: 'No result bears on next year’s budget yet' },
  emptyWhy: {
    'zh-CN': '反馈签发之后，项目列在这里等待决定。',
    en: 'Items come here when their feedback has been issued.',
  },
  emptyFiltered: { 'zh-CN': '没有符合筛选的项目', en: 'No item fits the filters' },
  byGrade: { 'zh-CN': '评为“{grade}”的：{action}', en: 'Rated {grade}: {action}' },
  waitsForDirector: { 'zh-CN': '待财政局长决定', en: 'For the finance director to decide' },
  search: { 'zh-CN': '项目或编号', en: 'Item or code' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
} as const satisfies Record<string, Bilingual>;

/** What keeps a choice from being decided; what an amount has to be is said in the words of the server's refusal. */
export const CHOICE_FAULTS = {
  ...AMOUNT_FAULTS,
  badAmount: {
    'zh-CN': '决定额不是数字（万元，最多六位小数）。',
    en: 'The amount is no number (万元, at most six decimals).',
  },
  missingReason: { 'zh-CN': '偏离规则，须写明理由。', en: 'It leaves the rule: give the reason.' },
} as const satisfies Record<string, Bilingual>;

/** The disclosure desk and the decision (§4.17). */
export const DISCLOSURE_TEXT = {
  title: { 'zh-CN': '信息公开', en: 'Disclosure (信息公开)' },
  sub: {
    'zh-CN': '评价结束后 20 个工作日内决定。公开的数字在决定时固定，此后只能更正。',
    en: 'To be decided within 20 working days of the conclusion. What is published is fixed then, and changes only by correction.',
  },
  portal: { 'zh-CN': '公众看到的页面', en: 'What the public sees' },
  open: { 'zh-CN': '待决定', en: 'To be decided' },
  decided: { 'zh-CN': '已决定', en: 'Decided' },
  corrected: { 'zh-CN': '更正过', en: 'Corrected' },
  all: { 'zh-CN': '全部', en: 'All' },
  item: { 'zh-CN': '项目', en: 'Item' },
  budget: { 'zh-CN': '预算（万元）', en: 'Budget (万元)' },
  score: { 'zh-CN': '得分等级', en: 'Score' },
  problems: { 'zh-CN': '问题', en: 'Problems' },
  due: { 'zh-CN': '决定期限', en: 'Due' },
  decision: { 'zh-CN': '决定', en: 'Decision' },
  shown: { 'zh-CN': '公开内容 · 依据', en: 'What is public · ground' },
  on: { 'zh-CN': '决定日期', en: 'Decided on' },
  corrections: { 'zh-CN': '更正', en: 'Corrections' },
  correctionsOf: { 'zh-CN': '{count} 次', en: '{count}' },
  everything: { 'zh-CN': '全部内容', en: 'everything' },
  empty: { 'zh-CN': '没有待决定的公开事项', en: 'No disclosure waits for its decision' },
  emptyWhy: {
    'zh-CN': '评价结束的项目列在这里，20 个工作日内决定。',
    en: 'Items come here when their evaluation is concluded.',
  },
  emptyDecided: { 'zh-CN': '还没有决定过', en: 'Nothing has been decided yet' },
  emptyFiltered: { 'zh-CN': '没有符合筛选的项目', en: 'No item fits the filters' },
  decideTitle: { 'zh-CN': '决定信息公开', en: 'Decide on disclosure' },
  crumb: { 'zh-CN': '信息公开 / {year} 年度 / {unit}', en: 'Disclosure / FY {year} / {unit}' },
  choose: { 'zh-CN': '怎么公开', en: 'How' },
  parts: { 'zh-CN': '公开哪几部分', en: 'Parts to be public' },
  ground: { 'zh-CN': '不公开的法定依据', en: 'Legal ground of what is withheld' },
  chooseGround: { 'zh-CN': '请选择', en: 'Choose' },
  reason: { 'zh-CN': '理由（只在内部记录，不公开）', en: 'Reason (kept in the record, not public)' },
  decide: { 'zh-CN': '决定{decision}', en: 'Decide: {decision}' },
  confirmPublish: {
    'zh-CN': '{person} 决定公开“{item}”的评价结果，数字自此固定。',
    en: '{person} publishes the result of "{item}"; its figures are fixed from now on.',
  },
  confirmPartly: {
    'zh-CN': '{person} 决定部分公开“{item}”：公开 {parts}；其余不公开，依据：{ground}。',
    en: '{person} publishes "{item}" in part: {parts}; the rest is withheld on the ground of {ground}.',
  },
  confirmWithhold: {
    'zh-CN': '{person} 决定不公开“{item}”的评价结果，依据：{ground}。公众只看到不公开的项数和依据。',
    en: '{person} withholds the result of "{item}" on the ground of {ground}. The public sees only that one is withheld, and why.',
  },
  preview: { 'zh-CN': '预览：公众将看到的页面', en: 'Preview: the page that the public will read' },
  previewNow: { 'zh-CN': '公众现在看到的页面', en: 'The page that the public reads now' },
  previewNothing: {
    'zh-CN': '公众看不到这个项目，只看到“不公开”的项数和依据。',
    en: 'The public does not see this item, only how many are withheld and on which grounds.',
  },
  previewChoose: { 'zh-CN': '选定公开哪几部分后显示预览。', en: 'Choose the parts to see the preview.' },
  openItem: { 'zh-CN': '看项目全貌', en: 'The whole item' },
  openPublic: { 'zh-CN': '打开公开页面', en: 'Open the public page' },
  standing: { 'zh-CN': '已于 {date} 决定：{decision}', en: 'Decided on {date}: {decision}' },
  notMine: { 'zh-CN': '由{who}决定。', en: 'For {who} to decide.' },
  notMineIn: { 'zh-CN': '由{region}{who}决定。', en: 'For the {who} of {region} to decide.' },
  notYet: { 'zh-CN': '评价结束后才能决定公开。', en: 'It can be decided when the evaluation is concluded.' },
  log: { 'zh-CN': '更正记录', en: 'Corrections' },
  logNone: { 'zh-CN': '没有更正过。', en: 'Nothing has been corrected.' },
  logLine: { 'zh-CN': '{date} 第 {no} 次：{reason}', en: '{date}, no. {no}: {reason}' },
  logChange: { 'zh-CN': '{field}：由“{from}”改为“{to}”', en: '{field}: from "{from}" to "{to}"' },
  logWithdrawn: { 'zh-CN': '撤下 {parts}（{ground}）', en: 'withdrawn: {parts} ({ground})' },
  correct: { 'zh-CN': '更正公开内容', en: 'Correct what is public' },
  correctHint: {
    'zh-CN': '只写要改的。改前、改后和原因会公开在更正公告里；不改动评价本身。',
    en: 'Fill in only what changes. Before, after and reason become public; the evaluation itself is not touched.',
  },
  figure: { 'zh-CN': '公开的内容', en: 'Published figure' },
  now: { 'zh-CN': '现在', en: 'Now' },
  to: { 'zh-CN': '更正为', en: 'To' },
  toOf: { 'zh-CN': '{figure}：更正为', en: '{figure}: to' },
  withdraw: { 'zh-CN': '撤下（须有法定依据）', en: 'Withdraw (on a legal ground)' },
  publicReason: { 'zh-CN': '原因（公开）', en: 'Reason (public)' },
  sendCorrection: { 'zh-CN': '公布更正', en: 'Publish the correction' },
  confirmCorrection: {
    'zh-CN': '{person} 更正“{item}”已公开的 {changes} 处，撤下 {withdrawn} 部分，并公布更正公告。原因：{reason}',
    en: '{person} corrects {changes} published figure(s) of "{item}", withdraws {withdrawn} part(s) and publishes the notice. Reason: {reason}',
  },
  batch: { 'zh-CN': '对选中的 {count} 项作同一决定', en: 'One decision for the {count} selected' },
  batchSend: { 'zh-CN': '决定选中的 {count} 项', en: 'Decide the {count} selected' },
  confirmBatch: {
    'zh-CN': '{person} 对 {count} 个项目作同一决定：{decision}{more}。',
    en: '{person} decides for {count} item(s) alike: {decision}{more}.',
  },
  confirmGround: { 'zh-CN': '，依据：{ground}', en: ', on the ground of {ground}' },
  missingParts: { 'zh-CN': '请选定公开哪几部分（不能是全部）。', en: 'Choose the parts to be public (not all).' },
  missingGround: { 'zh-CN': '请选定法定依据。', en: 'Choose the legal ground.' },
  missingReason: { 'zh-CN': '请写明理由。', en: 'Give the reason.' },
  separator: { 'zh-CN': '、', en: ', ' },
} as const satisfies Record<string, Bilingual>;

export const DECISION_NAMES = {
  publish: { 'zh-CN': '公开', en: 'publish' },
  partly: { 'zh-CN': '部分公开', en: 'publish in part' },
  withhold: { 'zh-CN': '不公开', en: 'withhold' },
} as const satisfies Record<string, Bilingual>;

/** Grounds as short as a column is. */
export const GROUND_SHORT = {
  stateSecret: { 'zh-CN': '国家秘密', en: 'state secret' },
  publicSafety: { 'zh-CN': '安全稳定', en: 'safety, stability' },
  tradeSecretOrPrivacy: { 'zh-CN': '商业秘密、隐私', en: 'trade secret, privacy' },
  internalAffairs: { 'zh-CN': '内部、过程信息', en: 'internal, preparatory' },
} as const satisfies Record<WithholdingGround, Bilingual>;

/** Last year's result, in one line of next year's item (R3). */
export const PREVIOUS_TEXT = {
  last: { 'zh-CN': '{year} 年度结果', en: 'Result of FY {year}' },
  lastImported: { 'zh-CN': '{year} 年度结果（{name}，导入）', en: 'Result of FY {year} ({name}, imported)' },
  open: { 'zh-CN': '未了结问题 {open}/{all}', en: '{open} of {all} problems open' },
  none: { 'zh-CN': '尚无评价结果', en: 'not evaluated yet' },
  decided: { 'zh-CN': '预算决定 {action}', en: 'budget: {action}' },
  undecided: { 'zh-CN': '预算未决定', en: 'budget not decided' },
} as const satisfies Record<string, Bilingual>;
