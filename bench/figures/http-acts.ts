import { sumMs } from '../cpu-meter.ts';
import { timesFloor, type Figure, type Measured } from '../figure.ts';
import { httpPlan, lifeAsks } from '../lab/asks.ts';
import { runDriver, type Run } from '../lab/driver.ts';
import type { Lab } from '../lab/lab.ts';
import { LIFE } from '../lab/life.ts';
import { CITY_SIZE, openedItems, staffed } from '../lab/parts.ts';
import { startProduct } from '../lab/product.ts';
import { spread } from '../statistics.ts';
import type { Floor } from './floor.ts';

const LANES = 16;

/** What a person waits for, and what it costs, while nobody follows. */
export const httpActs: Figure = {
  name: 'http-acts',
  title: {
    'zh-CN': '经 HTTP 办理（已登录、真实校验），16 并发，无人跟随',
    en: 'An act through HTTP, signed in, real checks, 16 at a time, nobody following',
  },
  measure: (lab, floor) => acts(lab, floor, false),
};

/** The same while the relay sends and the workflows follow at their own pace. */
export const followedActs: Figure = {
  name: 'followed-acts',
  title: { 'zh-CN': '同上，中继与工作流同时跟随', en: 'The same while the relay and the workflows follow' },
  measure: (lab, floor) => acts(lab, floor, true),
};

async function acts(lab: Lab, floor: Floor, following: boolean): Promise<Measured> {
  const parts = await staffed(lab, CITY_SIZE);
  const items = await openedItems(parts, Math.ceil(lab.scale.acts / LIFE.length), { withTables: true });
  if (!following) await parts.pool.query('truncate outbox');
  const product = await startProduct(lab, parts, { following });
  try {
    const plan = httpPlan(product, lifeAsks(parts.organisation, items), { warmUp: items.length, lanes: LANES });
    return measured(await runDriver('http', plan, product.pids), floor, following);
  } finally {
    await product.stop();
  }
}

function measured(run: Run, floor: Floor, following: boolean): Measured {
  const { samplesMs, failures, wallMs, cpu } = run;
  if (failures.length > 0) throw new Error(`${String(failures.length)} acts failed: ${failures[0] ?? ''}`);
  const { count, p50, p95, p99 } = spread(samplesMs);
  const perSecond = (count / wallMs) * 1000;
  const cpuMs = sumMs(cpu, ['api', 'postgres']) / count;
  const each = Object.fromEntries(Object.entries(cpu).map(([name, ms]) => [`${name}CpuMs`, ms / count]));
  return {
    how: {
      'zh-CN': `每项目十四步，逐步轮流办理；共 ${String(count)} 次，另有一步预热`,
      en: `fourteen acts per item, step by step over all items; ${String(count)} acts after one step to warm up`,
    },
    readings: [
      {
        of: { 'zh-CN': '每秒', en: 'a second' },
        value: perSecond,
        unit: '1/s',
        aim: { atLeast: following ? 500 : 1_200 },
        timesFloor: timesFloor(perSecond, '1/s', floor.write.perSecond),
      },
      {
        of: { 'zh-CN': 'p95', en: 'p95' },
        value: p95,
        unit: 'ms',
        aim: { atMost: following ? 60 : 30 },
        timesFloor: timesFloor(p95, 'ms', floor.write.p95Ms),
      },
      {
        of: { 'zh-CN': 'API＋PostgreSQL', en: 'api + PostgreSQL' },
        value: cpuMs,
        unit: 'CPU-ms',
        ...(!following && { aim: { atMost: 1.5 } }),
        timesFloor: timesFloor(cpuMs, 'CPU-ms', floor.write.cpuMs),
      },
    ],
    more: { p50, p99, ...each, driverCpuMs: run.driverCpuMs / count },
  };
}
