import type { RestDay } from './calendar.ts';
import type { Holiday } from './holidays.ts';
import type { PlainDate } from './plain-date.ts';

/** What the notices call the holidays. */
export const HEADINGS: Readonly<Record<string, Holiday>> = {
  元旦: 'newYear',
  春节: 'springFestival',
  清明节: 'qingming',
  劳动节: 'labourDay',
  端午节: 'dragonBoat',
  中秋节: 'midAutumn',
  国庆节: 'nationalDay',
};

/**
 * Which of the holidays joined in one sentence (国庆节、中秋节) a day is off for: the one whose own day it is, else the
 * longer one. The working days are the same either way.
 */
export function holidayOfDay(date: PlainDate, holidays: readonly Holiday[], statutory: readonly RestDay[]): Holiday {
  const own = statutory.find((day) => day.date === date)?.holiday;
  if (own !== undefined && holidays.includes(own)) return own;
  return holidays.includes('nationalDay') ? 'nationalDay' : (holidays[0] ?? 'special');
}
