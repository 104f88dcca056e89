import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InboxSchema, InboxSummarySchema, type Inbox } from '../../api/inbox/inbox.schemas.ts';
import { signs } from '../../domain/processes/signing.ts';
import { ok } from './support/client.ts';
import { Loop, oneNeedsWork, reachedEvaluation, RECTIFIED, targetTable } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Todo = Extract<Inbox['rows'][number], { fact: unknown }>;

async function todoOf(login: Login, query = ''): Promise<readonly Todo[]> {
  const inbox = ok(await (await office.as(login)).get(`/inbox?limit=200${query}`), InboxSchema);
  return inbox.rows.filter((row): row is Todo => row.view === 'todo');
}

async function lineOf(login: Login, { id }: Loop, command: string): Promise<Todo | undefined> {
  const rows = await todoOf(login);
  return rows.find(({ itemId, commands }) => itemId === id && commands.some((one) => one.command === command));
}

describe('the fact that decides what to do stands on the line (page.md §4.1)', () => {
  it('a review says which version it is, and how many rows have changed since the one before', async () => {
    const loop = await (await Loop.open(office)).submitted();
    expect((await lineOf('officer', loop, 'qualifyTargets'))?.fact).toBe('首次申报');
    await loop
      .on('2024-10-18')
      .act('officer', { kind: 'returnTargets', criteria: oneNeedsWork, opinion: '数量指标偏低' });
    expect(await lineOf('leader', loop, 'resubmitTargets')).toMatchObject({
      fact: '第 1 次退回',
      said: { by: expect.stringContaining('财政业务科'), text: '数量指标偏低' },
    });
    const [first, second, ...rest] = targetTable.indicators;
    const changed = { ...targetTable, indicators: [{ ...first, basis: '按新的依据' }, second, ...rest] };
    const versionId = await loop.freeze('clerk', 'targets', changed);
    await loop.act('leader', { kind: 'resubmitTargets', versionId });
    const line = await lineOf('officer', loop, 'qualifyTargets');
    expect(line?.fact).toBe('第 2 版，改了 1 处');
    expect(line?.version).toBe((await loop.item()).version);
    expect(line?.since).toBe('2024-10-18T02:00:00.000Z');
  });

  it('a self-evaluation says its score and whether it contradicts itself; a verification, what is reported with how much evidence', async () => {
    office.on('2024-09-02');
    const loop = await (await (await (await Loop.open(office)).submitted()).qualified()).approved();
    await (await loop.selfEvaluated()).item();
    expect((await lineOf('performance', loop, 'acceptSelfEvaluation'))?.fact).toMatch(/^自评 [\d.]+ 分（.）/);
    await (await (await (await loop.concluded()).received()).answered()).reported();
    expect((await lineOf('performance', loop, 'verifyProblem'))?.fact).toBe('2 个问题报已整改，佐证 2 份，待核查 2 个');
  });
});

