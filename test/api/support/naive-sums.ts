import fc from 'fast-check';
import type { StageSumsView } from '../../../api/analytics/analytics.schemas.ts';
import type { ClockGroup } from '../../../db/queries/dashboards.ts';
import { kindsOf, ITEM_KINDS_OF_DEADLINES, REWORK } from '../../../domain/analytics/kind-stages.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import { workingDaysBetween } from '../../../domain/calendar/period.ts';
import { addDays, asPlainDate, type PlainDate } from '../../../domain/calendar/plain-date.ts';
import { STAGES } from '../../../domain/processes/budget-item/stages.ts';

const UNITS = [
  { region_id: '431000', unit_id: 'unit-1', division_id: 'agriculture' },
  { region_id: '431000', unit_id: 'unit-2', division_id: 'social' },
  { region_id: '431021', unit_id: 'unit-9', division_id: null },
] as const;
const place = fc.constantFrom(...UNITS);
const day = (from: string, days: number): fc.Arbitrary<PlainDate> =>
  fc.nat(days).map((after) => addDays(asPlainDate(from), after));

/** How a deadline ended, or that it is open, overdue or not. */
const deadline = fc.record({
  place,
  kind: fc.constantFrom(...ITEM_KINDS_OF_DEADLINES, ...REWORK.map((one) => one.kind)),
  suffix: fc.constantFrom('', ':1', ':1.1', ':1.2', ':ordered', ':ordered:1'),
  outcome: fc.constantFrom('onTime', 'withinExtension', 'late', 'waived', 'overdue', 'open'),
  due: day('2018-01-01', 400),
  days: fc.option(fc.nat(30)),
  rung: fc.nat(3),
  extensions: fc.nat(2),
});

/** The days on which an item reached each stage; from one on, none. */
const life = fc.record({
  place,
  reached: fc.tuple(...[0, 1, 2, 3, 4, 5].map((step) => day(`2018-0${String(1 + step)}-01`, 60))),
  stages: fc.nat(5),
});

/** A year of deadlines and lives, as acts would have left it. */
export const yearArb = fc.record({
  deadlines: fc.array(deadline, { maxLength: 120 }),
  lives: fc.array(life, { maxLength: 60 }),
});
type Year = typeof yearArb extends fc.Arbitrary<infer T> ? T : never;
type Place = Year['lives'][number]['place'];

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** The year as rows of item_life, obligation_done and obligation. */
export function rowsOf({ deadlines, lives }: Year, fiscalYear: number) {
  const clocks = deadlines.map(({ place: of, kind, suffix, outcome, due, days, rung, extensions }, index) => ({
    ...of,
    instance_id: idOf(index),
    key: `${kind}${suffix}`,
    kind,
    fiscal_year: fiscalYear,
    outcome,
    trigger_date: addDays(due, -20),
    near_from: addDays(due, -7),
    due,
    legal_due: extensions > 0 ? addDays(due, -5) : due,
    settled_on: addDays(due, (days ?? 0) - 15),
    late_working_days: 0,
    used_working_days: days,
    by_finance: false,
    highest_rung: rung,
    extensions,
  }));
  const isOpen = ({ outcome }: (typeof clocks)[number]): boolean => ['overdue', 'open'].includes(outcome);
  const done = clocks.filter((clock) => !isOpen(clock));
  return {
    done,
    settled: done.map((clock) => ({ ...clock, overdue_since: null, state: 'settled' })),
    open: clocks.filter(isOpen).map((clock) => ({
      ...clock,
      outcome: null,
      settled_on: null,
      overdue_since: clock.outcome === 'overdue' ? '2018-06-01' : null,
      state: clock.outcome,
    })),
    lives: lives.map(({ place: of, reached, stages }, index) => {
      const on = (step: number): PlainDate | null => (step <= stages ? (reached[step] ?? null) : null);
      return {
        ...of,
        instance_id: idOf(index),
        fiscal_year: fiscalYear,
        opened_on: on(0),
        qualified_on: on(1),
        approved_on: on(2),
        ended_on: on(3),
        concluded_on: on(4),
        closed_on: on(5),
      };
    }),
  };
}

