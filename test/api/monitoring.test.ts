import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvaluationPageSchema } from '../../api/evaluations/evaluations.schemas.ts';
import { MonitoredPageSchema, MonitoringMatrixSchema } from '../../api/monitoring/monitoring.schemas.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
/** Four items of one unit, approved in January; of the first half-year two have reported. */
let items: readonly Loop[];
beforeAll(async () => {
  office = await openOffice();
  items = await Promise.all([1, 2, 3, 4].map(() => Loop.open(office)));
  for (const loop of items) await loop.submitted();
  for (const loop of items) await loop.qualified();
  for (const loop of items) await loop.approved();
  for (const loop of items) await reports(loop, '2025-04-03', 'q1', 3_000_000);
  await reports(at(0), '2025-07-03', 'q2', 20_000_000, { a: '212.5万粒', b: '95%', c: '150元/亩', d: '90%' });
  await reports(at(1), '2025-07-03', 'q2', 9_360_000, { a: '425万粒', b: '95%', c: '300元/亩', d: '90%' });
  for (const loop of items) await loop.on('2025-07-21').act('officer', { kind: 'orderCorrection', findings: '催报' });
}, 120_000);
afterAll(() => office.close());

function at(index: number): Loop {
  const loop = items[index];
  if (!loop) throw new Error(`There is no item ${String(index)}.`);
  return loop;
}

async function reports(
  loop: Loop,
  on: string,
  period: string,
  executedFen: number,
  actuals: Readonly<Record<string, string>> = {},
) {
  const indicators = ['a', 'b', 'c', 'd'].map((key) => ({
    key,
    actual: actuals[key] ?? '推进中',
    likelihood: 'certain',
  }));
  const body = { executedFen, expectedFen: 30_000_000, indicators };
  const versionId = await loop.on(on).freeze('clerk', 'monitoring', body);
  await loop.act('clerk', { kind: 'reportMonitoring', period, versionId });
}

const matrix = async (login: Login, query = '') =>
  ok(await (await office.as(login)).get(`/monitoring?year=2025${query}`), MonitoringMatrixSchema);
const monitored = async (login: Login, query: string) =>
  ok(await (await office.as(login)).get(`/monitoring/items?year=2025&${query}`), MonitoredPageSchema);

