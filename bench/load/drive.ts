import type { Timed } from './lanes.ts';

/** What a driver tells the bench: that it is warm and waits, and then what it has measured. */
export type DriverNews = { readonly kind: 'ready' } | ({ readonly kind: 'done' } & Driven);

export interface Driven extends Timed {
  readonly wallMs: number;
  /** CPU-ms of the driver itself, which stands for those who ask. */
  readonly driverCpuMs: number;
}

/** A driver that is warm. */
export interface Loaded {
  readonly load: () => Promise<Timed>;
  readonly close: () => Promise<void>;
}

/** Sets itself up by a plan, and answers with the load that is to be measured and how to end. */
export type Driver<Plan> = (plan: Plan) => Promise<Loaded>;

/** Runs a driver in this process, which the bench has forked: nobody shares its event loop. */
export function drive<Plan>(driver: Driver<Plan>): void {
  process.once('message', (plan) => {
    void run(driver, plan as Plan);
  });
}

async function run<Plan>(driver: Driver<Plan>, plan: Plan): Promise<void> {
  const { load, close } = await driver(plan);
  await tell({ kind: 'ready' });
  await told();
  const cpu = process.cpuUsage();
  const began = performance.now();
  const timed = await load();
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  await tell({ kind: 'done', ...timed, wallMs, driverCpuMs: (user + system) / 1000 });
  await close();
  process.disconnect();
}

function told(): Promise<void> {
  return new Promise((resolve) => {
    process.once('message', () => {
      resolve();
    });
  });
}

/** Until it is written: what is still on its way when the channel is closed is lost, and thousands of samples take a while. */
function tell(news: DriverNews): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(news, undefined, {}, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
