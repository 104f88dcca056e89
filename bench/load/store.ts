import { randomUUID } from 'node:crypto';
import { createPool } from '../../db/pool.ts';
import { createProcessStore } from '../../db/process-store.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { LIFE_MORNING } from '../lab/items.ts';
import { drive } from './drive.ts';
import { atOnce, paced, type Job } from './lanes.ts';
import type { StorePlan } from './store-plan.ts';

drive<StorePlan>(async ({ url, acts, warmUp, lanes, perSecond }) => {
  const pool = createPool(url, { max: lanes });
  const store = createProcessStore({ pool, processes: PROCESSES, hash: 'sha256' });
  const jobs = acts.map((act): Job => async () => {
    await store.act({ ...act, now: LIFE_MORNING, idempotencyKey: randomUUID() });
  });
  const warm = await atOnce(jobs.slice(0, warmUp), lanes);
  if (warm.failures.length > 0) throw new Error(warm.failures[0]);
  const rest = jobs.slice(warmUp);
  return {
    load: () => (perSecond === undefined ? atOnce(rest, lanes) : paced(rest, perSecond)),
    close: () => pool.end(),
  };
});
