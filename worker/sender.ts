import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
  type Client,
  type WorkflowSignalWithStartOptions,
} from '@temporalio/client';
import {
  instanceWorkflowId,
  newShell,
  recorded,
  TASK_QUEUES,
  type RecordedAfter,
  type ShellInput,
} from '../workflows/contract.ts';
import type { Parcel } from './outbox.ts';

/** A killed worker's task is given to another one after this long; callers of the default would wait 10 s. */
const WORKFLOW_TASK_TIMEOUT = '3 seconds';
/** More than this is read from the store by the shell itself: a large payload makes every act dearer. */
const EFFECTS_PER_SIGNAL = 40;

/** Tells a workflow what was recorded; settles once Temporal has taken it. */
export type Send = (parcel: Parcel) => Promise<void>;

/** The product's only sender: always signal-with-start, so that a workflow that is missing is there again. */
export function createSender(client: Pick<Client, 'workflow'>, clockOriginMs: number): Send {
  return async (parcel) => {
    const { entries } = parcel;
    const [{ instanceId, process, regionId, wakeOffsetSeconds }] = entries;
    const acts = brief(entries.map(({ act }) => act));
    const start: WorkflowSignalWithStartOptions<[readonly RecordedAfter[]]> & { args: [ShellInput] } = {
      workflowId: instanceWorkflowId(process, instanceId),
      taskQueue: TASK_QUEUES.lifecycle,
      args: [newShell({ instanceId, regionId, clockOriginMs, wakeOffsetSeconds })],
      signal: recorded,
      signalArgs: [acts],
      workflowTaskTimeout: WORKFLOW_TASK_TIMEOUT,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      staticSummary: `${instanceId}（${regionId}）`,
    };
    try {
      await client.workflow.signalWithStart(process, start);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      // It ended with its matter. What still asks for something opens a new run rather than being lost.
      if (!acts.some(asksForSomething)) return;
      const again = { ...start, workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE };
      await client.workflow.signalWithStart(process, again);
    }
  };
}

function asksForSomething({ nextMoment, effects }: RecordedAfter): boolean {
  return nextMoment !== null || effects.length > 0;
}

/** A parcel with too much in it is told as a gap, one effect standing for all: the shell then asks the store. */
function brief(acts: readonly RecordedAfter[]): readonly RecordedAfter[] {
  const effects = acts.reduce((sum, act) => sum + act.effects.length, 0);
  const last = acts.at(-1);
  if (effects <= EFFECTS_PER_SIGNAL || !last) return acts;
  return [{ ...last, after: last.version, effects: last.effects.slice(0, 1) }];
}
