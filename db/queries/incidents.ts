import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** Something stuck, with what it hangs on. */
export interface StuckRow {
  readonly id: string;
  readonly kind: string;
  /** The matter; null where a region or the installation is meant. */
  readonly itemId: string | null;
  /** What it is about: a matter, a region, an endpoint, or a person; empty for the installation. */
  readonly aboutId: string;
  readonly title: string | null;
  readonly code: string | null;
  readonly unitName: string | null;
  readonly regionName: string | null;
  /** The date that is at stake; null where no clock runs. */
  readonly nextDue: PlainDate | null;
  readonly nextDueKey: string | null;
  readonly detail: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly closedByName: string | null;
  readonly closingNote: string | null;
  /** When its workflow was asked to be rebuilt, until a later comparison has looked at it again. */
  readonly rebuildAskedAt: Instant | null;
  /** When Temporal had taken that. */
  readonly rebuiltAt: Instant | null;
}

export interface StuckFilter {
  readonly regionIds: readonly string[];
  /** Those that were settled, instead of those that are open. */
  readonly closed?: boolean;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const STUCK = `
  from (select o.*, case when o.instance_id ~ '^[0-9a-f-]{36}$' then o.instance_id::uuid end as item_id from incident o) o
  left join instance i on i.id = o.item_id
  left join lateral (
    select clock.due, clock.key from obligation clock
    where clock.instance_id = o.item_id and clock.settled_on is null and clock.state <> 'paused'
    order by clock.due, clock.key limit 1
  ) next on true
  left join lateral (
    select asked.asked_at, asked.told_at from operation asked
    where asked.kind = 'rebuild' and asked.instance_id = o.item_id and asked.asked_at >= o.opened_at
      and not exists (
        select from reconciliation_run run
        where run.started_at > asked.told_at and run.finished_at is not null
          and coalesce(run.region_id, i.region_id) = i.region_id
      )
    order by asked.asked_at desc limit 1
  ) rebuild on o.closed_at is null
  left join unit u on u.id = i.unit_id
  -- an endpoint's, or a person's address
  left join delivery_endpoint e on e.id = o.item_id
  left join person whose on whose.id = o.item_id
  left join region r on r.id = coalesce(i.region_id, e.region_id, o.instance_id)
  left join person p on p.id = o.closed_by
  where (o.instance_id = '' or coalesce(i.region_id, e.region_id, o.instance_id) = any ($1::text[])
    or exists (select from person_grant g where g.person_id = whose.id and g.region_id = any ($1::text[])))`;

const COLUMNS = `o.id::text as id, o.kind, i.id as "itemId", o.instance_id as "aboutId",
  coalesce(i.title, e.name, whose.name) as title, i.code, u.name as "unitName", r.name as "regionName",
  next.due as "nextDue", next.key as "nextDueKey", o.detail, o.opened_at as "openedAt", o.closed_at as "closedAt",
  p.name as "closedByName", o.closing_note as "closingNote", rebuild.asked_at as "rebuildAskedAt",
  rebuild.told_at as "rebuiltAt", o.id as no`;

/** What is stuck in these regions, and what concerns the installation as a whole; newest first. */
export async function stuck(db: Queryable, filter: StuckFilter): Promise<Page<StuckRow>> {
  const size = pageSize(filter.limit);
  const [before = Number.MAX_SAFE_INTEGER] = decodeKey(filter.cursor, 1) ?? [];
  const { rows } = await db.query<StuckRow & { readonly no: number }>(
    `select ${COLUMNS} ${STUCK} and o.id < $2 and o.closed_at is ${filter.closed === true ? 'not ' : ''}null
     order by o.id desc limit $3`,
    [filter.regionIds, before, size + 1],
  );
  const page = pageOf(rows, size, ({ no }) => [no]);
  return { ...page, rows: page.rows.map(({ no: _no, ...row }) => row) };
}

/** One of them, if it lies in these regions. */
export async function stuckOne(db: Queryable, regionIds: readonly string[], id: string): Promise<StuckRow | undefined> {
  const { rows } = await db.query<StuckRow>(`select ${COLUMNS} ${STUCK} and o.id = $2`, [regionIds, id]);
  return rows[0];
}

/** How many are open. */
export async function countStuck(db: Queryable, regionIds: readonly string[]): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*)::int as count ${STUCK} and o.closed_at is null`, [
    regionIds,
  ]);
  return rows[0]?.count ?? 0;
}

/** Closes one by hand, with the operator's reason. */
export async function closeByHand(
  db: Queryable,
  { id, by, note, now }: { readonly id: string; readonly by: string; readonly note: string; readonly now: Instant },
): Promise<void> {
  await db.query(
    'update incident set closed_at = $2, closed_by = $3, closing_note = $4 where id = $1 and closed_at is null',
    [id, now, by, note],
  );
}

/** How many are open, by kind. */
export async function openIncidentsByKind(db: Queryable): Promise<Readonly<Record<string, number>>> {
  const { rows } = await db.query<{ kind: string; count: number }>(
    'select kind, count(*)::int as count from incident where closed_at is null group by kind',
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
