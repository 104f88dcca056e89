import { continueAsNew, proxyActivities, setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { CalendarChangeActivities } from '../activities/contract.ts';
import { TASK_QUEUES } from './contract.ts';
import { productNow } from './product-time.ts';
import { calendarChangeProgress, type CalendarChangeInput, type CalendarChangeResult } from './upkeep-contract.ts';

// Bounded batches of acts; a clock that is already where the calendar says does not move again.
const upkeep = proxyActivities<CalendarChangeActivities>({
  taskQueue: TASK_QUEUES.upkeep,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '2 seconds', maximumInterval: '2 minutes' },
});

const PAGES_PER_RUN = 100;

/**
 * Carries a confirmed change of the calendar to every open clock it concerns. Each item's record says which date moved
 * and why, and its own effects tell the people concerned.
 */
export async function calendarChange(input: CalendarChangeInput): Promise<CalendarChangeResult> {
  const { calendarVersion } = input;
  let { after = null, recomputed = 0, moved = 0 } = input;
  setHandler(calendarChangeProgress, () => ({ recomputed, moved }));
  for (let pages = 0; pages < PAGES_PER_RUN; pages += 1) {
    const page = await upkeep.recomputePage({ calendarVersion, after, now: productNow(input.clockOriginMs) });
    after = page.after;
    recomputed += page.recomputed;
    moved += page.moved;
    setCurrentDetails(`**日历变更** ${calendarVersion}：已重算 ${recomputed} 项，其中 ${moved} 项到期日有变`);
    if (after === null) {
      await upkeep.finishChange({ calendarVersion, now: productNow(input.clockOriginMs) });
      return { recomputed, moved };
    }
  }
  return continueAsNew<typeof calendarChange>({ ...input, after, recomputed, moved });
}
