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

/** Matters that a change of the calendar has been carried to; `from` and `to` as the pages of the change name them. */
export interface CarriedPage {
  readonly version: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly recomputed: number;
  readonly moved: number;
}

/** Adds a page to the progress of a change; a page that is told twice is added once. */
export async function addCarriedPage(db: Queryable, page: CarriedPage): Promise<void> {
  const { version, from, to, recomputed, moved } = page;
  if (from === null) {
    await db.query(
      `update calendar_version set matters_all = (
         select count(distinct instance_id)::int from obligation where settled_on is null
       ) where version = $1 and matters_all is null`,
      [version],
    );
  }
  await db.query(
    `update calendar_version set recomputed = recomputed + $4, moved = moved + $5, carried_to = coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
     where version = $1 and carried_to is not distinct from $2::uuid and carried_out_at is null`,
    [version, from, to, recomputed, moved],
  );
}

/** Every open clock has been laid by it. */
export async function markCarriedOut(db: Queryable, version: string, now: Instant): Promise<void> {
  await db.query('update calendar_version set carried_out_at = $2 where version = $1 and carried_out_at is null', [
    version,
    now,
  ]);
}
