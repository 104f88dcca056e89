import type { Pool } from '../db/pool.ts';
import { closeIncident } from '../db/queries/reconcile.ts';
import type { AskedActivities, IncidentCode } from './contract.ts';
import type { Plan } from './delivery/planner.ts';
import { createNoticeActivities } from './notice.activities.ts';

/** What operators have carried out again. */
export function createAskedActivities(pool: Pool, plan: Plan): AskedActivities {
  const notices = createNoticeActivities(pool, plan);
  return {
    async deliverAgain(request) {
      await notices.deliverNotices(request);
      const kind: IncidentCode = 'effectFailed';
      await closeIncident(pool, { kind, instanceId: request.instanceId, now: request.now });
    },
  };
}
