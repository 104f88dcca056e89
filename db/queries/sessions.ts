import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import type { Door } from './sign-ins.ts';

/** A session as a person or his administrator may see it: never the id that opens it. */
export interface SessionRow {
  readonly id: string;
  /** When, from where, with what and by which door it began. */
  readonly beganAt: Instant | null;
  readonly address: string | null;
  readonly agent: string | null;
  readonly door: Door | null;
  readonly seenAt: Instant;
  /** Whether it is the one that asks. */
  readonly own: boolean;
}

const MOST = 100;
/** What a session is called on a page; its `sid` opens it, and nobody finds that from here. */
const NAME = `left(encode(sha256(convert_to(sid, 'UTF8')), 'hex'), 32)`;

/** The sessions of one person that have not ended, the one that asks first. */
export async function sessionsOf(
  db: Queryable,
  personId: string,
  askingSid: string | null = null,
): Promise<readonly SessionRow[]> {
  const { rows } = await db.query<SessionRow>(
    `select ${NAME} as id, sess #>> '{began,at}' as "beganAt", sess #>> '{began,address}' as address,
       sess #>> '{began,agent}' as agent, sess #>> '{began,door}' as door, seen_at as "seenAt",
       coalesce(sid = $2, false) as own
     from http_session where sess #>> '{person,id}' = $1 and expire >= now()
     order by own desc, seen_at desc, id limit ${String(MOST)}`,
    [personId, askingSid],
  );
  return rows;
}

/** Ends one session of a person; false where he has none of that name. */
export async function endSession(db: Queryable, personId: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query(`delete from http_session where sess #>> '{person,id}' = $1 and ${NAME} = $2`, [
    personId,
    id,
  ]);
  return rowCount === 1;
}

/** Ends every session of a person but the one kept, also those that still wait for a code; answers how many. */
export async function endSessions(db: Queryable, personId: string, keep = ''): Promise<number> {
  const { rowCount } = await db.query(
    `delete from http_session
     where sid <> $2 and (sess #>> '{person,id}' = $1 or sess #>> '{waiting,personId}' = $1)`,
    [personId, keep],
  );
  return rowCount ?? 0;
}
