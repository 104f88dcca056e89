import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** A matter as the nightly reconciliation compares it with its workflow. */
export interface ReconciledMatter {
  readonly id: string;
  readonly process: string;
  readonly version: number;
  readonly phase: string;
  readonly nextMoment: Instant | null;
  readonly regionId: string;
  /** The record and the matter's row say the same version and the same last link. */
  readonly agrees: boolean;
  /** A moment has passed by more than the grace without being recorded. */
  readonly momentMissed: boolean;
}

/** The next matters by id, each compared with its own record. */
export async function mattersToReconcile(
  db: Queryable,
  {
    after,
    now,
    graceSeconds,
    limit,
    regionIds = null,
  }: Readonly<{
    after: string | null;
    now: Instant;
    graceSeconds: number;
    limit: number;
    /** Only matters of these; of all where null. */
    regionIds?: readonly string[] | null;
  }>,
): Promise<readonly ReconciledMatter[]> {
  const { rows } = await db.query<ReconciledMatter>({
    name: 'matters-to-reconcile',
    text: `
      select i.id, i.process, i.version, i.phase, i.next_moment as "nextMoment", i.region_id as "regionId",
        coalesce(i.version = last.seq and i.head_hash = last.hash, false) as agrees,
        coalesce(i.next_moment < $2::timestamptz - make_interval(secs => $3), false) as "momentMissed"
      from instance i
      left join lateral (
        select seq, hash from record where instance_id = i.id order by seq desc limit 1
      ) last on true
      where i.id > $1 and ($5::text[] is null or i.region_id = any ($5)) order by i.id limit $4`,
    values: [after ?? FIRST_ID, now, graceSeconds, limit, regionIds],
  });
  return rows;
}

/** Matters whose next moment has passed by more than the grace, longest first. */
export async function missedMoments(
  db: Queryable,
  { now, graceSeconds, limit }: { readonly now: Instant; readonly graceSeconds: number; readonly limit: number },
): Promise<readonly { readonly id: string; readonly process: string; readonly nextMoment: Instant }[]> {
  const { rows } = await db.query<{ id: string; process: string; nextMoment: Instant }>(
    `select id, process, next_moment as "nextMoment" from instance
     where next_moment < $1::timestamptz - make_interval(secs => $2) order by next_moment limit $3`,
    [now, graceSeconds, limit],
  );
  return rows;
}

/** Acts that the relay has not told for longer than the grace. */
export async function stuckActs(
  db: Queryable,
  { now, graceSeconds, limit }: { readonly now: Instant; readonly graceSeconds: number; readonly limit: number },
): Promise<readonly { readonly instanceId: string; readonly version: number; readonly createdAt: Instant }[]> {
  const { rows } = await db.query<{ instanceId: string; version: number; createdAt: Instant }>(
    `select instance_id as "instanceId", version, created_at as "createdAt" from outbox
     where sent_at is null and created_at < $1::timestamptz - make_interval(secs => $2) order by id limit $3`,
    [now, graceSeconds, limit],
  );
  return rows;
}

export interface IncidentRow {
  readonly id: string;
  readonly kind: string;
  /** Empty where it concerns the installation as a whole. */
  readonly instanceId: string;
  readonly detail: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** One open incident per kind and matter; found again, it stays the one that is open. */
export async function openIncident(
  db: Queryable,
  { kind, instanceId, detail, now }: Readonly<{ kind: string; instanceId: string; detail: string; now: Instant }>,
): Promise<void> {
  await db.query(
    `insert into incident (kind, instance_id, detail, opened_at) values ($1, $2, $3, $4)
     on conflict (kind, instance_id) where closed_at is null do nothing`,
    [kind, instanceId, detail, now],
  );
}

/** Closes what has been repaired; nothing where nothing was open. */
export async function closeIncident(
  db: Queryable,
  { kind, instanceId, now }: Readonly<{ kind: string; instanceId: string; now: Instant }>,
): Promise<void> {
  await db.query('update incident set closed_at = $3 where kind = $1 and instance_id = $2 and closed_at is null', [
    kind,
    instanceId,
    now,
  ]);
}

export async function openIncidents(db: Queryable, limit: number): Promise<readonly IncidentRow[]> {
  const { rows } = await db.query<Omit<IncidentRow, 'id'> & { id: number }>(
    `select id, kind, instance_id as "instanceId", detail, opened_at as "openedAt", closed_at as "closedAt"
     from incident where closed_at is null order by id desc limit $1`,
    [limit],
  );
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}

/** Removes what nobody asks for again: answers to old keys, acts told long ago. The record itself stays for ever. */
export async function prune(db: Queryable, before: Instant): Promise<void> {
  await db.query('delete from answer where at < $1', [before]);
  await db.query('delete from outbox where sent_at < $1', [before]);
}
