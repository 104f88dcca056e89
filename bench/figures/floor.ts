import type { Lab } from '../lab/lab.ts';
import { runDriver, type Run } from '../lab/driver.ts';
import { sumMs } from '../cpu-meter.ts';
import { spread } from '../statistics.ts';
import { FLOOR_ROWS, type FloorPlan } from '../load/floor-plan.ts';

/** One named statement, 16 at a time: a durable write, and a read. */
export interface Floor {
  readonly write: FloorSide;
  readonly read: FloorSide;
}

export interface FloorSide {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Of the asking Node and PostgreSQL together. */
  readonly cpuMs: number;
}

const LANES = 16;
const COUNT = 6_000;

/** Measures the floor anew: beside each figure, since the machine is not the same from minute to minute. */
export function createFloor(lab: Lab): () => Promise<Floor> {
  const made = makeTable(lab);
  return async () => {
    const url = await made;
    return { write: await side(lab, url, 'write'), read: await side(lab, url, 'read') };
  };
}

async function makeTable(lab: Lab): Promise<string> {
  const { url, pool } = await lab.database();
  await pool.query('create table bench_floor (id int primary key, n int not null) with (fillfactor = 50)');
  await pool.query('insert into bench_floor select id, 0 from generate_series(0, $1::int - 1) id', [FLOOR_ROWS]);
  await pool.query('grant all on bench_floor to bihuan_app');
  return url;
}

async function side(lab: Lab, url: string, kind: FloorPlan['kind']): Promise<FloorSide> {
  const plan: FloorPlan = { url, kind, count: COUNT, lanes: LANES };
  return sideOf(await runDriver('floor', plan, { postgres: lab.postgres.running.pid }));
}

function sideOf({ samplesMs, wallMs, cpu, driverCpuMs }: Run): FloorSide {
  const { count, p50, p95 } = spread(samplesMs);
  return {
    perSecond: (count / wallMs) * 1000,
    p50Ms: p50,
    p95Ms: p95,
    cpuMs: (sumMs(cpu) + driverCpuMs) / count,
  };
}
