import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { policyRef, type Policy } from '../../domain/policy/policy.ts';
import type { Queryable } from '../pool.ts';

export type PolicyChangeState = 'proposed' | 'inForce' | 'superseded' | 'withdrawn';

/** A proposed or decided version, who stands for it, and how far it has been carried to what runs. */
export interface PolicyChangeRow {
  readonly ref: string;
  readonly title: Bilingual;
  readonly regionId: string;
  readonly regionName: string;
  readonly state: PolicyChangeState;
  readonly replaces: string;
  readonly note: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Instant;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionNote: string;
  readonly carries: boolean;
  readonly mattersAll: number | null;
  readonly carried: number;
  readonly moved: number;
  readonly carriedOutAt: Instant | null;
}

const ROWS = `
  select c.ref, v.body -> 'title' as title, c.region_id as "regionId", r.name as "regionName", c.state, c.replaces, c.note,
    c.proposed_by as "proposedBy", p.name as "proposedByName", c.proposed_at as "proposedAt",
    d.name as "decidedByName", c.decided_at as "decidedAt", c.decision_note as "decisionNote", c.carries,
    c.matters_all as "mattersAll", c.carried, c.moved, c.carried_out_at as "carriedOutAt"
  from policy_change c join policy_version v on v.ref = c.ref join region r on r.id = c.region_id
  join person p on p.id = c.proposed_by left join person d on d.id = c.decided_by`;

/** Changes of these regions, the newest first. They are few: a policy changes once or twice a year. */
export async function policyChanges(db: Queryable, regionIds: readonly string[]): Promise<readonly PolicyChangeRow[]> {
  const { rows } = await db.query<PolicyChangeRow>(
    `${ROWS} where c.region_id = any ($1::text[]) order by c.proposed_at desc, c.ref desc`,
    [regionIds],
  );
  return rows;
}

export async function policyChange(db: Queryable, ref: string): Promise<PolicyChangeRow | undefined> {
  const { rows } = await db.query<PolicyChangeRow>(`${ROWS} where c.ref = $1`, [ref]);
  return rows[0];
}

/** The number that the next version of this name gets: none is given twice, also not one that was withdrawn. */
export async function nextVersionNumber(db: Queryable, id: string): Promise<number> {
  const { rows } = await db.query<{ next: number }>(
    `select coalesce(max((body ->> 'version')::integer), 0) + 1 as next from policy_version where body ->> 'id' = $1`,
    [id],
  );
  return rows[0]?.next ?? 1;
}

export interface NewProposal {
  readonly policy: Policy;
  readonly regionId: string;
  readonly replaces: string;
  readonly note: string;
  readonly carries: boolean;
  readonly by: string;
  readonly now: Instant;
}

/** Writes the version and its proposal. Within one transaction; answers the proposal that is open there now: it, or one before. */
export async function propose(db: Queryable, proposal: NewProposal): Promise<string> {
  const { policy, regionId, replaces, note, carries, by, now } = proposal;
  const ref = policyRef(policy);
  const { rowCount } = await db.query(
    `insert into policy_change (ref, region_id, state, replaces, note, proposed_by, proposed_at, carries)
     values ($1, $2, 'proposed', $3, $4, $5, $6, $7) on conflict do nothing`,
    [ref, regionId, replaces, note, by, now, carries],
  );
  if (rowCount !== 1) return openProposal(db, regionId);
  await db.query('insert into policy_version (ref, body, loaded_at) values ($1, $2, $3)', [
    ref,
    JSON.stringify(policy),
    now,
  ]);
  return ref;
}

async function openProposal(db: Queryable, regionId: string): Promise<string> {
  const { rows } = await db.query<{ ref: string }>(
    `select ref from policy_change where region_id = $1 and state = 'proposed'`,
    [regionId],
  );
  return rows[0]?.ref ?? '';
}

export interface Decision {
  readonly ref: string;
  readonly by: string;
  readonly now: Instant;
  readonly note: string;
}

/** Puts an open proposal into force in its region, in the place of what was in force there. Within one transaction. */
export async function putIntoForce(db: Queryable, { ref, by, now, note }: Decision): Promise<void> {
  await db.query(
    `update policy_change set state = 'superseded'
     where state = 'inForce' and region_id = (select region_id from policy_change where ref = $1)`,
    [ref],
  );
  await db.query(
    `update policy_change
     set state = 'inForce', decided_by = $2, decided_at = $3, decision_note = $4,
       carried_out_at = case when carries then null else $3::timestamptz end
     where ref = $1 and state = 'proposed'`,
    [ref, by, now, note],
  );
}

export async function withdraw(db: Queryable, { ref, by, now, note }: Decision): Promise<void> {
  await db.query(
    `update policy_change set state = 'withdrawn', decided_by = $2, decided_at = $3, decision_note = $4
     where ref = $1 and state = 'proposed'`,
    [ref, by, now, note],
  );
}
