import { proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { MorningRoundActivities } from '../activities/contract.ts';
import { TASK_QUEUES } from './contract.ts';
import { dateInChina, productNow } from './product-time.ts';
import type { MorningRoundInput, MorningRoundResult } from './upkeep-contract.ts';

// One set-based statement each, seconds at most over a hundred thousand clocks. Tried until it succeeds: a round that
// fails today must not silently become tomorrow's.
const round = proxyActivities<MorningRoundActivities>({
  taskQueue: TASK_QUEUES.notices,
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '2 seconds', maximumInterval: '2 minutes' },
});

/**
 * A region's morning: what reaches a rung today is reminded of, and every person gets one digest. Its day is the day
 * it runs: after days of outage one round sends the latest unsent rung up to today, the others find nothing left.
 */
export async function morningRound({ regionId, clockOriginMs }: MorningRoundInput): Promise<MorningRoundResult> {
  const now = productNow(clockOriginMs);
  const on = dateInChina(now);
  const { reminders, digests, unaddressed } = await round.runRound({ regionId, on, now });
  await round.carryMails({ now });
  setCurrentDetails(`**晨间提醒** ${regionId} ${on}：提醒 ${reminders} 条，汇总 ${digests} 份`);
  return { on, reminders, digests, unaddressed };
}
