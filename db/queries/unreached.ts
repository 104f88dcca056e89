import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** The clock that ends first among the matters that somebody was not told of; nulls where none of them has one. */
export interface AtStake {
  readonly itemTitle: string | null;
  readonly due: PlainDate | null;
  readonly dueKey: string | null;
}

/** What a delivery that did not get there means. */
export interface Unreached extends AtStake {
  readonly id: string;
  /** Where the person works; null where it went to no unit's person. */
  readonly unitName: string | null;
  /** When it was read on the page after all. */
  readonly readAt: Instant | null;
}

/** The matters of a delivery `d`: its own, or those that its digest had a line of. */
const MATTERS = `
  select d.instance_id as id where d.instance_id is not null
  union
  select (line ->> 'instanceId')::uuid from digest g cross join lateral jsonb_array_elements(g.lines) line
  where d.topic = 'digest' and g.person_id = d.person_id and line ->> 'instanceId' is not null
    and d.message_id = 'digest.' || g.region_id || '.' || g.day || '.' || g.person_id || '@bihuan'`;

/** The clock that ends first among the matters `matters (id)`. */
const NEXT = `
  select i.title, o.due, o.key from obligation o join instance i on i.id = o.instance_id
  where o.instance_id in (select id from matters) and o.settled_on is null and o.state <> 'paused'
  order by o.due, o.key limit 1`;

/** Whom these deliveries did not reach, whether he has read it on the page meanwhile, and which date is at stake. */
export async function unreachedBy(db: Queryable, ids: readonly string[]): Promise<readonly Unreached[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<Unreached>({
    name: 'unreached-by',
    text: `
      select d.id, whose.unit as "unitName", coalesce(n.read_at, g.read_at) as "readAt", next.title as "itemTitle",
        next.due, next.key as "dueKey"
      from delivery d
      left join lateral (
        select min(u.name) as unit from person_grant h join unit u on u.id = h.unit_id where h.person_id = d.person_id
      ) whose on true
      left join notice n on n.person_id = d.person_id and n.instance_id = d.instance_id
        and d.message_id = 'notice.' || n.effect_id || '.' || n.person_id || '@bihuan'
      left join digest g on d.topic = 'digest' and g.person_id = d.person_id
        and d.message_id = 'digest.' || g.region_id || '.' || g.day || '.' || g.person_id || '@bihuan'
      left join lateral (with matters as (${MATTERS}) ${NEXT}) next on true
      where d.id = any ($1::uuid[])`,
    values: [ids],
  });
  return rows;
}

/** What somebody, or another system, has not got. */
export interface Missing extends AtStake {
  readonly aboutId: string;
  readonly count: number;
}

const WRONG = `state = any ('{failed,givenUp,suppressed}'::text[])`;

/** What did not get to these people and endpoints; for the empty id, the mails that wait for their server. */
export async function missingOf(db: Queryable, aboutIds: readonly string[]): Promise<readonly Missing[]> {
  if (aboutIds.length === 0) return [];
  const { rows } = await db.query<Missing>({
    name: 'missing-of',
    text: `
      select coalesce(about.id::text, '') as "aboutId", lost.count, next.title as "itemTitle", next.due, next.key as "dueKey"
      from unnest($1::uuid[]) about (id)
      cross join lateral (
        select count(*)::int as count, array_agg(d.id) as ids from (
          select id from delivery where person_id = about.id and ${WRONG}
          union all select id from delivery where endpoint_id = about.id and ${WRONG}
          union all select id from delivery where about.id is null and channel = 'mail' and state = 'queued'
        ) d
      ) lost
      left join lateral (
        with matters as (
          select m.id from delivery d cross join lateral (${MATTERS}) m where d.id = any (lost.ids)
        ) ${NEXT}
      ) next on true`,
    values: [aboutIds.map((id) => (id === '' ? null : id))],
  });
  return rows;
}
