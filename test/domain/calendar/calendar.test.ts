import {
  ARRANGEMENT_FAULTS,
  arrangementFaults,
  describeArrangementFault,
} from '../../../domain/calendar/arrangement-faults.ts';
import { CalendarSchema, YearArrangementSchema } from '../../../domain/calendar/calendar-schema.ts';
import {
  dayKind,
  holidayName,
  isProvisional,
  isDayOff,
  isWorkingDay,
  withArrangement,
  type YearArrangement,
} from '../../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import { computeDue } from '../../../domain/calendar/period.ts';
import { asPlainDate } from '../../../domain/calendar/plain-date.ts';

const day = asPlainDate;

/** An invented arrangement of 2027, good enough to be loaded. */
const arranged2027: YearArrangement = {
  year: 2027,
  source: '测试用安排',
  restDays: [
    ...['2027-01-01', '2027-01-02', '2027-01-03'].map((date) => ({ date: day(date), holiday: 'newYear' as const })),
    ...['2027-02-05', '2027-02-08', '2027-02-09'].map((date) => ({
      date: day(date),
      holiday: 'springFestival' as const,
    })),
    { date: day('2027-05-01'), holiday: 'labourDay' },
    ...['2027-10-01', '2027-10-02', '2027-10-03'].map((date) => ({ date: day(date), holiday: 'nationalDay' as const })),
  ],
  workDays: [day('2027-02-20')],
};

describe('what a day is', () => {
  it.each([
    ['2026-02-25', 'workingDay', undefined],
    ['2026-02-28', 'makeupWorkday', undefined],
    ['2026-03-01', 'weekend', undefined],
    ['2026-02-21', 'holiday', '春节'],
    ['2026-02-18', 'holiday', '春节'],
    ['2025-10-06', 'holiday', '中秋节'],
    ['2015-09-03', 'holiday', '抗战胜利纪念日'],
    ['2024-02-09', 'workingDay', undefined],
    ['2027-02-05', 'holiday', '春节'],
    ['2027-02-20', 'weekend', undefined],
  ])('%s: %s', (date, kind, name) => {
    expect(dayKind(defaultCalendar, day(date))).toBe(kind);
    expect(holidayName(defaultCalendar, day(date))?.['zh-CN']).toBe(name);
    expect(isWorkingDay(defaultCalendar, day(date))).toBe(kind === 'workingDay' || kind === 'makeupWorkday');
    expect(isDayOff(defaultCalendar, day(date))).toBe(kind === 'weekend' || kind === 'holiday');
  });

  it.each(['2013-12-31', '2041-01-01'])('is not guessed for %s, a year the calendar does not know', (date) => {
    const outOfRange = expect.objectContaining({
      code: 'calendarOutOfRange',
      details: { year: date.slice(0, 4) },
    }) as Error;
    expect(() => isWorkingDay(defaultCalendar, day(date))).toThrow(outOfRange);
    expect(isDayOff(defaultCalendar, day(date))).toBe(false);
    expect(() => dayKind(defaultCalendar, day(date))).toThrow(outOfRange);
    expect(isProvisional(defaultCalendar, day(date))).toBe(true);
  });
});

