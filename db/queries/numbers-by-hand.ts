import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { DocumentNumber } from '../../domain/papers/document-number.ts';
import type { NumberState } from '../../domain/papers/number-rules.ts';
import type { Queryable } from '../pool.ts';

/** A number as somebody wants to change it. */
export interface GivenNumber {
  readonly state: NumberState;
  readonly title: string;
  /** Whether an act on an item holds or has used it. */
  readonly held: boolean;
}

/** A number of the register, locked until the transaction ends. */
export async function lockNumber(
  db: Queryable,
  { code, year, serial }: DocumentNumber,
): Promise<GivenNumber | undefined> {
  const { rows } = await db.query<GivenNumber>(
    `select d.state, d.title, exists (select from number_use n where n.code = d.code and n.year = d.year
       and n.serial = d.serial and n.ours and n.state <> 'released') as held
     from document_number d where d.code = $1 and d.year = $2 and d.serial = $3 for update of d`,
    [code, year, serial],
  );
  return rows[0];
}

/** Reserves the number after the last one, for a paper that is written elsewhere; the series is locked by the caller. */
export async function reserveNumber(
  db: Queryable,
  { code, year, serial }: DocumentNumber,
  { title, personId, now }: { readonly title: string; readonly personId: string; readonly now: Instant },
): Promise<void> {
  await db.query('update number_series set last = $3 where code = $1 and year = $2', [code, year, serial]);
  await db.query(
    `insert into document_number (code, year, serial, state, title, taken_by, taken_at)
     values ($1, $2, $3, 'reserved', $4, $5, $6)`,
    [code, year, serial, title, personId, now],
  );
}

/** The paper has gone out. */
export async function markNumberUsed(
  db: Queryable,
  { code, year, serial }: DocumentNumber,
  on: PlainDate,
): Promise<void> {
  await db.query(
    `update document_number set state = 'used', on_date = $4 where code = $1 and year = $2 and serial = $3`,
    [code, year, serial, on],
  );
}

/** 作废: it stays on record with its reason, and is never used again. */
export async function cancelNumber(
  db: Queryable,
  { code, year, serial }: DocumentNumber,
  { reason, personId, now }: { readonly reason: string; readonly personId: string; readonly now: Instant },
): Promise<void> {
  await db.query(
    `update document_number set state = 'cancelled', cancel_reason = $4, cancelled_by = $5, cancelled_at = $6
     where code = $1 and year = $2 and serial = $3`,
    [code, year, serial, reason, personId, now],
  );
}
