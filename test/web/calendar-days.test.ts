import fc from 'fast-check';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { addDays, asPlainDate, weekdayOf } from '../../domain/calendar/plain-date.ts';
import { bunches, cellOf, countOf, medianOf, turned, weeksOf } from '../../web/src/pages/calendar/calendar-days.ts';

const day = asPlainDate;
const due = (on: string, green: number, rolled = 0) => ({
  day: day(on),
  red: 0,
  yellow: 0,
  green,
  paused: 0,
  rolled,
  provisional: 0,
});

describe('the pages of the calendar (page.md §4.13)', () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2020-01-01'), days));

  it('are whole weeks from Monday to Sunday, without a gap, with the day they are about', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('month', 'weeks'), (anchor, view) => {
        const weeks = weeksOf(view, anchor);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? anchor) === 1)).toBe(true);
        expect(days.every((one, index) => index === 0 || one === addDays(days[index - 1] ?? one, 1))).toBe(true);
        expect(days).toContain(anchor);
        if (view === 'weeks') expect(weeks).toHaveLength(12);
        const back = turned(view, turned(view, anchor, 1), -1);
        expect(view === 'weeks' ? back : back.slice(0, 7)).toBe(view === 'weeks' ? anchor : anchor.slice(0, 7));
      }),
    );
  });

  it('tell rest days, days worked in exchange, and years that nobody has arranged yet', () => {
    const none = new Map();
    expect(cellOf(day('2026-10-01'), none, 0, defaultCalendar)).toMatchObject({ kind: 'holiday', provisional: false });
    expect(cellOf(day('2026-10-10'), none, 0, defaultCalendar)).toMatchObject({ kind: 'makeupWorkday' });
    expect(cellOf(day('2027-03-01'), none, 0, defaultCalendar)).toMatchObject({ provisional: true });
    expect(cellOf(day('2044-03-05'), none, 0, defaultCalendar)).toMatchObject({ kind: 'weekend', provisional: true });
  });

  it('are the darker the more ends on a day against the usual day', () => {
    const dues = [due('2026-12-01', 1), due('2026-12-02', 2), due('2026-12-03', 3), due('2026-12-07', 9, 6)];
    const median = medianOf(dues);
    expect(median).toBe(2.5);
    const map = new Map(dues.map((one) => [one.day, one]));
    const heats = ['2026-12-01', '2026-12-03', '2026-12-07', '2026-12-08'].map(
      (on) => cellOf(day(on), map, median, defaultCalendar).heat,
    );
    expect(heats).toEqual([1, 2, 3, 0]);
  });

  it('announce a day on which far more ends than usual, and how much of it only because of days of rest', () => {
    const dues = [due('2026-11-02', 9), due('2026-12-01', 1), due('2026-12-02', 3), due('2026-12-07', 9, 6)];
    const found = bunches(dues, medianOf([due('2026-12-01', 1), due('2026-12-02', 3)]), day('2026-11-23'));
    expect(found.map((one) => [one.day, countOf(one), one.rolled])).toEqual([['2026-12-07', 9, 6]]);
  });
});
