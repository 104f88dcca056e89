import type { Bilingual } from '../../domain/locale.ts';
import { sumMs } from '../cpu-meter.ts';
import { timesFloor, type Figure, type Reading } from '../figure.ts';
import { httpPlan } from '../lab/asks.ts';
import { runDriver, type Run } from '../lab/driver.ts';
import type { Lab } from '../lab/lab.ts';
import { looksAt, VIEW_NAMES, VIEWS, type View } from '../lab/looks.ts';
import { models, staffed, type Staffed } from '../lab/parts.ts';
import { copyItems } from '../lab/population.ts';
import { startProduct, type Product } from '../lab/product.ts';
import { spread } from '../statistics.ts';

const LANES = 2;
const COPIES_AT_ONCE = 10_000;
const SIZE = { regions: 12, unitsPerRegion: 50, officersPerDivision: 2 };
const AIM = { atMost: 50 };

/** Reading, as large as a city with its counties becomes. */
export const lists: Figure = {
  name: 'lists',
  title: { 'zh-CN': '待办、项目页、列表、督办榜，经 HTTP', en: 'Inbox, item page, lists and board, through HTTP' },
  async measure(lab, floor) {
    const parts = await staffed(lab, SIZE);
    const sources = await models(parts);
    const product = await startProduct(lab, parts, { following: false });
    try {
      const { items } = lab.scale;
      const small = await grown(parts, sources, 0, Math.round(items / 10));
      const before = await looked(lab, parts, product, small);
      const large = await grown(parts, sources, small.length, items - small.length);
      const after = await looked(lab, parts, product, [...small, ...large]);
      return {
        how: {
          'zh-CN': `${String(items)} 个项目、12 个地区、600 个单位，由 ${String(sources.length)} 个真实办理出的项目成批复制；${String(LANES)} 人同时看`,
          en: `${String(items)} items in 12 regions and 600 units, copied by set from ${String(sources.length)} items that acts made; ${String(LANES)} people look at once`,
        },
        readings: VIEWS.flatMap((view) => readings(view, before, after, floor.read.p95Ms)),
        more: Object.fromEntries(VIEWS.map((view) => [view, detailsOf(after.get(view))])),
      };
    } finally {
      await product.stop();
    }
  },
};

type Runs = ReadonlyMap<View, Run>;

function readings(view: View, before: Runs, after: Runs, floorMs: number): readonly Reading[] {
  const [was, is] = [spread(before.get(view)?.samplesMs ?? []), spread(after.get(view)?.samplesMs ?? [])];
  const name = VIEW_NAMES[view];
  return [
    { of: suffixed(name, ' p95'), value: is.p95, unit: 'ms', aim: AIM, timesFloor: timesFloor(is.p95, 'ms', floorMs) },
    {
      of: suffixed(name, '，中位为十分之一规模时的', ', median, of that at a tenth of the size'),
      value: is.p50 / was.p50,
      unit: '×',
    },
  ];
}

async function grown(
  { pool, organisation }: Staffed,
  sources: readonly string[],
  from: number,
  count: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += COPIES_AT_ONCE) {
    const some = Math.min(COPIES_AT_ONCE, count - at);
    ids.push(...(await copyItems(pool, sources, organisation.units, some, from + at)));
  }
  await pool.query('vacuum analyze');
  return ids;
}

async function looked(lab: Lab, parts: Staffed, product: Product, ids: readonly string[]): Promise<Runs> {
  const runs = new Map<View, Run>();
  for (const view of VIEWS) {
    const asks = looksAt(view, parts.organisation, ids);
    const run = await runDriver('http', httpPlan(product, asks, { warmUp: 40, lanes: LANES }), product.pids);
    if (run.failures.length > 0) throw new Error(`${view}: ${run.failures[0] ?? ''}`);
    runs.set(view, run);
    lab.say(`  ${VIEW_NAMES[view].en}: ${spread(run.samplesMs).p95.toFixed(1)} ms`);
  }
  return runs;
}

function detailsOf(run: Run | undefined): object {
  if (!run) return {};
  const { count, ...times } = spread(run.samplesMs);
  return { ...times, apiCpuMs: sumMs(run.cpu, ['api']) / count, postgresCpuMs: sumMs(run.cpu, ['postgres']) / count };
}

function suffixed(of: Bilingual, zh: string, en = zh): Bilingual {
  return { 'zh-CN': `${of['zh-CN']}${zh}`, en: `${of.en}${en}` };
}
