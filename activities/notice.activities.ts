import type { Pool } from '../db/pool.ts';
import { deliverNotices } from '../db/queries/notices.ts';
import type { NoticeActivities } from './contract.ts';
import type { Plan } from './delivery/planner.ts';

/** Exactly once in the inbox and the record, at least once on the channel. */
export function createNoticeActivities(pool: Pool, plan: Plan): NoticeActivities {
  return {
    async deliverNotices(request) {
      await deliverNotices(pool, request);
      await plan(request.now);
    },
  };
}
