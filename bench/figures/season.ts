import type { Figure } from '../figure.ts';
import { httpPlan, lifeAsks } from '../lab/asks.ts';
import { startDriver } from '../lab/driver.ts';
import { caughtUp } from '../lab/following.ts';
import { makeItems, openItems } from '../lab/items.ts';
import { LIFE } from '../lab/life.ts';
import { CITY_SIZE, openedItems, staffed } from '../lab/parts.ts';
import { startProduct } from '../lab/product.ts';
import { spread } from '../statistics.ts';

const PEOPLE_PER_SECOND = 20;
/** The relay's own bound; people act at least as long as it needs. */
const STARTS_PER_SECOND = 30;

/** A season opens its items at once; their workflows follow at a bounded rate, and people do not notice. */
export const season: Figure = {
  name: 'season',
  title: { 'zh-CN': '一季开启大批项目，其时每秒 20 次办理', en: 'A season opens its items while people act at 20/s' },
  async measure(lab) {
    const { seasonItems } = lab.scale;
    const parts = await staffed(lab, CITY_SIZE);
    const acts = Math.ceil((PEOPLE_PER_SECOND * seasonItems) / STARTS_PER_SECOND);
    const lived = await openedItems(parts, Math.ceil(acts / LIFE.length), { withTables: true });
    const product = await startProduct(lab, parts, { following: true });
    try {
      await caughtUp(parts, product);
      const asks = lifeAsks(parts.organisation, lived).slice(0, acts);
      const plan = httpPlan(product, asks, { warmUp: 0, lanes: 16, perSecond: PEOPLE_PER_SECOND });
      const driver = await startDriver('http', plan);
      const began = performance.now();
      const running = driver.go(product.pids);
      await openItems(parts.store, makeItems(parts.organisation, seasonItems));
      const opened = performance.now();
      const started = caughtUp(parts, product).then(() => performance.now());
      const people = await running;
      if (people.failures.length > 0) throw new Error(people.failures[0]);
      const human = spread(people.samplesMs);
      const seconds = ((await started) - began) / 1000;
      return {
        how: {
          'zh-CN': `${String(seasonItems)} 个项目（全规模 8,000 个，速率相同）`,
          en: `${String(seasonItems)} items (8,000 at full size, at the same rate)`,
        },
        readings: [
          { of: { 'zh-CN': '人等待 p95', en: 'people wait, p95' }, value: human.p95, unit: 'ms', aim: { atMost: 50 } },
          { of: { 'zh-CN': '立项入库', en: 'items written' }, value: (opened - began) / 1000, unit: 's' },
          { of: { 'zh-CN': '工作流启动', en: 'workflows started' }, value: seasonItems / seconds, unit: '1/s' },
        ],
        more: { human, seconds },
      };
    } finally {
      await product.stop();
    }
  },
};
