import { WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/client';
import type { WorkflowClient } from '../activities/shell-client.ts';
import type { Queryable } from '../db/pool.ts';
import { calendarsToCarryOut } from '../db/queries/calendar-changes.ts';
import { policiesToCarryOut } from '../db/queries/policy-carrying.ts';
import {
  calendarChangeWorkflowId,
  policyChangeWorkflowId,
  TASK_QUEUES,
  UPKEEP_WORKFLOWS,
  type CalendarChangeInput,
  type PolicyChangeInput,
} from '../workflows/contract.ts';

const EVERY_MS = 2_000;

/**
 * Starts the workflow of a calendar or a version of the policy that was confirmed. They are looked for now and then, not
 * on every poll: such a change is a matter of hours. One that runs or is done is left alone, one that failed is started again.
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
    for (const ref of await policiesToCarryOut(db)) await startPolicyChange(client, { ref, clockOriginMs });
  };
}

function startCalendarChange(client: WorkflowClient, input: CalendarChangeInput): Promise<void> {
  return startOnce(client, UPKEEP_WORKFLOWS.calendarChange, {
    workflowId: calendarChangeWorkflowId(input.calendarVersion),
    args: [input],
    staticSummary: `日历 ${input.calendarVersion}`,
  });
}

function startPolicyChange(client: WorkflowClient, input: PolicyChangeInput): Promise<void> {
  return startOnce(client, UPKEEP_WORKFLOWS.policyChange, {
    workflowId: policyChangeWorkflowId(input.ref),
    args: [input],
    staticSummary: `政策 ${input.ref}`,
  });
}

interface Start {
  readonly workflowId: string;
  readonly args: [unknown];
  readonly staticSummary: string;
}

async function startOnce(client: WorkflowClient, workflow: string, start: Start): Promise<void> {
  try {
    await client.workflow.start(workflow, {
      ...start,
      taskQueue: TASK_QUEUES.lifecycle,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
