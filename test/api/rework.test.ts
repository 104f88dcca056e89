import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnalysedDeadlinesSchema, ProcessSchema } from '../../api/analytics/analytics.schemas.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Office } from './support/office.ts';

const UNTIL = '2026-06-30';
const CONSEQUENCE = { kind: 'decideConsequence', action: 'keep', amountFen: null, reason: '继续实施' };
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Both problems told to the unit, and the deferral of the second granted until the end of June. */
async function deferred(): Promise<Loop> {
  const loop = await (await (await Loop.open(office.on('2024-09-02'))).submitted()).qualified();
  await (await (await (await loop.approved()).selfEvaluated()).concluded()).received();
  await (await loop.answered()).act('leader', { kind: 'askDeferral', problemNo: 2, reason: '设备停产' });
  await loop.act('supervisor', { kind: 'decideDeferral', problemNo: 2, granted: true, until: UNTIL, opinion: '同意' });
  const body = {
    summary: '第一个问题已整改。',
    problems: [{ no: 1, result: 'rectified', account: '已更正。', evidence }],
  };
  const versionId = await loop.on('2026-05-20').freeze('clerk', 'rectification', body);
  await loop.act('leader', { kind: 'reportRectification', versionId });
  return loop.on('2026-05-26');
}
const evidence = [{ name: '更正表.pdf' }];

async function rework(): Promise<readonly [number | undefined, readonly string[]]> {
  const director = await office.as('director');
  const { stages } = ok(await director.get('/analytics/process?year=2025'), ProcessSchema);
  const { rows } = ok(
    await director.get('/analytics/process/deadlines?year=2025&stage=followUp&of=rework'),
    AnalysedDeadlinesSchema,
  );
  return [stages.find(({ stage }) => stage === 'followUp')?.rework, rows.map(({ key }) => key)];
}

describe('rework (P4) after a deferral (R2)', () => {
  it('is none where a deferral ran out: the problem is to be redone, but nobody returned anything', async () => {
    const loop = await deferred();
    await loop.act('officer', { kind: 'verifyProblem', problemNo: 1, opinion: '属实' });
    await loop.on('2026-07-02').act('director', CONSEQUENCE);
    const open = (await loop.item()).obligations.map(({ key }) => key);
    expect(open).toContain(`redoRectification:1@${UNTIL}`);
    expect(await rework()).toEqual([0, []]);
  });

  it('is one where finance returned the other problem, also once the deferral has run out beside it', async () => {
    const loop = await deferred();
    await loop.act('officer', { kind: 'returnProblem', problemNo: 1, opinion: '佐证不足' });
    expect(await rework()).toEqual([1, ['redoRectification:1@2026-05-26']]);
    await loop.on('2026-07-02').act('director', CONSEQUENCE);
    const open = (await loop.item()).obligations.map(({ key }) => key);
    expect(open).toContain(`redoRectification:1@${UNTIL}`);
    expect(await rework()).toEqual([1, ['redoRectification:1@2026-05-26']]);
  });

  it('is one where finance returned something on the very day on which the deferral ran out', async () => {
    const before = await rework();
    const loop = (await deferred()).on(UNTIL);
    await loop.act('officer', { kind: 'returnProblem', problemNo: 1, opinion: '佐证不足' });
    await loop.on('2026-07-02').act('director', CONSEQUENCE);
    const [count, keys] = await rework();
    expect([count, keys.includes(`redoRectification:1@${UNTIL}`)]).toEqual([(before[0] ?? 0) + 1, true]);
  });
});
