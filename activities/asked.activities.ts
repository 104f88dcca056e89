import type { Pool } from '../db/pool.ts';
import { closeIncident } from '../db/queries/reconcile.ts';
import type { AskedActivities, IncidentCode } from './contract.ts';
import type { MailChannel } from './mail-channel.ts';
import { createNoticeActivities } from './notice.activities.ts';

/** What operators have carried out again. */
export function createAskedActivities(pool: Pool, channel: MailChannel): AskedActivities {
  const notices = createNoticeActivities(pool, channel);
  return {
    async deliverAgain(request) {
      await notices.deliverNotices(request);
      const kind: IncidentCode = 'effectFailed';
      await closeIncident(pool, { kind, instanceId: request.instanceId, now: request.now });
    },
  };
}
