import type { RestDay, YearArrangement } from '../../../../domain/calendar/calendar.ts';
import { HOLIDAY_KEYS, type Holiday } from '../../../../domain/calendar/holidays.ts';
import { addDays, isPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';

/** Days off in one stretch, as they are typed. */
export interface SpanField {
  readonly holiday: Holiday;
  readonly from: string;
  readonly to: string;
}

/** An arrangement as a person reads and corrects it: stretches of days off, single days worked. */
export interface ArrangementForm {
  readonly source: string;
  readonly note: string;
  readonly spans: readonly SpanField[];
  readonly workDays: readonly string[];
}

export const EMPTY_FORM: ArrangementForm = { source: '', note: '', spans: [], workDays: [] };
const LONGEST = 60;

/** Days that follow each other for the same holiday become one stretch. */
export function formOf({ source, note = '', restDays, workDays }: Omit<YearArrangement, 'year'>): ArrangementForm {
  const spans: SpanField[] = [];
  for (const { date, holiday } of restDays) {
    const last = spans.at(-1);
    if (last?.holiday === holiday && addDays(last.to as PlainDate, 1) === date)
      spans[spans.length - 1] = { ...last, to: date };
    else spans.push({ holiday, from: date, to: date });
  }
  return { source, note, spans, workDays };
}

/** The arrangement that a form says; undefined while a date is missing or a stretch runs backwards. */
export function arrangementOf(form: ArrangementForm, year: number): YearArrangement | undefined {
  const spans = form.spans.flatMap((span) => [daysOfSpan(span) ?? []]).filter((days) => days.length > 0);
  const workDays = form.workDays.filter(isPlainDate);
  const whole = spans.length === form.spans.length && workDays.length === form.workDays.length;
  if (!whole || spans.length === 0) return undefined;
  const restDays = spans.flat().toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return {
    year,
    source: form.source.trim(),
    ...(form.note.trim() !== '' && { note: form.note.trim() }),
    restDays,
    workDays: workDays.toSorted(),
  };
}

function daysOfSpan({ holiday, from, to }: SpanField): readonly RestDay[] | undefined {
  if (!isPlainDate(from) || !isPlainDate(to) || to < from || to > addDays(from, LONGEST)) return undefined;
  const days: RestDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push({ date, holiday });
  return days;
}

export function isHoliday(text: string): text is Holiday {
  return HOLIDAY_KEYS.some((key) => key === text);
}
