import { WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/client';
import { tellToCompare, type WorkflowClient } from '../activities/shell-client.ts';
import type { StoreClock } from '../db/process-store-types.ts';
import type { OperationKind } from '../domain/operations/operations.ts';
import type { Queryable } from '../db/pool.ts';
import {
  markOperationTold,
  noteOperationTrouble,
  untoldOperations,
  type Operation,
  type OperationPayload,
} from '../db/queries/operations.ts';
import {
  askedWorkflowId,
  TASK_QUEUES,
  UPKEEP_WORKFLOWS,
  type CarryMailsInput,
  type ReconciliationInput,
  type RetryEffectsInput,
} from '../workflows/contract.ts';

const EVERY_MS = 1_000;

export interface OperationsParts {
  readonly db: Queryable;
  readonly client: WorkflowClient;
  readonly clock: StoreClock;
  readonly clockOriginMs: number;
  readonly nowMs?: () => number;
}

/**
 * Tells Temporal what operators have asked for. Each row is struck off only after Temporal has answered; one that
 * cannot be told says why on the operators' page and is tried again, and does not hold up the others.
 */
export function createOperationsStarter(parts: OperationsParts): () => Promise<void> {
  const { db, clock, nowMs = () => performance.now() } = parts;
  let next = 0;
  return async () => {
    if (nowMs() < next) return;
    next = nowMs() + EVERY_MS;
    for (const operation of await untoldOperations(db)) {
      try {
        await tell(parts, operation);
        await markOperationTold(db, operation.id, clock.now());
      } catch (error) {
        await noteOperationTrouble(db, operation.id, String(error));
      }
    }
  };
}

type Tell = (parts: OperationsParts, payload: OperationPayload, id: string) => Promise<void>;

const TELL: Readonly<Record<OperationKind, Tell>> = {
  rebuild: ({ client, clockOriginMs }, { process = '', instanceId = '', regionId = '', wakeOffsetSeconds = 0 }) =>
    tellToCompare(client, { process, instanceId, regionId, wakeOffsetSeconds, clockOriginMs }),
  retryEffects: ({ client, clockOriginMs }, { instanceId = '', effects = [] }, id) =>
    start(client, UPKEEP_WORKFLOWS.retryEffects, id, { instanceId, effects, clockOriginMs }),
  reconcile: ({ client, clockOriginMs }, { regionId }, id) =>
    start(client, UPKEEP_WORKFLOWS.reconciliation, id, { regionId, clockOriginMs }),
  carryMails: ({ client, clockOriginMs }, _payload, id) =>
    start(client, UPKEEP_WORKFLOWS.carryMails, id, { clockOriginMs }),
};

function tell(parts: OperationsParts, { id, kind, payload }: Operation): Promise<void> {
  return TELL[kind](parts, payload, id);
}

async function start(
  client: WorkflowClient,
  workflow: string,
  operationId: string,
  input: RetryEffectsInput | ReconciliationInput | CarryMailsInput,
): Promise<void> {
  try {
    await client.workflow.start(workflow, {
      workflowId: askedWorkflowId(workflow, operationId),
      taskQueue: TASK_QUEUES.lifecycle,
      args: [input],
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    });
  } catch (error) {
    // Told before, and the answer was lost.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
