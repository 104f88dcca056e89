import { CalendarSchema } from '../../domain/calendar/calendar-schema.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** A version of the calendar and how far it has been carried. */
export interface CalendarVersionRow {
  readonly version: string;
  readonly note: string;
  readonly loadedBy: string;
  /** Null for the calendar that came with the product. */
  readonly loadedByName: string | null;
  readonly loadedAt: Instant;
  readonly active: boolean;
  readonly carriedOutAt: Instant | null;
  /** How far it has been carried to the clocks that run. */
  readonly mattersAll: number | null;
  readonly recomputed: number;
  readonly moved: number;
}

/** A calendar that an administrator has confirmed. */
export interface NewCalendar {
  readonly calendar: Calendar;
  readonly note: string;
  readonly by: string;
  readonly now: Instant;
  /** The version that the preview was made on; another one since is not overwritten. */
  readonly replaces: string;
}

export async function calendarVersions(db: Queryable): Promise<readonly CalendarVersionRow[]> {
  const { rows } = await db.query<CalendarVersionRow>(
    `select c.version, c.note, c.loaded_by as "loadedBy", p.name as "loadedByName", c.loaded_at as "loadedAt", c.active,
       c.carried_out_at as "carriedOutAt", c.matters_all as "mattersAll", c.recomputed, c.moved
     from calendar_version c left join person p on p.id::text = c.loaded_by
     order by c.loaded_at desc, c.version desc`,
  );
  return rows;
}

/** The calendar in force. */
export async function activeCalendar(db: Queryable): Promise<Calendar> {
  const { rows } = await db.query<{ body: unknown }>('select body from calendar_version where active');
  return CalendarSchema.parse(rows[0]?.body);
}

/**
 * Puts a confirmed calendar into force: every act from now on is laid by it, and the relay finds that the clocks which
 * run already have still to be laid again. Answers the version in force where it is no longer the one replaced. Within one transaction.
 */
export async function activateCalendar(
  db: Queryable,
  { calendar, note, by, now, replaces }: NewCalendar,
): Promise<{ readonly inForce: string; readonly done: boolean }> {
  const { rows } = await db.query<{ version: string }>('select version from calendar_version where active for update');
  const current = rows[0]?.version ?? '';
  if (current !== replaces) return { inForce: current, done: false };
  await db.query('update calendar_version set active = false where version = $1', [current]);
  await db.query(
    `insert into calendar_version (version, body, note, loaded_by, loaded_at, active, activated_at)
     values ($1, $2, $3, $4, $5, true, $5)`,
    [calendar.version, JSON.stringify(calendar), note, by, now],
  );
  return { inForce: calendar.version, done: true };
}
