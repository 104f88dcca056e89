import fc from 'fast-check';
import { isWorkingDay } from '../../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import { computeDue, fixedDue, workingDaysBetween, type Period } from '../../../domain/calendar/period.ts';
import {
  addDays,
  asPlainDate,
  daysBetween,
  maxDate,
  minDate,
  type PlainDate,
} from '../../../domain/calendar/plain-date.ts';
import {
  dueAfterSuspensions,
  lastDayOfPeriod,
  remainingBudget,
  resumeDue,
  type Stretch,
  type Suspension,
} from '../../../domain/calendar/suspension.ts';
import { anArrangedDate } from './arbitraries.ts';

const day = asPlainDate;
const twoMonths: Period = { unit: 'month', count: 2 };
const tenWorkingDays: Period = { unit: 'workingDay', count: 10 };

const aPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ unit: fc.constant('month' as const), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ unit: fc.constant('calendarDay' as const), count: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ unit: fc.constant('workingDay' as const), count: fc.integer({ min: 1, max: 40 }) }),
);

function stretchOf(period: Period, from: PlainDate): Stretch {
  const unit = period.unit === 'workingDay' ? 'workingDay' : 'calendarDay';
  return { from, due: lastDayOfPeriod(computeDue(period, from, defaultCalendar)), unit };
}

const left = (stretch: Stretch, on: PlainDate): number => remainingBudget(stretch, on, defaultCalendar).left;

describe('“a period is kept as budget and days used (the day of suspension counts as used, the day of resumption does not)”', () => {
  it('keeps what two months have left in calendar days', () => {
    // 2026-03-10 to 2026-05-10 are 61 days; 21 are used with 31 March.
    const stretch: Stretch = { from: day('2026-03-10'), due: day('2026-05-10'), unit: 'calendarDay' };
    expect(remainingBudget(stretch, day('2026-03-31'), defaultCalendar)).toEqual({ unit: 'calendarDay', left: 40 });
  });

  it('keeps what ten working days have left in working days', () => {
    // 2026-09-21 to 24 are four working days, then Mid-Autumn; six are left.
    const stretch = stretchOf(tenWorkingDays, day('2026-09-20'));
    expect(remainingBudget(stretch, day('2026-09-26'), defaultCalendar)).toEqual({ unit: 'workingDay', left: 6 });
  });

  it('lays the rest on the calendar from the day after the resumption, and rolls it', () => {
    const resumed = resumeDue({ unit: 'calendarDay', left: 40 }, day('2026-08-24'), defaultCalendar);
    expect(resumed.due).toBe('2026-10-08');
    expect(resumed.trace.map(({ kind }) => kind)).toEqual(['resumed', 'countedDays', 'rolled', 'ends', 'calendar']);
    expect(resumed.trace[0]).toEqual({ kind: 'resumed', on: '2026-08-24', unit: 'calendarDay', left: 40 });
  });

  it('counts every day of the budget once: used and left are the whole', () => {
    fc.assert(
      fc.property(aPeriod, anArrangedDate, fc.integer({ min: 0, max: 200 }), (period, from, offset) => {
        const stretch = stretchOf(period, from);
        const on = minDate(addDays(from, offset), stretch.due);
        const length = (a: PlainDate, b: PlainDate): number =>
          stretch.unit === 'workingDay' ? workingDaysBetween(a, b, defaultCalendar) : daysBetween(a, b);
        expect(length(from, on) + left(stretch, on)).toBe(length(from, stretch.due));
      }),
    );
  });

  it('changes nothing when it is resumed on the day it was suspended', () => {
    fc.assert(
      fc.property(aPeriod, anArrangedDate, fc.integer({ min: 0, max: 200 }), (period, from, offset) => {
        const undisturbed = computeDue(period, from, defaultCalendar);
        const on = minDate(addDays(from, offset), lastDayOfPeriod(undisturbed));
        const at: Suspension = { suspendedOn: on, resumedOn: on };
        expect(dueAfterSuspensions(period, from, [at, at], defaultCalendar).due).toBe(undisturbed.due);
      }),
    );
  });

  it('moves a period in calendar days by exactly the days it stood still, before rolling', () => {
    fc.assert(
      fc.property(anArrangedDate, fc.nat({ max: 29 }), fc.nat({ max: 300 }), (from, used, stood) => {
        const suspendedOn = addDays(from, used);
        const resumedOn = addDays(suspendedOn, stood);
        const period: Period = { unit: 'calendarDay', count: 30 };
        const resumed = dueAfterSuspensions(period, from, [{ suspendedOn, resumedOn }], defaultCalendar);
        expect(lastDayOfPeriod(resumed)).toBe(addDays(from, 30 + stood));
      }),
    );
  });

  it('never ends on a rest day, nor before the resumption, nor before it would have ended undisturbed', () => {
    fc.assert(
      fc.property(aPeriod, anArrangedDate, fc.nat({ max: 200 }), fc.nat({ max: 200 }), (period, from, used, stood) => {
        const undisturbed = computeDue(period, from, defaultCalendar).due;
        const suspendedOn = minDate(addDays(from, used), undisturbed);
        const resumedOn = addDays(suspendedOn, stood);
        const { due } = dueAfterSuspensions(period, from, [{ suspendedOn, resumedOn }], defaultCalendar);
        expect(isWorkingDay(defaultCalendar, due)).toBe(true);
        expect(due >= maxDate(resumedOn, undisturbed)).toBe(true);
      }),
    );
  });
});

