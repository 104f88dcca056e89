import type { Pool } from '../db/pool.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { runMorningRound } from '../db/queries/morning-round.ts';
import { closeIncident, openIncident } from '../db/queries/reconcile.ts';
import type { IncidentCode, MorningRoundActivities } from './contract.ts';
import { createOwedPlan } from './owed-plan.ts';
import { createOwedSeasons } from './owed-seasons.ts';
import type { Plan } from './delivery/planner.ts';

/** A region's morning: what the year owes is opened, then reminders and digests in one transaction, then it is decided where their mails go. */
export function createMorningRoundActivities(
  pool: Pool,
  store: Pick<ProcessStore, 'open'>,
  plan: Plan,
): MorningRoundActivities {
  const openOwedPlan = createOwedPlan(pool, store);
  const openOwedSeasons = createOwedSeasons(pool, store);
  return {
    async runRound(round) {
      await openOwedPlan(round);
      await openOwedSeasons(round);
      const { reminders, digests, unaddressed } = await runMorningRound(pool, round);
      const gap = { kind: 'nobodyToRemind' satisfies IncidentCode, instanceId: round.regionId, now: round.now };
      if (unaddressed === 0) await closeIncident(pool, gap);
      else await openIncident(pool, { ...gap, detail: `${round.on}: ${unaddressed}` });
      return { reminders, digests, unaddressed };
    },
    async carryMails({ now }) {
      await plan(now);
    },
  };
}
