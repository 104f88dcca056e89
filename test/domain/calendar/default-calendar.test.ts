import chineseDays from 'chinese-days';
import { HolidayUtil } from 'lunar-typescript';
import { CalendarSchema } from '../../../domain/calendar/calendar-schema.ts';
import { dayKind, holidayOf, isProvisional, isWorkingDay } from '../../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import type { Holiday } from '../../../domain/calendar/holidays.ts';
import { addDays, asPlainDate, weekdayOf, type PlainDate } from '../../../domain/calendar/plain-date.ts';
import { DAY_MS, isoDate } from './arbitraries.ts';
import { NOTICE_TEXTS } from './notices.ts';

const ARRANGED = Array.from({ length: 13 }, (_, index) => 2014 + index);
const UNARRANGED = Array.from({ length: 14 }, (_, index) => 2027 + index);

/** Every day of a year by the platform's arithmetic. */
function daysOf(year: number): readonly PlainDate[] {
  const first = Date.UTC(year, 0, 1);
  const count = (Date.UTC(year + 1, 0, 1) - first) / DAY_MS;
  return Array.from({ length: count }, (_, day) => asPlainDate(isoDate(new Date(first + day * DAY_MS))));
}

const isWeekend = (date: PlainDate): boolean => [0, 6].includes(new Date(date).getUTCDay());

describe('“Rest days are weekends and statutory holidays as arranged by the State Council each year”', () => {
  it('is a calendar by its own schema, with every year from 2014 to 2040', () => {
    expect(CalendarSchema.parse(structuredClone(defaultCalendar))).toEqual(defaultCalendar);
    expect(Object.keys(defaultCalendar.years).map(Number)).toEqual(ARRANGED);
    expect(Object.keys(defaultCalendar.statutory).map(Number)).toEqual(UNARRANGED);
  });

  it.each(ARRANGED)('agrees with a second source on every day of %i', (year) => {
    const differing = daysOf(year).filter((date) => {
      const listed = HolidayUtil.getHoliday(date);
      const works = listed ? listed.isWork() : !isWeekend(date);
      return works !== isWorkingDay(defaultCalendar, date);
    });
    expect(differing).toEqual([]);
  });

  it.each(NOTICE_TEXTS)('agrees with the text of the notice on every day of $year', ({ year, off, worked }) => {
    const named = new Map(
      Object.entries(off).flatMap(([holiday, ranges]) =>
        ranges.flatMap((range) => daysIn(year, range).map((date) => [date, holiday as Holiday] as const)),
      ),
    );
    const works = new Set(worked.map((day) => `${String(year)}-${day}`));
    for (const date of daysOf(year)) {
      const rests = named.has(date) || (isWeekend(date) && !works.has(date));
      expect({ date, works: isWorkingDay(defaultCalendar, date) }).toEqual({ date, works: !rests });
      if (named.has(date))
        expect({ date, is: holidayOf(defaultCalendar, date) }).toEqual({ date, is: named.get(date) });
      if (works.has(date)) expect({ date, is: dayKind(defaultCalendar, date) }).toEqual({ date, is: 'makeupWorkday' });
    }
  });

  it.each([2025, 2026])('leaves the 248 working days of %i', (year) => {
    expect(daysOf(year).filter((date) => isWorkingDay(defaultCalendar, date))).toHaveLength(248);
  });

  it('takes the lengthened Spring Festival of 2020 as it was decided, not as first announced', () => {
    const off = ['2020-01-31', '2020-02-01', '2020-02-02'].map(asPlainDate);
    expect(off.map((date) => dayKind(defaultCalendar, date))).toEqual(['holiday', 'holiday', 'holiday']);
    expect(isWorkingDay(defaultCalendar, asPlainDate('2020-02-03'))).toBe(true);
    expect(defaultCalendar.years['2020']?.note).toContain('国办发明电〔2020〕1号');
  });
});

describe('“years it has not yet: weekends and the statutory days of the holiday regulation of 2024, no exchanged days”', () => {
  it.each(UNARRANGED)(
    '%i: New Year, four days of Spring Festival, Qingming, 1–2 May, Dragon Boat, Mid-Autumn, 1–3 October',
    (year) => {
      const days = daysOf(year);
      const newYear = days.find((date) => lunarDay(date) === '1/1');
      const wanted = new Map<PlainDate, Holiday>([
        [on(year, '01-01'), 'newYear'],
        ...[-1, 0, 1, 2].map((offset) => [addDays(newYear ?? on(year, '01-01'), offset), 'springFestival'] as const),
        [on(year, `04-0${String(qingmingDay(year))}`), 'qingming'],
        [on(year, '05-01'), 'labourDay'],
        [on(year, '05-02'), 'labourDay'],
        ...days.filter((date) => lunarDay(date) === '5/5').map((date) => [date, 'dragonBoat'] as const),
        ...days.filter((date) => lunarDay(date) === '8/15').map((date) => [date, 'midAutumn'] as const),
        ...['10-01', '10-02', '10-03'].map((day) => [on(year, day), 'nationalDay'] as const),
      ]);
      const rest = days.filter((date) => dayKind(defaultCalendar, date) === 'holiday');
      expect(rest).toEqual([...wanted.keys()].toSorted());
      expect(rest.map((date) => holidayOf(defaultCalendar, date))).toEqual(rest.map((date) => wanted.get(date)));
      expect(days.filter((date) => isWorkingDay(defaultCalendar, date) && weekdayOf(date) > 5)).toEqual([]);
      expect(days.every((date) => isProvisional(defaultCalendar, date))).toBe(true);
    },
  );

  it('has the eve of 2027’s Spring Festival on 5 February (domain facts, b)', () => {
    const spring = daysOf(2027).filter((date) => holidayOf(defaultCalendar, date) === 'springFestival');
    expect(spring).toEqual(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']);
  });
});

function on(year: number, monthDay: string): PlainDate {
  return asPlainDate(`${String(year)}-${monthDay}`);
}

function daysIn(year: number, range: string): readonly PlainDate[] {
  const [first = '', last = first] = range.split('/');
  return daysOf(year).filter((date) => date >= on(year, first) && date <= on(year, last));
}

/**
 * Month and day of the lunar year by the other package's table of the observatory's years. The platform's own Chinese
 * calendar would be no judge: it puts the new moons of February 2027 (23:56) and 2030 (00:07) on the wrong side of midnight.
 */
function lunarDay(date: PlainDate): string {
  const { lunarMon, lunarDay: day, isLeap } = chineseDays.getLunarDate(date);
  return isLeap ? '' : `${String(lunarMon)}/${String(day)}`;
}

/** The almanac's rule of thumb for Qingming in the 21st century: ⌊0.2422·y + 4.81⌋ − ⌊y ÷ 4⌋. */
function qingmingDay(year: number): number {
  const y = year % 100;
  return Math.floor(0.2422 * y + 4.81) - Math.floor(y / 4);
}
