import { continueAsNew, proxyActivities, setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { PolicyChangeActivities } from '../activities/contract.ts';
import { TASK_QUEUES } from './contract.ts';
import { productNow } from './product-time.ts';
import { policyChangeProgress, type PolicyChangeInput, type PolicyChangeResult } from './upkeep-contract.ts';

// Bounded batches of acts; a matter that follows the version already is not written again.
const upkeep = proxyActivities<PolicyChangeActivities>({
  taskQueue: TASK_QUEUES.upkeep,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '2 seconds', maximumInterval: '2 minutes' },
});

const PAGES_PER_RUN = 100;

/**
 * Carries a version of the policy that has been put into force to everything that runs in its regions. Each item's record
 * says which version it left and why, and its own effects tell the people whose dates move.
 */
export async function policyChange(input: PolicyChangeInput): Promise<PolicyChangeResult> {
  const { ref } = input;
  let { after = null, carried = 0, moved = 0 } = input;
  setHandler(policyChangeProgress, () => ({ carried, moved }));
  for (let pages = 0; pages < PAGES_PER_RUN; pages += 1) {
    const page = await upkeep.carryPolicyPage({ ref, after, now: productNow(input.clockOriginMs) });
    after = page.after;
    carried += page.carried;
    moved += page.moved;
    setCurrentDetails(`**政策变更** ${ref}：已改按新版本 ${carried} 项，其中 ${moved} 项到期日有变`);
    if (after === null) {
      await upkeep.finishPolicyChange({ ref, now: productNow(input.clockOriginMs) });
      return { carried, moved };
    }
  }
  return continueAsNew<typeof policyChange>({ ...input, after, carried, moved });
}
