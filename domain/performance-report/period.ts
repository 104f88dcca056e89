import { asPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual } from '../locale.ts';
import { periodName } from '../obligations/period-name.ts';
import type { Policy } from '../policy/policy.ts';

/** What a performance report is about: the part of a year from its first day to `to`. */
export interface ReportPeriod {
  /** By the policy's own list, e.g. `h1` or `year`. */
  readonly key: string;
  readonly year: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The periods of a year for which reports are owed (R4, R5), as the policy lists them. */
export function reportPeriods(
  { performanceReports }: Pick<Policy, 'performanceReports'>,
  year: number,
): readonly ReportPeriod[] {
  return performanceReports.map(({ key, endsOn }) => reportPeriod(year, key, asPlainDate(`${String(year)}-${endsOn}`)));
}

/** The part of a year up to a day. */
export function reportPeriod(year: number, key: string, to: PlainDate): ReportPeriod {
  return { key, year, from: asPlainDate(`${String(year)}-01-01`), to };
}

const NAMES: Readonly<Record<string, Bilingual>> = {
  '06-30': { 'zh-CN': '{year} 年上半年', en: 'first half of {year}' },
  '12-31': { 'zh-CN': '{year} 年度', en: 'year {year}' },
};

/** A period as papers and pages call it: 2026 年上半年, 2026 年度, or the months it covers. */
export function reportPeriodName({ year, to }: Pick<ReportPeriod, 'year' | 'to'>): Bilingual {
  const named = NAMES[to.slice(5)];
  const of = (locale: keyof Bilingual): string =>
    named === undefined ? `${String(year)} ${periodName(to, locale)}` : fill(named[locale], { year });
  return { 'zh-CN': of('zh-CN'), en: of('en') };
}

/**
 * A period as numbers of reports carry it, in the field's own words whatever the reader's language.
 *
 * @example reportPeriodCode({ year: 2025, to: '2025-12-31' }) // 2025年度
 */
export function reportPeriodCode({ year, to }: Pick<ReportPeriod, 'year' | 'to'>): string {
  const named = NAMES[to.slice(5)];
  if (named === undefined) return `${String(year)}年${periodName(to, 'zh-CN')}`;
  return fill(named['zh-CN'], { year }).replaceAll(' ', '');
}
