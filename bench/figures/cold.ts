import { meter, sumMs, type CpuMs } from '../cpu-meter.ts';
import type { Figure } from '../figure.ts';
import { httpPlan, lifeAsks } from '../lab/asks.ts';
import { runDriver } from '../lab/driver.ts';
import { caughtUp, FOLLOWERS } from '../lab/following.ts';
import { CITY_SIZE, openedItems, staffed } from '../lab/parts.ts';
import { startProduct } from '../lab/product.ts';

const ITEMS = 80;
/** Far fewer workflows stay in the worker's cache than there are: each is read back for every act. */
const CACHED = '10';
const PER_SECOND = 25;
/** Where the lives are looked at: young, in between, and around their thirteenth step. */
const WINDOWS = [
  [0, 3],
  [3, 11],
  [11, 14],
] as const;

/** Temporal's and the worker's share of an act on an item that nobody has touched for weeks. */
export const cold: Figure = {
  name: 'cold',
  title: {
    'zh-CN': '冷项目一次办理中 Temporal 与工作者的份额',
    en: 'Temporal’s and the worker’s share of an act, cold',
  },
  async measure(lab) {
    const parts = await staffed(lab, CITY_SIZE);
    const items = await openedItems(parts, ITEMS, { withTables: true });
    const environment = { WORKER_CACHED_WORKFLOWS: CACHED };
    const product = await startProduct(lab, parts, { following: true, environment });
    try {
      await caughtUp(parts, product);
      const shares: CpuMs[] = [];
      for (const [from, to] of WINDOWS) {
        const asks = lifeAsks(parts.organisation, items, from, to);
        const used = meter(product.pids);
        const plan = httpPlan(product, asks, { warmUp: 0, lanes: 16, perSecond: PER_SECOND });
        const { failures } = await runDriver('http', plan, {});
        if (failures.length > 0) throw new Error(failures[0]);
        await caughtUp(parts, product);
        const cpu = used();
        shares.push(Object.fromEntries(Object.entries(cpu).map(([name, ms]) => [name, ms / asks.length])));
      }
      const [young, , old] = shares.map((share) => sumMs(share, FOLLOWERS));
      return {
        how: {
          'zh-CN': `${String(ITEMS)} 个项目轮流办理，工作者只缓存 ${CACHED} 个；每秒 ${String(PER_SECOND)} 次；开发服务器（SQLite）`,
          en: `${String(ITEMS)} items in turn, ${CACHED} cached by the worker, ${String(PER_SECOND)} acts a second; dev server on SQLite`,
        },
        readings: [
          { of: { 'zh-CN': '第 12–14 步', en: 'steps 12–14' }, value: old ?? 0, unit: 'CPU-ms', aim: { atMost: 35 } },
          { of: { 'zh-CN': '第 1–3 步', en: 'steps 1–3' }, value: young ?? 0, unit: 'CPU-ms' },
          { of: { 'zh-CN': '老与新之比', en: 'old to young' }, value: (old ?? 0) / (young ?? 1), unit: '×' },
        ],
        more: { windows: WINDOWS.map(([from, to], at) => ({ from: from + 1, to, ...shares[at] })) },
      };
    } finally {
      await product.stop();
    }
  },
};
