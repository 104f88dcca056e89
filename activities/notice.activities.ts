import type { Pool } from '../db/pool.ts';
import { deliverNotices } from '../db/queries/notices.ts';
import type { NoticeActivities } from './contract.ts';
import { carryMails, type MailChannel } from './mail-channel.ts';

/** Exactly once in the inbox and the record, at least once on the channel. */
export function createNoticeActivities(pool: Pool, channel: MailChannel): NoticeActivities {
  return {
    async deliverNotices(request) {
      await deliverNotices(pool, request);
      if (request.effects.some(({ effect }) => effect.urgency === 'now')) await carryMails(pool, channel, request.now);
    },
  };
}
