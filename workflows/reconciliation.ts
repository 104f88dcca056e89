import { continueAsNew, proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { ReconciliationActivities } from '../activities/contract.ts';
import { TASK_QUEUES } from './contract.ts';
import { productNow } from './product-time.ts';
import type { ReconciliationInput, ReconciliationResult } from './upkeep-contract.ts';

// A page asks Temporal about some hundred workflows at a bounded rate; the heartbeat tells a dead worker from a slow one.
const upkeep = proxyActivities<ReconciliationActivities>({
  taskQueue: TASK_QUEUES.upkeep,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '5 seconds', maximumInterval: '5 minutes' },
});

const PAGES_PER_RUN = 50;

/** Every night: what should run and does not is started again, what was missed is caught up, and an incident says so. */
export async function reconciliation(input: ReconciliationInput): Promise<ReconciliationResult> {
  let after = input.after ?? null;
  let checked = input.checked ?? 0;
  let repaired = input.repaired ?? 0;
  if (after === null) {
    await upkeep.ensureSchedules();
    await upkeep.housekeep({ now: productNow(input.clockOriginMs) });
  }
  for (let pages = 0; pages < PAGES_PER_RUN; pages += 1) {
    const page = await upkeep.reconcilePage({ after, now: productNow(input.clockOriginMs), regionId: input.regionId });
    after = page.after;
    checked += page.checked;
    repaired += page.repaired;
    setCurrentDetails(`**夜间核对** 已核对 ${checked} 项，修复 ${repaired} 项`);
    if (after === null) return { checked, repaired };
  }
  return continueAsNew<typeof reconciliation>({ ...input, after, checked, repaired });
}
