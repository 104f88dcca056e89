import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Grant, Subject } from '../../domain/process/actor.ts';
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
}

/** Somebody who is to be told. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
}

const ACCOUNT = `id, login, name, password_hash as "passwordHash", failed_attempts as "failedAttempts",
  locked_until as "lockedUntil", active, locale`;

export async function accountByLogin(db: Queryable, login: string): Promise<Account | undefined> {
  const { rows } = await db.query<Account>(`select ${ACCOUNT} from person where login = $1`, [login]);
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
}

/** What a person holds on a day; nothing for one who has left. */
export async function grantsOf(db: Queryable, personId: string, on: PlainDate): Promise<readonly Grant[]> {
  return (await grantsOfMany(db, [personId], on)).get(personId) ?? [];
}

/** What each of these people holds on a day, in one question; who has left or holds nothing is not in it. */
export async function grantsOfMany(
  db: Queryable,
  personIds: readonly string[],
  on: PlainDate,
): Promise<ReadonlyMap<string, readonly Grant[]>> {
  const { rows } = await db.query<GrantRow>({
    name: 'grants-of',
    text: `select p.id as "personId", g.role, g.region_id as "regionId", g.unit_id as "unitId",
        g.division_id as "divisionId"
      from person_grant g join person p on p.id = g.person_id and p.active
      where g.person_id = any ($1::uuid[]) and $2::date between g.valid_from and g.valid_until order by g.id`,
    values: [personIds, on],
  });
  const held = new Map<string, Grant[]>();
  for (const { personId, role, regionId, unitId, divisionId } of rows) {
    const grant = { role, regionId, ...(unitId !== null && { unitId }), ...(divisionId !== null && { divisionId }) };
    held.set(personId, [...(held.get(personId) ?? []), grant]);
  }
  return held;
}

/** Everybody who holds one of these roles over a matter on a day (`covers`, P2). */
export async function holders(
  db: Queryable,
  roles: readonly Role[],
  { regionId, unitId, divisionId }: Subject,
  on: PlainDate,
): Promise<readonly Addressee[]> {
  const { rows } = await db.query<Addressee>({
    name: 'holders',
    text: `select distinct p.id, p.name, p.locale
      from person_grant g join person p on p.id = g.person_id and p.active
      where g.region_id = $1 and $5::date between g.valid_from and g.valid_until
        and ((g.role = any ($2::text[]) and g.unit_id = $4)
          or (g.role = any ($3::text[]) and (g.division_id is null or g.division_id = $6)))
      order by p.id`,
    values: [regionId, roles.filter(isUnitRole), roles.filter((role) => !isUnitRole(role)), unitId, on, divisionId],
  });
  return rows;
}
