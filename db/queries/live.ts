import type { Authority, Subject } from '../../domain/process/actor.ts';
import type { Queryable } from '../pool.ts';

/** A place in what is told to open pages. */
export interface LivePlace {
  readonly tx: number;
  readonly id: number;
}

/** A matter that has become a new version, or somebody for whom there is something to read. */
export type LiveChange = LivePlace &
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

interface Row extends LivePlace {
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

/** What is older than every transaction still running: nothing can appear before it any more. */
const SETTLED = 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint';

const SINCE = `
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
  where (c.tx, c.id) > ($1, $2) and c.tx < ${SETTLED}
  order by c.tx, c.id limit $3`;

/** What became visible after a place, oldest first, with who did it; for everybody at once. */
export async function liveSince(db: Queryable, { tx, id }: LivePlace, limit: number): Promise<readonly LiveChange[]> {
  const { rows } = await db.query<Row>({ name: 'live-since', text: SINCE, values: [tx, id, limit] });
  return rows.map(changeOf);
}

function changeOf({ tx, id, personId, itemId, version, causes, by, ...where }: Row): LiveChange {
  if (personId !== null) return { tx, id, kind: 'person', personId };
  const { regionId, regionPath, unitId, divisionId } = where;
  const path = regionPath ?? [regionId];
  const subject = { regionId, regionPath: path, unitId, ...(divisionId !== null && { divisionId }) };
  return { tx, id, kind: 'matter', itemId, version, subject, causes: causes ?? [], by };
}

/** The place before what has happened within the last seconds; with 0 seconds, the end of what there is now. */
export async function livePlace(db: Queryable, secondsAgo: number): Promise<LivePlace> {
  const { rows } = await db.query<LivePlace>(
    `select coalesce(min(tx), ${SETTLED}) - 1 as tx, 9007199254740991 as id from live_change
     where at > clock_timestamp() - make_interval(secs => $1)`,
    [secondsAgo],
  );
  return rows[0] ?? { tx: 0, id: 0 };
}

/** Whether everything after a place is still there. */
export async function isKept(db: Queryable, { tx, id }: LivePlace): Promise<boolean> {
  const { rows } = await db.query('select from live_change where tx = $1 and id = $2', [tx, id]);
  return rows.length === 1;
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
