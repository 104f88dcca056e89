import type { Bilingual } from '../locale.ts';

/** Everything that can be owed. The words stand in reminders, lists and notices. */
export const OBLIGATION_KINDS = {
  submitTargets: { 'zh-CN': '报送绩效目标', en: 'submit performance targets' },
  reviewTargets: { 'zh-CN': '审核绩效目标', en: 'review performance targets' },
  resubmitTargets: { 'zh-CN': '修改并重新申报绩效目标', en: 'resubmit performance targets' },
  approveBudget: { 'zh-CN': '批复预算和绩效目标', en: 'approve budget and targets' },
  reviewAmendment: { 'zh-CN': '审核追加或调整', en: 'review the supplement or adjustment' },
  resubmitAmendment: { 'zh-CN': '修改并重新申报追加或调整', en: 'resubmit the supplement or adjustment' },
  monitoringReport: { 'zh-CN': '报送运行监控情况', en: 'report monitoring' },
  concludeSpotCheck: { 'zh-CN': '登记抽查结果', en: 'record the result of the spot check' },
  correctDeviation: { 'zh-CN': '纠正偏差', en: 'correct the deviation' },
  verifyCorrection: { 'zh-CN': '核实纠偏', en: 'verify the correction' },
  recoverFunds: { 'zh-CN': '收回资金', en: 'recover funds' },
  selfEvaluation: { 'zh-CN': '报送绩效自评', en: 'submit the self-evaluation' },
  reviewSelfEvaluation: { 'zh-CN': '审核自评报告', en: 'review the self-evaluation' },
  redoSelfEvaluation: { 'zh-CN': '重做绩效自评', en: 'redo the self-evaluation' },
  evaluationReport: { 'zh-CN': '提交评价报告', en: 'submit the evaluation report' },
  concludeEvaluation: { 'zh-CN': '确认评价结束', en: 'conclude the evaluation' },
  formTeam: { 'zh-CN': '组建评价工作组', en: 'form the evaluation team' },
  evaluationPlan: { 'zh-CN': '提交评价工作方案', en: 'submit the work plan' },
  approvePlan: { 'zh-CN': '批准评价工作方案', en: 'approve the work plan' },
  confirmPanel: { 'zh-CN': '落实评价专家', en: 'confirm the experts' },
  provideMaterials: { 'zh-CN': '提供评价资料', en: 'provide materials for the evaluation' },
  checkMaterials: { 'zh-CN': '查验评价资料', en: 'check the materials' },
  scoreEvaluation: { 'zh-CN': '完成专家评分', en: 'have the experts score' },
  exchangeViews: { 'zh-CN': '反馈评价报告意见', en: 'give views on the draft report' },
  giveFeedback: { 'zh-CN': '反馈评价结果', en: 'give feedback' },
  signReceipt: { 'zh-CN': '签收反馈', en: 'sign for the feedback' },
  reportRectification: { 'zh-CN': '报送整改情况', en: 'report rectification' },
  verifyRectification: { 'zh-CN': '核查整改', en: 'verify rectification' },
  redoRectification: { 'zh-CN': '重新整改', en: 'redo rectification' },
  decideConsequence: { 'zh-CN': '决定下年预算', en: "decide next year's budget" },
  decideDisclosure: { 'zh-CN': '决定信息公开', en: 'decide disclosure' },
} as const satisfies Record<string, Bilingual>;

export type ObligationKind = keyof typeof OBLIGATION_KINDS;
