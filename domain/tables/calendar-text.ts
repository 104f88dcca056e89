import type { CalendarPoint } from '../scoring/indicator.ts';

const ISO_LIKE = /(?<!\d)((?:19|20)\d{2})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)/;
const CHINESE = /(?:((?:19|20)\d{2})年)?(?<![\d个])(\d{1,2})月(?:份)?(?:(\d{1,2})[日号]|(底|末|下旬|上旬|初|中旬))?/;
const YEAR_END = /(?:((?:19|20)\d{2})年|(?:本|当|全)?年)(?:度)?(?:底|末)/;
const QUARTER = /(?:((?:19|20)\d{2})年)?(?:第)?([一二三四1-4])季度(?:底|末)?/;
const PART_OF_MONTH: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20 };

/** A date found in a text, with what stands before and after it. */
export interface CalendarMatch {
  readonly point: CalendarPoint;
  readonly before: string;
  readonly after: string;
}

/** Finds the first date of a folded text: 2022-11-30, 2021年11月30日, 9月, 11月底, 年底, 第四季度. Undefined where there is none. */
export function findDate(folded: string): CalendarMatch | undefined {
  const match = ISO_LIKE.exec(folded) ?? CHINESE.exec(folded);
  if (match) return fromParts(folded, match);
  const yearEnd = YEAR_END.exec(folded);
  if (yearEnd) return found(folded, yearEnd, { ...yearOf(yearEnd[1]), month: 12, day: 31 });
  const quarter = QUARTER.exec(folded);
  return quarter ? found(folded, quarter, quarterEnd(quarter)) : undefined;
}

/** A quarter named as a date is its last day. */
function quarterEnd([, year, number = '']: RegExpExecArray): CalendarPoint {
  const chinese = '一二三四'.indexOf(number);
  const month = 3 * (chinese === -1 ? Number(number) : chinese + 1);
  return { ...yearOf(year), month, day: month === 6 || month === 9 ? 30 : 31 };
}

function fromParts(folded: string, match: RegExpExecArray): CalendarMatch | undefined {
  const [, year, monthText, dayText, part] = match;
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  const last = daysIn(month, year === undefined ? undefined : Number(year));
  const day = dayText === undefined ? part && (PART_OF_MONTH[part] ?? last) : Number(dayText);
  if (typeof day === 'number' && (day < 1 || day > last)) return undefined;
  return found(folded, match, { ...yearOf(year), month, ...(typeof day === 'number' ? { day } : {}) });
}

function found(folded: string, match: RegExpExecArray, point: CalendarPoint): CalendarMatch {
  return { point, before: folded.slice(0, match.index), after: folded.slice(match.index + match[0].length) };
}

function yearOf(year: string | undefined): { year?: number } {
  return year === undefined ? {} : { year: Number(year) };
}

/** Days of a month; February of an unknown year has 29, so that no true date is refused. */
function daysIn(month: number, year: number | undefined): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
}
