import { proxyActivities, sleep } from '@temporalio/workflow';
import type { ErrandActivities, NoticeActivities, SeasonActivities } from '../activities/contract.ts';
import { TASK_QUEUES, type PlannedEffect, type ShellInput } from './contract.ts';
import { productNow } from './product-time.ts';

// Outside work on a queue of its own. It is tried until it succeeds: a notice may be late, never lost; only what the
// rules refuse (an unknown topic, no such matter) is given up and shown as an incident.
const outside = proxyActivities<NoticeActivities & ErrandActivities & SeasonActivities>({
  taskQueue: TASK_QUEUES.notices,
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes', nonRetryableErrorTypes: ['DomainError'] },
});

/** Tells the people who hold the named roles over the matter. */
export async function tellPeople(
  effects: readonly PlannedEffect[],
  { instanceId, clockOriginMs }: ShellInput,
): Promise<void> {
  await outside.deliverNotices({ instanceId, effects, now: productNow(clockOriginMs) });
}

/** Sends other matters what this one has for them; a refusal of the rules is an incident, everything else is tried again. */
export async function sendActs(
  effects: readonly PlannedEffect[],
  { instanceId, clockOriginMs }: ShellInput,
): Promise<void> {
  await outside.sendActs({ instanceId, effects, now: productNow(clockOriginMs) });
}

/** Opens the matters that a rule asks for; a refusal of the rules is an incident, everything else is tried again. */
export async function openMatters(
  effects: readonly PlannedEffect[],
  { instanceId, clockOriginMs }: ShellInput,
): Promise<void> {
  await outside.openMatters({ instanceId, effects, now: productNow(clockOriginMs) });
}

/** One step a second: how many it takes is the activity's to know. */
const CALL_PAUSE_MS = 1000;

/** Brings an opened round to its units step by step; one that is paused meanwhile goes on when it is resumed. */
export async function callUnits(
  _effects: readonly PlannedEffect[],
  { instanceId, clockOriginMs }: Pick<ShellInput, 'instanceId' | 'clockOriginMs'>,
): Promise<void> {
  while ((await outside.callUnits({ instanceId, now: productNow(clockOriginMs) })).left) await sleep(CALL_PAUSE_MS);
}
