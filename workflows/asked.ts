import { proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { AskedActivities, MorningRoundActivities } from '../activities/contract.ts';
import { TASK_QUEUES } from './contract.ts';
import { callUnits } from './effects.ts';
import { productNow } from './product-time.ts';
import type { CarryMailsInput, RetryEffectsInput } from './upkeep-contract.ts';

// An operator waits for these: what the rules refuse again is refused at once, everything else is tried until it goes.
const again = proxyActivities<AskedActivities & Pick<MorningRoundActivities, 'carryMails'>>({
  taskQueue: TASK_QUEUES.notices,
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute', nonRetryableErrorTypes: ['DomainError'] },
});

/** What was given up is carried out again; each effect has an id that makes repeating it harmless. */
export async function retryEffects({ instanceId, effects, clockOriginMs }: RetryEffectsInput): Promise<void> {
  if (effects.some(({ effect }) => effect.kind === 'callUnits'))
    await callUnits(effects, { instanceId, clockOriginMs });
  await again.deliverAgain({ instanceId, effects, now: productNow(clockOriginMs) });
  setCurrentDetails(`**重试** ${instanceId}：${effects.length} 项`);
}

/** What is queued goes out now instead of with the next urgent notice or morning round. */
export async function carryMails({ clockOriginMs }: CarryMailsInput): Promise<void> {
  await again.carryMails({ now: productNow(clockOriginMs) });
}
