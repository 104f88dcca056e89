import { computeDue, fixedDue, type DueComputation } from '../../calendar/period.ts';
import { addDays, asPlainDate, yearOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { Rules } from '../../obligations/lay.ts';
import type { ObligationKind } from '../../policy/obligation-kinds.ts';
import { policyRef, type Policy } from '../../policy/policy.ts';
import { seasonDate } from '../../policy/season-date.ts';
import type { SeasonKind } from './state.ts';

/** Which round it is: one of each kind per region and year, of monitoring and of reports one per period of the policy. */
export interface RoundOf {
  readonly seasonKind: SeasonKind;
  readonly fiscalYear: number;
  /** Of monitoring and of reports: the period's key in the policy. */
  readonly period?: string;
}

/** When a round is owed by finance, and by when the units report. */
export interface RoundDates {
  /** From this day on finance owes the opening. */
  readonly owedFrom: PlainDate;
  /** By this day it is open; absent where the policy's days are counted from `owedFrom`. */
  readonly openBy?: PlainDate;
  /** The units' date, with its arithmetic. */
  readonly due: DueComputation;
  /** Of a round about a period: its last day. */
  readonly periodTo?: PlainDate;
}

/** Rounds about a period: which periods the policy has, and the clock that runs from a period's last day. */
const OF_PERIODS = {
  monitoring: { periods: 'monitoringPeriods', clock: 'monitoringReport' },
  unitReports: { periods: 'performanceReports', clock: 'unitPerformanceReport' },
  bureauReports: { periods: 'performanceReports', clock: 'lowerPerformanceReport' },
} as const satisfies Partial<
  Record<SeasonKind, { periods: 'monitoringPeriods' | 'performanceReports'; clock: ObligationKind }>
>;
type PeriodKind = keyof typeof OF_PERIODS;

/** The dates of a round by policy and calendar; nothing for a period that the policy has not, nor one that its kind has not. */
export function roundDates({ seasonKind, fiscalYear, period }: RoundOf, rules: Rules): RoundDates | undefined {
  switch (seasonKind) {
    case 'targets':
      return period === undefined ? targetsRound(fiscalYear, rules) : undefined;
    case 'selfEvaluation':
      if (period !== undefined) return undefined;
      return opened(fiscalYear, rules, ['selfEvaluationOpenBy', 'selfEvaluationDue']);
    case 'monitoring':
    case 'unitReports':
    case 'bureauReports':
      return ofPeriod(seasonKind, fiscalYear, period, rules);
  }
}

/** A round that begins when a period has ended. */
function ofPeriod(
  kind: PeriodKind,
  fiscalYear: number,
  period: string | undefined,
  { policy, calendar }: Rules,
): RoundDates | undefined {
  const { periods, clock } = OF_PERIODS[kind];
  const found = policy[periods].find(({ key }) => key === period);
  const { term } = policy.obligations[clock];
  if (!found || term.unit === 'setDate') return undefined;
  const periodTo = asPlainDate(`${String(fiscalYear)}-${found.endsOn}`);
  const options = { cutoff: policy.cutoff, policy: policyRef(policy) };
  return { owedFrom: periodTo, due: computeDue(term, periodTo, calendar, options), periodTo };
}

/** The round of targets of a fiscal year (G1): every policy has one. */
export function targetsRound(fiscalYear: number, rules: Rules): RoundOf & RoundDates {
  return { seasonKind: 'targets', fiscalYear, ...opened(fiscalYear, rules, ['targetsOpenBy', 'targetsDue']) };
}

/** A round that finance opens by a day of the policy, and whose units report by another. */
function opened(
  fiscalYear: number,
  { policy, calendar }: Rules,
  [openBy, due]: readonly ['targetsOpenBy', 'targetsDue'] | readonly ['selfEvaluationOpenBy', 'selfEvaluationDue'],
): RoundDates {
  const day = seasonDate(fiscalYear, policy.rounds[openBy]);
  const options = { cutoff: policy.cutoff, policy: policyRef(policy) };
  return {
    owedFrom: addDays(day, -policy.rounds.owedDaysBefore),
    openBy: day,
    due: fixedDue(seasonDate(fiscalYear, policy.seasons[due]), calendar, options),
  };
}

/** The rounds that are owed on a day: from when finance must think of them until the units' date has passed. */
export function roundsOwedOn(on: PlainDate, rules: Rules): readonly (RoundOf & RoundDates)[] {
  const years = [-1, 0, 1].map((offset) => yearOf(on) + offset);
  return roundsOf(years, rules.policy).flatMap((round) => {
    if (round.period !== undefined && round.fiscalYear > yearOf(on)) return [];
    const dates = roundDates(round, rules);
    // A period's last day is still the period's: its round begins the day after.
    const isOwed = dates && on >= dates.owedFrom && on !== dates.periodTo && on <= dates.due.due;
    return isOwed ? [{ ...round, ...dates }] : [];
  });
}

/** Every round that the policy has in these fiscal years. */
export function roundsOf(
  years: readonly number[],
  policy: Pick<Policy, 'monitoringPeriods' | 'performanceReports'>,
): readonly RoundOf[] {
  const ofPeriods = (seasonKind: PeriodKind, fiscalYear: number): RoundOf[] =>
    policy[OF_PERIODS[seasonKind].periods].map(({ key }) => ({ seasonKind, fiscalYear, period: key }));
  return years.flatMap((fiscalYear): RoundOf[] => [
    { seasonKind: 'targets', fiscalYear },
    ...ofPeriods('monitoring', fiscalYear),
    { seasonKind: 'selfEvaluation', fiscalYear },
    ...ofPeriods('unitReports', fiscalYear),
    ...ofPeriods('bureauReports', fiscalYear),
  ]);
}

/** Whether two are the same round of a region. */
export function isSameRound(a: RoundOf, b: RoundOf): boolean {
  return a.seasonKind === b.seasonKind && a.fiscalYear === b.fiscalYear && a.period === b.period;
}
