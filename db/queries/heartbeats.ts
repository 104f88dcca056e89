import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** A sign of life of one process. */
export interface Beat {
  readonly part: string;
  /** Machine and process. */
  readonly place: string;
  readonly state: string;
  readonly detail: string;
  /** Of the release that runs there. */
  readonly version: string;
}

/** As operators see it. Ages are measured by the database: the machines' clocks may differ. */
export interface HeartbeatRow extends Beat {
  readonly startedAt: Instant;
  readonly ageSeconds: number;
  /** How long ago it started. */
  readonly startedSecondsAgo: number;
}

/** Writes a sign of life; that of the same process replaces the one before. Real time, also where the product's is moved. */
export async function beat(db: Queryable, { part, place, state, detail, version }: Beat): Promise<void> {
  await db.query({
    name: 'heartbeat',
    text: `insert into heartbeat (part, place, state, detail, version, started_at, at) values ($1, $2, $3, $4, $5, now(), now())
      on conflict (part, place) do update set state = excluded.state, detail = excluded.detail,
        version = excluded.version, at = now()`,
    values: [part, place, state, detail, version],
  });
}

/** A process that ended in order leaves nothing behind. */
export async function endBeat(db: Queryable, { part, place }: Pick<Beat, 'part' | 'place'>): Promise<void> {
  await db.query('delete from heartbeat where part = $1 and place = $2', [part, place]);
}

/** Every process that gave a sign of life during the last day, those that were replaced since included. */
export async function heartbeats(db: Queryable): Promise<readonly HeartbeatRow[]> {
  const { rows } = await db.query<HeartbeatRow>(
    `select part, place, state, detail, version, started_at as "startedAt",
       extract(epoch from now() - at)::int as "ageSeconds",
       extract(epoch from now() - started_at)::int as "startedSecondsAgo"
     from heartbeat where at > now() - interval '1 day' order by part, at desc`,
  );
  return rows;
}
