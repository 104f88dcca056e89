// Writes domain/calendar/data/calendar.json: npx node --import @swc-node/register/esm-register scripts/make-calendar.ts
import { writeFileSync } from 'node:fs';
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { Lunar } from 'lunar-typescript';
import type { Calendar, RestDay, YearArrangement } from '../domain/calendar/calendar.ts';
import type { Holiday } from '../domain/calendar/holidays.ts';
import { addDays, asPlainDate, yearOf, type PlainDate } from '../domain/calendar/plain-date.ts';
import { NOTICES } from './calendar-notices.ts';

const LAST_STATUTORY_YEAR = 2040;
const VERSION = 'cn-2026.1';
const TARGET = new URL('../domain/calendar/data/calendar.json', import.meta.url);

const HOLIDAY_OF_NAME: Readonly<Record<string, Holiday>> = {
  元旦: 'newYear',
  春节: 'springFestival',
  清明: 'qingming',
  劳动节: 'labourDay',
  端午: 'dragonBoat',
  中秋: 'midAutumn',
  国庆节: 'nationalDay',
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: 'victoryDay',
};

/** The package writes a day's holiday as "National Day,国庆节,3". */
function holidayNamed(text: string): Holiday {
  const holiday = HOLIDAY_OF_NAME[text.split(',')[1] ?? ''];
  if (!holiday) throw new Error(`unknown holiday ${text}`);
  return holiday;
}

function arrangementOf(year: number, source: string, note: string | undefined): YearArrangement {
  const ofYear = (days: object): readonly (readonly [PlainDate, string])[] =>
    Object.entries(days)
      .map(([date, name]) => [asPlainDate(date), String(name)] as const)
      .filter(([date]) => yearOf(date) === year)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    year,
    source,
    ...(note === undefined ? {} : { note }),
    restDays: ofYear(chineseDays.holidays).map(([date, name]) => ({ date, holiday: holidayNamed(name) })),
    workDays: ofYear(chineseDays.workdays).map(([date]) => date),
  };
}

/** The days that article 2 of the 办法 of 2024 gives off in any year, before any exchange. */
function statutoryDays(year: number): readonly RestDay[] {
  const lunar = (month: number, day: number): PlainDate =>
    asPlainDate(Lunar.fromYmd(year, month, day).getSolar().toYmd());
  const fixed = (monthDay: string): PlainDate => asPlainDate(`${String(year)}-${monthDay}`);
  const qingming = Lunar.fromYmd(year, 1, 1).getJieQiTable()['清明'];
  if (!qingming) throw new Error(`no Qingming in ${String(year)}`);
  const days: readonly RestDay[] = [
    { date: fixed('01-01'), holiday: 'newYear' },
    ...[-1, 0, 1, 2].map((offset): RestDay => ({ date: addDays(lunar(1, 1), offset), holiday: 'springFestival' })),
    { date: asPlainDate(qingming.toYmd()), holiday: 'qingming' },
    ...['05-01', '05-02'].map((day): RestDay => ({ date: fixed(day), holiday: 'labourDay' })),
    { date: lunar(5, 5), holiday: 'dragonBoat' },
    { date: lunar(8, 15), holiday: 'midAutumn' },
    ...['10-01', '10-02', '10-03'].map((day): RestDay => ({ date: fixed(day), holiday: 'nationalDay' })),
  ];
  // Mid-Autumn may fall on a day of the National Day (2031, 2039): the day is off once.
  const byDate = new Map(days.map((day) => [day.date, day]));
  return [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

const lastArranged = Math.max(...NOTICES.map(({ year }) => year));
const unarranged = Array.from({ length: LAST_STATUTORY_YEAR - lastArranged }, (_, index) => lastArranged + 1 + index);
const calendar: Calendar = {
  version: VERSION,
  years: Object.fromEntries(NOTICES.map(({ year, source, note }) => [String(year), arrangementOf(year, source, note)])),
  statutory: Object.fromEntries(unarranged.map((year) => [String(year), statutoryDays(year)])),
};

/** One day per line, so that a correction shows as the day it changes. */
writeFileSync(
  TARGET,
  `${JSON.stringify(calendar, null, 1).replace(/\{\s+("date[^}]+?)\s+\}/g, (_, day: string) => `{ ${day.replace(/\s+/g, ' ')} }`)}\n`,
);
