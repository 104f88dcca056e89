import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Role } from '../../domain/process/roles.ts';
import type { Queryable } from '../pool.ts';

/** An authenticator as it is kept: its secret is encrypted. */
export interface SecondFactor {
  readonly secret: string;
  /** Null until its first code was right. */
  readonly confirmedAt: Instant | null;
  /** The step of the last code taken. */
  readonly lastStep: number;
}

export async function secondFactor(db: Queryable, personId: string): Promise<SecondFactor | undefined> {
  const { rows } = await db.query<SecondFactor>(
    `select secret, confirmed_at as "confirmedAt", last_step as "lastStep" from second_factor where person_id = $1`,
    [personId],
  );
  return rows[0];
}

/** Begins an enrolment anew; false where a confirmed authenticator stands, which nobody replaces unasked. */
export async function beginFactor(db: Queryable, personId: string, secret: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into second_factor (person_id, secret) values ($1, $2)
     on conflict (person_id) do update set secret = excluded.secret, last_step = 0
       where second_factor.confirmed_at is null`,
    [personId, secret],
  );
  return rowCount === 1;
}

/** Takes a step, once: of two requests with the same code one is refused. */
export async function takeStep(db: Queryable, personId: string, step: number): Promise<boolean> {
  const { rowCount } = await db.query(
    'update second_factor set last_step = $2 where person_id = $1 and last_step < $2',
    [personId, step],
  );
  return rowCount === 1;
}

/** The first code was right: from now on it is asked for. False where it was confirmed before. */
export async function confirmFactor(db: Queryable, personId: string, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    'update second_factor set confirmed_at = $2 where person_id = $1 and confirmed_at is null',
    [personId, now],
  );
  return rowCount === 1;
}

/** Takes authenticator and recovery codes away; false where there were none. */
export async function dropFactor(db: Queryable, personId: string): Promise<boolean> {
  await db.query('delete from recovery_code where person_id = $1', [personId]);
  const { rowCount } = await db.query('delete from second_factor where person_id = $1', [personId]);
  return rowCount === 1;
}

/** New recovery codes in place of the old ones. */
export async function replaceRecoveryCodes(db: Queryable, personId: string, hashes: readonly string[]): Promise<void> {
  await db.query('delete from recovery_code where person_id = $1', [personId]);
  await db.query('insert into recovery_code (person_id, hash) select $1, * from unnest($2::text[])', [
    personId,
    hashes,
  ]);
}

/** Uses a recovery code, once. */
export async function takeRecoveryCode(db: Queryable, personId: string, hash: string, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    'update recovery_code set used_at = $3 where person_id = $1 and hash = $2 and used_at is null',
    [personId, hash, now],
  );
  return rowCount === 1;
}

export async function recoveryCodesLeft(db: Queryable, personId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*)::int as count from recovery_code where person_id = $1 and used_at is null',
    [personId],
  );
  return rows[0]?.count ?? 0;
}

/** Since when somebody has been asking for a second factor of these roles. */
export interface FactorRule {
  readonly regionId: string;
  readonly roles: readonly Role[];
  readonly requiredFrom: PlainDate;
}

/** The day from which a person may not work without a second factor; undefined where nobody asks for one. */
export async function factorRequiredFrom(
  db: Queryable,
  personId: string,
  today: PlainDate,
): Promise<PlainDate | undefined> {
  const { rows } = await db.query<{ day: PlainDate | null }>(
    `select min(f.required_from) as day
     from person_grant g join region r on r.id = g.region_id
     join factor_rule f on f.region_id = any (r.path) and g.role = any (f.roles)
     where g.person_id = $1 and $2::date between g.valid_from and g.valid_until`,
    [personId, today],
  );
  return rows[0]?.day ?? undefined;
}

export async function factorRules(db: Queryable, regionIds: readonly string[]): Promise<readonly FactorRule[]> {
  const { rows } = await db.query<FactorRule>(
    `select region_id as "regionId", roles, required_from as "requiredFrom" from factor_rule
     where region_id = any ($1::text[]) order by region_id`,
    [regionIds],
  );
  return rows;
}

export async function setFactorRule(
  db: Queryable,
  { regionId, roles, requiredFrom }: FactorRule,
  by: { readonly id: string; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into factor_rule (region_id, roles, required_from, set_by, set_at) values ($1, $2, $3, $4, $5)
     on conflict (region_id) do update set roles = excluded.roles, required_from = excluded.required_from,
       set_by = excluded.set_by, set_at = excluded.set_at`,
    [regionId, roles, requiredFrom, by.id, by.now],
  );
}

export async function dropFactorRule(db: Queryable, regionId: string): Promise<void> {
  await db.query('delete from factor_rule where region_id = $1', [regionId]);
}

/** How many who hold one of these roles in a region or below it today have no confirmed authenticator. */
export async function withoutFactor(
  db: Queryable,
  { regionId, roles, today }: { readonly regionId: string; readonly roles: readonly Role[]; readonly today: PlainDate },
): Promise<{ readonly without: number; readonly all: number }> {
  const { rows } = await db.query<{ without: number; all: number }>(
    `select count(*)::int as all, count(*) filter (where f.confirmed_at is null)::int as without
     from person p left join second_factor f on f.person_id = p.id
     where p.active and exists (
       select from person_grant g join region r on r.id = g.region_id
       where g.person_id = p.id and $1 = any (r.path) and g.role = any ($2::text[])
         and $3::date between g.valid_from and g.valid_until)`,
    [regionId, roles, today],
  );
  return rows[0] ?? { without: 0, all: 0 };
}
