import fc from 'fast-check';
import { isWorkingDay } from '../../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import {
  computeDue,
  computeDueBefore,
  fixedDue,
  MAX_PERIOD_COUNT,
  PERIOD_UNITS,
  type Cutoff,
  type DueComputation,
  type Period,
  type TraceStep,
} from '../../../domain/calendar/period.ts';
import { addDays, asPlainDate, maxDate, minDate, type PlainDate } from '../../../domain/calendar/plain-date.ts';
import { anArrangedDate, dateBetween } from './arbitraries.ts';
import { dueByOracle } from './oracle.ts';

const due = (unit: Period['unit'], count: number, from: string): DueComputation =>
  computeDue({ unit, count }, asPlainDate(from), defaultCalendar);

function step<K extends TraceStep['kind']>(
  computed: DueComputation,
  kind: K,
): Extract<TraceStep, { kind: K }> | undefined {
  return computed.trace.find((found): found is Extract<TraceStep, { kind: K }> => found.kind === kind);
}

const aPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ unit: fc.constant('month' as const), count: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ unit: fc.constant('calendarDay' as const), count: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ unit: fc.constant('workingDay' as const), count: fc.integer({ min: 1, max: 120 }) }),
);

describe('the table of deadlines.md', () => {
  it.each([
    ['2024-01-31', 'month', 1, '2024-02-29'],
    ['2023-12-31', 'month', 2, '2024-02-29'],
    ['2024-01-31', 'month', 2, '2024-04-01'],
    ['2024-01-31', 'calendarDay', 15, '2024-02-18'],
    ['2025-08-01', 'month', 2, '2025-10-09'],
    ['2025-07-31', 'month', 2, '2025-09-30'],
  ] as const)('%s, %s × %i: due %s', (from, unit, count, expected) => {
    expect(due(unit, count, from)).toMatchObject({ due: expected, provisional: false });
  });
});

describe('the test vectors of the domain facts (b)', () => {
  it.each([
    ['2025-12-15', 2, '2026-02-24'],
    ['2025-12-28', 2, '2026-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-05', 2, '2026-05-06'],
    ['2026-03-09', 2, '2026-05-09'],
    ['2026-07-20', 2, '2026-09-20'],
    ['2026-07-25', 2, '2026-09-28'],
    ['2026-08-01', 2, '2026-10-08'],
    ['2026-06-30', 2, '2026-08-31'],
  ])('%s and %i month(s): due %s', (from, months, expected) => {
    expect(due('month', months, from)).toMatchObject({ due: expected, provisional: false });
  });

  it.each([
    ['2026-11-30', 2, '2027-02-01'],
    ['2026-12-05', 2, '2027-02-09'],
    ['2026-12-31', 1, '2027-02-01'],
    ['2026-12-31', 2, '2027-03-01'],
  ])('%s and %i month(s): %s, provisional until 2027 is arranged', (from, months, expected) => {
    const computed = due('month', months, from);
    expect(computed).toMatchObject({ due: expected, provisional: true });
    expect(step(computed, 'provisional')).toEqual({ kind: 'provisional', year: 2027 });
  });

  it('tells the calendar days of the Budget Law from the working days of the Disclosure Regulation (a8)', () => {
    expect(due('calendarDay', 20, '2026-01-30').due).toBe('2026-02-24');
    expect(due('workingDay', 20, '2026-01-30').due).toBe('2026-03-05');
  });
});

describe('“does not count the day it starts from (201)”, “the corresponding day of the last month (202)”, “the first day after the rest (203)”', () => {
  it('agrees with the law read naively on other data, for every kind of period', () => {
    fc.assert(
      fc.property(aPeriod, dateBetween('2014-01-01', '2024-11-30'), ({ unit, count }, from) => {
        expect(due(unit, count, from).due).toBe(dueByOracle(unit, count, from));
      }),
      { numRuns: 1500 },
    );
  });

  it('never ends on a rest day, and passes none but rest days', () => {
    fc.assert(
      fc.property(aPeriod, anArrangedDate, (period, from) => {
        const computed = computeDue(period, from, defaultCalendar);
        expect(isWorkingDay(defaultCalendar, computed.due)).toBe(true);
        const past = step(computed, 'rolled')?.past ?? [];
        expect(past.map(({ date }) => isWorkingDay(defaultCalendar, date))).toEqual(past.map(() => false));
        expect(past.map(({ date }) => date)).toEqual(
          past.map((_, index) => addDays(computed.due, index - past.length)),
        );
      }),
    );
  });

  it('never ends earlier for a later start, nor for a longer period', () => {
    fc.assert(
      fc.property(aPeriod, anArrangedDate, anArrangedDate, fc.integer({ min: 0, max: 40 }), (period, a, b, more) => {
        const early = computeDue(period, minDate(a, b), defaultCalendar).due;
        expect(computeDue(period, maxDate(a, b), defaultCalendar).due >= early).toBe(true);
        const longer = { ...period, count: period.count + (more % (period.unit === 'month' ? 4 : 41)) };
        expect(computeDue(longer, minDate(a, b), defaultCalendar).due >= early).toBe(true);
      }),
    );
  });

  it('gives starts of 28 to 31 December the same end in February, and keeps their days in March', () => {
    const days = ['28', '29', '30', '31'];
    expect(days.map((day) => due('month', 2, `2022-12-${day}`).due)).toEqual(days.map(() => '2023-02-28'));
    expect(days.map((day) => due('month', 3, `2022-12-${day}`).due)).toEqual([
      '2023-03-28',
      '2023-03-29',
      '2023-03-30',
      '2023-03-31',
    ]);
  });

  it('counts two months from the month’s last day by the calendar, not as sixty days', () => {
    expect(due('month', 2, '2025-12-31').due).toBe('2026-02-28');
    expect(due('calendarDay', 60, '2025-12-31').due).toBe('2026-03-02');
  });

  it('starts from a rest day as from any other', () => {
    expect(due('workingDay', 1, '2026-02-17').due).toBe('2026-02-24');
    expect(due('calendarDay', 1, '2026-02-23').due).toBe('2026-02-24');
  });
});

