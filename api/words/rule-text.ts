import { obligationName } from '../../domain/obligations/obligation-name.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';

/** The machine never acts in a person's name, and always by a rule. */
export const SYSTEM: Bilingual = { 'zh-CN': '系统（{rule}）', en: 'the system ({rule})' };

/** Rules by which things happen without anybody, by the first part of their id. */
const RULES: Readonly<Record<string, Bilingual>> = {
  obligations: { 'zh-CN': '按期限规则', en: 'by the rules of deadlines' },
  season: { 'zh-CN': '按报送季安排', en: 'by the season' },
  seasonEnded: { 'zh-CN': '按报送期限', en: 'by the date of the season' },
  performanceReportRound: { 'zh-CN': '按报告报送季', en: 'by the round of reports' },
  clock: { 'zh-CN': '到时', en: 'by the clock' },
  period: { 'zh-CN': '按监控期', en: 'by the monitoring periods' },
  fiscalYearEnded: { 'zh-CN': '预算年度结束', en: 'the fiscal year ended' },
  receiptDeemed: { 'zh-CN': '按视为签收的规则', en: 'by the rule of deemed receipt' },
  deferral: { 'zh-CN': '挂账到期', en: 'a deferral ended' },
  calendarChange: { 'zh-CN': '按日历变更', en: 'by a change of the calendar' },
  policyChange: { 'zh-CN': '按政策变更', en: 'by a change of the policy' },
  signOff: { 'zh-CN': '事项已变化，签批终止', en: 'the matter moved on, the sign-off ended' },
  errand: { 'zh-CN': '由相关事项送达', en: 'sent by the matter concerned' },
  planned: { 'zh-CN': '按年度重点评价计划', en: 'by the yearly plan of key evaluations' },
  owedSeason: { 'zh-CN': '按政策应开启报送季', en: 'the policy asks for the round' },
  yearlyPlan: { 'zh-CN': '每年年初拟定重点评价计划', en: 'the yearly plan is drawn up each January' },
  seat: { 'zh-CN': '按牵头人任职', en: 'by the appointment of the head' },
  selfCheckSample: { 'zh-CN': '随机抽取', en: 'drawn by lot' },
  policyPreview: { 'zh-CN': '按政策变更', en: 'by a change of the policy' },
  rehearsal: { 'zh-CN': '演练', en: 'in a rehearsal' },
  whatIf: { 'zh-CN': '演练', en: 'in a rehearsal' },
  calendarPreview: { 'zh-CN': '按日历变更', en: 'by a change of the calendar' },
};

const LADDER: Bilingual = { 'zh-CN': '按督办阶梯', en: 'by the ladder' };

/** A rule in words; one of a newer release shows its own id. */
export function ruleName(ruleId: string, locale: Locale): string {
  const [rule = '', ...rest] = ruleId.split(':');
  if (rule === 'ladder') return LADDER[locale];
  return RULES[rule]?.[locale] ?? obligationName([rule, ...rest].join(':'), locale);
}
