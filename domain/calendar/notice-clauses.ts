import { addDays, isPlainDate, weekdayOf, type PlainDate } from './plain-date.ts';
import type { NoticeFault } from './notice-fault-text.ts';

/** One statement of a notice: these days are off, or these are worked. */
export interface NoticeClause {
  readonly verb: 'rest' | 'work';
  readonly days: readonly PlainDate[];
  readonly faults: readonly NoticeFault[];
}

const FULL_WIDTH = /[０-９]/g;
const BRACKETED = '(?:\\(([^)]*)\\))?';
const DAY = `(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日${BRACKETED}`;
const SPAN = new RegExp(`${DAY}(?:至${DAY})?`, 'g');
const COUNT = /(?:共|放假)(\d+)天/;
const WEEKDAYS = '一二三四五六日';
const LONGEST_HOLIDAY = 31;

/** Digits and brackets as one form each, without white space. */
export function normalised(text: string): string {
  return text
    .replace(FULL_WIDTH, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(/\s+/g, '');
}

/** Every statement of a section: sentences end with 。, and within them clauses with ，that have a verb of their own. */
export function clausesOf(body: string, year: number): readonly NoticeClause[] {
  return body.split(/[。；;]/).flatMap((sentence) => sentenceClauses(sentence, year));
}

function sentenceClauses(sentence: string, year: number): readonly NoticeClause[] {
  const count = Number(COUNT.exec(sentence)?.[1] ?? 0);
  const clauses = sentence.split(/[，,]/).flatMap((clause) => clauseOf(clause, sentence, year));
  const off = clauses.filter(({ verb }) => verb === 'rest').flatMap(({ days }) => days).length;
  if (count === 0 || off === 0 || off === count) return clauses;
  const fault: NoticeFault = { code: 'noticeCountDiffers', params: { words: sentence, said: count, found: off } };
  return clauses.map((clause, index) => (index === 0 ? { ...clause, faults: [...clause.faults, fault] } : clause));
}

function clauseOf(clause: string, sentence: string, year: number): readonly NoticeClause[] {
  const verb = clause.includes('上班') ? 'work' : /放假|补休|调休/.test(clause) ? 'rest' : undefined;
  // “鼓励…职工在除夕(2月9日)休息” arranges nothing.
  if (verb === undefined) return [];
  const spans = [...clause.replace(/\([^)]*\d[^)]*\)/g, '').matchAll(SPAN)].map((match) =>
    spanOf(match, sentence, year),
  );
  if (spans.length === 0) return [];
  return [{ verb, days: spans.flatMap(({ days }) => days), faults: spans.flatMap(({ faults }) => faults) }];
}

interface Span {
  readonly days: readonly PlainDate[];
  readonly faults: readonly NoticeFault[];
}

/** A day, or from one day to another; what the end leaves out is the beginning's. */
function spanOf(match: RegExpExecArray, sentence: string, year: number): Span {
  const [, fromYear, fromMonth = '', fromDay = '', fromWords, toYear, toMonth, toDay, toWords] = match;
  const begins = Number(fromYear ?? year);
  const first = dateIn(begins, fromMonth, fromDay);
  const last = toDay === undefined ? first : dateIn(Number(toYear ?? begins), toMonth ?? fromMonth, toDay);
  if (!isPlainDate(first) || !isPlainDate(last) || last < first || last > addDays(first, LONGEST_HOLIDAY))
    return { days: [], faults: [{ code: 'noticeDateImpossible', params: { words: match[0] } }] };
  return {
    days: daysFrom(first, last),
    faults: [...weekdayFault(first, fromWords, sentence), ...weekdayFault(last, toWords, sentence)],
  };
}

function dateIn(year: number, month: string, day: string): string {
  return `${String(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysFrom(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** “周六”, “星期六”, or the same behind the lunar date. */
function weekdayFault(date: PlainDate, words: string | undefined, sentence: string): readonly NoticeFault[] {
  const said = /(?:周|星期)([一二三四五六日天])/.exec(words ?? '')?.[1];
  if (said === undefined) return [];
  const is = WEEKDAYS[weekdayOf(date) - 1] ?? '';
  return said.replace('天', '日') === is
    ? []
    : [{ code: 'noticeWeekdayDiffers', params: { words: sentence, date, said, is } }];
}
