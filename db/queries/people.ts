import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Subject } from '../../domain/process/actor.ts';
import { isUnitRole, type Role } from '../../domain/process/roles.ts';
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