describe('“When an arrangement is published or corrected, an administrator loads it”', () => {
  const loaded = withArrangement(defaultCalendar, arranged2027, 'cn-2027.1');

  it('takes the place of the statutory days and makes the year certain', () => {
    const from = day('2026-12-05');
    expect(computeDue({ unit: 'month', count: 2 }, from, defaultCalendar)).toMatchObject({
      due: '2027-02-09',
      provisional: true,
    });
    expect(computeDue({ unit: 'month', count: 2 }, from, loaded)).toMatchObject({
      due: '2027-02-10',
      provisional: false,
    });
    expect(dayKind(loaded, day('2027-02-20'))).toBe('makeupWorkday');
    expect(loaded.version).toBe('cn-2027.1');
  });

  it('leaves the calendar it was loaded into as it was, looked up before and after', () => {
    expect(isProvisional(defaultCalendar, day('2027-02-09'))).toBe(true);
    expect(isWorkingDay(defaultCalendar, day('2027-02-09'))).toBe(true);
    expect(isWorkingDay(loaded, day('2027-02-09'))).toBe(false);
    expect(Object.keys(defaultCalendar.years)).not.toContain('2027');
  });

  it('corrects a year that was arranged', () => {
    const corrected = { ...arranged2027, workDays: [day('2027-02-21')] };
    const again = withArrangement(loaded, corrected, 'cn-2027.2');
    expect([dayKind(again, day('2027-02-20')), dayKind(again, day('2027-02-21'))]).toEqual([
      'weekend',
      'makeupWorkday',
    ]);
    expect(dayKind(loaded, day('2027-02-20'))).toBe('makeupWorkday');
  });

  it('is the same calendar after it was stored', () => {
    expect(CalendarSchema.parse(JSON.parse(JSON.stringify(loaded)))).toEqual(loaded);
  });
});

describe('a faulty arrangement is refused with all its faults at once', () => {
  const faulty = {
    ...arranged2027,
    restDays: [
      ...arranged2027.restDays.filter(({ date }) => date !== '2027-10-02'),
      { date: '2026-12-31', holiday: 'newYear' },
      { date: '2027-01-01', holiday: 'newYear' },
    ],
    workDays: ['2027-02-20', '2027-02-20', '2027-02-22', '2027-01-02', '2028-01-02'],
  };

  it('names each with its place and its rule', () => {
    const { error } = YearArrangementSchema.safeParse(faulty);
    const told = error?.issues.map((issue) => [
      `/${issue.path.join('/')}`,
      String(issue.code === 'custom' ? issue.params?.['code'] : issue.code),
    ]);
    expect(told).toEqual([
      ['/restDays/9/date', 'dateOutsideYear'],
      ['/workDays/4', 'dateOutsideYear'],
      ['/restDays/10/date', 'dateTwice'],
      ['/workDays/1', 'dateTwice'],
      ['/workDays/3', 'restAndWork'],
      ['/workDays/2', 'workDayNotWeekend'],
      ['/restDays', 'statutoryDayMissing'],
    ]);
    expect(error?.issues[0]?.message).toBe('2026-12-31 不在 2027 年内。');
  });

  it('has no fault when it is right', () => {
    expect(arrangementFaults(arranged2027)).toEqual([]);
    expect(YearArrangementSchema.parse(arranged2027)).toEqual(arranged2027);
  });

  it('says every fault in both languages', () => {
    const codes = Object.keys(ARRANGEMENT_FAULTS) as (keyof typeof ARRANGEMENT_FAULTS)[];
    for (const code of codes) {
      const fault = { code, path: '/restDays/0/date', params: { date: '2027-01-01', year: 2027 } };
      const [zh, en] = [describeArrangementFault(fault, 'zh-CN'), describeArrangementFault(fault, 'en')];
      expect([zh, en].filter((sentence) => !sentence.includes('2027-01-01') || sentence.includes('{'))).toEqual([]);
    }
  });

  it.each([
    ['an impossible date', { ...arranged2027, workDays: ['2027-02-30'] }],
    ['an unknown holiday', { ...arranged2027, restDays: [{ date: '2027-01-01', holiday: 'christmas' }] }],
    ['no source', { ...arranged2027, source: ' ' }],
    ['a field nobody knows', { ...arranged2027, extra: 1 }],
    ['a year that is no year', { ...arranged2027, year: 2027.5 }],
  ])('refuses %s', (_, arrangement) => {
    expect(YearArrangementSchema.safeParse(arrangement).success).toBe(false);
  });

  it('refuses an arrangement that stands under another year', () => {
    const misplaced = { ...defaultCalendar, years: { '2028': arranged2027 } };
    expect(CalendarSchema.safeParse(misplaced).success).toBe(false);
  });
});