describe('the matrix of units and periods (M1, M2)', () => {
  it('counts what is unreported beside the lights, and what of it is overdue', async () => {
    const { rows, columns } = await matrix('performance');
    expect(rows).toEqual([
      {
        unitId: 'unit-1',
        unitName: '市农业农村局（虚构）',
        cells: [
          { period: 'q1', items: 4, open: 0, overdue: 0, red: 0, yellow: 0, green: 4 },
          { period: 'q2', items: 4, open: 2, overdue: 2, red: 0, yellow: 1, green: 1 },
        ],
      },
    ]);
    expect(columns?.map(({ period, name, minExecutionPercent }) => [period, name, minExecutionPercent])).toEqual([
      ['q1', '1–3月', null],
      ['q2', '1–6月', 40],
    ]);
    expect(columns?.[1]).toMatchObject({ items: 4, open: 2, compared: 2, outside: 1 });
  });

  it('shows a unit its own, another division and another unit nothing', async () => {
    expect((await matrix('clerk')).rows).toHaveLength(1);
    expect((await matrix('officer')).rows).toHaveLength(1);
    expect((await matrix('otherClerk')).rows).toEqual([]);
    expect((await matrix('otherOfficer')).columns).toEqual([]);
    expect((await matrix('countyDirector')).rows).toEqual([]);
  });

  it('lists the items behind a cell, unreported first, with the clock that runs', async () => {
    const { rows } = await monitored('officer', 'period=q2&unit=unit-1');
    expect(rows.map(({ state, light }) => light ?? state)).toEqual(['open', 'open', 'yellow', 'green']);
    expect(rows[0]).toMatchObject({ obligationKey: 'monitoringReport:q2', due: '2025-07-14', phaseName: '执行中' });
    expect(rows[3]).toMatchObject({ executedFen: 20_000_000, budgetFen: 30_000_000, rate: 66.67 });
    expect((await monitored('officer', 'period=q2&standing=yellow')).rows.map(({ rate }) => rate)).toEqual([31.2]);
  });

  it('goes on page by page without losing or repeating a row', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await monitored('officer', `period=q2&limit=1${cursor}`);
      seen.push(...page.rows.map(({ itemId }) => itemId));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(seen).toHaveLength(4);
    expect(new Set(seen)).toEqual(new Set(items.map(({ id }) => id)));
  });

  it('puts first what money and targets say differently, and only that where asked for what lies outside', async () => {
    const { rows } = await monitored('performance', 'period=q2&apart=all');
    expect(rows.map(({ itemId, deviation }) => [itemId, deviation])).toEqual([
      [at(1).id, 68.8],
      [at(0).id, 5.55],
    ]);
    const outside = await monitored('performance', 'period=q2&apart=outside&limit=1');
    expect(outside.rows.map(({ itemId }) => itemId)).toEqual([at(1).id]);
    expect(outside.next).toBeNull();
  });

  it('keeps what lapsed apart from what is owed when an item is stopped', async () => {
    const stop = { kind: 'stopItem', reason: '目标已无法实现', documentNumber: '郴财绩〔2025〕9号', recoverableFen: 0 };
    await at(3).on('2025-07-22').act('director', stop);
    const { rows } = await monitored('performance', 'period=q2&standing=lapsed');
    expect(rows.map(({ itemId }) => itemId)).toEqual([at(3).id]);
    expect((await matrix('performance')).columns?.[1]).toMatchObject({ items: 4, open: 1 });
  });
});

describe('urging those who have not reported', () => {
  it('answers for every row by itself', async () => {
    const { rows } = await monitored('officer', 'period=q2&standing=open');
    const asked = [at(0).id, ...rows.map(({ itemId }) => itemId)].map((id) => ({
      id,
      with: { key: 'monitoringReport:q2' },
    }));
    const client = await office.as('officer');
    const body = { command: { kind: 'urge', note: '请三日内报送' }, items: asked };
    const reply = await client.post('/budget-items/commands/batch', body, { 'Idempotency-Key': 'urge-second-quarter' });
    expect(JSON.parse(reply.text)).toMatchObject({
      done: 1,
      refused: 1,
      results: [{ id: at(0).id, status: 'refused', problem: { code: 'obligationNotOpen' } }, { status: 'done' }],
    });
  });
});

describe('items under evaluation', () => {
  const list = async (login: Login, query = '') =>
    ok(await (await office.as(login)).get(`/evaluations?year=2025${query}`), EvaluationPageSchema);

  it('stand in their phase with the clock that belongs to it, and are counted', async () => {
    await at(0).selfEvaluated();
    const { rows, totals } = await list('performance', '&totals=true');
    expect(rows.map(({ phase }) => phase).sort()).toEqual(['reviewing', 'stopped']);
    const reviewing = rows.find(({ phase }) => phase === 'reviewing');
    expect(reviewing).toMatchObject({ itemId: at(0).id, obligationKey: 'reviewSelfEvaluation:1', grade: 'excellent' });
    expect(totals).toContainEqual({ phase: 'reviewing', items: 1, overdue: 0 });
  });

  it('are narrowed by phase and by what is overdue, and never shown outside the scope', async () => {
    expect((await list('performance', '&phase=reviewing&phase=redoing')).rows).toHaveLength(1);
    expect((await list('performance', '&phase=reviewing&overdue=true')).rows).toEqual([]);
    office.on('2026-06-01');
    expect((await list('performance', '&phase=reviewing&overdue=true')).rows).toHaveLength(1);
    expect((await list('otherOfficer')).rows).toEqual([]);
    expect((await list('clerk')).rows).toHaveLength(2);
  });
});
