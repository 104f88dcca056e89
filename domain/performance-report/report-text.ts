import { fill, type Bilingual } from '../locale.ts';
import type { ReportPart } from './content.ts';
import type { FigureKey } from './figures.ts';
import { reportPeriodName, type ReportPeriod } from './period.ts';

export const REPORT_PART_NAMES = {
  work: { 'zh-CN': '工作开展情况', en: 'Work done' },
  performance: { 'zh-CN': '绩效情况', en: 'Performance' },
  problems: { 'zh-CN': '存在的问题', en: 'Problems' },
  corrections: { 'zh-CN': '纠偏和整改情况', en: 'Corrections' },
  next: { 'zh-CN': '下一步工作', en: 'Next steps' },
} as const satisfies Record<ReportPart, Bilingual>;

export const FIGURE_NAMES = {
  reportsOwed: { 'zh-CN': '应报告单位', en: 'Reports owed below' },
  reportsAccepted: { 'zh-CN': '已采纳报告', en: 'Reports accepted' },
  items: { 'zh-CN': '本年度项目', en: 'Items of the year' },
  budgetFen: { 'zh-CN': '批复预算（万元）', en: 'Approved (万元)' },
  executedFen: { 'zh-CN': '执行（万元）', en: 'Executed (万元)' },
  green: { 'zh-CN': '绿灯项目', en: 'Green' },
  yellow: { 'zh-CN': '黄灯项目', en: 'Yellow' },
  red: { 'zh-CN': '红灯项目', en: 'Red' },
  monitoringOwed: { 'zh-CN': '应报监控', en: 'Monitoring owed' },
  monitoringReported: { 'zh-CN': '已报监控', en: 'Monitoring reported' },
  concluded: { 'zh-CN': '评价结束', en: 'Evaluations concluded' },
  excellent: { 'zh-CN': '评价为优', en: 'Excellent' },
  good: { 'zh-CN': '评价为良', en: 'Good' },
  fair: { 'zh-CN': '评价为中', en: 'Fair' },
  poor: { 'zh-CN': '评价为差', en: 'Poor' },
  problemsFound: { 'zh-CN': '反馈问题', en: 'Problems found' },
  problemsOpen: { 'zh-CN': '未了结问题', en: 'Problems open' },
  problemsDeferred: { 'zh-CN': '挂账问题', en: 'Problems deferred' },
  problemsClosed: { 'zh-CN': '销号问题', en: 'Problems closed out' },
  corrected: { 'zh-CN': '完成纠偏', en: 'Corrections made' },
  correcting: { 'zh-CN': '正在纠偏', en: 'Corrections open' },
  duties: { 'zh-CN': '期内办结事项', en: 'Duties settled' },
  dutiesInTime: { 'zh-CN': '其中按期', en: 'of them in time' },
  overdue: { 'zh-CN': '逾期未办', en: 'Overdue now' },
} as const satisfies Record<FigureKey, Bilingual>;

/** From which tables of the system the figures of a part are read. */
export const FIGURE_SOURCES = {
  unit: {
    'zh-CN': '项目库、运行监控、评价结果、整改台账和期限台账',
    en: 'items, monitoring, evaluation results, the ledger of problems and the clocks',
  },
  bureau: {
    'zh-CN': '已采纳的单位绩效报告逐项相加',
    en: 'the accepted reports of the units, added one by one',
  },
} as const satisfies Record<string, Bilingual>;

const OFFICIAL: Bilingual = { 'zh-CN': '{who} {period}绩效报告', en: 'Performance report of {who}, {period}' };

/** What a report is called; official papers are Chinese, whoever reads the page. */
export function reportName(who: string, period: ReportPeriod): string {
  return fill(OFFICIAL['zh-CN'], { who, period: reportPeriodName(period)['zh-CN'] });
}

/** What can be wrong with what is asked of reports, each at its place. */
export const PERFORMANCE_REPORT_FAULTS = {
  noSuchPeriod: {
    'zh-CN': '政策没有“{period}”这个报告期。',
    en: 'The policy has no reporting period "{period}".',
  },
  roundToBeOpened: {
    'zh-CN': '这一期的报送季尚未开启，请部署并开启报送季，由它开出报告。',
    en: 'The round of this period is still to be opened: announce and open it, and it opens the reports.',
  },
  periodNotEnded: {
    'zh-CN': '报告期 {to} 才结束，到时再开启。',
    en: 'The period ends on {to}: open the round from then on.',
  },
} as const satisfies Record<string, Bilingual>;
