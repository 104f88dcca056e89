import type { Authority, Subject } from '../../domain/process/actor.ts';
import type { Queryable } from '../pool.ts';

/**
 * How far what is told to open pages has been read: what one moment's transactions could see, as PostgreSQL writes a
 * snapshot, and when that was, in seconds since 1970 by the database's clock.
 */
export interface LivePlace {
  readonly seen: string;
  readonly at: number;
}

/** Where the next part of a long answer begins. */
interface LiveMark {
  readonly tx: number;
  readonly id: number;
}

/** A matter that has become a new version, or somebody for whom there is something to read. */
export type LiveChange = LiveMark &
  (
    | {
        readonly kind: 'matter';
        readonly itemId: string;
        readonly version: number;
        readonly subject: Subject;
        /** What led to it: the names of the acts. */
        readonly causes: readonly string[];
        readonly by: Authority | null;
      }
    | { readonly kind: 'person'; readonly personId: string }
  );

interface Row extends LiveMark {
  readonly personId: string | null;
  readonly itemId: string;
  readonly version: number;
  readonly regionId: string;
  readonly regionPath: readonly string[] | null;
  readonly unitId: string;
  readonly divisionId: string | null;
  readonly causes: readonly string[] | null;
  readonly by: Authority | null;
}

const BETWEEN = `
  select c.tx, c.id, c.person_id as "personId", c.instance_id as "itemId", c.version, c.region_id as "regionId",
    r.path as "regionPath", c.unit_id as "unitId", c.division_id as "divisionId", told.causes, told.by
  from live_change c
  left join region r on r.id = c.region_id
  left join lateral (
    select array_agg(distinct e.body::json ->> 'cause') as causes,
      (array_agg(e.body::json -> 'by' order by (e.person_id is not null) desc, e.seq desc))[1] as by
    from record e
    where e.instance_id = c.instance_id and e.seq > c.version_before and e.seq <= c.version
  ) told on c.instance_id is not null
  where c.tx >= pg_snapshot_xmin($1::pg_snapshot)::text::bigint and (c.tx, c.id) > ($3, $4)
    and not pg_visible_in_snapshot(c.tx::text::xid8, $1) and pg_visible_in_snapshot(c.tx::text::xid8, $2::pg_snapshot)
  order by c.tx, c.id limit $5`;

const BEGINNING: LiveMark = { tx: 0, id: 0 };

/**
 * What became visible between two places, with who did it, for everybody at once; where it is more than the limit, the
 * rest comes after the last of it. A transaction that is slow, in whatever database of the server, holds up nothing but
 * what it has written itself.
 */
export async function liveBetween(
  db: Queryable,
  [from, upTo]: readonly [LivePlace, LivePlace],
  limit: number,
  after: LiveMark = BEGINNING,
): Promise<readonly LiveChange[]> {
  const values = [from.seen, upTo.seen, after.tx, after.id, limit];
  const { rows } = await db.query<Row>({ name: 'live-between', text: BETWEEN, values });
  return rows.map(changeOf);
}

function changeOf({ tx, id, personId, itemId, version, causes, by, ...where }: Row): LiveChange {
  if (personId !== null) return { tx, id, kind: 'person', personId };
  const { regionId, regionPath, unitId, divisionId } = where;
  const path = regionPath ?? [regionId];
  const subject = { regionId, regionPath: path, unitId, ...(divisionId !== null && { divisionId }) };
  return { tx, id, kind: 'matter', itemId, version, subject, causes: causes ?? [], by };
}

/** The place of this moment. */
export async function livePlace(db: Queryable): Promise<LivePlace> {
  return onePlace(await db.query<LivePlace>(`select pg_current_snapshot()::text as seen, ${SECONDS} as at`));
}

/** A place before what has happened within the last seconds. */
export async function livePlaceBefore(db: Queryable, secondsAgo: number): Promise<LivePlace> {
  return onePlace(
    await db.query<LivePlace>(
      `select coalesce(min(tx) || ':' || min(tx) || ':', pg_current_snapshot()::text) as seen, ${SECONDS} - $1 as at
       from live_change where at > clock_timestamp() - make_interval(secs => $1)`,
      [secondsAgo],
    ),
  );
}

const SECONDS = 'extract(epoch from clock_timestamp())::float8';

function onePlace({ rows: [place] }: { readonly rows: readonly LivePlace[] }): LivePlace {
  if (!place) throw new Error('a moment has a snapshot');
  return place;
}

/** Forgets what no page can have missed for so long without reading everything again. */
export async function pruneLive(db: Queryable, olderThanSeconds: number): Promise<void> {
  await db.query('delete from live_change where at < clock_timestamp() - make_interval(secs => $1)', [
    olderThanSeconds,
  ]);
}

/** Which of these sessions have not ended. */
export async function sessionsAlive(db: Queryable, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ sid: string }>({
    name: 'sessions-alive',
    text: 'select sid from http_session where sid = any ($1::text[]) and expire >= now()',
    values: [ids],
  });
  return new Set(rows.map(({ sid }) => sid));
}
