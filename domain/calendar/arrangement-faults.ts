import type { Fault } from '../domain-error.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import { isWeekend, type YearArrangement } from './calendar.ts';
import { yearOf, type PlainDate } from './plain-date.ts';

/** What can be wrong with an arrangement whose shape is right. */
export const ARRANGEMENT_FAULTS = {
  dateOutsideYear: { 'zh-CN': '{date} 不在 {year} 年内。', en: '{date} is not in {year}.' },
  dateTwice: { 'zh-CN': '{date} 列了两次。', en: '{date} is listed twice.' },
  restAndWork: { 'zh-CN': '{date} 既列为放假又列为上班。', en: '{date} is listed both as a day off and as worked.' },
  workDayNotWeekend: {
    'zh-CN': '{date} 列为调休上班，但不是周六或周日。',
    en: '{date} is listed as worked in exchange, but is no Saturday or Sunday.',
  },
  statutoryDayMissing: {
    'zh-CN': '缺少法定节日 {date}：核对通知是否录全。',
    en: 'The statutory holiday {date} is missing: check that the whole notice was entered.',
  },
} as const satisfies Record<string, Bilingual>;

export type ArrangementFaultCode = keyof typeof ARRANGEMENT_FAULTS;

/** A fault of an arrangement; `path` is a JSON pointer into it. */
export interface ArrangementFault extends Fault {
  readonly code: ArrangementFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Holidays with a fixed date that every 办法 since 2008 has given; one that lacks them was not entered whole. */
const FIXED_HOLIDAYS = ['01-01', '05-01', '10-01', '10-02', '10-03'] as const;

/** Everything wrong with an arrangement at once, empty when nothing is. */
export function arrangementFaults({ year, restDays, workDays }: YearArrangement): readonly ArrangementFault[] {
  const rest = restDays.map(({ date }, index) => ({ date, path: `/restDays/${String(index)}/date` }));
  const work = workDays.map((date, index) => ({ date, path: `/workDays/${String(index)}` }));
  const restDates = new Set(rest.map(({ date }) => date));
  return [
    ...[...rest, ...work].filter(({ date }) => yearOf(date) !== year).map(say('dateOutsideYear', year)),
    ...[...repeated(rest), ...repeated(work)].map(say('dateTwice', year)),
    ...work.filter(({ date }) => restDates.has(date)).map(say('restAndWork', year)),
    ...work.filter(({ date }) => !isWeekend(date)).map(say('workDayNotWeekend', year)),
    ...missing(year, restDates).map(say('statutoryDayMissing', year)),
  ];
}

/** A fault as a sentence. */
export function describeArrangementFault({ code, params }: ArrangementFault, locale: Locale): string {
  return fill(ARRANGEMENT_FAULTS[code][locale], params);
}

interface Placed {
  readonly date: PlainDate;
  readonly path: string;
}

function say(code: ArrangementFaultCode, year: number): (at: Placed) => ArrangementFault {
  return ({ date, path }) => ({ code, path, params: { date, year } });
}

function repeated(days: readonly Placed[]): readonly Placed[] {
  const first = new Map(days.toReversed().map(({ date, path }) => [date, path]));
  return days.filter(({ date, path }) => first.get(date) !== path);
}

function missing(year: number, restDates: ReadonlySet<PlainDate>): readonly Placed[] {
  return FIXED_HOLIDAYS.map((monthDay) => ({
    date: `${String(year)}-${monthDay}` as PlainDate,
    path: '/restDays',
  })).filter(({ date }) => !restDates.has(date));
}