describe('“Each computation returns a structured trace”', () => {
  it('is plain data, the same after it was stored', () => {
    fc.assert(
      fc.property(aPeriod, anArrangedDate, (period, from) => {
        const computed = computeDue(period, from, defaultCalendar);
        expect(JSON.parse(JSON.stringify(computed))).toEqual(computed);
      }),
    );
  });

  it('leads from the start to the due date without a gap', () => {
    fc.assert(
      fc.property(aPeriod, anArrangedDate, (period, from) => {
        const computed = computeDue(period, from, defaultCalendar);
        const [started, notCounted, counted] = computed.trace;
        expect(started).toEqual({ kind: 'started', from });
        expect(notCounted).toEqual({ kind: 'dayNotCounted', date: from, article: 201 });
        const rolled = step(computed, 'rolled');
        expect(lastDayOf(counted)).toBe(rolled?.past[0]?.date ?? computed.due);
        expect(rolled?.to ?? computed.due).toBe(computed.due);
        expect(step(computed, 'ends')?.date).toBe(computed.due);
      }),
    );
  });

  it('names each holiday passed, and the weekend day worked in exchange on which it ends', () => {
    const computed = due('calendarDay', 15, '2024-01-31');
    expect(computed.trace).toEqual([
      { kind: 'started', from: '2024-01-31' },
      { kind: 'dayNotCounted', date: '2024-01-31', article: 201 },
      { kind: 'countedDays', count: 15, to: '2024-02-15' },
      {
        kind: 'rolled',
        past: ['2024-02-15', '2024-02-16', '2024-02-17'].map((date) => ({
          date,
          kind: 'holiday',
          holiday: 'springFestival',
        })),
        to: '2024-02-18',
        article: 203,
      },
      { kind: 'notRolled', date: '2024-02-18', reason: 'makeupWorkday', article: 203 },
      { kind: 'ends', date: '2024-02-18', cutoff: 'endOfDay', article: 203 },
      { kind: 'calendar', version: defaultCalendar.version },
    ]);
  });

  it('says that a Saturday worked in exchange is no rest day', () => {
    expect(step(due('month', 2, '2025-12-28'), 'notRolled')).toMatchObject({ date: '2026-02-28' });
    expect(step(due('month', 2, '2025-12-28'), 'rolled')).toBeUndefined();
  });

  it('says that the month has no such day', () => {
    expect(step(due('month', 2, '2025-07-31'), 'noCorrespondingDay')).toEqual({
      kind: 'noCorrespondingDay',
      missingDay: 31,
      monthEnd: '2025-09-30',
      article: 202,
    });
    expect(step(due('month', 2, '2026-06-30'), 'correspondingDay')?.date).toBe('2026-08-30');
  });

  it('lists what working days skipped, in rows', () => {
    expect(step(due('workingDay', 8, '2026-09-23'), 'countedWorkingDays')).toEqual({
      kind: 'countedWorkingDays',
      count: 8,
      to: '2026-10-12',
      skipped: [
        { from: '2026-09-25', to: '2026-09-27', holiday: 'midAutumn' },
        { from: '2026-10-01', to: '2026-10-07', holiday: 'nationalDay' },
        { from: '2026-10-11', to: '2026-10-11' },
      ],
    });
  });

  it.each<Cutoff>(['endOfDay', 'closeOfBusiness'])(
    'carries the cutoff %s and the policy version it was asked with',
    (cutoff) => {
      const options = { cutoff, policy: 'chenzhou-2014-5@1' };
      const { trace } = computeDue({ unit: 'month', count: 2 }, asPlainDate('2026-06-30'), defaultCalendar, options);
      expect(trace.slice(-3)).toEqual([
        { kind: 'ends', date: '2026-08-31', cutoff, article: 203 },
        { kind: 'calendar', version: defaultCalendar.version },
        { kind: 'policy', version: 'chenzhou-2014-5@1' },
      ]);
    },
  );
});