describe('what is ready to sign stands apart from what still waits for the clerk (page.md §1: “4 件等您签”)', () => {
  const drafting = async (login: Login): Promise<number> =>
    ok(await (await office.as(login)).get('/inbox?limit=1'), InboxSchema).counts.drafting;
  const signing = async (login: Login, loop: Loop, command: string): Promise<Todo['signing'] | undefined> =>
    (await lineOf(login, loop, command))?.signing;

  it('a target table is ready once a version is frozen, until it is handed in; a return makes it a draft again', async () => {
    office.on('2024-10-15');
    const loop = await Loop.open(office);
    const before = await drafting('leader');
    expect(await signing('leader', loop, 'submitTargets')).toEqual({ ready: false, words: '经办还在起草，定稿后再签' });
    expect(await signing('clerk', loop, 'submitTargets')).toBeNull();
    const versionId = await loop.freeze('clerk', 'targets', targetTable);
    expect(await signing('leader', loop, 'submitTargets')).toMatchObject({
      ready: true,
      words: expect.stringMatching(/^.+ 定稿的第 1 版等您签$/),
    });
    expect(await signing('clerk', loop, 'submitTargets')).toEqual({ ready: true, words: '第 1 版已定稿，等负责人签' });
    expect(await drafting('leader')).toBe(before - 1);
    expect(await drafting('clerk')).toBe(0);
    await loop.act('leader', { kind: 'submitTargets', versionId });
    expect(await drafting('leader')).toBe(before - 1);
    await loop.on('2024-10-18').act('officer', { kind: 'returnTargets', criteria: oneNeedsWork, opinion: '偏低' });
    expect(await signing('leader', loop, 'resubmitTargets')).toMatchObject({ ready: false });
    expect(await signing('officer', loop, 'qualifyTargets')).toBeUndefined();
    expect(await drafting('leader')).toBe(before);
  });

  it('nobody signs what he froze himself', async () => {
    office.on('2024-10-15');
    const loop = await Loop.open(office);
    await loop.freeze('leader', 'targets', targetTable);
    expect(await signing('leader', loop, 'submitTargets')).toEqual({
      ready: false,
      words: '第 1 版是您自己定稿的，须由别人签报',
    });
  });

  it('the same holds for the self-evaluation and the rectification report', async () => {
    const loop = await (await (await (await Loop.open(office)).submitted()).qualified()).approved();
    await loop.selfEvaluated();
    await loop.on('2026-03-03').act('performance', { kind: 'returnSelfEvaluation', opinion: '补充佐证' });
    expect(await signing('leader', loop, 'resubmitSelfEvaluation')).toMatchObject({ ready: false });
    const supplemented = { ...reachedEvaluation, summary: '全年目标已完成，佐证已补充。' };
    const versionId = await loop.freeze('clerk', 'selfEvaluation', supplemented);
    expect(await signing('leader', loop, 'resubmitSelfEvaluation')).toMatchObject({ ready: true });
    await loop.act('leader', { kind: 'resubmitSelfEvaluation', versionId });
    await (await (await loop.concluded()).received()).answered();
    expect(await signing('leader', loop, 'reportRectification')).toMatchObject({ ready: false });
    await loop.on('2026-05-20').freeze('clerk', 'rectification', RECTIFIED);
    expect(await signing('leader', loop, 'reportRectification')).toMatchObject({ ready: true });
    expect(await signing('clerk', loop, 'reportRectification')).toMatchObject({ ready: true });
  });
});

describe('counts and filters are over the whole inbox', () => {
  it('counts by light, kind and day, and lists exactly what was counted', async () => {
    office.on('2024-10-31');
    await Promise.all([1, 2, 3].map(() => Loop.open(office)));
    const summary = ok(await (await office.as('leader')).get('/inbox/summary'), InboxSummarySchema);
    const all = await todoOf('leader');
    expect(Object.values(summary.groups).reduce((sum, count) => sum + count, 0)).toBe(all.length);
    expect(summary.groups.today).toBeGreaterThanOrEqual(3);
    for (const [group, count] of Object.entries(summary.groups))
      expect(await todoOf('leader', `&group=${group}`)).toHaveLength(count);
    for (const { kind, count } of summary.kinds) expect(await todoOf('leader', `&kind=${kind}`)).toHaveLength(count);
    for (const { day, count } of summary.days) expect(await todoOf('leader', `&day=${day}`)).toHaveLength(count);
    // Of them, what asks for a signature: a leader's own acts on documents, not what else he may do.
    const signed = all.filter(({ work, commands }) => work === 'act' && signs(commands[0]?.command ?? ''));
    expect(summary.signatures).toBe(signed.length);
    expect(summary.standing).toBeNull();
  });

  it('tells a director what has climbed to him and how punctual his region has been', async () => {
    office.on('2024-11-20');
    const summary = ok(await (await office.as('director')).get('/inbox/summary'), InboxSummarySchema);
    expect(summary.standing).toMatchObject({ rung: 5, settled: expect.any(Number) });
    expect(summary.standing?.inTime ?? 0).toBeLessThanOrEqual(summary.standing?.settled ?? 0);
  });
});
