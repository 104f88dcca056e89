import { randomUUID } from 'node:crypto';
import { meter, sumMs } from '../cpu-meter.ts';
import type { Figure, Reading } from '../figure.ts';
import { LIFE_MORNING, type BenchItem } from '../lab/items.ts';
import type { Lab } from '../lab/lab.ts';
import { LIFE } from '../lab/life.ts';
import { CITY_SIZE, lifeAct, openedItems, staffed, type Staffed } from '../lab/parts.ts';
import { atOnce } from '../load/lanes.ts';

const LANES = 8;

/** The triggers that fire with acts, by what they are for; the others guard rows that nothing changes. */
const WORDS = ['budget_item_words_new', 'budget_item_words_changed', 'budget_item_numbered', 'problem_words_new'];
const TOLD = ['instance_told', 'notice_told', 'version_told', 'sign_off_copy_told'];

/** The same database with some of its triggers gone. */
const VARIANTS = [
  { of: { 'zh-CN': '全部触发器', en: 'all triggers' }, gone: [] },
  { of: { 'zh-CN': '不写检索词', en: 'without the words of the search' }, gone: WORDS },
  { of: { 'zh-CN': '不告知已打开的页面', en: 'without telling open pages' }, gone: TOLD },
  { of: { 'zh-CN': '两者都不', en: 'without both' }, gone: [...WORDS, ...TOLD] },
] as const;

interface Variant extends Staffed {
  readonly items: readonly BenchItem[];
}

/** What triggers add to an act: the same acts on databases side by side, step by step in turn, so that a machine's moods meet all alike. */
export const triggers: Figure = {
  name: 'triggers',
  title: { 'zh-CN': '触发器在办理中所占', en: 'What triggers add to an act' },
  async measure(lab) {
    const count = Math.ceil(lab.scale.acts / LIFE.length / VARIANTS.length);
    const variants: Variant[] = [];
    for (const { gone } of VARIANTS) variants.push(await prepared(lab, count, gone));
    const spent = variants.map(() => 0);
    for (const step of LIFE.keys()) {
      for (const turn of variants.keys()) {
        const index = (turn + step) % variants.length;
        const variant = variants[index];
        const cpuMs = variant ? await stepCpuMs(lab, variant, step) : 0;
        // The first step warms plans and code.
        if (step > 0) spent[index] = (spent[index] ?? 0) + cpuMs;
      }
    }
    const each = spent.map((cpuMs) => cpuMs / (count * (LIFE.length - 1)));
    const least = each.at(-1) ?? Number.NaN;
    const readings = VARIANTS.flatMap(({ of }, index): readonly Reading[] => [
      { of, value: each[index] ?? Number.NaN, unit: 'CPU-ms' },
      { of, value: (each[index] ?? Number.NaN) / least, unit: '×' },
    ]);
    return {
      how: {
        'zh-CN': `四个库各 ${String(count)} 个项目，逐步轮流办理；只计 PostgreSQL，倍数以两者都不为一`,
        en: `four databases of ${String(count)} items each, step by step in turn; PostgreSQL alone, as multiples of the last`,
      },
      readings,
    };
  },
};

async function prepared(lab: Lab, count: number, gone: readonly string[]): Promise<Variant> {
  const parts = await staffed(lab, CITY_SIZE);
  const items = await openedItems(parts, count, { withTables: true });
  const { rows } = await parts.pool.query<{ name: string; on: string }>(
    `select tgname as name, tgrelid::regclass::text as on from pg_trigger where not tgisinternal and tgname = any ($1)`,
    [gone],
  );
  for (const { name, on } of rows) await parts.pool.query(`drop trigger ${name} on ${on}`);
  return { ...parts, items };
}

/** What one step of all items takes of PostgreSQL. */
async function stepCpuMs(lab: Lab, { items, organisation, store }: Variant, step: number): Promise<number> {
  const jobs = items.map((item) => async () => {
    const act = lifeAct(organisation, item, step);
    await store.act({ ...act, now: LIFE_MORNING, idempotencyKey: randomUUID() });
  });
  const stop = meter({ postgres: lab.postgres.running.pid });
  const { failures } = await atOnce(jobs, LANES);
  const cpuMs = sumMs(stop());
  if (failures.length > 0) throw new Error(failures[0]);
  return cpuMs;
}
