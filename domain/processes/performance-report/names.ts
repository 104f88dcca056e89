import type { Bilingual } from '../../locale.ts';

/** What each act on a performance report is called. */
export const COMMAND_NAMES = {
  submitPerformanceReport: { 'zh-CN': '提请签发绩效报告', en: 'put the performance report forward' },
  signPerformanceReport: { 'zh-CN': '签发绩效报告', en: 'sign the performance report' },
  sendBackPerformanceReport: { 'zh-CN': '退回起草人', en: 'send it back to whoever drafted it' },
  acceptPerformanceReport: { 'zh-CN': '采纳绩效报告', en: 'accept the performance report' },
  returnPerformanceReport: { 'zh-CN': '退回绩效报告', en: 'return the performance report' },
  withdrawPerformanceReport: { 'zh-CN': '免于报告', en: 'excuse from reporting' },
  adoptAcceptance: { 'zh-CN': '上级采纳', en: 'accepted above' },
  adoptReturn: { 'zh-CN': '上级退回', en: 'returned from above' },
  receivePerformanceReport: { 'zh-CN': '收到下级报告', en: 'receive the report from below' },
} as const satisfies Record<string, Bilingual>;

export const PHASE_NAMES = {
  unitReporting: { 'zh-CN': '单位起草', en: 'being written by the unit' },
  unitReportSigning: { 'zh-CN': '待单位签发', en: 'to be signed by the unit' },
  unitReportReviewing: { 'zh-CN': '财政审核', en: 'under review' },
  unitReportRevising: { 'zh-CN': '退回修改', en: 'being revised' },
  bureauReporting: { 'zh-CN': '本级起草', en: 'being written by the bureau' },
  bureauReportSigning: { 'zh-CN': '待局长签发', en: 'to be signed by the director' },
  bureauReportSent: { 'zh-CN': '已报上级', en: 'sent to the bureau above' },
  bureauReportRevising: { 'zh-CN': '退回修改', en: 'being revised' },
  bureauReportAwaited: { 'zh-CN': '待下级报送', en: 'awaited from below' },
  bureauReportReviewing: { 'zh-CN': '审核下级报告', en: 'under review' },
  reportAccepted: { 'zh-CN': '已采纳', en: 'accepted' },
  reportWithdrawn: { 'zh-CN': '免于报告', en: 'excused' },
} as const satisfies Record<string, Bilingual>;
