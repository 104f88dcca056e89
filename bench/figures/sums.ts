import type { Bilingual } from '../../domain/locale.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { analysedUnits, deadlineGroups, unitDeadlines } from '../../db/queries/analytics.ts';
import { clockGroups, punctualBy, punctualYears } from '../../db/queries/dashboards.ts';
import { itemGroups } from '../../db/queries/item-groups.ts';
import { monitoredItems } from '../../db/queries/monitored-items.ts';
import { monitoringColumns } from '../../db/queries/monitoring.ts';
import { problemMatrix } from '../../db/queries/problem-matrix.ts';
import { listProblems } from '../../db/queries/problems.ts';
import { publicSums } from '../../db/queries/publication-sums.ts';
import { problemGroups } from '../../db/queries/recurrence.ts';
import { consequenceGroups, consequenceList } from '../../db/queries/results.ts';
import { countFound, FOUND } from '../../db/queries/search.ts';
import { FOUND_KINDS } from '../../db/queries/search-found.ts';
import { regionsBelow, type Scope } from '../../db/queries/scope.ts';
import { callProgress } from '../../db/queries/season-calls.ts';
import { seasonMissing } from '../../db/queries/season-missing.ts';
import { seasonUnits, type RoundAsked } from '../../db/queries/season-units.ts';
import { seasonFigures, seasons } from '../../db/queries/seasons.ts';
import { stageSpans, unitSpans } from '../../db/queries/stage-spans.ts';
import { unsignedDocuments } from '../../db/queries/unsigned.ts';
import { timesFloor, type Figure, type Reading } from '../figure.ts';
import { broaden } from '../lab/breadth.ts';
import { LIFE_DAY } from '../lab/life.ts';
import { models, staffed, type Staffed } from '../lab/parts.ts';
import { copyItems } from '../lab/population.ts';
import { spread } from '../statistics.ts';

const COPIES_AT_ONCE = 10_000;
const SIZE = { regions: 12, unitsPerRegion: 50, officersPerDivision: 2 };
const AIM = { atMost: 50 };
const RUNS = 20;
const YEAR = 2025;

type Asks = readonly (readonly [Bilingual, () => Promise<unknown>])[];

/** What costs with the size of a whole scope: sums, counts and the search, each as its page asks for it. */
export const sums: Figure = {
  name: 'sums',
  title: { 'zh-CN': '合计、分面与查找，一人一次', en: 'Sums, facets and the search, one person at a time' },
  async measure(lab, floor) {
    const parts = await staffed(lab, SIZE);
    const sources = await models(parts);
    const { items } = lab.scale;
    for (let at = 0; at < items; at += COPIES_AT_ONCE)
      await copyItems(parts.pool, sources, parts.organisation.units, Math.min(COPIES_AT_ONCE, items - at), at);
    await broaden(parts.pool);
    const readings: Reading[] = [];
    for (const [of, ask] of await asksOf(parts)) {
      const { p50, p95 } = spread(await timed(ask));
      lab.say(`  ${of.en}: ${p50.toFixed(0)} / ${p95.toFixed(0)} ms`);
      readings.push({ of, value: p95, unit: 'ms', aim: AIM, timesFloor: timesFloor(p95, 'ms', floor.read.p95Ms) });
    }
    return {
      how: {
        'zh-CN': `${String(items)} 个项目，各有两期监控、一个问题、一个结果、一份公开；p95，${String(RUNS)} 次`,
        en: `${String(items)} items, each with two monitoring periods, a problem, a result and a publication; p95 of ${String(RUNS)}`,
      },
      readings,
    };
  },
};

async function timed(ask: () => Promise<unknown>): Promise<readonly number[]> {
  await ask();
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await ask();
    samples.push(performance.now() - began);
  }
  return samples;
}

