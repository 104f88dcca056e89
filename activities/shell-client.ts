import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
  type Client,
  type WorkflowOptions,
} from '@temporalio/client';
import {
  compare,
  instanceWorkflowId,
  newShell,
  recorded,
  TASK_QUEUES,
  type RecordedAfter,
  type ShellInput,
} from '../workflows/contract.ts';

/** A matter whose workflow is to be told something, or started. */
export type Matter = { readonly process: string } & Pick<
  ShellInput,
  'instanceId' | 'regionId' | 'wakeOffsetSeconds' | 'clockOriginMs'
>;

export type WorkflowClient = Pick<Client, 'workflow'>;

/** A killed worker's task is given to another one after this long; callers of the default would wait 10 s. */
const WORKFLOW_TASK_TIMEOUT = '3 seconds';

/**
 * Tells a matter's workflow what was recorded, starting it where it is missing or has failed. One that ended with its
 * matter is left alone, unless what was recorded still asks for something: then a new run takes it up.
 */
export async function tellRecorded(
  client: WorkflowClient,
  matter: Matter,
  acts: readonly RecordedAfter[],
): Promise<void> {
  const send = (workflowIdReusePolicy: WorkflowIdReusePolicy): Promise<unknown> =>
    client.workflow.signalWithStart(matter.process, {
      ...startOptions(matter),
      workflowIdReusePolicy,
      signal: recorded,
      signalArgs: [acts],
    });
  try {
    await send(WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY);
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    if (acts.some(asksForSomething)) await send(WorkflowIdReusePolicy.ALLOW_DUPLICATE);
  }
}

/** Has a matter's workflow compare itself with the store, starting it where it is not running. */
export async function tellToCompare(client: WorkflowClient, matter: Matter): Promise<void> {
  await client.workflow.signalWithStart(matter.process, {
    ...startOptions(matter),
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    signal: compare,
    signalArgs: [],
  });
}

/**
 * Has a workflow that runs compare itself with the store; on an older release it then moves to the current one. False
 * where it has just ended: nothing is started here.
 */
export async function tellToCompareRunning(client: WorkflowClient, workflowId: string): Promise<boolean> {
  try {
    await client.workflow.getHandle(workflowId).signal(compare);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

function startOptions({ process, ...shell }: Matter): WorkflowOptions & { args: [ShellInput] } {
  return {
    workflowId: instanceWorkflowId(process, shell.instanceId),
    taskQueue: TASK_QUEUES.lifecycle,
    args: [newShell(shell)],
    workflowTaskTimeout: WORKFLOW_TASK_TIMEOUT,
    staticSummary: `${shell.instanceId}（${shell.regionId}）`,
  };
}

function asksForSomething({ nextMoment, effects }: RecordedAfter): boolean {
  return nextMoment !== null || effects.length > 0;
}
