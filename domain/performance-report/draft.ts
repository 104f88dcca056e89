import { formatDate } from '../calendar/date-text.ts';
import { dateOf, type Instant } from '../calendar/plain-date.ts';
import { fill } from '../locale.ts';
import { obligationName } from '../obligations/obligation-name.ts';
import { rateText, wanText } from '../wan.ts';
import type { ReportParts, Upcoming } from './content.ts';
import { FIGURE_KEYS, MONEY_FIGURES, type ReportFigures } from './figures.ts';
import { reportPeriodName, type ReportPeriod } from './period.ts';

/** What a draft is made of: the figures of a moment, and what falls due next. */
export interface DraftFacts {
  readonly reporter: string;
  readonly period: ReportPeriod;
  readonly figures: ReportFigures;
  readonly upcoming: readonly Upcoming[];
  readonly asOf: Instant;
}

/** Official papers are Chinese, whoever reads the page. A sentence about nothing is left out. */
const SENTENCES = {
  roundup: '应报告单位 {reportsOwed} 个，已采纳报告 {reportsAccepted} 个。',
  items: '{period}，{reporter}纳入绩效管理的项目 {items} 个，批复预算 {budgetFen} 万元。',
  monitoring: '期内应报送运行监控 {monitoringOwed} 次，已报送 {monitoringReported} 次。',
  duties: '期内办结有期限的事项 {duties} 项，其中按期 {dutiesInTime} 项。',
  execution: '截至 {asOf}，预算执行 {executedFen} 万元，执行率 {rate}。',
  lights: '运行监控绿灯 {green} 个、黄灯 {yellow} 个、红灯 {red} 个。',
  grades: '期内评价结束 {concluded} 个：优 {excellent} 个、良 {good} 个、中 {fair} 个、差 {poor} 个。',
  found: '期内评价反馈问题 {problemsFound} 个。',
  open: '截至 {asOf}，未了结问题 {problemsOpen} 个，挂账 {problemsDeferred} 个。',
  overdue: '逾期未办事项 {overdue} 项。',
  closed: '期内核查销号问题 {problemsClosed} 个。',
  corrections: '完成纠偏 {corrected} 项，正在纠偏 {correcting} 项。',
  upcoming: '下一步按期办理：{list}。',
} as const;
type Sentence = keyof typeof SENTENCES;

const NOTHING = {
  work: '期内没有纳入绩效管理的项目。',
  performance: '期内没有可以报告的绩效情况。',
  problems: '期内没有反馈的问题，没有逾期未办事项。',
  corrections: '期内没有需要纠偏和整改的事项。',
  next: '目前没有已定期限的事项。',
} as const satisfies ReportParts;

/** The five parts drafted from the figures (R4): the author edits the words, the figures stay beside them. */
export function draftParts(facts: DraftFacts): ReportParts {
  const { figures: of, upcoming } = facts;
  const say = (sentences: Partial<Record<Sentence, boolean>>): string =>
    (Object.keys(sentences) as Sentence[])
      .filter((sentence) => sentences[sentence] === true)
      .map((sentence) => fill(SENTENCES[sentence], valuesOf(facts)))
      .join('');
  const parts: ReportParts = {
    work: say({
      roundup: of.reportsOwed > 0,
      items: of.items > 0,
      monitoring: of.monitoringOwed > 0,
      duties: of.duties > 0,
    }),
    performance: say({
      execution: of.budgetFen > 0,
      lights: of.green + of.yellow + of.red > 0,
      grades: of.concluded > 0,
    }),
    problems: say({
      found: of.problemsFound > 0,
      open: of.problemsOpen + of.problemsDeferred > 0,
      overdue: of.overdue > 0,
    }),
    corrections: say({ closed: of.problemsClosed > 0, corrections: of.corrected + of.correcting > 0 }),
    next: say({ upcoming: upcoming.length > 0 }),
  };
  return Object.fromEntries(
    Object.entries(parts).map(([part, text]) => [part, text === '' ? NOTHING[part as keyof ReportParts] : text]),
  ) as ReportParts;
}

function valuesOf({
  reporter,
  period,
  figures,
  upcoming,
  asOf,
}: DraftFacts): Readonly<Record<string, string | number>> {
  const money = Object.fromEntries(MONEY_FIGURES.map((key) => [key, wanText(figures[key])]));
  const list = upcoming.map(
    ({ kind, title, due }) => `${title}${obligationName(kind, 'zh-CN')}（${formatDate(due, 'zh-CN', 'date')}前）`,
  );
  return {
    ...Object.fromEntries(FIGURE_KEYS.map((key) => [key, figures[key]])),
    ...money,
    rate: rateText(figures.executedFen, figures.budgetFen),
    reporter,
    period: reportPeriodName(period)['zh-CN'],
    asOf: formatDate(dateOf(asOf), 'zh-CN', 'date'),
    list: list.join('；'),
  };
}
