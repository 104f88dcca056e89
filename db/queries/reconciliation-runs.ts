import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** One comparison of record, workflows and moments, as far as it has come. */
export interface ReconciliationRun {
  readonly id: string;
  /** Null where it looks at everything. */
  readonly regionId: string | null;
  readonly startedAt: Instant;
  readonly checked: number;
  readonly repaired: number;
  readonly finishedAt: Instant | null;
}

/** A page that has been looked at; `from` and `to` are the last matters before it and of it, null at either end. */
export interface ReconciledPage {
  readonly id: string;
  readonly regionId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly checked: number;
  readonly repaired: number;
  readonly now: Instant;
}

/** Adds a page to its run; a page that is told twice is added once. */
export async function addReconciledPage(db: Queryable, page: ReconciledPage): Promise<void> {
  const { id, regionId, from, to, checked, repaired, now } = page;
  if (from === null) {
    await db.query(
      'insert into reconciliation_run (id, region_id, started_at) values ($1, $2, $3) on conflict (id) do nothing',
      [id, regionId, now],
    );
  }
  await db.query(
    `update reconciliation_run set checked = checked + $4, repaired = repaired + $5, after = $3,
       finished_at = case when $3::uuid is null then $6::timestamptz end
     where id = $1 and after is not distinct from $2::uuid and finished_at is null`,
    [id, from, to, checked, repaired, now],
  );
}

/** The comparison of everything that began last. */
export async function lastReconciliation(db: Queryable): Promise<ReconciliationRun | undefined> {
  const { rows } = await db.query<ReconciliationRun>(
    `select id, region_id as "regionId", started_at as "startedAt", checked, repaired, finished_at as "finishedAt"
     from reconciliation_run where region_id is null order by started_at desc limit 1`,
  );
  return rows[0];
}