describe('several suspensions', () => {
  it('go on with what the one before left', () => {
    // 61 days: 21 used to 31 March, 10 more to 11 June; the last 30 from 1 September end on 1 October, a holiday.
    const suspensions = [
      { suspendedOn: day('2026-03-31'), resumedOn: day('2026-06-01') },
      { suspendedOn: day('2026-06-11'), resumedOn: day('2026-09-01') },
    ];
    const computed = dueAfterSuspensions(twoMonths, day('2026-03-10'), suspensions, defaultCalendar);
    expect(lastDayOfPeriod(computed)).toBe('2026-10-01');
    expect(computed.due).toBe('2026-10-08');
  });

  it('are the same as one, when the first is resumed and suspended on one day', () => {
    const [a, b, c] = [day('2026-03-20'), day('2026-04-20'), day('2026-06-15')];
    const split = [
      { suspendedOn: a, resumedOn: b },
      { suspendedOn: b, resumedOn: c },
    ];
    const whole = dueAfterSuspensions(
      tenWorkingDays,
      day('2026-03-16'),
      [{ suspendedOn: a, resumedOn: c }],
      defaultCalendar,
    );
    expect(dueAfterSuspensions(tenWorkingDays, day('2026-03-16'), split, defaultCalendar).due).toBe(whole.due);
  });

  it('are none: the period itself', () => {
    const undisturbed = computeDue(twoMonths, day('2025-08-01'), defaultCalendar);
    expect(dueAfterSuspensions(twoMonths, day('2025-08-01'), [], defaultCalendar)).toEqual(undisturbed);
  });
});

describe('the edges', () => {
  it('does not give the rest after the last day as budget', () => {
    // Two months of 1 August 2025 end on 1 October and roll to the 9th; on 20 September 11 days are left, not 19.
    const stretch = stretchOf(twoMonths, day('2025-08-01'));
    expect(left(stretch, day('2025-09-20'))).toBe(11);
    expect(lastDayOfPeriod(computeDue(twoMonths, day('2025-08-01'), defaultCalendar))).toBe('2025-10-01');
  });

  it('leaves nothing, and not less, after the last day; the period then ends with the day of resumption', () => {
    const stretch = stretchOf(twoMonths, day('2025-08-01'));
    expect([left(stretch, day('2025-10-01')), left(stretch, day('2025-10-03'))]).toEqual([0, 0]);
    const resumed = resumeDue({ unit: 'calendarDay', left: 0 }, day('2026-02-16'), defaultCalendar);
    expect(resumed.due).toBe('2026-02-24');
    expect(resumed.trace.map(({ kind }) => kind)).toEqual(['resumed', 'rolled', 'ends', 'calendar']);
    expect(resumeDue({ unit: 'workingDay', left: 0 }, day('2026-02-25'), defaultCalendar).due).toBe('2026-02-25');
  });

  it('uses nothing of a period whose fact is dated after the suspension', () => {
    const stretch = stretchOf(tenWorkingDays, day('2026-03-16'));
    expect(left(stretch, day('2026-03-02'))).toBe(10);
  });

  it('keeps what a set date has left in calendar days', () => {
    const { due } = fixedDue(day('2026-03-31'), defaultCalendar);
    const stretch: Stretch = { from: day('2026-03-01'), due, unit: 'calendarDay' };
    const budget = remainingBudget(stretch, day('2026-03-20'), defaultCalendar);
    expect(budget).toEqual({ unit: 'calendarDay', left: 11 });
    expect(resumeDue(budget, day('2026-04-24'), defaultCalendar).due).toBe('2026-05-06');
  });

  it('is provisional again when the rest reaches into a year not arranged', () => {
    expect(resumeDue({ unit: 'workingDay', left: 5 }, day('2026-12-29'), defaultCalendar).provisional).toBe(true);
    expect(resumeDue({ unit: 'workingDay', left: 2 }, day('2026-12-29'), defaultCalendar).provisional).toBe(false);
  });
});
