import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Person, Subject } from '../../domain/process/actor.ts';
import { isUnitRole, type Role } from '../../domain/process/roles.ts';
import type { Stage } from '../../domain/processes/budget-item/stages.ts';
import { lentPhases } from '../../domain/processes/lent-stages.ts';
import type { Queryable } from '../pool.ts';

/** A person as signing in needs him. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly failedAttempts: number;
  readonly lockedUntil: Instant | null;
  readonly active: boolean;
  readonly locale: Locale;
  readonly mustChangePassword: boolean;
  /** Whether a code is asked of him after the password. */
  readonly secondFactor: boolean;
}

/** Somebody who is to be told. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
}

const ACCOUNT = `id, login, name, password_hash as "passwordHash", failed_attempts as "failedAttempts",
  locked_until as "lockedUntil", active, locale, must_change_password as "mustChangePassword",
  exists (select from second_factor f where f.person_id = person.id and f.confirmed_at is not null) as "secondFactor"`;

export async function accountByLogin(db: Queryable, login: string): Promise<Account | undefined> {
  const { rows } = await db.query<Account>(`select ${ACCOUNT} from person where login = $1 and kind = 'person'`, [
    login,
  ]);
  return rows[0];
}

export async function accountById(db: Queryable, id: string): Promise<Account | undefined> {
  const { rows } = await db.query<Account>({
    name: 'account-by-id',
    text: `select ${ACCOUNT} from person where id = $1`,
    values: [id],
  });
  return rows[0];
}

/** Counts a wrong password; from the `lockAfter`-th on, nobody signs in before `lockUntil`. */
export async function recordFailedSignIn(
  db: Queryable,
  id: string,
  { lockAfter, lockUntil }: { readonly lockAfter: number; readonly lockUntil: Instant },
): Promise<void> {
  await db.query(
    `update person set failed_attempts = failed_attempts + 1,
       locked_until = case when failed_attempts + 1 >= $2 then $3::timestamptz else locked_until end
     where id = $1`,
    [id, lockAfter, lockUntil],
  );
}

/**
 * Counts an attempt at a code before it is looked at, so that many at once are no more than many in a row; false where
 * the account is locked. Whoever is right clears the count.
 */
export async function takeAttempt(
  db: Queryable,
  id: string,
  { lockAfter, lockUntil }: { readonly lockAfter: number; readonly lockUntil: Instant },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update person set failed_attempts = case when locked_until is null then failed_attempts else 0 end + 1,
       locked_until = case when case when locked_until is null then failed_attempts else 0 end + 1 >= $2
         then $3::timestamptz end
     where id = $1 and (locked_until is null or locked_until <= now())`,
    [id, lockAfter, lockUntil],
  );
  return rowCount === 1;
}

export async function clearFailedSignIns(db: Queryable, id: string): Promise<void> {
  await db.query(
    `update person set failed_attempts = 0, locked_until = null
     where id = $1 and (failed_attempts > 0 or locked_until is not null)`,
    [id],
  );
}

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
    text: `
      select p.id as "personId", g.role, g.region_id as "regionId", g.unit_id as "unitId",
        g.division_id as "divisionId", g.agency_id as "agencyId", null::bigint as delegation, null::uuid as "onBehalfOf",
        null as "onBehalfOfName", null::text[] as stages, g.id
      from person_grant g join person p on p.id = g.person_id and p.active
      where g.person_id = any ($1::uuid[]) and $2::date between g.valid_from and g.valid_until
      union all
      select p.id, g.role, g.region_id, g.unit_id, g.division_id, g.agency_id, d.id, d.principal_id, principal.name, d.stages, g.id
      from delegation d
      join person p on p.id = d.delegate_id and p.active
      join person principal on principal.id = d.principal_id and principal.active
      join person_grant g on g.person_id = d.principal_id and g.role = any (d.roles)
        and $2::date between g.valid_from and g.valid_until
      where d.delegate_id = any ($1::uuid[]) and d.revoked_at is null
        and $2::date between d.valid_from and d.valid_until
      order by delegation nulls first, id`,
    values: [personIds, on],
  });
  const held = new Map<string, Person['grants']>();
  for (const row of rows) held.set(row.personId, [...(held.get(row.personId) ?? []), heldGrant(row)]);
  return held;
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

/** Where a person of a statement works by the first role that he was given: his unit, or else his region. */
export function placeSql(person: string): string {
  return `(select coalesce(u.name, r.name) from person_grant g join region r on r.id = g.region_id
    left join unit u on u.id = g.unit_id where g.person_id = ${person}.id order by g.id limit 1)`;
}

const HOLDERS = `
  with holder as (
    select g.person_id, g.role
    from person_grant g join person p on p.id = g.person_id and p.active
    where g.region_id = $1 and $5::date between g.valid_from and g.valid_until
      and ((g.role = any ($2::text[]) and g.unit_id = $4)
        or (g.role = any ($3::text[]) and (g.division_id is null or g.division_id = $6)))
      and (g.role <> 'supervisingLeader' or $8::uuid is null or g.person_id = $8)
  )
  select p.id, p.name, p.locale
  from person p
  where p.active and p.id in (
    select person_id from holder
    union
    select d.delegate_id from delegation d join holder h on h.person_id = d.principal_id and h.role = any (d.roles)
    where d.revoked_at is null and $5::date between d.valid_from and d.valid_until
    union
    select unnest($7::uuid[])
  )
  order by p.id`;

/**
 * Everybody who holds one of these roles over a matter on a day (`covers`, P2), and who stands in for one of them; and
 * whoever is meant by name. Where `head` is given, he alone is the supervising leader who is meant (S1).
 */
export async function holders(
  db: Queryable,
  roles: readonly Role[],
  { regionId, unitId, divisionId }: Subject,
  on: PlainDate,
  byName: readonly string[] = [],
  head?: string,
): Promise<readonly Addressee[]> {
  const { rows } = await db.query<Addressee>({
    name: 'holders',
    text: HOLDERS,
    values: [
      regionId,
      roles.filter(isUnitRole),
      roles.filter((role) => !isUnitRole(role)),
      unitId,
      on,
      divisionId,
      byName,
      head ?? null,
    ],
  });
  return rows;
}
