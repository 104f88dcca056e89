import type { Bilingual } from '../locale.ts';

/** What each act of the use of a result is called. */
export const FOLLOW_UP_NAMES = {
  draftFeedback: { 'zh-CN': '起草反馈', en: 'draft feedback' },
  issueFeedback: { 'zh-CN': '签发反馈', en: 'issue feedback' },
  signReceipt: { 'zh-CN': '签收', en: 'sign receipt' },
  recordReceipt: { 'zh-CN': '补记纸质回证', en: 'record a receipt on paper' },
  returnReceipt: { 'zh-CN': '退回反馈', en: 'send the feedback back' },
  receiptDeemed: { 'zh-CN': '视为签收', en: 'deemed received' },
  answerProblem: { 'zh-CN': '答复问题', en: 'answer problem' },
  askDeferral: { 'zh-CN': '申请挂账', en: 'ask for deferral' },
  decideDeferral: { 'zh-CN': '决定挂账', en: 'decide deferral' },
  deferralExpired: { 'zh-CN': '挂账到期', en: 'deferral expired' },
  reportRectification: { 'zh-CN': '报送整改情况', en: 'report rectification' },
  verifyProblem: { 'zh-CN': '销号', en: 'close out' },
  returnProblem: { 'zh-CN': '退回整改', en: 'return rectification' },
  verifyRectification: { 'zh-CN': '核查整改', en: 'verify rectification' },
  decideConsequence: { 'zh-CN': '决定下年预算', en: "decide next year's budget" },
  decideDisclosure: { 'zh-CN': '决定信息公开', en: 'decide disclosure' },
  correctDisclosure: { 'zh-CN': '更正公开内容', en: 'correct what was published' },
} as const satisfies Record<string, Bilingual>;

/** Names of the phases of its tracks, and of those in which every process ends. */
export const FOLLOW_UP_PHASE_NAMES = {
  followUp: { 'zh-CN': '反馈与应用', en: 'follow-up' },
  closed: { 'zh-CN': '已办结', en: 'closed' },
  reported: { 'zh-CN': '待核查', en: 'reported' },
  drafted: { 'zh-CN': '已起草', en: 'drafted' },
  delivered: { 'zh-CN': '待签收', en: 'delivered' },
  sentBack: { 'zh-CN': '退回待重发', en: 'sent back, to be delivered again' },
  received: { 'zh-CN': '整改中', en: 'rectifying' },
  done: { 'zh-CN': '已完成', en: 'done' },
  open: { 'zh-CN': '待决定', en: 'to be decided' },
  decided: { 'zh-CN': '已决定', en: 'decided' },
  none: { 'zh-CN': '无', en: 'none' },
  returned: { 'zh-CN': '已退回', en: 'returned' },
} as const satisfies Record<string, Bilingual>;
