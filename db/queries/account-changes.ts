import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { PASSWORDS_REMEMBERED } from '../../domain/people/password.ts';
import type { DatedGrant } from '../../domain/people/grant-rules.ts';
import type { Queryable } from '../pool.ts';
import { endSessions } from './sessions.ts';

/** An account to be made; its password was chosen by somebody else, so that the person must choose his own. */
export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly locale: Locale;
  readonly now: Instant;
}

/** Makes an account; false where the login is taken. */
export async function insertAccount(db: Queryable, account: NewAccount): Promise<boolean> {
  const { id, login, name, passwordHash, locale, now } = account;
  const { rowCount } = await db.query(
    `insert into person (id, login, name, password_hash, locale, must_change_password, created_at)
     values ($1, $2, $3, $4, $5, true, $6) on conflict (login) do nothing`,
    [id, login, name, passwordHash, locale, now],
  );
  return rowCount === 1;
}

export async function renameAccount(db: Queryable, id: string, name: string): Promise<void> {
  await db.query('update person set name = $2 where id = $1', [id, name]);
}

/** Nobody signs in with it any more, and every session of it ends now. */
export async function deactivateAccount(db: Queryable, id: string, on: PlainDate): Promise<void> {
  await db.query('update person set active = false, deactivated_on = $2 where id = $1', [id, on]);
  await endSessions(db, id);
}

export async function reactivateAccount(db: Queryable, id: string): Promise<void> {
  await db.query('update person set active = true, deactivated_on = null where id = $1', [id]);
}

export async function unlockAccount(db: Queryable, id: string): Promise<void> {
  await db.query('update person set failed_attempts = 0, locked_until = null where id = $1', [id]);
}

/** A password chosen by somebody else: every session ends, and the person chooses his own before anything else. */
export async function resetPassword(db: Queryable, id: string, passwordHash: string): Promise<void> {
  await keepUsed(db, id);
  await db.query(
    `update person set password_hash = $2, must_change_password = true, failed_attempts = 0, locked_until = null
     where id = $1`,
    [id, passwordHash],
  );
  await endSessions(db, id);
}

/** The person's own choice. Every other session ends: whoever knew the old password is out. */
export async function chooseOwnPassword(
  db: Queryable,
  { personId, hash, keepSession }: { readonly personId: string; readonly hash: string; readonly keepSession: string },
): Promise<void> {
  await keepUsed(db, personId);
  await db.query('update person set password_hash = $2, must_change_password = false where id = $1', [personId, hash]);
  await endSessions(db, personId, keepSession);
}

/** The password that goes is remembered, and of those before it the last few. */
async function keepUsed(db: Queryable, personId: string): Promise<void> {
  await db.query('insert into used_password (person_id, hash) select id, password_hash from person where id = $1', [
    personId,
  ]);
  await db.query(
    `delete from used_password where person_id = $1 and id not in (
       select id from used_password where person_id = $1 order by id desc limit $2)`,
    [personId, PASSWORDS_REMEMBERED],
  );
}

/** Hashes of the passwords that may not come back. */
export async function usedPasswords(db: Queryable, personId: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ hash: string }>(
    'select hash from used_password where person_id = $1 order by id desc limit $2',
    [personId, PASSWORDS_REMEMBERED],
  );
  return rows.map(({ hash }) => hash);
}

/** Gives a grant and answers its number. */
export async function insertGrant(db: Queryable, personId: string, grant: DatedGrant): Promise<string> {
  const { role, regionId, unitId, divisionId, agencyId, validFrom, validUntil } = grant;
  const { rows } = await db.query<{ id: string }>(
    `insert into person_grant (person_id, role, region_id, unit_id, division_id, agency_id, valid_from, valid_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id::text`,
    [personId, role, regionId, unitId ?? null, divisionId ?? null, agencyId ?? null, validFrom, validUntil],
  );
  return rows[0]?.id ?? '';
}

/** A grant is never deleted: it gets its last day. */
export async function endGrant(db: Queryable, grantId: string, until: PlainDate): Promise<void> {
  await db.query('update person_grant set valid_until = $2 where id = $1', [grantId, until]);
}

/** Whether a unit and a division lie in a region. */
export async function placeExists(
  db: Queryable,
  { regionId, unitId, divisionId }: Pick<DatedGrant, 'regionId' | 'unitId' | 'divisionId'>,
): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>(
    `select exists (select from region where id = $1)
       and ($2::text is null or exists (select from unit where id = $2 and region_id = $1))
       and ($3::text is null or exists (select from division where id = $3 and region_id = $1)) as found`,
    [regionId, unitId ?? null, divisionId ?? null],
  );
  return rows[0]?.found ?? false;
}
