import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { OperationKind } from '../../domain/operations/operations.ts';
import type { FollowUpEffect } from '../process-store-types.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** What the relay must know to tell Temporal; what a kind does not need is left out. */
export interface OperationPayload {
  readonly process?: string;
  readonly instanceId?: string;
  readonly regionId?: string;
  readonly wakeOffsetSeconds?: number;
  readonly effects?: readonly FollowUpEffect[];
}

/** Something an operator asks for: written with its reason, told to Temporal by the relay. */
export interface Operation {
  readonly id: string;
  readonly kind: OperationKind;
  readonly payload: OperationPayload;
}

export interface NewOperation extends Operation {
  readonly instanceId: string | null;
  readonly regionId: string | null;
  readonly note: string;
  readonly by: string;
  readonly now: Instant;
}

/** Asks for it; asked again with the same id it is asked once. Answers whether it is new. */
export async function askOperation(db: Queryable, operation: NewOperation): Promise<boolean> {
  const { id, kind, instanceId, regionId, payload, note, by, now } = operation;
  const { rowCount } = await db.query(
    `insert into operation (id, kind, instance_id, region_id, payload, note, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [id, kind, instanceId, regionId, JSON.stringify(payload), note, by, now],
  );
  return rowCount === 1;
}

const AT_ONCE = 50;

/** What Temporal has still to be told, oldest first. */
export async function untoldOperations(db: Queryable): Promise<readonly Operation[]> {
  const { rows } = await db.query<Operation>({
    name: 'operations-untold',
    text: `select id, kind, payload from operation where told_at is null order by asked_at limit ${String(AT_ONCE)}`,
  });
  return rows;
}

/** Temporal has taken it. */
export async function markOperationTold(db: Queryable, id: string, now: Instant): Promise<void> {
  await db.query('update operation set told_at = $2, trouble = null where id = $1 and told_at is null', [id, now]);
}

const LONGEST_TROUBLE = 500;

/** Why it could not be told this time; it is tried again. */
export async function noteOperationTrouble(db: Queryable, id: string, trouble: string): Promise<void> {
  await db.query('update operation set trouble = $2 where id = $1', [id, trouble.slice(0, LONGEST_TROUBLE)]);
}

/** What was asked for, by whom, and what came of it. */
export interface OperationRow {
  readonly id: string;
  readonly kind: OperationKind;
  readonly instanceId: string | null;
  readonly title: string | null;
  readonly regionName: string | null;
  readonly note: string;
  readonly askedByName: string | null;
  readonly askedAt: Instant;
  readonly toldAt: Instant | null;
  readonly trouble: string | null;
  /** Of a comparison: how far it is. */
  readonly checked: number | null;
  readonly repaired: number | null;
  readonly finishedAt: Instant | null;
}

/** What was asked for in these regions, newest first. */
export async function operations(
  db: Queryable,
  regionIds: readonly string[],
  request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<OperationRow>> {
  const size = pageSize(request.limit);
  const before = decodeKey(request.cursor, 2) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<OperationRow>(
    `select o.id, o.kind, o.instance_id as "instanceId", i.title, r.name as "regionName", o.note,
       p.name as "askedByName", o.asked_at as "askedAt", o.told_at as "toldAt", o.trouble, run.checked, run.repaired,
       run.finished_at as "finishedAt"
     from operation o left join instance i on i.id = o.instance_id left join region r on r.id = o.region_id
     left join person p on p.id = o.asked_by
     left join reconciliation_run run on o.kind = 'reconcile' and run.id = 'reconciliation:' || o.id::text
     where (o.asked_at, o.id) < ($2::timestamptz, $3::uuid) and (o.region_id is null or o.region_id = any ($1::text[]))
     order by o.asked_at desc, o.id desc limit $4`,
    [regionIds, ...before, size + 1],
  );
  return pageOf(rows, size, ({ askedAt, id }) => [askedAt, id]);
}
