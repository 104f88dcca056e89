import type { Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Queryable } from '../pool.ts';

/** Calendars that were confirmed while clocks were running, and have not been carried to all of them. */
export async function calendarsToCarryOut(db: Queryable): Promise<readonly string[]> {
  const { rows } = await db.query<{ version: string }>({
    name: 'calendars-to-carry-out',
    text: 'select version from calendar_version where active and carried_out_at is null',
  });
  return rows.map(({ version }) => version);
}

/**
 * Why the calendar was changed, as it stands in every record it moves.
 *
 * @throws {DomainError} `notFound`
 */
export async function calendarNote(db: Queryable, version: string): Promise<string> {
  const { rows } = await db.query<{ note: string }>('select note from calendar_version where version = $1', [version]);
  const [row] = rows;
  if (!row) throw new DomainError('notFound');
  return row.note;
}

/** Every open clock has been laid by it. */
export async function markCarriedOut(db: Queryable, version: string, now: Instant): Promise<void> {
  await db.query('update calendar_version set carried_out_at = $2 where version = $1 and carried_out_at is null', [
    version,
    now,
  ]);
}
