import { sumMs } from '../cpu-meter.ts';
import { timesFloor, type Figure, type Reading } from '../figure.ts';
import { runDriver, type Run } from '../lab/driver.ts';
import type { Lab } from '../lab/lab.ts';
import { models, staffed, type Staffed } from '../lab/parts.ts';
import { copyItems } from '../lab/population.ts';
import type { Member, Organisation } from '../lab/organisation.ts';
import { READS, type Look, type Read, type ReadsPlan } from '../load/reads-plan.ts';
import { spread } from '../statistics.ts';
import type { Bilingual } from '../../domain/locale.ts';

const LANES = 2;
const LOOKS = 300;
const COPIES_AT_ONCE = 10_000;
const SIZE = { regions: 12, unitsPerRegion: 50, officersPerDivision: 2 };
const AIM = { atMost: 50 };

const NAMES: Record<Read, Bilingual> = {
  inbox: { 'zh-CN': '待办', en: 'inbox' },
  itemPage: { 'zh-CN': '项目页', en: 'item page' },
  list: { 'zh-CN': '筛选列表', en: 'filtered list' },
  search: { 'zh-CN': '搜索', en: 'search' },
  board: { 'zh-CN': '督办榜', en: 'supervision board' },
};

/** Reading, as large as a city with its counties becomes. */
export const lists: Figure = {
  name: 'lists',
  title: { 'zh-CN': '待办、项目页、列表、督办榜（查询）', en: 'Inbox, item page, lists, board (the queries)' },
  async measure(lab, floor) {
    const parts = await staffed(lab, SIZE);
    const sources = await models(parts);
    const { items } = lab.scale;
    const small = await grown(parts, sources, 0, Math.round(items / 10));
    const before = await looked(lab, parts, small);
    const large = await grown(parts, sources, small.length, items - small.length);
    const after = await looked(lab, parts, [...small, ...large]);
    const readings = READS.flatMap((read): Reading[] => {
      const [p95, was] = [p95Of(after, read), p95Of(before, read)];
      const of = NAMES[read];
      return [
        {
          of: suffixed(of, ' p95'),
          value: p95,
          unit: 'ms',
          aim: AIM,
          timesFloor: timesFloor(p95, 'ms', floor.read.p95Ms),
        },
        {
          of: suffixed(of, '，为十分之一规模时的', ' p95, of that at a tenth of the size'),
          value: p95 / was,
          unit: '×',
        },
      ];
    });
    return {
      how: {
        'zh-CN': `${String(items)} 个项目、12 个地区、600 个单位；由 ${String(sources.length)} 个真实办理出的项目成批复制；${String(LANES)} 人同时看`,
        en: `${String(items)} items in 12 regions and 600 units, copied by set from ${String(sources.length)} items that acts made; ${String(LANES)} people look at once`,
      },
      readings,
      more: Object.fromEntries(READS.map((read) => [read, detailsOf(after, read)])),
    };
  },
};

type Runs = ReadonlyMap<Read, Run>;

async function grown(
  parts: Staffed,
  sources: readonly string[],
  from: number,
  count: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += COPIES_AT_ONCE) {
    const some = Math.min(COPIES_AT_ONCE, count - at);
    ids.push(...(await copyItems(parts.pool, sources, parts.organisation.units, some, from + at)));
  }
  await parts.pool.query('vacuum analyze');
  return ids;
}

async function looked(lab: Lab, { url, organisation }: Staffed, ids: readonly string[]): Promise<Runs> {
  const runs = new Map<Read, Run>();
  for (const read of READS) {
    const plan: ReadsPlan = { url, lanes: LANES, looks: looksAt(read, organisation, ids) };
    const run = await runDriver('reads', plan, { postgres: lab.postgres.running.pid });
    if (run.failures.length > 0) throw new Error(`${read}: ${run.failures[0] ?? ''}`);
    runs.set(read, run);
  }
  return runs;
}

/** Everybody in turn: a clerk's page is small, a director's and the auditor's are large. */
function looksAt(read: Read, { people }: Organisation, ids: readonly string[]): readonly Look[] {
  const readers = READERS[read].map((role) => people.filter(({ grants }) => grants[0]?.role === role));
  return Array.from({ length: LOOKS }, (_, no): Look => {
    const kind = readers[no % readers.length] ?? [];
    const { grants } = kind[(no * 31) % kind.length] as Member;
    const filter = FILTERS[read]?.[no % (FILTERS[read]?.length ?? 1)];
    return {
      read,
      // Whoever may read everything looks at any item.
      grants,
      ...(read === 'itemPage' && { id: ids[(no * 7919) % ids.length] ?? '' }),
      ...(filter && { filter }),
    };
  });
}

const READERS: Record<Read, readonly string[]> = {
  inbox: ['unitClerk', 'unitLeader', 'financeOfficer', 'financeDirector', 'performanceOfficer'],
  itemPage: ['auditor'],
  list: ['unitClerk', 'financeOfficer', 'financeDirector', 'performanceOfficer', 'auditor'],
  search: ['financeOfficer', 'financeDirector', 'performanceOfficer', 'auditor'],
  board: ['supervisingLeader', 'auditor'],
};

const FILTERS: Partial<Record<Read, readonly NonNullable<Look['filter']>[]>> = {
  list: [{}, { phase: 'executing' }, { phase: 'submitted' }],
  search: [
    { search: '河道' },
    { search: '图书馆' },
    { search: '000123' },
    { search: '养' },
    { search: '没有这样的词' },
  ],
};

function p95Of(runs: Runs, read: Read): number {
  return spread(runs.get(read)?.samplesMs ?? []).p95;
}

function detailsOf(runs: Runs, read: Read): object {
  const run = runs.get(read);
  if (!run) return {};
  const { count, ...times } = spread(run.samplesMs);
  return { ...times, postgresCpuMs: sumMs(run.cpu) / count };
}

function suffixed(of: Bilingual, zh: string, en = zh): Bilingual {
  return { 'zh-CN': `${of['zh-CN']}${zh}`, en: `${of.en}${en}` };
}
