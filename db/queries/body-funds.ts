import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** A body's working funds of a year, in 分. */
export interface FundRow {
  readonly bodyId: string;
  readonly year: number;
  readonly budgetFen: number;
  readonly usedFen: number;
}

/** One use of working funds; below zero where an earlier one is set right. */
export interface FundEntryRow {
  readonly id: string;
  readonly on: PlainDate;
  readonly purpose: string;
  readonly amountFen: number;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

const FUND = 'body_id as "bodyId", year, budget_fen as "budgetFen", used_fen as "usedFen" from body_fund';

/** The funds of these bodies, the last year first. */
export async function fundsOf(db: Queryable, bodyIds: readonly string[]): Promise<readonly FundRow[]> {
  const { rows } = await db.query<FundRow>({
    name: 'body-funds',
    text: `select ${FUND} where body_id = any ($1::uuid[]) order by year desc`,
    values: [bodyIds],
  });
  return rows;
}

/** A year's funds, locked until the transaction ends. */
export async function lockFund(db: Queryable, bodyId: string, year: number): Promise<FundRow | undefined> {
  const { rows } = await db.query<FundRow>(`select ${FUND} where body_id = $1 and year = $2 for update`, [
    bodyId,
    year,
  ]);
  return rows[0];
}

export async function setFundBudget(
  db: Queryable,
  { bodyId, year, budgetFen }: Omit<FundRow, 'usedFen'>,
): Promise<void> {
  await db.query(
    `insert into body_fund (body_id, year, budget_fen) values ($1, $2, $3)
     on conflict (body_id, year) do update set budget_fen = excluded.budget_fen`,
    [bodyId, year, budgetFen],
  );
}

/** Writes a use of funds down with the year's sum; false where it stands already, by the same id. */
export async function useFunds(
  db: Queryable,
  { bodyId, year }: Pick<FundRow, 'bodyId' | 'year'>,
  entry: FundEntryRow,
): Promise<boolean> {
  const { id, on, purpose, amountFen, recordedBy, recordedAt } = entry;
  const { rowCount } = await db.query(
    `with entered as (
       insert into body_fund_entry (id, body_id, year, on_date, purpose, amount_fen, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning amount_fen
     )
     update body_fund set used_fen = used_fen + entered.amount_fen from entered where body_id = $2 and year = $3`,
    [id, bodyId, year, on, purpose, amountFen, recordedBy, recordedAt],
  );
  return rowCount === 1;
}

/** Whether a use of funds has been written down under this id. */
export async function isFundEntry(db: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await db.query('select from body_fund_entry where id = $1', [id]);
  return rowCount === 1;
}

/** The uses of a year's funds, newest first. */
export async function fundEntries(
  db: Queryable,
  { bodyId, year }: Pick<FundRow, 'bodyId' | 'year'>,
  request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<FundEntryRow>> {
  const size = pageSize(request.limit);
  const before = decodeKey(request.cursor, 2) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<FundEntryRow>(
    `select e.id, e.on_date as "on", e.purpose, e.amount_fen as "amountFen", p.name as "recordedBy",
       e.recorded_at as "recordedAt"
     from body_fund_entry e join person p on p.id = e.recorded_by
     where e.body_id = $1 and e.year = $2 and (e.on_date, e.id) < ($3::date, $4::uuid)
     order by e.on_date desc, e.id desc limit $5`,
    [bodyId, year, ...before, size + 1],
  );
  return pageOf(rows, size, ({ on, id }) => [on, id]);
}
