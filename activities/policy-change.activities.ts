import { heartbeat } from '@temporalio/activity';
import type { Instant } from '../domain/calendar/plain-date.ts';
import { DomainError } from '../domain/domain-error.ts';
import type { ChangePolicyCommand } from '../domain/policy/policy-changed.ts';
import type { SystemActor } from '../domain/process/actor.ts';
import type { Pool } from '../db/pool.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import {
  addCarriedPolicyPage,
  countMattersToCarry,
  markPolicyCarriedOut,
  mattersToCarry,
  policyNote,
} from '../db/queries/policy-carrying.ts';
import { regionsKeptBy } from '../db/queries/policy-in-force.ts';
import { openIncident } from '../db/queries/reconcile.ts';
import type { IncidentCode, PolicyChangeActivities } from './contract.ts';
import { inLanes } from './lanes.ts';

export interface PolicyChangeParts {
  readonly pool: Pool;
  readonly store: Pick<ProcessStore, 'act'>;
}

const BY_RULE: SystemActor = { kind: 'system', ruleId: 'policyChange' };
const PAGE = 100;

/** Pins what runs to a version that has been put into force, matter by matter. */
export function createPolicyChangeActivities({ pool, store }: PolicyChangeParts): PolicyChangeActivities {
  return {
    async carryPolicyPage({ ref, after, now }) {
      const [note, regionIds] = await Promise.all([policyNote(pool, ref), regionsKeptBy(pool, ref)]);
      // Counted before the page, whose matters no longer count after it.
      const all = after === null ? await countMattersToCarry(pool, regionIds, ref) : 0;
      const matters = await mattersToCarry(pool, { regionIds, ref, after, limit: PAGE });
      const command: ChangePolicyCommand = { kind: 'changePolicy', policy: ref, note };
      const moved = await inLanes(matters, async ({ id }) => {
        const movedDates = await follows({ pool, store }, id, command, now);
        heartbeat(id);
        return movedDates;
      });
      const to = matters.length < PAGE ? null : (matters.at(-1)?.id ?? null);
      const page = { carried: matters.length, moved: moved.filter(Boolean).length };
      await addCarriedPolicyPage(pool, { ref, from: after, to, all, ...page });
      return { ...page, after: to };
    },
    async finishPolicyChange({ ref, now }) {
      await markPolicyCarriedOut(pool, ref, now);
    },
  };
}

/** Whether a date of the matter moved. One that the rules refuse is shown to operators and does not stop the others. */
async function follows(
  { pool, store }: PolicyChangeParts,
  instanceId: string,
  command: ChangePolicyCommand,
  now: Instant,
): Promise<boolean> {
  try {
    const { events } = await store.act({ instanceId, command, actor: BY_RULE, now });
    return events.some(({ event }) => event.type === 'obligationMoved');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const kind: IncidentCode = 'recomputeFailed';
    await openIncident(pool, { kind, instanceId, detail: error.message, now });
    return false;
  }
}
