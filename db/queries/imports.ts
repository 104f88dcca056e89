import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { PastRow } from '../../domain/transfer/results-table.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

export const IMPORT_KINDS = ['budget', 'results'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A table that came in. `amountFen` is what its rows ask for or were given, 分. */
export interface ImportBatch {
  readonly id: string;
  readonly kind: ImportKind;
  readonly regionId: string;
  readonly fiscalYear: number | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly rowCount: number;
  readonly amountFen: number;
  readonly importedByName: string;
  readonly importedAt: Instant;
  readonly withdrawnByName: string | null;
  readonly withdrawnAt: Instant | null;
}

export interface NewBatch extends Omit<ImportBatch, 'importedByName' | 'withdrawnByName' | 'withdrawnAt'> {
  readonly importedBy: string;
}

const COLUMNS = `b.id, b.kind, b.region_id as "regionId", b.fiscal_year as "fiscalYear", b.file_name as "fileName", b.sha256,
  b.size, b.row_count as "rowCount", b.amount_fen as "amountFen", p.name as "importedByName",
  b.imported_at as "importedAt", w.name as "withdrawnByName", b.withdrawn_at as "withdrawnAt"`;
const FROM = 'import_batch b join person p on p.id = b.imported_by left join person w on w.id = b.withdrawn_by';

/** Tables that came into these regions, the last first. */
export async function importBatches(
  db: Queryable,
  regionIds: readonly string[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<ImportBatch>> {
  const size = pageSize(limit);
  const [at, id] = decodeKey(cursor, 2) ?? [null, null];
  const { rows } = await db.query<ImportBatch>({
    name: 'import-batches',
    text: `select ${COLUMNS} from ${FROM}
      where b.region_id = any ($1::text[]) and ($2::timestamptz is null or (b.imported_at, b.id) < ($2, $3::uuid))
      order by b.imported_at desc, b.id desc limit $4`,
    values: [regionIds, at, id, size + 1],
  });
  return pageOf(rows, size, (row) => [row.importedAt, row.id]);
}

/** One of them; undefined outside these regions. */
export async function importBatch(
  db: Queryable,
  id: string,
  regionIds: readonly string[],
): Promise<ImportBatch | undefined> {
  const { rows } = await db.query<ImportBatch>({
    name: 'import-batch',
    text: `select ${COLUMNS} from ${FROM} where b.id = $1 and b.region_id = any ($2::text[])`,
    values: [id, regionIds],
  });
  return rows[0];
}

/** Notes a table once; the same one again changes nothing. Says whether it is new. */
export async function addBatch(db: Queryable, batch: NewBatch): Promise<boolean> {
  const { id, kind, regionId, fiscalYear, fileName, sha256, size, rowCount, amountFen, importedBy, importedAt } = batch;
  const { rowCount: added } = await db.query(
    `insert into import_batch (id, kind, region_id, fiscal_year, file_name, sha256, size, row_count, amount_fen,
       imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [id, kind, regionId, fiscalYear, fileName, sha256, size, rowCount, amountFen, importedBy, importedAt],
  );
  return added === 1;
}

/** A former year's result with the unit that it belongs to, and the id by which a later item names it. */
export interface NewPastResult extends Omit<PastRow, 'unitCode' | 'unitName'> {
  readonly id: string;
  readonly unitId: string;
  readonly regionId: string;
}

export async function addPastResults(db: Queryable, batchId: string, rows: readonly NewPastResult[]): Promise<void> {
  await db.query(
    `insert into past_result (id, batch_id, row, region_id, unit_id, fiscal_year, code, name, budget_fen, executed_fen,
       score, grade, problems)
     select r.id, $1, r.row, r."regionId", r."unitId", r."fiscalYear", r.code, r.name, r."budgetFen", r."executedFen",
       r.score, r.grade, r.problems
     from jsonb_to_recordset($2::jsonb) as r (id uuid, row integer, "regionId" text, "unitId" text, "fiscalYear" integer,
       code text, name text, "budgetFen" bigint, "executedFen" bigint, score numeric, grade text, problems jsonb)`,
    [batchId, JSON.stringify(rows)],
  );
}

/** Items of a year, by unit and code: what a budget's row may not repeat, and what it may go on from. */
export interface KnownItem {
  readonly id: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly code: string;
  readonly name: string;
}

/** Items of the system in a region and year with one of these codes. */
export async function itemsByCode(
  db: Queryable,
  regionId: string,
  fiscalYear: number,
  codes: readonly string[],
): Promise<readonly KnownItem[]> {
  const { rows } = await db.query<KnownItem>({
    name: 'items-by-code',
    text: `select instance_id as id, unit_id as "unitId", fiscal_year as "fiscalYear", code, name from budget_item
      where region_id = $1 and fiscal_year = $2 and code = any ($3::text[])`,
    values: [regionId, fiscalYear, codes],
  });
  return rows;
}

/** Results from before the system of these units. */
export async function pastByCode(
  db: Queryable,
  unitIds: readonly string[],
  years: readonly number[],
  codes: readonly string[],
): Promise<readonly KnownItem[]> {
  const { rows } = await db.query<KnownItem>({
    name: 'past-by-code',
    text: `select id, unit_id as "unitId", fiscal_year as "fiscalYear", code, name from past_result
      where unit_id = any ($1::text[]) and fiscal_year = any ($2::int[]) and code = any ($3::text[])`,
    values: [unitIds, years, codes],
  });
  return rows;
}

/** How many items go on from results of this table. */
export async function itemsOnPast(db: Queryable, batchId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from item_life l join past_result p on p.id = l.previous_item_id
     where p.batch_id = $1`,
    [batchId],
  );
  return rows[0]?.count ?? 0;
}

/** Takes a table of results back as a whole; the note of it stays. */
export async function withdrawBatch(
  db: Queryable,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: Instant },
): Promise<void> {
  await db.query('delete from past_result where batch_id = $1', [id]);
  await db.query(
    'update import_batch set withdrawn_by = $2, withdrawn_at = $3 where id = $1 and withdrawn_at is null',
    [id, by, now],
  );
}