describe('“A due date is provisional when any day looked at lies in such a year”', () => {
  it('is certain while the days counted stay in arranged years', () => {
    expect(due('workingDay', 3, '2026-12-28').provisional).toBe(false);
  });

  it('is provisional when working days reach into the next year', () => {
    expect(due('workingDay', 4, '2026-12-28')).toMatchObject({ due: '2027-01-04', provisional: true });
  });

  it('names every such year once', () => {
    const years = due('workingDay', 500, '2026-12-01').trace.filter(({ kind }) => kind === 'provisional');
    expect(years.map((found) => found.kind === 'provisional' && found.year)).toEqual([2027, 2028]);
  });

  it('does not look at the days a period in months leaps over', () => {
    const arranged2028 = { ...defaultCalendar, years: { ...defaultCalendar.years, '2028': withoutDays(2028) } };
    const computed = computeDue({ unit: 'month', count: 14 }, asPlainDate('2026-12-15'), arranged2028);
    expect(computed).toMatchObject({ due: '2028-02-15', provisional: false });
  });
});

describe('“no later than N working days before X, counts backwards and rolls backwards”', () => {
  it('counts back over the National Day', () => {
    const computed = computeDueBefore({ unit: 'workingDay', count: 5 }, asPlainDate('2026-10-12'), defaultCalendar);
    expect(computed.due).toBe('2026-09-29');
    expect(step(computed, 'countedWorkingDays')?.skipped).toEqual([
      { from: '2026-10-01', to: '2026-10-07', holiday: 'nationalDay' },
      { from: '2026-10-11', to: '2026-10-11' },
    ]);
  });

  it('rolls a period in days back to the working day before', () => {
    const computed = computeDueBefore({ unit: 'calendarDay', count: 7 }, asPlainDate('2026-10-12'), defaultCalendar);
    expect(computed.due).toBe('2026-09-30');
    expect(step(computed, 'rolled')).toMatchObject({ to: '2026-09-30', backwards: true });
    expect(step(computed, 'rolled')?.past.map(({ date }) => date)).toEqual([
      '2026-10-05',
      '2026-10-04',
      '2026-10-03',
      '2026-10-02',
      '2026-10-01',
    ]);
  });

  it('leaves exactly the working days asked for, the day itself not counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), dateBetween('2015-01-01', '2026-12-31'), (count, before) => {
        const last = computeDueBefore({ unit: 'workingDay', count }, before, defaultCalendar).due;
        expect(dueByOracle('workingDay', count - 1, last) < before).toBe(true);
        expect(dueByOracle('workingDay', count, last) >= before).toBe(true);
      }),
    );
  });
});

describe('“the season’s date”', () => {
  it('stays where it is set, even on a rest day, and says so', () => {
    const computed = fixedDue(asPlainDate('2026-02-21'), defaultCalendar);
    expect(computed).toMatchObject({ due: '2026-02-21', provisional: false });
    expect(computed.trace.map(({ kind }) => kind)).toEqual(['fixed', 'ends', 'calendar']);
  });
});

describe('what is no period is refused', () => {
  const counts = [0, -1, 1.5, NaN, Infinity, -Infinity, MAX_PERIOD_COUNT + 1, 1e12];

  it.each(PERIOD_UNITS.flatMap((unit) => counts.map((count) => ({ unit, count }))))('$unit × $count', (period) => {
    const from = asPlainDate('2026-01-05');
    const refusal = expect.objectContaining({ code: 'invalidPeriod' }) as Error;
    expect(() => computeDue(period, from, defaultCalendar)).toThrow(refusal);
    expect(() => computeDueBefore(period, from, defaultCalendar)).toThrow(refusal);
  });

  it.each(PERIOD_UNITS)('ends with the calendar’s last year, in %s', (unit) => {
    const count = unit === 'month' ? 200 : 6000;
    expect(() => due(unit, count, '2026-01-05')).toThrow(expect.objectContaining({ code: 'calendarOutOfRange' }));
  });

  it('takes a start before the first year as long as no day of that time is looked at', () => {
    expect(due('month', 2, '2013-12-31').due).toBe('2014-02-28');
    expect(() => due('workingDay', 5, '2013-12-20')).toThrow(
      expect.objectContaining({ code: 'calendarOutOfRange', details: { year: '2013' } }),
    );
  });
});

function lastDayOf(counted: TraceStep | undefined): PlainDate | undefined {
  switch (counted?.kind) {
    case 'correspondingDay':
      return counted.date;
    case 'noCorrespondingDay':
      return counted.monthEnd;
    case 'countedDays':
    case 'countedWorkingDays':
      return counted.to;
    default:
      return undefined;
  }
}

function withoutDays(year: number) {
  return { year, source: 'test', restDays: [], workDays: [] };
}
