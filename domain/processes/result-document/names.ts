import type { Bilingual } from '../../locale.ts';

/** What each act on a document about results is called. */
export const COMMAND_NAMES = {
  issueResultDocument: { 'zh-CN': '签发', en: 'sign and issue' },
  returnResultDocument: { 'zh-CN': '退回修改', en: 'return for revision' },
  submitResultDocument: { 'zh-CN': '提请签发', en: 'put forward for signature' },
  withdrawResultDocument: { 'zh-CN': '撤回文书', en: 'withdraw the document' },
  deliverResultDocument: { 'zh-CN': '登记送达', en: 'record the delivery' },
  recordResultReceipt: { 'zh-CN': '登记签收', en: 'record the receipt' },
} as const satisfies Record<string, Bilingual>;

export const PHASE_NAMES = {
  documentDrafting: { 'zh-CN': '待拟定', en: 'to be drawn up' },
  documentSigning: { 'zh-CN': '待签发', en: 'to be signed' },
  documentRevising: { 'zh-CN': '退回修改', en: 'being revised' },
  documentDelivering: { 'zh-CN': '送达签收', en: 'being delivered' },
  closed: { 'zh-CN': '已办结', en: 'closed' },
  documentWithdrawn: { 'zh-CN': '已撤回', en: 'withdrawn' },
} as const satisfies Record<string, Bilingual>;
