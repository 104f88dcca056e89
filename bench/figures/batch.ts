import { timesFloor, type Figure } from '../figure.ts';
import { LIFE_MORNING } from '../lab/items.ts';
import { LIFE } from '../lab/life.ts';
import { CITY_SIZE, lifeAct, openedItems, staffed } from '../lab/parts.ts';
import { spread } from '../statistics.ts';

const BATCH = 200;
const ROUNDS = 12;
/** The first rounds warm the connections' plans and Node's code. */
const WARM_UP = 2;

/** Two hundred items approved under one document number: all or nothing (G5). */
export const batch: Figure = {
  name: 'batch',
  title: { 'zh-CN': '成批批复 200 个项目，一个事务', en: 'Batch approval of 200 items, one transaction' },
  async measure(lab, floor) {
    const parts = await staffed(lab, CITY_SIZE);
    const items = await openedItems(parts, BATCH * ROUNDS, { withTables: true });
    const approval = LIFE.findIndex(({ command }) => command.kind === 'approveBudget');
    const samplesMs: number[] = [];
    for (let from = 0; from < items.length; from += BATCH) {
      const some = items.slice(from, from + BATCH);
      const acts = (step: number) =>
        some.map((item) => ({ ...lifeAct(parts.organisation, item, step), now: LIFE_MORNING }));
      for (let step = 0; step < approval; step += 1) await parts.store.actMany(acts(step));
      const requests = acts(approval);
      const began = performance.now();
      await parts.store.actMany(requests);
      samplesMs.push(performance.now() - began);
    }
    const { p50, p95, count } = spread(samplesMs.slice(WARM_UP));
    return {
      how: {
        'zh-CN': `${String(count)} 批，每批 ${String(BATCH)} 个项目`,
        en: `${String(count)} batches of ${String(BATCH)} items`,
      },
      readings: [
        {
          of: { 'zh-CN': '中位', en: 'median' },
          value: p50,
          unit: 'ms',
          aim: { atMost: 150 },
          timesFloor: timesFloor(p50, 'ms', floor.write.p50Ms),
        },
        { of: { 'zh-CN': 'p95', en: 'p95' }, value: p95, unit: 'ms' },
      ],
    };
  },
};
