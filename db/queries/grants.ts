import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Person } from '../../domain/process/actor.ts';
import type { Role } from '../../domain/process/roles.ts';
import type { Stage } from '../../domain/processes/budget-item/stages.ts';
import { lentPhases } from '../../domain/processes/lent-stages.ts';
import type { Queryable } from '../pool.ts';

interface GrantRow {
  readonly personId: string;
  readonly role: Role;
  readonly regionId: string;
  readonly unitId: string | null;
  readonly divisionId: string | null;
  readonly agencyId: string | null;
  readonly delegation: number | null;
  readonly onBehalfOf: string | null;
  readonly onBehalfOfName: string | null;
  readonly stages: readonly Stage[] | null;
}

/** What people hold on the day `$2`; `whose` compares a person's id. */
const held = (whose: string): string => `
  select p.id as "personId", g.role, g.region_id as "regionId", g.unit_id as "unitId",
    g.division_id as "divisionId", g.agency_id as "agencyId", null::bigint as delegation, null::uuid as "onBehalfOf",
    null as "onBehalfOfName", null::text[] as stages, g.id
  from person_grant g join person p on p.id = g.person_id and p.active
  where g.person_id ${whose} and $2::date between g.valid_from and g.valid_until
  union all
  select p.id, g.role, g.region_id, g.unit_id, g.division_id, g.agency_id, d.id, d.principal_id, principal.name, d.stages, g.id
  from delegation d
  join person p on p.id = d.delegate_id and p.active
  join person principal on principal.id = d.principal_id and principal.active
  join person_grant g on g.person_id = d.principal_id and g.role = any (d.roles)
    and $2::date between g.valid_from and g.valid_until
  where d.delegate_id ${whose} and d.revoked_at is null
    and $2::date between d.valid_from and d.valid_until
  order by delegation nulls first, id`;

/**
 * What a person holds on a day, his own first, then what is lent to him; nothing for one who has left, and nothing from
 * one who has. What was lent to somebody is never lent on.
 */
export async function grantsOf(db: Queryable, personId: string, on: PlainDate): Promise<Person['grants']> {
  return (await grantsOfMany(db, [personId], on)).get(personId) ?? [];
}

/** What each of these people holds on a day, in one question; who has left or holds nothing is not in it. */
export async function grantsOfMany(
  db: Queryable,
  personIds: readonly string[],
  on: PlainDate,
): Promise<ReadonlyMap<string, Person['grants']>> {
  const { rows } = await db.query<GrantRow>({
    name: 'grants-of',
    text: held('= any ($1::uuid[])'),
    values: [personIds, on],
  });
  const byPerson = new Map<string, Person['grants']>();
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), heldGrant(row)]);
  return byPerson;
}

// Whose the session is, is read out of it once, and not again for every row that is compared with it.
const SESSION = `
  with session as materialized (
    select sess, (sess #>> '{person,id}')::uuid as person_id from http_session where sid = $1 and expire >= now()
  )
  select sess as data, (select json_agg(one) from (${held('= session.person_id')}) one) as grants from session`;

/** A session that has not expired and what its person holds on a day, in one question; a session may be nobody's. */
export async function sessionWithGrants(
  db: Queryable,
  sid: string,
  on: PlainDate,
): Promise<{ readonly data: unknown; readonly grants: Person['grants'] } | undefined> {
  const { rows } = await db.query<{ readonly data: unknown; readonly grants: readonly GrantRow[] | null }>({
    name: 'session',
    text: SESSION,
    values: [sid, on],
  });
  const [found] = rows;
  return found && { data: found.data, grants: (found.grants ?? []).map(heldGrant) };
}

function heldGrant(row: GrantRow): Person['grants'][number] {
  const { role, regionId, unitId, divisionId, agencyId, delegation, onBehalfOf, onBehalfOfName, stages } = row;
  return {
    role,
    regionId,
    ...(unitId !== null && { unitId }),
    ...(divisionId !== null && { divisionId }),
    ...(agencyId !== null && { agencyId }),
    ...(delegation !== null && {
      delegation: {
        id: String(delegation),
        onBehalfOf: onBehalfOf ?? '',
        onBehalfOfName: onBehalfOfName ?? '',
        ...(stages && stages.length > 0 && { phases: stages.flatMap(lentPhases) }),
      },
    }),
  };
}
