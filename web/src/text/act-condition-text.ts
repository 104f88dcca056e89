import type { Bilingual } from '../../../domain/locale.ts';

/** On what an act depends besides its time and its person, in one line; what has no condition is not here. */
export const ACT_CONDITIONS: Readonly<Partial<Record<string, Bilingual>>> = {
  submitTargets: { 'zh-CN': '绩效目标表已定稿，且没有错项', en: 'The target table is frozen and has no fault' },
  resubmitTargets: { 'zh-CN': '按退回意见改好并定稿', en: 'Changed as the return asks, and frozen' },
  returnTargets: { 'zh-CN': '四项审核写明意见', en: 'Each of the four criteria with its opinion' },
  qualifyTargets: { 'zh-CN': '四项审核全部合格', en: 'All four criteria are met' },
  refuseTargets: {
    'zh-CN': '退回后重新申报仍不合格，或责令后逾期不报',
    en: 'Resubmitted and still unfit, or ordered and overdue',
  },
  approveBudget: {
    'zh-CN': '人大已批准预算，目标已审核合格',
    en: 'The budget is passed and the targets are qualified',
  },
  reportMonitoring: { 'zh-CN': '监控期已结束', en: 'The monitoring period has ended' },
  suspendItem: { 'zh-CN': '偏差严重；须有发文字号', en: 'A serious deviation; needs a document number' },
  resumeItem: { 'zh-CN': '暂缓的原因已消除', en: 'What it was suspended for is over' },
  stopItem: { 'zh-CN': '目标已不可能实现；须有发文字号', en: 'The targets cannot be reached; needs a document number' },
  submitSelfEvaluation: {
    'zh-CN': '自评报告已定稿，未完成的指标写明原因',
    en: 'The report is frozen; what was not reached has its reason',
  },
  resubmitSelfEvaluation: { 'zh-CN': '按退回意见重做并定稿', en: 'Redone as the return asks, and frozen' },
  returnSelfEvaluation: { 'zh-CN': '写明退回意见', en: 'With an opinion' },
  acceptSelfEvaluation: {
    'zh-CN': '打自评质量分；改分须有理由',
    en: 'With a score for the report; each changed point has its reason',
  },
  orderReEvaluation: { 'zh-CN': '抽中，或自评不实', en: 'Drawn by lot, or the report is not true' },
  submitReEvaluation: { 'zh-CN': '再评价报告已定稿', en: 'The report of the re-evaluation is frozen' },
  concludeEvaluation: { 'zh-CN': '确认后一个月内反馈', en: 'Feedback is due within a month of it' },
  orderCorrection: { 'zh-CN': '监控发现偏差', en: 'Monitoring found a deviation' },
  openSpotCheck: {
    'zh-CN': '写明检查内容和检查人员，15 个工作日内登记结果',
    en: 'With what is looked at and by whom; its result within 15 working days',
  },
  concludeSpotCheck: { 'zh-CN': '须纠正的问题可同时责令纠偏', en: 'What must be put right may be ordered with it' },
  verifyCorrection: { 'zh-CN': '不能由报告人本人核实', en: 'Not by whoever reported it' },
  requestAmendment: { 'zh-CN': '调整后的绩效目标表已定稿', en: 'The changed target table is frozen' },
  approveAmendment: { 'zh-CN': '调整后的目标已审核合格', en: 'The changed targets are qualified' },
  recordFundRecovery: { 'zh-CN': '资金已缴回', en: 'The funds have been paid back' },
  draftFeedback: { 'zh-CN': '每个问题都有建议', en: 'Every problem has its recommendation' },
  issueFeedback: {
    'zh-CN': '签发时取号；不能由起草人本人签发',
    en: 'The number is given when it is signed, and not by its author',
  },
  signReceipt: { 'zh-CN': '签收即开始两个月整改期限', en: 'The two months of rectification start with it' },
  recordReceipt: {
    'zh-CN': '单位不能在系统内签收的；附回证扫描件，按纸上日期起算',
    en: 'Where the unit cannot sign here; with the scan, counted from the date on the paper',
  },
  returnReceipt: {
    'zh-CN': '送错单位、文书有误或附件不全；不同意所提问题的，签收后在台账中说明',
    en: 'Wrong unit, faulty or incomplete; who disagrees with a problem signs and says so in the ledger',
  },
  answerProblem: { 'zh-CN': '写明措施、责任人、完成时限', en: 'With measure, person and date' },
  askDeferral: { 'zh-CN': '确实无法整改，写明理由', en: 'It cannot be rectified; with the reason' },
  decideDeferral: { 'zh-CN': '同意的，须定挂账到期日', en: 'If granted, until a date' },
  reportRectification: {
    'zh-CN': '每个问题都已答复，整改情况报告已定稿',
    en: 'Every problem is answered and the report is frozen',
  },
  verifyProblem: { 'zh-CN': '佐证齐全；不能由报送人本人销号', en: 'With evidence, and not by whoever reported it' },
  verifyRectification: { 'zh-CN': '几个问题一次办理，各有结果', en: 'Several problems at once, each with its result' },
  returnProblem: {
    'zh-CN': '写明退回意见，10 个工作日内重新整改',
    en: 'With an opinion; to be redone within 10 working days',
  },
  decideConsequence: {
    'zh-CN': '金额与决定相符；与规则建议不同的，写明理由',
    en: 'With an amount that fits the action, and a reason where it departs from the rule',
  },
  decideDisclosure: { 'zh-CN': '不公开的，须选法定依据', en: 'Withheld only on a legal ground' },
  closeItem: {
    'zh-CN': '反馈整改、预算挂钩、信息公开都已了结',
    en: 'Rectification, budget and disclosure are settled',
  },
  grantExtension: {
    'zh-CN': '法定期限不变，另记延至日期',
    en: 'The legal date stands; the extended one is kept beside it',
  },
  setFinalDate: { 'zh-CN': '不改法定期限，不消逾期', en: 'Neither the legal date nor the days overdue change' },
};
