import fc from 'fast-check';
import { PlainDateSchema, InstantSchema } from '../../../domain/calendar/plain-date-schema.ts';
import {
  addDays,
  addMonths,
  asInstant,
  asPlainDate,
  dateOf,
  daysBetween,
  endOfDay,
  maxDate,
  minDate,
  startOfDay,
  weekdayOf,
  yearOf,
} from '../../../domain/calendar/plain-date.ts';
import { aDate, DAY_MS, isoDate } from './arbitraries.ts';

const anInstant = fc
  .date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => asInstant(date.toISOString()));

describe('civil dates: “Dates are civil dates in Asia/Shanghai” (deadlines.md)', () => {
  it('counts days as the platform’s own calendar does, through 1900, 2000 and 2100', () => {
    const start = asPlainDate('1899-12-31');
    const wrong: string[] = [];
    for (let day = 0; day < 202 * 366; day += 1) {
      const date = new Date(Date.UTC(1899, 11, 31) + day * DAY_MS);
      const counted = addDays(start, day);
      if (counted !== isoDate(date) || weekdayOf(counted) !== (date.getUTCDay() || 7)) wrong.push(isoDate(date));
    }
    expect(wrong).toEqual([]);
  });

  it('goes back as far as it went forward', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(addDays(moved, -days)).toBe(date);
        expect(daysBetween(date, moved)).toBe(days);
      }),
    );
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -25, '2023-12-15'],
    ['1900-01-31', 1, '1900-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
  ])(
    'takes the corresponding day, or the month’s last: %s and %i months is %s (Civil Code 202)',
    (date, months, last) => {
      expect(addMonths(asPlainDate(date), months)).toBe(last);
    },
  );

  it('never leaves the month it is asked for', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const monthNo = (on: string): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
        expect(monthNo(addMonths(date, months))).toBe(monthNo(date) + months);
      }),
    );
  });

  it('orders, and knows the year', () => {
    const [early, late] = [asPlainDate('2025-12-31'), asPlainDate('2026-01-01')];
    expect([minDate(late, early), maxDate(late, early)]).toEqual([early, late]);
    expect([yearOf(early), yearOf(late)]).toEqual([2025, 2026]);
  });
});

describe('what is no date is refused', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-5',
    '26-01-05',
    '2026-01-05 ',
    ' 2026-01-05',
    '2026-01-05\n',
    '2026-01-05T00:00:00.000Z',
    '２０２６-01-05',
    '-2026-01-05',
    '2026/01/05',
    '',
  ])('%j', (text) => {
    expect(() => asPlainDate(text)).toThrow(expect.objectContaining({ code: 'invalidDate' }));
    expect(PlainDateSchema.safeParse(text).success).toBe(false);
  });

  it.each([
    '2026-02-30T00:00:00.000Z',
    '2026-02-28T24:00:00.000Z',
    '2026-02-28T10:60:00.000Z',
    '2026-02-28T10:00:00Z',
    '2026-02-28T10:00:00.000+08:00',
    '2026-02-28',
    'now',
  ])('as an instant: %j', (text) => {
    expect(() => asInstant(text)).toThrow(expect.objectContaining({ code: 'invalidDate' }));
    expect(InstantSchema.safeParse(text).success).toBe(false);
  });

  it('does not repeat a long text back', () => {
    expect(() => asPlainDate('9'.repeat(10_000))).toThrow(
      expect.objectContaining({ details: { value: '9'.repeat(40) } }),
    );
  });

  it('has no date after 9999-12-31', () => {
    expect(() => addDays(asPlainDate('9999-12-31'), 1)).toThrow(expect.objectContaining({ code: 'invalidDate' }));
    expect(() => addMonths(asPlainDate('2026-01-01'), Infinity)).toThrow(
      expect.objectContaining({ code: 'invalidDate' }),
    );
  });

  it('reads what is a date, by function and by schema alike', () => {
    fc.assert(
      fc.property(aDate, anInstant, (date, instant) => {
        expect(PlainDateSchema.parse(date)).toBe(asPlainDate(date));
        expect(InstantSchema.parse(instant)).toBe(instant);
      }),
    );
  });
});

describe('“A day ends at 24:00” in Asia/Shanghai (Civil Code 203)', () => {
  it('starts at 16:00 UTC of the day before and ends where the next begins', () => {
    expect(startOfDay(asPlainDate('2026-03-01'))).toBe('2026-02-28T16:00:00.000Z');
    expect(endOfDay(asPlainDate('2026-03-01'))).toBe('2026-03-01T16:00:00.000Z');
    fc.assert(
      fc.property(aDate, (date) => {
        expect(endOfDay(date)).toBe(startOfDay(addDays(date, 1)));
      }),
    );
  });

  it('finds the date at an instant as the platform’s time zone data does', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      fc.property(anInstant, (instant) => {
        expect(dateOf(instant)).toBe(shanghai.format(new Date(instant)));
      }),
    );
  });

  it('holds an instant between the start and the end of its date', () => {
    fc.assert(
      fc.property(anInstant, (instant) => {
        const date = dateOf(instant);
        expect(startOfDay(date) <= instant && instant < endOfDay(date)).toBe(true);
      }),
    );
    expect(dateOf(asInstant('2026-02-28T15:59:59.999Z'))).toBe('2026-02-28');
    expect(dateOf(asInstant('2026-02-28T16:00:00.000Z'))).toBe('2026-03-01');
  });
});
