import fc from 'fast-check';
import { ITEM_KINDS_OF_DEADLINES, kindsOf, REWORK } from '../../../domain/analytics/kind-stages.ts';
import { percent, spreadOf } from '../../../domain/analytics/spread.ts';
import { stageSums, type DeadlineGroup } from '../../../domain/analytics/stage-sums.ts';
import { workingDayCounter } from '../../../domain/analytics/working-day-counter.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import { workingDaysBetween } from '../../../domain/calendar/period.ts';
import { addDays, asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { STAGES } from '../../../domain/processes/budget-item/stages.ts';

const day = asPlainDate;

describe('how long a stage takes', () => {
  it('is the middle of the days that occur, and what nine of ten did not exceed', () => {
    const tens = Array.from({ length: 10 }, (_, index) => ({ days: index + 1, count: 1 }));
    expect(spreadOf(tens)).toEqual({ count: 10, median: 5, p90: 9 });
    expect(spreadOf([{ days: 7, count: 1 }])).toEqual({ count: 1, median: 7, p90: 7 });
    expect(spreadOf([])).toEqual({ count: 0, median: null, p90: null });
  });

  it('does not depend on the order, nor on whether equal days are counted together', () => {
    const days = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, (some) => {
        const one = some.map((each) => ({ days: each, count: 1 }));
        const sorted = some.toSorted((a, b) => a - b);
        const spread = spreadOf(one);
        expect(spread.median).toBe(sorted[Math.ceil(some.length * 0.5) - 1]);
        expect(spread.p90).toBe(sorted[Math.ceil(some.length * 0.9) - 1]);
        expect(spreadOf([...one, ...one])).toMatchObject({ median: spread.median, count: some.length * 2 });
        expect(spreadOf(one.toReversed())).toEqual(spread);
      }),
    );
  });

  it('is counted in working days, the same as each stretch by itself', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 200 }))
      .map(([after, long]) => {
        const from = addDays(day('2025-01-01'), after);
        return { from, to: addDays(from, long) };
      });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (some) => {
        const daysOf = workingDayCounter(some, defaultCalendar);
        expect(some.map(daysOf)).toEqual(some.map(({ from, to }) => workingDaysBetween(from, to, defaultCalendar)));
      }),
      { numRuns: 40 },
    );
  });

  it('skips the holidays of October 2025 and counts the Saturday worked in exchange', () => {
    const stretch = { from: day('2025-09-30'), to: day('2025-10-11') };
    expect(workingDayCounter([stretch], defaultCalendar)(stretch)).toBe(3);
  });
});

describe('how the deadlines of a stage were kept', () => {
  const group = (kind: DeadlineGroup['kind'], more: Partial<DeadlineGroup> = {}): DeadlineGroup => ({
    kind,
    onTime: 0,
    withinExtension: 0,
    late: 0,
    rework: 0,
    escalated: 0,
    extended: 0,
    ...more,
  });

  it('adds the kinds of each stage up; what is overdue and open is late', () => {
    const sums = stageSums(
      [
        group('submitTargets', { onTime: 6, late: 2, escalated: 2 }),
        group('resubmitTargets', { onTime: 1, rework: 1 }),
        group('reportRectification', { withinExtension: 3, extended: 3 }),
      ],
      [
        { stage: 'targets', from: day('2025-03-03'), to: day('2025-03-07'), items: 3 },
        { stage: 'targets', from: day('2025-03-03'), to: day('2025-03-14'), items: 1 },
      ],
      defaultCalendar,
    );
    expect(sums.map(({ stage }) => stage)).toEqual(STAGES);
    expect(sums[0]).toEqual({
      stage: 'targets',
      count: 4,
      median: 4,
      p90: 9,
      deadlines: 9,
      onTime: 7,
      withinExtension: 0,
      late: 2,
      rework: 1,
      escalated: 2,
      extended: 0,
    });
    expect(sums[4]).toMatchObject({ deadlines: 3, withinExtension: 3, extended: 3, count: 0, median: null });
  });

  it('knows the stage of every deadline of an item, each once', () => {
    expect(STAGES.flatMap(kindsOf).toSorted()).toEqual([...ITEM_KINDS_OF_DEADLINES].toSorted());
    expect(REWORK.every(({ kind }) => ITEM_KINDS_OF_DEADLINES.includes(kind))).toBe(true);
  });

  it('says a share with two decimals, and none of nothing', () => {
    expect([percent(1, 3), percent(2, 2), percent(0, 0)]).toEqual([33.33, 100, null]);
  });
});
