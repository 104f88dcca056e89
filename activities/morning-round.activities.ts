import { heartbeat } from '@temporalio/activity';
import type { Pool } from '../db/pool.ts';
import { runMorningRound } from '../db/queries/morning-round.ts';
import { closeIncident, openIncident } from '../db/queries/reconcile.ts';
import type { IncidentCode, MorningRoundActivities } from './contract.ts';
import { carryMails, type MailChannel } from './mail-channel.ts';

/** A region's morning: reminders and digests in one transaction, then their mails. */
export function createMorningRoundActivities(pool: Pool, channel: MailChannel): MorningRoundActivities {
  return {
    async runRound(round) {
      const { reminders, digests, unaddressed } = await runMorningRound(pool, round);
      const gap = { kind: 'nobodyToRemind' satisfies IncidentCode, instanceId: round.regionId, now: round.now };
      if (unaddressed === 0) await closeIncident(pool, gap);
      else await openIncident(pool, { ...gap, detail: `${round.on}: ${unaddressed}` });
      return { reminders, digests, unaddressed };
    },
    async carryMails({ now }) {
      await carryMails(pool, channel, now, heartbeat);
    },
  };
}
