import { defaultPolicy } from '../domain/policy/default-policy.ts';
import { policyRef } from '../domain/policy/policy.ts';
import type { Queryable } from './pool.ts';

/** The rules every installation starts with; those that are there already are left as they are. */
export async function ensureRules(db: Queryable): Promise<void> {
  await db.query('insert into policy_version (ref, body) values ($1, $2) on conflict do nothing', [
    policyRef(defaultPolicy),
    JSON.stringify(defaultPolicy),
  ]);
}
