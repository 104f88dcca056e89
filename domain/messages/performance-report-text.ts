import type { Bilingual } from '../locale.ts';
import type { PerformanceReportEvent } from '../processes/performance-report/events.ts';

/** What happened to a performance report. */
export const PERFORMANCE_REPORT_SENTENCES = {
  performanceReportSubmitted: { 'zh-CN': '提请签发绩效报告（{on}）', en: 'Performance report put forward on {on}' },
  performanceReportSigned: { 'zh-CN': '{by}签发绩效报告（{on}）', en: 'Performance report signed by {by} on {on}' },
  performanceReportSentBack: { 'zh-CN': '退回起草人：{opinion}', en: 'Sent back to whoever drafted it: {opinion}' },
  performanceReportReturned: { 'zh-CN': '退回绩效报告：{opinion}', en: 'Performance report returned: {opinion}' },
  performanceReportAccepted: {
    'zh-CN': '采纳绩效报告（{on}）{opinion}',
    en: 'Performance report accepted on {on} {opinion}',
  },
  performanceReportWithdrawn: { 'zh-CN': '免于报告：{reason}', en: 'Excused from reporting: {reason}' },
  performanceReportReceived: { 'zh-CN': '收到下级报告（{on}）', en: 'Report from below received on {on}' },
} as const satisfies Record<PerformanceReportEvent['type'], Bilingual>;

/** What people are told of it, by topic. */
export const PERFORMANCE_REPORT_NOTICES: Readonly<Record<string, Bilingual>> = {
  performanceReportSigned: {
    'zh-CN': '{reporter}报送“{item}”（{code}），请审核。',
    en: '{reporter} has sent "{item}" ({code}) for review.',
  },
  performanceReportSentBack: {
    'zh-CN': '“{item}”（{code}）被退回起草人：{opinion}',
    en: '"{item}" ({code}) is sent back to whoever drafted it: {opinion}',
  },
  performanceReportReturned: {
    'zh-CN': '“{item}”（{code}）被退回修改：{opinion}',
    en: '"{item}" ({code}) is returned for revision: {opinion}',
  },
  performanceReportAccepted: {
    'zh-CN': '“{item}”（{code}）已采纳。{opinion}',
    en: '"{item}" ({code}) is accepted. {opinion}',
  },
};
