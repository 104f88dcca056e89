import type { ChangePolicyCommand } from '../domain/policy/policy-changed.ts';
import type { SystemActor } from '../domain/process/actor.ts';
import {
  addCarriedPolicyPage,
  countMattersToCarry,
  markPolicyCarriedOut,
  mattersToCarry,
  policyNote,
} from '../db/queries/policy-carrying.ts';
import { regionsKeptBy } from '../db/queries/policy-in-force.ts';
import { carryToAll, type CarryingParts } from './carry-change.ts';
import type { PolicyChangeActivities } from './contract.ts';

const BY_RULE: SystemActor = { kind: 'system', ruleId: 'policyChange' };
const PAGE = 100;

/** Pins what runs to a version that has been put into force, matter by matter. */
export function createPolicyChangeActivities(parts: CarryingParts): PolicyChangeActivities {
  const { pool } = parts;
  return {
    async carryPolicyPage({ ref, after, now }) {
      const [note, regionIds] = await Promise.all([policyNote(pool, ref), regionsKeptBy(pool, ref)]);
      // Counted before the page, whose matters no longer count after it.
      const all = after === null ? await countMattersToCarry(pool, regionIds, ref) : 0;
      const matters = await mattersToCarry(pool, { regionIds, ref, after, limit: PAGE });
      const command: ChangePolicyCommand = { kind: 'changePolicy', policy: ref, note };
      const moved = await carryToAll(parts, matters, { command, by: BY_RULE, now });
      const to = matters.length < PAGE ? null : (matters.at(-1)?.id ?? null);
      const page = { carried: matters.length, moved };
      await addCarriedPolicyPage(pool, { ref, from: after, to, all, ...page });
      return { ...page, after: to };
    },
    async finishPolicyChange({ ref, now }) {
      await markPolicyCarriedOut(pool, ref, now);
    },
  };
}