async function asksOf({ pool, organisation }: Staffed): Promise<Asks> {
  const [unit] = organisation.units;
  if (!unit) throw new Error('An organisation without units has no sums.');
  const city: Scope = (await regionsBelow(pool, [unit.regionPath[0] ?? ''])).map((regionId) => ({ regionId }));
  const own: Scope = [{ regionId: unit.regionId, unitId: unit.unitId }];
  const today = asPlainDate(LIFE_DAY);
  const days = { near: today, overdue5: today, overdue10: today };
  const year = { fiscalYears: [YEAR] };
  const one = { fiscalYear: YEAR, period: 'q2', limit: 50 };
  const word = (scope: Scope, text: string) => () =>
    Promise.all(
      FOUND_KINDS.map(async (kind) => {
        const count = await countFound(pool, scope, kind, text);
        await FOUND[kind](pool, scope, { word: text, limit: 5, count });
      }),
    );
  return [
    [
      { 'zh-CN': '监控矩阵各列合计', en: 'monitoring columns' },
      () => monitoringColumns(pool, city, { fiscalYear: YEAR, permitted: 20 }),
    ],
    [
      { 'zh-CN': '一个单位的监控项目', en: 'monitored items of a unit' },
      () => monitoredItems(pool, city, { ...one, unitId: unit.unitId }),
    ],
    [{ 'zh-CN': '预算挂钩合计', en: 'totals of consequences' }, () => consequenceGroups(pool, city, year)],
    [
      { 'zh-CN': '预算挂钩查找', en: 'search in consequences' },
      () => consequenceList(pool, city, { ...year, search: '养老' }),
    ],
    [{ 'zh-CN': '整改台账矩阵', en: 'matrix of problems' }, () => problemMatrix(pool, city, { ...year, today, days })],
    [
      { 'zh-CN': '整改台账一页', en: 'a page of the ledger' },
      () => listProblems(pool, city, { ...year, today, days, sort: 'document', limit: 50 }),
    ],
    [{ 'zh-CN': '待签收的文书', en: 'documents not signed for' }, () => unsignedDocuments(pool, city)],
    [
      { 'zh-CN': '过程分析各阶段', en: 'process analytics, every stage' },
      () => Promise.all([deadlineGroups(pool, city, YEAR), stageSpans(pool, city, YEAR)]),
    ],
    [{ 'zh-CN': '过程分析一页单位', en: 'process analytics, a page of units' }, () => pageOfUnits(pool, city)],
    [{ 'zh-CN': '按期率', en: 'deadlines kept' }, () => deadlinesKept(pool, city)],
    [{ 'zh-CN': '历月红黄绿', en: 'lights of past months' }, () => clockGroups(pool, city, YEAR)],
    [{ 'zh-CN': '再犯分析', en: 'recurrence' }, () => problemGroups(pool, city, { year: YEAR, within: 3 })],
    [{ 'zh-CN': '全市各季，一页', en: 'a page of rounds, the city' }, () => seasons(pool, city, {})],
    ...(await asksOfRounds(pool, unit.regionId)),
    [{ 'zh-CN': '公开合计', en: 'public sums' }, () => publicSums(pool, { fiscalYear: YEAR })],
    [{ 'zh-CN': '项目列表分面', en: 'facets of the items' }, () => itemGroups(pool, city, { ...year, today })],
    [{ 'zh-CN': '一个单位的分面', en: 'facets of a unit' }, () => itemGroups(pool, own, { ...year, today })],
    [{ 'zh-CN': '查找：常见词，全市', en: 'search: a common word, the city' }, word(city, '养老')],
    [{ 'zh-CN': '查找：少见词，全市', en: 'search: a rare word, the city' }, word(city, '罕见')],
    [{ 'zh-CN': '查找：文号，全市', en: 'search: a number, the city' }, word(city, '郴财绩〔2026〕77')],
    [{ 'zh-CN': '查找：常见词，一个单位', en: 'search: a common word, a unit' }, word(own, '养老')],
    [{ 'zh-CN': '查找：少见词，一个单位', en: 'search: a rare word, a unit' }, word(own, '罕见')],
    [{ 'zh-CN': '查找：没有的词', en: 'search: a word that is nowhere' }, word(city, '没有这样的词')],
  ];
}

/** A region's rounds: how one stands, its units, whom it waits for, and what the opening of the next has still to do. */
async function asksOfRounds(pool: Staffed['pool'], regionId: string): Promise<Asks> {
  const scope: Scope = [{ regionId }];
  const selfEvaluation = await roundOf(pool, { regionId, fiscalYear: YEAR, seasonKind: 'selfEvaluation' });
  const targets = await roundOf(pool, { regionId, fiscalYear: YEAR + 1, seasonKind: 'targets' });
  return [
    [{ 'zh-CN': '一季计数', en: 'figures of a round' }, () => seasonFigures(pool, scope, selfEvaluation.seasonId)],
    [{ 'zh-CN': '一季各单位，一页', en: 'units of a round' }, () => seasonUnits(pool, scope, selfEvaluation, {})],
    [
      { 'zh-CN': '一季未报名单，一页', en: 'missing in a round' },
      () => seasonMissing(pool, scope, selfEvaluation, { limit: 50 }),
    ],
    [{ 'zh-CN': '一季开启进度', en: 'opening of a round' }, () => callProgress(pool, targets.seasonId, targets.reach)],
  ];
}

async function roundOf(pool: Staffed['pool'], reach: Omit<RoundAsked['reach'], 'unitIds'>): Promise<RoundAsked> {
  const { rows } = await seasons(pool, [{ regionId: reach.regionId }], reach);
  const [round] = rows;
  if (!round) throw new Error('A region without rounds has no figures of them.');
  return { seasonId: round.id, reach: { ...reach, unitIds: null }, period: null };
}

async function deadlinesKept(pool: Staffed['pool'], scope: Scope): Promise<unknown> {
  const of = { year: YEAR };
  return Promise.all([
    punctualYears(pool, scope, of),
    punctualBy(pool, scope, 'region', of),
    punctualBy(pool, scope, 'unit', of),
  ]);
}

async function pageOfUnits(pool: Staffed['pool'], scope: Scope): Promise<unknown> {
  const { rows } = await analysedUnits(pool, scope, { year: YEAR });
  const of = { year: YEAR, unitIds: rows.map(({ id }) => id) };
  return Promise.all([unitDeadlines(pool, scope, of), unitSpans(pool, scope, of)]);
}
