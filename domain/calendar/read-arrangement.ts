import { z } from 'zod';
import type { RestDay, YearArrangement } from './calendar.ts';
import { HOLIDAY_KEYS } from './holidays.ts';
import { HEADINGS } from './notice-holidays.ts';
import type { NoticeFault } from './notice-fault-text.ts';
import { parseNotice, type NoticeOptions, type ReadNotice } from './parse-notice.ts';
import { yearOf, type PlainDate } from './plain-date.ts';
import { PlainDateSchema } from './plain-date-schema.ts';

/** An arrangement as this product keeps it; its rules are checked when it is previewed. */
const OwnSchema = z.object({
  year: z.int(),
  source: z.string().default(''),
  note: z.string().optional(),
  restDays: z.array(z.object({ date: PlainDateSchema, holiday: z.enum(HOLIDAY_KEYS) })),
  workDays: z.array(PlainDateSchema),
});

/** As github.com/NateScarlet/holiday-cn publishes each year's notice. */
const HolidayCnSchema = z.object({
  year: z.int(),
  days: z.array(z.object({ name: z.string(), date: PlainDateSchema, isOffDay: z.boolean() })),
});

/** Reads whatever an administrator pasted: the notice's own sentences, or an arrangement as JSON of one of two forms. */
export function readArrangement(text: string, options: NoticeOptions = {}): ReadNotice {
  return text.trimStart().startsWith('{') ? readJson(text) : parseNotice(text, options);
}

function readJson(text: string): ReadNotice {
  const json = parsed(text);
  if (json === undefined) return unread('noticeJson');
  const own = OwnSchema.safeParse(json);
  if (own.success) return read(own.data, []);
  const published = HolidayCnSchema.safeParse(json);
  return published.success ? fromHolidayCn(published.data) : unread('noticeJsonShape');
}

function fromHolidayCn({ year, days }: z.infer<typeof HolidayCnSchema>): ReadNotice {
  const off = days.filter(({ isOffDay }) => isOffDay);
  const restDays = off.map(({ name, date }): RestDay => ({
    date,
    holiday: HEADINGS[name.split(/[、和]/)[0] ?? ''] ?? 'special',
  }));
  const workDays = days.filter(({ isOffDay }) => !isOffDay).map(({ date }) => date);
  return read({ year, source: '', restDays, workDays }, [{ code: 'noticeNumberMissing', params: {} }]);
}

function read({ restDays, workDays, ...rest }: YearArrangement, faults: readonly NoticeFault[]): ReadNotice {
  const own = ({ date }: { readonly date: PlainDate }): boolean => yearOf(date) === rest.year;
  const of = (date: PlainDate): boolean => yearOf(date) === rest.year;
  return {
    arrangement: { ...rest, restDays: restDays.filter(own), workDays: workDays.filter(of) },
    elsewhere: { restDays: restDays.filter((day) => !own(day)), workDays: workDays.filter((date) => !of(date)) },
    faults,
  };
}

function unread(code: NoticeFault['code']): ReadNotice {
  return { arrangement: undefined, elsewhere: { restDays: [], workDays: [] }, faults: [{ code, params: {} }] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
