import { WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/client';
import type { WorkflowClient } from '../activities/shell-client.ts';
import type { Queryable } from '../db/pool.ts';
import { calendarsToCarryOut } from '../db/queries/calendar-changes.ts';
import {
  calendarChangeWorkflowId,
  TASK_QUEUES,
  UPKEEP_WORKFLOWS,
  type CalendarChangeInput,
} from '../workflows/contract.ts';

const EVERY_MS = 2_000;

/**
 * Starts the workflow of a calendar that was confirmed. It is looked for now and then, not on every poll: a change of
 * the calendar is a matter of hours. One that runs or is done is left alone, one that failed is started again.
 */
export function createUpkeepStarter(
  db: Queryable,
  client: WorkflowClient,
  clockOriginMs: number,
  nowMs: () => number = () => performance.now(),
): () => Promise<void> {
  let next = 0;
  return async () => {
    if (nowMs() < next) return;
    next = nowMs() + EVERY_MS;
    for (const calendarVersion of await calendarsToCarryOut(db)) {
      await startCalendarChange(client, { calendarVersion, clockOriginMs });
    }
  };
}

async function startCalendarChange(client: WorkflowClient, input: CalendarChangeInput): Promise<void> {
  try {
    await client.workflow.start(UPKEEP_WORKFLOWS.calendarChange, {
      workflowId: calendarChangeWorkflowId(input.calendarVersion),
      taskQueue: TASK_QUEUES.lifecycle,
      args: [input],
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      staticSummary: `日历 ${input.calendarVersion}`,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
