import type { Client } from '@temporalio/client';
import { createAskedActivities } from '../activities/asked.activities.ts';
import { createCalendarChangeActivities } from '../activities/calendar-change.activities.ts';
import { createErrandActivities } from '../activities/errand.activities.ts';
import { createIncidentActivities } from '../activities/incident.activities.ts';
import { createPlan } from '../activities/delivery/planner.ts';
import { createMorningRoundActivities } from '../activities/morning-round.activities.ts';
import { createNoticeActivities } from '../activities/notice.activities.ts';
import { createPolicyChangeActivities } from '../activities/policy-change.activities.ts';
import { createReconciliationActivities } from '../activities/reconciliation.activities.ts';
import { createSeasonActivities } from '../activities/season.activities.ts';
import { createStoreActivities } from '../activities/store.activities.ts';
import type { Pool } from '../db/pool.ts';
import type { HashName, Processes, ProcessStore } from '../db/process-store-types.ts';
import { regionIds } from '../db/queries/regions.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import { ensureSchedules } from './schedules.ts';
import type { Tracing } from '../telemetry/tracing.ts';
import type { Activities } from './worker-host.ts';

export interface ActivityParts {
  readonly pool: Pool;
  readonly store: ProcessStore;
  readonly processes: Processes;
  readonly client: Client;
  readonly clockOriginMs: number;
  readonly hash: HashName;
  /** Whether there is a mail server; without one, mails stand in the log. */
  readonly mail?: boolean;
  /** Left out where nobody traces. */
  readonly tracing?: Tracing | undefined;
}

/** Everything the workflows may ask for, on this process's connections. */
export function createActivities(parts: ActivityParts): Activities {
  const { pool, store, mail = false, tracing } = parts;
  const plan = createPlan(pool, { mail });
  return {
    lifecycle: createStoreActivities(store, tracing && (() => tracing.carrier())),
    notices: {
      ...createNoticeActivities(pool, plan),
      ...createErrandActivities(store),
      ...createSeasonActivities(pool, store, plan),
      ...createMorningRoundActivities(pool, store, plan),
      ...createAskedActivities(pool, store, plan),
    },
    upkeep: {
      ...createReconciliationActivities({ ...parts, ensureSchedules: () => ensureAllSchedules(parts) }),
      ...createIncidentActivities(pool),
      ...createCalendarChangeActivities(parts),
      ...createPolicyChangeActivities(parts),
    },
  };
}

/** Every region's morning round and the nightly reconciliation. */
export async function ensureAllSchedules(
  { pool, client, clockOriginMs }: Pick<ActivityParts, 'pool' | 'client' | 'clockOriginMs'>,
  nowMs = Date.now(),
): Promise<void> {
  const { morningHour } = defaultPolicy;
  const regions = (await regionIds(pool)).map((regionId) => ({ regionId, morningHour }));
  await ensureSchedules(client, regions, clockOriginMs, nowMs);
}
