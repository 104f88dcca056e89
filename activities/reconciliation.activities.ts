import { activityInfo, heartbeat } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { addDays, dateOf, type Instant } from '../domain/calendar/plain-date.ts';
import { sealDay } from '../db/daily-head.ts';
import type { Pool } from '../db/pool.ts';
import type { HashName, Processes, ProcessStore } from '../db/process-store-types.ts';
import {
  closeIncident,
  mattersToReconcile,
  openIncident,
  openIncidents,
  prune,
  stuckActs,
  type ReconciledMatter,
} from '../db/queries/reconcile.ts';
import { waitingActs } from '../db/queries/outbox.ts';
import { addReconciledPage } from '../db/queries/reconciliation-runs.ts';
import { regionsBelow } from '../db/queries/scope.ts';
import { instanceWorkflowId, SEARCH_ATTRIBUTES } from '../workflows/contract.ts';
import type { IncidentCode, ReconciliationActivities } from './contract.ts';
import { tellToCompare, type WorkflowClient } from './shell-client.ts';

export interface ReconciliationParts {
  readonly pool: Pool;
  readonly store: Pick<ProcessStore, 'since'>;
  readonly processes: Processes;
  readonly client: WorkflowClient;
  readonly clockOriginMs: number;
  readonly hash: HashName;
  readonly ensureSchedules: () => Promise<void>;
}

const PHASE = defineSearchAttributeKey(SEARCH_ATTRIBUTES.phase, SearchAttributeType.KEYWORD);
/** Nobody repeats a request with its key after a month, nor asks what was told. */
const KEPT_MS = 30 * 86_400_000;
const PAGE = 200;
/** Temporal is asked about so many workflows at once. */
const AT_ONCE = 8;
/** The widest window over which wake-ups are spread is an hour; what is later than that is late. */
const MOMENT_GRACE_SECONDS = 2 * 3600;
const OUTBOX_GRACE_SECONDS = 15 * 60;
const MATTER_INCIDENTS = [
  'workflowMissing',
  'workflowClosed',
  'workflowBehind',
  'momentMissed',
  'recordDiffers',
] as const;

/** Compares record, workflows and moments, page by page, and repairs what differs. */
export function createReconciliationActivities(parts: ReconciliationParts): ReconciliationActivities {
  return {
    ensureSchedules: parts.ensureSchedules,
    async housekeep({ now }) {
      await sealDay(parts.pool, { day: addDays(dateOf(now), -1), now, hash: parts.hash });
      await prune(parts.pool, new Date(Date.parse(now) - KEPT_MS).toISOString() as Instant);
    },
    async reconcilePage({ after, now, regionId }) {
      if (after === null) await checkOutbox(parts, now);
      const matters = await mattersToReconcile(parts.pool, {
        after,
        now,
        graceSeconds: MOMENT_GRACE_SECONDS,
        limit: PAGE,
        regionIds: regionId === undefined ? null : await regionsBelow(parts.pool, [regionId]),
      });
      const repaired = await reconcileAll(parts, matters, now);
      const page = { checked: matters.length, repaired };
      const to = matters.length < PAGE ? null : (matters.at(-1)?.id ?? null);
      const run = { id: runId(), regionId: regionId ?? null, from: after, to, now };
      await addReconciledPage(parts.pool, { ...run, ...page });
      return { ...page, after: to };
    },
  };
}

/** The workflow that asks: continued, it keeps its id. */
function runId(): string {
  return activityInfo().workflowExecution?.workflowId ?? 'reconciliation';
}

/** An outbox that stands still is one incident of the installation, not one per matter. */
async function checkOutbox({ pool }: ReconciliationParts, now: Instant): Promise<void> {
  const [oldest] = await stuckActs(pool, { now, graceSeconds: OUTBOX_GRACE_SECONDS, limit: 1 });
  const incident = { kind: 'outboxStuck' satisfies IncidentCode, instanceId: '', now };
  if (!oldest) await closeIncident(pool, incident);
  else await openIncident(pool, { ...incident, detail: `since ${oldest.createdAt}, ${oldest.instanceId}` });
}

async function reconcileAll(
  parts: ReconciliationParts,
  matters: readonly ReconciledMatter[],
  now: Instant,
): Promise<number> {
  const known = await openIncidents(parts.pool, 10_000);
  const troubled = new Set(known.map(({ instanceId }) => instanceId));
  // What the relay has still to tell is its business: a workflow may rightly not be there yet.
  const untold = new Set((await waitingActs(parts.pool, 10_000)).map(({ instanceId }) => instanceId));
  const queue = matters.filter(({ id }) => !untold.has(id));
  let repaired = 0;
  const lane = async (): Promise<void> => {
    for (let matter = queue.shift(); matter; matter = queue.shift()) {
      const found = await differences(parts, matter);
      if (found.length > 0) {
        await repair(parts, matter, found, now);
        repaired += 1;
      } else if (troubled.has(matter.id)) {
        await closeAll(parts, matter.id, now);
      }
      heartbeat(matter.id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return repaired;
}

/** What is wrong with a matter, most telling first. */
async function differences(parts: ReconciliationParts, matter: ReconciledMatter): Promise<readonly IncidentCode[]> {
  const workflow = isOver(parts, matter) ? undefined : await workflowTrouble(parts, matter);
  return [
    ...(matter.agrees ? [] : (['recordDiffers'] as const)),
    ...(workflow ? [workflow] : []),
    ...(matter.momentMissed ? (['momentMissed'] as const) : []),
  ];
}

/** A matter that is over may have its workflow or not: histories end with retention. */
function isOver({ processes }: ReconciliationParts, { process, phase, nextMoment }: ReconciledMatter): boolean {
  const [track] = Object.values(processes[process]?.lifecycle.tracks ?? {});
  return nextMoment === null && (track?.terminal.includes(phase) ?? false);
}

async function workflowTrouble(
  { client }: ReconciliationParts,
  { id, process, phase }: ReconciledMatter,
): Promise<IncidentCode | undefined> {
  try {
    const handle = client.workflow.getHandle(instanceWorkflowId(process, id));
    const { status, typedSearchAttributes } = await handle.describe();
    if (status.name !== 'RUNNING') return 'workflowClosed';
    // Upserted with every change of phase: where it differs, the workflow has missed an act.
    const shown = typedSearchAttributes.get(PHASE);
    return shown === phase ? undefined : 'workflowBehind';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'workflowMissing';
    throw error;
  }
}

/** The workflow compares itself with the store, whatever is wrong: it is started where it is not there. */
async function repair(
  { pool, store, client, clockOriginMs }: ReconciliationParts,
  { id, process, version, nextMoment }: ReconciledMatter,
  found: readonly IncidentCode[],
  now: Instant,
): Promise<void> {
  for (const kind of found) {
    const detail = `version ${version}, next moment ${nextMoment ?? '—'}`;
    await openIncident(pool, { kind, instanceId: id, detail, now });
  }
  const { regionId, wakeOffsetSeconds } = await store.since(id, version);
  await tellToCompare(client, { instanceId: id, process, regionId, wakeOffsetSeconds, clockOriginMs });
}

/** Found in order again: closed by the night after, so that operators saw it. */
async function closeAll({ pool }: ReconciliationParts, instanceId: string, now: Instant): Promise<void> {
  for (const kind of MATTER_INCIDENTS) await closeIncident(pool, { kind, instanceId, now });
}
