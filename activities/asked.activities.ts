import type { Pool } from '../db/pool.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { closeIncident } from '../db/queries/reconcile.ts';
import type { AskedActivities, IncidentCode } from './contract.ts';
import type { Plan } from './delivery/planner.ts';
import { createErrandActivities } from './errand.activities.ts';
import { createNoticeActivities } from './notice.activities.ts';

/** What operators have carried out again. */
export function createAskedActivities(
  pool: Pool,
  store: Pick<ProcessStore, 'act' | 'open'>,
  plan: Plan,
): AskedActivities {
  const notices = createNoticeActivities(pool, plan);
  const errands = createErrandActivities(store);
  return {
    async deliverAgain(request) {
      await notices.deliverNotices(request);
      await errands.sendActs(request);
      await errands.openMatters(request);
      const kind: IncidentCode = 'effectFailed';
      await closeIncident(pool, { kind, instanceId: request.instanceId, now: request.now });
    },
  };
}
