import fc from 'fast-check';
import { isWorkingDay } from '../../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import {
  addWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../../domain/calendar/period.ts';
import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { anArrangedDate, dateBetween } from './arbitraries.ts';
import { countByOracle, dueByOracle } from './oracle.ts';

const aSourcedDate = dateBetween('2019-06-01', '2021-06-30');
const someDays = fc.integer({ min: 1, max: 90 });
const add = (date: string, days: number) => addWorkingDays(asPlainDate(date), days, defaultCalendar);
const between = (from: string, to: string) => workingDaysBetween(asPlainDate(from), asPlainDate(to), defaultCalendar);

describe('“Periods in working days count working days only”', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-24', -1, '2026-02-14'],
    ['2026-02-20', 1, '2026-02-24'],
    ['2026-02-20', -1, '2026-02-14'],
    ['2026-02-20', 0, '2026-02-20'],
  ])('from %s by %i: %s', (date, days, expected) => {
    expect(add(date, days)).toBe(expected);
  });

  it('agrees with the naive reading on other data, forwards', () => {
    fc.assert(
      fc.property(aSourcedDate, someDays, aSourcedDate, (from, days, other) => {
        expect(add(from, days)).toBe(dueByOracle('workingDay', days, from));
        expect(between(from, other)).toBe(from <= other ? countByOracle(from, other) : 0 - countByOracle(other, from));
      }),
      { numRuns: 60 },
    );
  });

  it('counts what it added', () => {
    fc.assert(
      fc.property(anArrangedDate, someDays, (from, days) => {
        expect(between(from, add(from, days))).toBe(days);
      }),
    );
  });

  it('goes back as it came, between working days', () => {
    fc.assert(
      fc.property(anArrangedDate, someDays, (day, days) => {
        const from = workingDayOnOrAfter(day, defaultCalendar);
        expect(add(add(from, days), -days)).toBe(from);
        expect(between(from, add(from, -days))).toBe(-days);
      }),
    );
  });

  it('adds up stretch by stretch, whichever way they lie', () => {
    fc.assert(
      fc.property(aSourcedDate, aSourcedDate, aSourcedDate, (a, b, c) => {
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
      { numRuns: 40 },
    );
  });

  it('is nothing from a day to itself, and not minus nothing', () => {
    expect(Object.is(between('2026-02-20', '2026-02-20'), 0)).toBe(true);
    expect(Object.is(between('2026-02-23', '2026-02-20'), 0)).toBe(true);
  });

  it('refuses part of a day', () => {
    expect(() => add('2026-02-20', 0.5)).toThrow(expect.objectContaining({ code: 'invalidPeriod' }));
  });
});

describe('a reminder “that falls on a rest day goes out on the working day before”', () => {
  it.each([
    ['2026-02-20', '2026-02-14'],
    ['2026-02-14', '2026-02-14'],
    ['2026-02-28', '2026-02-28'],
    ['2026-03-01', '2026-02-28'],
  ])('%s: %s', (date, expected) => {
    expect(workingDayOnOrBefore(asPlainDate(date), defaultCalendar)).toBe(expected);
  });

  it('encloses a rest day, and leaves a working day alone', () => {
    fc.assert(
      fc.property(anArrangedDate, (date) => {
        const [before, after] = [
          workingDayOnOrBefore(date, defaultCalendar),
          workingDayOnOrAfter(date, defaultCalendar),
        ];
        expect(before <= date && date <= after).toBe(true);
        expect(before === after).toBe(isWorkingDay(defaultCalendar, date));
        expect(between(before, after)).toBe(before === after ? 0 : 1);
      }),
    );
  });
});
