import { PROCESSES } from '../domain/processes/index.ts';
import type { Client, Connection } from '@temporalio/client';
import { tellToCompareRunning } from '../activities/shell-client.ts';
import { TokenBucket } from './token-bucket.ts';

/** Under which Temporal knows all releases of the product. */
export const DEPLOYMENT = 'bihuan';

/** A release as Temporal sees it. `drained`: no item is left on it, and its workers may go. */
export interface Release {
  readonly buildId: string;
  readonly state: 'current' | 'draining' | 'drained' | 'unused';
}

type Asked = Pick<Client, 'options'> & { readonly connection: Pick<Connection, 'workflowService'> };

/** `temporal.api.enums.v1.VersionDrainageStatus`. */
const DRAINAGE: Readonly<Record<number, Release['state']>> = { 1: 'draining', 2: 'drained' };

/** Every release whose workers Temporal has seen; none before the first worker with a build id. */
export async function releases({ connection, options }: Asked): Promise<readonly Release[]> {
  const { workerDeploymentInfo } = await connection.workflowService.describeWorkerDeployment({
    namespace: options.namespace,
    deploymentName: DEPLOYMENT,
  });
  const current = workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId;
  return (workerDeploymentInfo?.versionSummaries ?? []).flatMap(({ deploymentVersion, drainageStatus }) => {
    const buildId = deploymentVersion?.buildId ?? '';
    const state = buildId === current ? 'current' : (DRAINAGE[Number(drainageStatus)] ?? 'unused');
    return buildId === '' ? [] : [{ buildId, state } as const];
  });
}

/** From now on new items start on this release; those that run stay where they are. */
export async function makeCurrent({ connection, options }: Asked, buildId: string): Promise<void> {
  const { namespace } = options;
  const request = { namespace, deploymentName: DEPLOYMENT, buildId, identity: 'bihuan release' };
  await connection.workflowService.setWorkerDeploymentCurrentVersion(request);
}

/** The very first release is current without anybody's word: until one is, Temporal gives versioned workers nothing. */
export async function ensureSomeCurrent(asked: Asked, buildId: string): Promise<void> {
  const known = await releases(asked);
  if (!known.some(({ state }) => state === 'current')) await makeCurrent(asked, buildId);
}

/**
 * Wakes items that sleep on other releases than the current one, at a bounded rate: each compares itself with its record
 * and continues as new on the current release. Answers how many were woken; one that cannot be is left to its next
 * moment, at which it moves by itself.
 */
export async function wakeOlder(
  client: Client,
  { perSecond, stopped }: { readonly perSecond: number; readonly stopped: AbortSignal },
): Promise<number> {
  const current = (await releases(client)).find(({ state }) => state === 'current');
  if (!current) return 0;
  const pace = new TokenBucket(perSecond);
  let woken = 0;
  for await (const { workflowId } of client.workflow.list({ query: olderThan(current.buildId) })) {
    await pace.pass(stopped);
    if (await tellToCompareRunning(client, workflowId)) woken += 1;
  }
  return woken;
}

/** Only matters: what keeps the installation runs for minutes and ends on the release it began on. */
function olderThan(buildId: string): string {
  const here = `${DEPLOYMENT}:${buildId}`;
  const types = Object.keys(PROCESSES)
    .map((name) => `'${name}'`)
    .join(', ');
  return `WorkflowType in (${types}) and ExecutionStatus = 'Running' and TemporalWorkerDeployment = '${DEPLOYMENT}' and TemporalWorkerDeploymentVersion != '${here}'`;
}
