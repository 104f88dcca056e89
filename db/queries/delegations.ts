import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { DelegationRequest } from '../../domain/people/delegation-rules.ts';
import type { Role } from '../../domain/process/roles.ts';
import type { Queryable } from '../pool.ts';

/** One delegation (代理) with the names of both. */
export interface DelegationRow {
  readonly id: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly delegateId: string;
  readonly delegateName: string;
  readonly delegateLogin: string;
  readonly roles: readonly Role[];
  readonly stages: readonly string[];
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
  readonly reason: string;
  readonly madeByName: string | null;
  readonly madeAt: Instant;
  readonly revokedAt: Instant | null;
  readonly revokedByName: string | null;
}

const DELEGATION = `d.id::text as id, d.principal_id as "principalId", p.name as "principalName",
  d.delegate_id as "delegateId", q.name as "delegateName", q.login as "delegateLogin", d.roles, d.stages,
  d.valid_from as "validFrom", d.valid_until as "validUntil", d.reason, m.name as "madeByName", d.made_at as "madeAt",
  d.revoked_at as "revokedAt", r.name as "revokedByName"
  from delegation d join person p on p.id = d.principal_id join person q on q.id = d.delegate_id
  left join person m on m.id = d.made_by left join person r on r.id = d.revoked_by`;

/** A person's history is read whole: nobody stands in for more often than this. */
const MOST = 200;

/** What a person has lent and what was lent to him, the newest first. */
export async function delegationsOf(db: Queryable, personId: string): Promise<readonly DelegationRow[]> {
  const { rows } = await db.query<DelegationRow>(
    `select ${DELEGATION} where d.principal_id = $1 or d.delegate_id = $1 order by d.id desc limit ${String(MOST)}`,
    [personId],
  );
  return rows;
}

/** What a person has lent that runs on a day or is coming. */
export async function standingDelegations(
  db: Queryable,
  principalId: string,
  today: PlainDate,
): Promise<readonly DelegationRow[]> {
  const { rows } = await db.query<DelegationRow>(
    `select ${DELEGATION} where d.principal_id = $1 and d.revoked_at is null and d.valid_until >= $2 order by d.id`,
    [principalId, today],
  );
  return rows;
}

export async function delegation(db: Queryable, id: string): Promise<DelegationRow | undefined> {
  const { rows } = await db.query<DelegationRow>(`select ${DELEGATION} where d.id = $1`, [id]);
  return rows[0];
}

/** Writes a delegation down and answers its number. */
export async function insertDelegation(
  db: Queryable,
  request: DelegationRequest & {
    readonly reason: string;
    readonly by: string;
    readonly now: Instant;
  },
): Promise<string> {
  const { principalId, delegateId, roles, stages, validFrom, validUntil, reason, by, now } = request;
  const { rows } = await db.query<{ id: string }>(
    `insert into delegation (principal_id, delegate_id, roles, stages, valid_from, valid_until, reason, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id::text`,
    [principalId, delegateId, roles, stages, validFrom, validUntil, reason, by, now],
  );
  return rows[0]?.id ?? '';
}

/** Takes it back at once; one that was taken back stays as it is. */
export async function revokeDelegation(db: Queryable, id: string, by: string, now: Instant): Promise<void> {
  await db.query('update delegation set revoked_at = $3, revoked_by = $2 where id = $1 and revoked_at is null', [
    id,
    by,
    now,
  ]);
}

/** Somebody who could stand in. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly unitName: string | null;
}

const CANDIDATES = 200;

/** Active people of the principal's own units and regions, by name or login. */
export async function delegationCandidates(
  db: Queryable,
  { principalId, q, today }: { readonly principalId: string; readonly q: string; readonly today: PlainDate },
): Promise<readonly Candidate[]> {
  const { rows } = await db.query<Candidate>(
    `with own as (
       select region_id, unit_id from person_grant where person_id = $1 and $3::date between valid_from and valid_until
     )
     select p.id, p.name, p.login, array_agg(distinct g.role) as roles, min(u.name) as "unitName"
     from person_grant g join person p on p.id = g.person_id and p.active and p.kind = 'person'
     left join unit u on u.id = g.unit_id
     where g.person_id <> $1 and $3::date between g.valid_from and g.valid_until
       and g.role not in ('administrator', 'auditor', 'expert', 'agencyEvaluator')
       and exists (select from own where own.region_id = g.region_id and own.unit_id is not distinct from g.unit_id)
       and ($2 = '' or position(lower($2) in lower(p.login)) > 0 or position($2 in p.name) > 0)
     group by p.id order by p.login limit ${String(CANDIDATES)}`,
    [principalId, q, today],
  );
  return rows;
}
