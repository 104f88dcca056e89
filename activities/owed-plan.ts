import { yearOf, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import { DomainError } from '../domain/domain-error.ts';
import { policyRef } from '../domain/policy/policy.ts';
import { planInput, planMatterId } from '../domain/processes/result-document/plan-input.ts';
import type { Pool } from '../db/pool.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { owesPlan } from '../db/queries/owed-plans.ts';
import { policiesInForce } from '../db/queries/policy-in-force.ts';
import { createRuleBook } from '../db/rules.ts';

/** A region's morning. */
interface Morning {
  readonly regionId: string;
  readonly on: PlainDate;
  readonly now: Instant;
}

/**
 * From the day of January that the policy says until the plan is due, a bureau's yearly plan of key evaluations is owed
 * (E6): the morning opens its matter, whose clock then reminds, runs over and climbs the ladder like any other. Opened
 * twice it is opened once: both times under the same id.
 */
export function createOwedPlan(pool: Pool, store: Pick<ProcessStore, 'open'>): (morning: Morning) => Promise<void> {
  const book = createRuleBook(pool);
  return async ({ regionId, on, now }) => {
    const ref = (await policiesInForce(pool, [regionId])).get(regionId);
    if (ref === undefined) return;
    const policy = await book.policy(ref);
    const { opensOn, dueOn } = policy.keyPlan;
    const monthDay = on.slice(5);
    if (monthDay < opensOn || monthDay > dueOn) return;
    const year = yearOf(on);
    const ower = await owesPlan(pool, regionId, year, on);
    if (!ower) return;
    const input = planInput({ region: { id: regionId, ...ower }, year, openedOn: on });
    const actor = { kind: 'system', ruleId: 'yearlyPlan' } as const;
    const id = planMatterId(regionId, year);
    await store
      .open({ process: 'resultDocument', id, input, actor, now, policy: policyRef(policy) })
      .catch((error: unknown) => {
        // Somebody of the office was faster.
        if (!(error instanceof DomainError) || error.code !== 'instanceExists') throw error;
      });
  };
}
