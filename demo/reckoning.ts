import type { PlainDate } from '../domain/calendar/plain-date.ts';
import type { ObligationKind } from '../domain/policy/obligation-kinds.ts';

/**
 * A second reckoning of due dates, for the demo's own check: written apart from `domain/calendar`, with its own list of
 * days and its own table of periods, so that a fault in one is seen by the other.
 */
export type Span = readonly [count: number, unit: 'month' | 'day' | 'workingDay'];

/** The periods as the law and the policy's defaults list them. */
const SPANS: Partial<Record<ObligationKind, Span>> = {
  reviewTargets: [10, 'workingDay'],
  resubmitTargets: [5, 'workingDay'],
  approveBudget: [20, 'day'],
  reviewAmendment: [10, 'workingDay'],
  resubmitAmendment: [5, 'workingDay'],
  monitoringReport: [10, 'workingDay'],
  concludeSpotCheck: [15, 'workingDay'],
  correctDeviation: [15, 'workingDay'],
  verifyCorrection: [10, 'workingDay'],
  recoverFunds: [20, 'workingDay'],
  reviewSelfEvaluation: [20, 'workingDay'],
  redoSelfEvaluation: [5, 'workingDay'],
  checkSelfEvaluation: [15, 'workingDay'],
  concludeEvaluation: [10, 'workingDay'],
  formTeam: [10, 'workingDay'],
  evaluationPlan: [10, 'workingDay'],
  approvePlan: [5, 'workingDay'],
  confirmPanel: [5, 'workingDay'],
  provideMaterials: [10, 'workingDay'],
  checkMaterials: [5, 'workingDay'],
  scoreEvaluation: [10, 'workingDay'],
  exchangeViews: [5, 'workingDay'],
  rankingReport: [1, 'month'],
  signResultDocument: [5, 'workingDay'],
  reviseResultDocument: [5, 'workingDay'],
  deliverResultDocument: [3, 'workingDay'],
  confirmResultReceipt: [5, 'workingDay'],
  giveFeedback: [1, 'month'],
  signReceipt: [3, 'workingDay'],
  reportRectification: [2, 'month'],
  verifyRectification: [10, 'workingDay'],
  redoRectification: [10, 'workingDay'],
  decideDisclosure: [20, 'workingDay'],
  answerSupervision: [10, 'workingDay'],
  decideSupervision: [5, 'workingDay'],
  openSeason: [3, 'workingDay'],
  closeSeason: [10, 'workingDay'],
  unitPerformanceReport: [15, 'workingDay'],
  lowerPerformanceReport: [30, 'day'],
  reviewPerformanceReport: [10, 'workingDay'],
  revisePerformanceReport: [5, 'workingDay'],
};

/** What the seasons of fiscal year 2025 set. */
const SEASON_DATES: Partial<Record<ObligationKind, string>> = {
  submitTargets: '2024-10-31',
  selfEvaluation: '2026-03-31',
  evaluationReport: '2026-08-31',
  decideConsequence: '2026-11-30',
};

/** Days off on weekdays, first to last day, as the State Council's notices give them from September 2024 on. */
const OFF: readonly (readonly [string, string])[] = [
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];

/** Weekend days worked in exchange (调休). */
const WORKED: ReadonlySet<string> = new Set([
  '2024-09-14',
  '2024-09-29',
  '2024-10-12',
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]);
const KNOWN = { from: '2024-09-01', to: '2026-12-31' } as const;
const DAY_MS = 86_400_000;

function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function isWorked(date: string): boolean {
  if (date < KNOWN.from || date > KNOWN.to) throw new Error(`The second reckoning knows nothing of ${date}.`);
  if (WORKED.has(date)) return true;
  if (OFF.some(([first, last]) => first <= date && date <= last)) return false;
  return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function firstWorkedFrom(date: string): string {
  return isWorked(date) ? date : firstWorkedFrom(shift(date, 1));
}

/** The n-th working day after a date. */
export function workingDayAfter(date: string, count: number): string {
  if (count === 0) return date;
  const next = shift(date, 1);
  return workingDayAfter(next, isWorked(next) ? count - 1 : count);
}

/** Working days after `from` up to and including `to`. */
export function workedDays(from: string, to: string): number {
  return from >= to ? 0 : workedDays(from, shift(to, -1)) + (isWorked(to) ? 1 : 0);
}

function monthsAfter(date: string, count: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10);
}

/** Last day of a kind's period that starts from a fact of `from`; undefined where neither law nor season says. */
export function reckon(kind: ObligationKind, from: PlainDate): string | undefined {
  const [count, unit] = SPANS[kind] ?? [0, undefined];
  if (unit === undefined) return SEASON_DATES[kind];
  if (unit === 'workingDay') return workingDayAfter(from, count);
  return firstWorkedFrom(unit === 'month' ? monthsAfter(from, count) : shift(from, count));
}

/** 00:00 in Asia/Shanghai, which is 24:00 of the day before. */
export function midnight(date: string): string {
  return `${shift(date, -1)}T16:00:00.000Z`;
}
