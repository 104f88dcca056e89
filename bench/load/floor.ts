import { createPool } from '../../db/pool.ts';
import { drive } from './drive.ts';
import { FLOOR_ROWS, type FloorPlan } from './floor-plan.ts';
import { atOnce } from './lanes.ts';

const STATEMENTS = {
  write: { name: 'floor-write', text: 'update bench_floor set n = n + 1 where id = $1' },
  read: { name: 'floor-read', text: 'select id, n from bench_floor where id = $1' },
} as const;

/** One named statement from Node, over and over: below this nothing that asks PostgreSQL can get. */
drive<FloorPlan>(async ({ url, kind, count, lanes }) => {
  const pool = createPool(url, { max: lanes });
  const one = (no: number) => async (): Promise<void> => {
    await pool.query({ ...STATEMENTS[kind], values: [(no * 7919) % FLOOR_ROWS] });
  };
  await atOnce(
    Array.from({ length: lanes * 20 }, (_, no) => one(no)),
    lanes,
  );
  return {
    load: () =>
      atOnce(
        Array.from({ length: count }, (_, no) => one(no)),
        lanes,
      ),
    close: () => pool.end(),
  };
});
