import type { RestDay, YearArrangement } from './calendar.ts';
import type { Holiday } from './holidays.ts';
import { HEADINGS, holidayOfDay } from './notice-holidays.ts';
import { clausesOf, normalised, type NoticeClause } from './notice-clauses.ts';
import { yearOf, type PlainDate } from './plain-date.ts';
import type { NoticeFault } from './notice-fault-text.ts';

/** What a notice of the State Council says, as far as it could be read. */
export interface ReadNotice {
  /** Undefined where nothing of it could be read. */
  readonly arrangement: YearArrangement | undefined;
  /** Days that the notice arranges in another year: they are entered there, with that year's own (2018-12-29 …). */
  readonly elsewhere: { readonly restDays: readonly RestDay[]; readonly workDays: readonly PlainDate[] };
  /** Everything that does not fit, each with the words it stands in. */
  readonly faults: readonly NoticeFault[];
}

export interface NoticeOptions {
  /** The year, where the text does not name it. */
  readonly year?: number;
  /** Days that the regulation gives off in that year: they say which day of a joined holiday is which. */
  readonly statutory?: readonly RestDay[];
}

const SOURCE = /国(?:办)?发明电〔\d{4}〕\d+号/g;
const TITLE_YEAR = /(\d{4})年(?:部分)?(?:节假日|元旦)/;

/**
 * Reads the State Council's notice on a year's holidays (国务院办公厅关于20XX年部分节假日安排的通知) from its own sentences:
 * “春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。”
 * Weekdays and counts that it names are checked, because they are what a slip of the pen shows in.
 */
export function parseNotice(given: string, options: NoticeOptions = {}): ReadNotice {
  const text = normalised(given);
  const year = options.year ?? Number(TITLE_YEAR.exec(text)?.[1] ?? 0);
  if (year === 0) return nothing([{ code: 'noticeYearMissing', params: {} }]);
  const sections = sectionsOf(text);
  if (sections.length === 0) return nothing([{ code: 'noticeUnread', params: {} }]);
  const read = sections.map(({ holidays, body }) =>
    readSection(holidays, clausesOf(body, year), options.statutory ?? []),
  );
  const days = read.flatMap(({ restDays }) => restDays).toSorted(byDate);
  const work = read.flatMap(({ workDays }) => workDays).toSorted();
  const source = [...new Set(text.match(SOURCE) ?? [])].join('；');
  return {
    arrangement: {
      year,
      source,
      restDays: days.filter(({ date }) => yearOf(date) === year),
      workDays: work.filter((date) => yearOf(date) === year),
    },
    elsewhere: {
      restDays: days.filter(({ date }) => yearOf(date) !== year),
      workDays: work.filter((date) => yearOf(date) !== year),
    },
    faults: [
      ...(source === '' ? [{ code: 'noticeNumberMissing' as const, params: {} }] : []),
      ...read.flatMap((one) => one.faults),
    ],
  };
}

interface Section {
  readonly holidays: readonly Holiday[];
  readonly body: string;
}

/** “国庆节、中秋节：…” up to the next such heading. */
function sectionsOf(text: string): readonly Section[] {
  const names = Object.keys(HEADINGS).join('|');
  const heading = new RegExp(`((?:${names})(?:[、和](?:${names}))*)[：:]`, 'g');
  const found = [...text.matchAll(heading)];
  return found.map((match, index) => ({
    holidays: (match[1] ?? '').split(/[、和]/).flatMap((name) => HEADINGS[name] ?? []),
    body: text.slice(match.index + match[0].length, found[index + 1]?.index),
  }));
}

interface ReadSection {
  readonly restDays: readonly RestDay[];
  readonly workDays: readonly PlainDate[];
  readonly faults: readonly NoticeFault[];
}

function readSection(
  holidays: readonly Holiday[],
  clauses: readonly NoticeClause[],
  statutory: readonly RestDay[],
): ReadSection {
  const rest = clauses.filter(({ verb }) => verb === 'rest').flatMap(({ days }) => days);
  return {
    restDays: rest.map((date) => ({ date, holiday: holidayOfDay(date, holidays, statutory) })),
    workDays: clauses.filter(({ verb }) => verb === 'work').flatMap(({ days }) => days),
    faults: clauses.flatMap(({ faults }) => faults),
  };
}

function nothing(faults: readonly NoticeFault[]): ReadNotice {
  return { arrangement: undefined, elsewhere: { restDays: [], workDays: [] }, faults };
}

function byDate(a: RestDay, b: RestDay): number {
  return a.date < b.date ? -1 : 1;
}