const atShare = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.ceil(sorted.length * share) - 1] ?? null;
const ascending = (days: readonly number[]): readonly number[] => days.toSorted((a, b) => a - b);

/** Whether a return started the clock: its key says so. */
function isReturned({ kind, suffix }: Year['deadlines'][number]): boolean {
  if (kind === 'resubmitTargets') return !suffix.startsWith(':ordered');
  if (kind === 'correctDeviation') return suffix !== ':1.1';
  if (kind === 'giveFeedback') return suffix !== '';
  return ['resubmitAmendment', 'redoSelfEvaluation', 'redoRectification'].includes(kind);
}

/** Every figure of every stage, counted row by row. */
export function naiveStages({ deadlines, lives }: Year, isOf: (place: Place) => boolean): readonly StageSumsView[] {
  return STAGES.map((stage, step) => {
    const own = deadlines.filter((one) => isOf(one.place) && kindsOf(stage).includes(one.kind));
    const of = (...outcomes: readonly string[]): number => own.filter((one) => outcomes.includes(one.outcome)).length;
    const spent = ascending(
      lives.flatMap(({ place: at, reached, stages }) => {
        const [from, to] = [reached[step], reached[step + 1]];
        const isOver = isOf(at) && step + 1 <= stages && from !== undefined && to !== undefined && to >= from;
        return isOver ? [workingDaysBetween(from, to, defaultCalendar)] : [];
      }),
    );
    const deadlinesAll = of('onTime', 'withinExtension', 'late', 'overdue');
    const inTime = of('onTime');
    return {
      stage,
      count: spent.length,
      median: atShare(spent, 0.5),
      p90: atShare(spent, 0.9),
      deadlines: deadlinesAll,
      onTime: inTime,
      withinExtension: of('withinExtension'),
      late: of('late', 'overdue'),
      rework: own.filter(isReturned).length,
      escalated: own.filter(({ rung, outcome }) => rung > 0 && outcome !== 'open').length,
      extended: own.filter(({ extensions, outcome }) => extensions > 0 && outcome !== 'open').length,
      onTimePercent: deadlinesAll === 0 ? null : Math.round((inTime * 10_000) / deadlinesAll) / 100,
    };
  });
}

/** How deadlines were kept, and the middle of the days that they took. */
export function naivePunctuality({ deadlines }: Year, isOf: (place: Place) => boolean) {
  const own = deadlines.filter((one) => isOf(one.place));
  const of = (...outcomes: readonly string[]): number => own.filter((one) => outcomes.includes(one.outcome)).length;
  const days = own.flatMap((one) =>
    ['overdue', 'open', 'waived'].includes(one.outcome) || one.days === null ? [] : [one.days],
  );
  return {
    onTime: of('onTime'),
    withinExtension: of('withinExtension'),
    late: of('late', 'overdue'),
    medianDays: atShare(ascending(days), 0.5),
  };
}

/** The clocks of a year by month, told one by one. */
export function naiveClocks({ done, open }: ReturnType<typeof rowsOf>): readonly ClockGroup[] {
  const monthOf = (date: PlainDate): string => date.slice(0, 7);
  const groups = new Map<string, ClockGroup>();
  for (const { trigger_date: began, due, near_from: near, settled_on: ended } of [...done, ...open]) {
    const group = {
      began: monthOf(began),
      due: monthOf(due),
      ended: ended === null ? null : monthOf(ended),
      nearBefore: monthOf(near) < monthOf(due),
      onLastDay: monthOf(addDays(due, 1)) !== monthOf(due),
    };
    const key = JSON.stringify(group);
    groups.set(key, { ...group, clocks: (groups.get(key)?.clocks ?? 0) + 1 });
  }
  return [...groups.values()];
}
