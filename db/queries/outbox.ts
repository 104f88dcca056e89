import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import type { FollowUp, FollowUpEffect } from '../process-store-types.ts';

/** An act that its workflow has not been told of: what follows version `after`. */
export interface WaitingAct {
  readonly id: string;
  readonly instanceId: string;
  readonly process: string;
  readonly regionId: string;
  readonly wakeOffsetSeconds: number;
  readonly createdAt: Instant;
  readonly act: {
    readonly after: number;
    readonly version: number;
    readonly phase: string;
    readonly nextMoment: Instant | null;
    readonly effects: readonly FollowUpEffect[];
    /** W3C `traceparent` of the act, where it was traced. */
    readonly trace?: string;
  };
}

interface Row {
  readonly id: number;
  readonly after: number;
  readonly payload: FollowUp;
  readonly createdAt: Instant;
}

/** The oldest acts not yet told, in the order of the record. */
export async function waitingActs(db: Queryable, limit: number): Promise<readonly WaitingAct[]> {
  const { rows } = await db.query<Row>({
    name: 'outbox-waiting',
    text: `select id, after_version as after, payload, created_at as "createdAt" from outbox where sent_at is null order by id limit $1`,
    values: [limit],
  });
  return rows.map(({ id, after, payload, createdAt }) => {
    const { instanceId, process, regionId, wakeOffsetSeconds, version, phase, nextMoment, effects, trace } = payload;
    const act = { after, version, phase, nextMoment, effects, ...(trace !== undefined && { trace }) };
    return { id: String(id), instanceId, process, regionId, wakeOffsetSeconds, createdAt, act };
  });
}

/** Strikes off what Temporal has taken. Told twice is harmless: the shell knows its version. */
export async function markActsSent(db: Queryable, ids: readonly string[], now: Instant): Promise<void> {
  await db.query({
    name: 'outbox-sent',
    text: 'update outbox set sent_at = $2 where id = any ($1::bigint[]) and sent_at is null',
    values: [ids, now],
  });
}

/** How far the relay is behind. */
export async function outboxBacklog(
  db: Queryable,
): Promise<{ readonly waiting: number; readonly oldest: Instant | null }> {
  const { rows } = await db.query<{ waiting: number; oldest: Instant | null }>(
    'select count(*)::int as waiting, min(created_at) as oldest from outbox where sent_at is null',
  );
  return rows[0] ?? { waiting: 0, oldest: null };
}

/** Makes this connection the relay, if no other is: one sender keeps the order of every matter. */
export async function becomeRelay(connection: Queryable): Promise<boolean> {
  const { rows } = await connection.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [RELAY_LOCK]);
  return rows[0]?.taken === true;
}

const RELAY_LOCK = 7_142_014_006;
