import { sumMs } from '../cpu-meter.ts';
import { timesFloor, type Figure } from '../figure.ts';
import { runDriver } from '../lab/driver.ts';
import { LIFE } from '../lab/life.ts';
import { CITY_SIZE, lives, openedItems, staffed } from '../lab/parts.ts';
import type { StorePlan } from '../load/store-plan.ts';
import { spread } from '../statistics.ts';

const LANES = 16;

/** The act without HTTP: what load, decide and commit cost by themselves. */
export const storeActs: Figure = {
  name: 'store-acts',
  title: { 'zh-CN': '办理（仅存储，无 HTTP），16 并发', en: 'An act in the store alone (no HTTP), 16 at a time' },
  async measure(lab, floor) {
    const parts = await staffed(lab, CITY_SIZE);
    const items = await openedItems(parts, Math.ceil(lab.scale.acts / LIFE.length), { withTables: true });
    const acts = lives(parts.organisation, items);
    const plan: StorePlan = { url: parts.url, acts, warmUp: items.length, lanes: LANES };
    const run = await runDriver('store', plan, { postgres: lab.postgres.running.pid });
    if (run.failures.length > 0)
      throw new Error(`${String(run.failures.length)} acts failed: ${run.failures[0] ?? ''}`);
    const { count, p50, p95, p99 } = spread(run.samplesMs);
    const perSecond = (count / run.wallMs) * 1000;
    const [nodeMs, postgresMs] = [run.driverCpuMs / count, sumMs(run.cpu) / count];
    const cpuMs = nodeMs + postgresMs;
    return {
      how: {
        'zh-CN': `每项目十四步，逐步轮流办理；共 ${String(count)} 次`,
        en: `fourteen acts per item, step by step over all items; ${String(count)} acts`,
      },
      readings: [
        {
          of: { 'zh-CN': '每秒', en: 'a second' },
          value: perSecond,
          unit: '1/s',
          timesFloor: timesFloor(perSecond, '1/s', floor.write.perSecond),
        },
        {
          of: { 'zh-CN': 'p95', en: 'p95' },
          value: p95,
          unit: 'ms',
          timesFloor: timesFloor(p95, 'ms', floor.write.p95Ms),
        },
        {
          of: { 'zh-CN': 'Node＋PostgreSQL', en: 'Node + PostgreSQL' },
          value: cpuMs,
          unit: 'CPU-ms',
          timesFloor: timesFloor(cpuMs, 'CPU-ms', floor.write.cpuMs),
        },
      ],
      more: { p50, p99, nodeMs, postgresMs },
    };
  },
};
