import { existsSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { meter, sumMs } from '../cpu-meter.ts';
import type { Figure } from '../figure.ts';
import { caughtUp } from '../lab/following.ts';
import { makeItems, openItems } from '../lab/items.ts';
import { CITY_SIZE, openedItems, staffed, type Staffed } from '../lab/parts.ts';
import { startProduct, type Product } from '../lab/product.ts';

/** Makes the tables and files that are there whatever is open. */
const FIRST = 50;
const IDLE_MS = 15_000;

/** What an open item takes while nothing happens to it. */
export const footprint: Figure = {
  name: 'footprint',
  title: { 'zh-CN': '在办项目的占用与空闲开销', en: 'What an open item takes, and idle CPU' },
  async measure(lab) {
    const parts = await staffed(lab, CITY_SIZE);
    await openedItems(parts, FIRST, { withTables: false });
    const product = await startProduct(lab, parts, { following: true });
    try {
      const before = await settledBytes(parts, product);
      const count = Math.max(200, Math.round(lab.scale.seasonItems / 2));
      await openItems(parts.store, makeItems(parts.organisation, count));
      const after = await settledBytes(parts, product);
      const [ours, temporals] = [(after.ours - before.ours) / count, (after.temporals - before.temporals) / count];
      const used = meter(product.pids);
      await sleep(IDLE_MS);
      const cpu = used();
      return {
        how: {
          'zh-CN': `${String(count)} 个在办项目；Temporal 为开发服务器（SQLite），生产为 PostgreSQL，索引更多`,
          en: `${String(count)} open items; Temporal is the dev server on SQLite, in production it is PostgreSQL with more indexes`,
        },
        readings: [
          {
            of: { 'zh-CN': '全部数据库', en: 'in all databases' },
            value: (ours + temporals) / 1000,
            unit: 'kB',
            aim: { atMost: 45 },
          },
          { of: { 'zh-CN': '其中我方', en: 'of it ours' }, value: ours / 1000, unit: 'kB' },
          {
            of: { 'zh-CN': '空闲', en: 'idle' },
            value: (sumMs(cpu) / IDLE_MS) * 100,
            unit: 'CPU-%',
            aim: { atMost: 10 },
          },
        ],
        more: { idleCpuMs: cpu, idleMs: IDLE_MS },
      };
    } finally {
      await product.stop();
    }
  },
};

interface Bytes {
  readonly ours: number;
  readonly temporals: number;
}

async function settledBytes(parts: Staffed, product: Product): Promise<Bytes> {
  await caughtUp(parts, product);
  const { rows } = await parts.pool.query<{ bytes: number }>(
    'select pg_database_size(current_database())::bigint as bytes',
  );
  const files = ['', '-wal'].map((suffix) => `${product.temporalFile}${suffix}`).filter((file) => existsSync(file));
  return { ours: rows[0]?.bytes ?? 0, temporals: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}
