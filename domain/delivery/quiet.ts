import { isWeekend, isWorkingDay, type Calendar } from '../calendar/calendar.ts';
import { addDays, dateOf, startOfDay, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import type { Preferences, QuietHours } from './preferences.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** The longest rest the State Council has arranged is nine days; each day takes two steps at most. */
const MOST_STEPS = 60;

/**
 * The first moment from `now` on at which something may be sent out to somebody. A message waits, its date does not
 * move: what is due is due.
 *
 * @example notBefore(saturdayNight, { from: '20:00', until: '08:00', restDays: true }, calendar) // Monday, 08:00
 */
export function notBefore(now: Instant, quiet: QuietHours | null, calendar: Calendar): Instant {
  let at = now;
  for (let step = 0; quiet !== null && step < MOST_STEPS; step += 1) {
    const end = endOfQuiet(at, quiet, calendar);
    if (end === undefined) return at;
    at = end;
  }
  return at;
}

/** When a digest of a day may go: at the hour chosen for it, and not in quiet hours. */
export function digestNotBefore(now: Instant, { digestAt, quiet }: Preferences, calendar: Calendar): Instant {
  const chosen = digestAt === null ? now : timeOn(dateOf(now), digestAt);
  return notBefore(chosen > now ? chosen : now, quiet, calendar);
}

/** The end of the quiet time that a moment lies in; undefined where it lies in none. */
function endOfQuiet(at: Instant, { from, until, restDays }: QuietHours, calendar: Calendar): Instant | undefined {
  const day = dateOf(at);
  if (restDays && isRest(calendar, day)) return startOfDay(addDays(day, 1));
  if (from === null || until === null) return undefined;
  const minute = (Date.parse(at) - Date.parse(startOfDay(day))) / MINUTE_MS;
  const [begin, end] = [minutesOf(from), minutesOf(until)];
  if (begin < end) return minute >= begin && minute < end ? timeOn(day, until) : undefined;
  if (minute < end) return timeOn(day, until);
  return minute >= begin ? timeOn(addDays(day, 1), until) : undefined;
}

/** A year that the calendar does not know yet has its weekends. */
function isRest(calendar: Calendar, day: PlainDate): boolean {
  const year = day.slice(0, 4);
  const known = calendar.years[year] !== undefined || calendar.statutory[year] !== undefined;
  return known ? !isWorkingDay(calendar, day) : isWeekend(day);
}

function timeOn(day: PlainDate, time: string): Instant {
  return new Date(Date.parse(startOfDay(day)) + minutesOf(time) * MINUTE_MS).toISOString() as Instant;
}

function minutesOf(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) % DAY_MINUTES;
}
