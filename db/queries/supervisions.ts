import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { SupervisionState } from '../../domain/processes/supervision/state.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** A supervised matter (督办件) as lists show it. */
export interface SupervisionRow {
  readonly id: string;
  readonly regionName: string;
  readonly unitName: string | null;
  readonly state: SupervisionState;
  readonly due: PlainDate | null;
  readonly dueKey: string | null;
}

export interface SupervisionFilter {
  /** Those that run, or those that have ended; all where left out. */
  readonly running?: boolean | undefined;
  /** Only those about this matter. */
  readonly about?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const RUNNING = `i.phase not in ('closed', 'supervisionDropped')`;
const OPENED = `(i.state ->> 'openedOn')`;

/** Supervised matters within a scope, the latest opened first. */
export async function supervisions(
  db: Queryable,
  scope: Scope,
  { running, about, cursor, limit }: SupervisionFilter,
): Promise<Page<SupervisionRow>> {
  const size = pageSize(limit);
  const before = decodeKey(cursor, 2) ?? ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<SupervisionRow>({
    name: about === undefined ? 'supervisions' : 'supervisions-about',
    text: `
      select s.id, r.name as "regionName", u.name as "unitName", s.state, clock.due, clock.key as "dueKey"
      from (${about === undefined ? IN_ORDER : OF_MATTER}) s
      join region r on r.id = s.region_id left join unit u on u.id = s.unit_id
      left join lateral (
        select o.due, o.key from obligation o where o.instance_id = s.id and o.settled_on is null order by o.due limit 1
      ) clock on true
      order by s.opened desc, s.id desc`,
    values: [...cellArrays(scope), running ?? null, about ?? null, ...before, size + 1],
  });
  return pageOf(rows, size, ({ state, id }) => [state.openedOn, id]);
}

/** Each cell's first rows come from instance_supervision in order, and are merged. */
const IN_ORDER = `
  select distinct on (x.opened, x.id) x.* from ${CELLS} cross join lateral (
    select i.id, i.region_id, i.unit_id, i.state, ${OPENED} as opened from instance i
    where i.process = 'supervision' and ${inCell('i')}
      and ($4::boolean is null or (${RUNNING}) = $4) and $5::text is null
      and (${OPENED}, i.id) < ($6::text, $7::uuid)
    order by ${OPENED} desc, i.id desc limit $8
  ) x order by x.opened desc, x.id desc limit $8`;

/** A matter has few of them. */
const OF_MATTER = `
  select i.id, i.region_id, i.unit_id, i.state, ${OPENED} as opened from instance i
  where i.process = 'supervision' and i.state #>> '{about,instanceId}' = $5
    and exists (select from ${CELLS} where ${inCell('i')}) and ($4::boolean is null or (${RUNNING}) = $4)
    and (${OPENED}, i.id) < ($6::text, $7::uuid)
  order by ${OPENED} desc, i.id desc limit $8`;

/** Matters of one leader in a region, opened up to a day; after an id, so many. */
export interface LedBy {
  readonly regionId: string;
  readonly leaderId: string;
  readonly until: PlainDate;
  readonly after: string | null;
  readonly limit: number;
}

/** Those of a leader that run, in the order of their ids; found through instance_supervision. */
export async function runningOf(
  db: Queryable,
  { regionId, leaderId, until, after, limit }: LedBy,
): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'supervisions-running-of',
    text: `
      select i.id from instance i
      where i.process = 'supervision' and i.region_id = $1 and ${OPENED} <= $3 and ${RUNNING}
        and i.state #>> '{leader,id}' = $2 and ($4::uuid is null or i.id > $4) order by i.id limit $5`,
    values: [regionId, leaderId, until, after, limit],
  });
  return rows.map(({ id }) => id);
}

/** How many run within a scope, and how many of them are overdue. */
export async function supervisionCounts(
  db: Queryable,
  scope: Scope,
): Promise<{ readonly running: number; readonly overdue: number; readonly deciding: number }> {
  const { rows } = await db.query<{ running: number; overdue: number; deciding: number }>({
    name: 'supervision-counts',
    text: `
      select count(*)::int as running, count(*) filter (where i.phase = 'leaderDeciding')::int as deciding,
        count(*) filter (where exists (
          select from obligation o where o.instance_id = i.id and o.settled_on is null and o.overdue_since is not null
        ))::int as overdue
      from instance i where i.process = 'supervision' and i.region_id = any ($1::text[]) and ${RUNNING}
        and exists (select from ${CELLS} where ${inCell('i')})`,
    values: [...cellArrays(scope)],
  });
  return rows[0] ?? { running: 0, overdue: 0, deciding: 0 };
}
