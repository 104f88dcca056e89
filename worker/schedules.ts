import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import {
  morningRoundId,
  RECONCILIATION_ID,
  TASK_QUEUES,
  UPKEEP_WORKFLOWS,
  type MorningRoundInput,
  type ReconciliationInput,
} from '../workflows/contract.ts';

export interface ScheduledRegion {
  readonly regionId: string;
  /** Hour in Asia/Shanghai. */
  readonly morningHour: number;
}

const CHINA = 'Asia/Shanghai';
const CHINA_OFFSET_MS = 8 * 3_600_000;
/** Long before the first person comes, long after the day's last midnight. */
const RECONCILIATION_HOUR = 3;

/**
 * Makes sure that every region has its morning round and the product its nightly reconciliation. Safe to call at every
 * start, by every worker: what exists is left as it is. A region that is new after its hour has today's round at once.
 *
 * @param nowMs real time, as Temporal's own: a moved clock moves what a round reads, not when it runs
 */
export async function ensureSchedules(
  client: Pick<Client, 'schedule'>,
  regions: readonly ScheduledRegion[],
  clockOriginMs: number,
  nowMs: number,
): Promise<void> {
  const hour = new Date(nowMs + CHINA_OFFSET_MS).getUTCHours();
  for (const region of regions) await ensure(client, morningSchedule(region, clockOriginMs, hour));
  await ensure(client, nightSchedule(clockOriginMs));
}

async function ensure({ schedule }: Pick<Client, 'schedule'>, options: ScheduleOptions): Promise<void> {
  try {
    await schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

function morningSchedule(
  { regionId, morningHour }: ScheduledRegion,
  clockOriginMs: number,
  hour: number,
): ScheduleOptions {
  const input: MorningRoundInput = { regionId, clockOriginMs };
  const schedule = daily(morningRoundId(regionId), morningHour, UPKEEP_WORKFLOWS.morningRound, input);
  return { ...schedule, state: { triggerImmediately: hour >= morningHour } };
}

function nightSchedule(clockOriginMs: number): ScheduleOptions {
  const input: ReconciliationInput = { clockOriginMs };
  return daily(RECONCILIATION_ID, RECONCILIATION_HOUR, UPKEEP_WORKFLOWS.reconciliation, input);
}

/** One at a time; after an outage one missed round is caught up, and it does the work of all that were missed. */
function daily(id: string, hour: number, workflowType: string, input: object): ScheduleOptions {
  return {
    scheduleId: id,
    spec: { calendars: [{ hour }], timezone: CHINA },
    policies: { overlap: ScheduleOverlapPolicy.BUFFER_ONE, catchupWindow: '7 days' },
    action: {
      type: 'startWorkflow',
      workflowType,
      workflowId: id,
      taskQueue: TASK_QUEUES.lifecycle,
      args: [input],
    },
  };
}
