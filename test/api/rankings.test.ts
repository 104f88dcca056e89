import { randomUUID } from 'node:crypto';
import { AssessmentsSchema, HonourProposalsSchema } from '../../api/assessments/assessments.schemas.ts';
import {
  RankingFrozenSchema,
  RankingLinesSchema,
  RankingPreviewSchema,
  RankingProofSchema,
  RankingsSchema,
  RankingViewSchema,
} from '../../api/rankings/rankings.schemas.ts';
import { usualMethod, type RankingMethod } from '../../domain/ranking/method.ts';
import { rank, type Ranking, type RankingInputs } from '../../domain/ranking/rank.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

const UNITS = { year: 2025, method: usualMethod('unit') };

interface Snapshot {
  readonly inputs: RankingInputs;
  readonly method: RankingMethod;
  readonly ranking: Ranking;
}

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await concluded();
}, 60_000);
afterAll(() => office.close());

/** One more item of the first department whose evaluation is concluded. */
async function concluded(): Promise<Loop> {
  office.on('2024-09-02');
  const loop = await (
    await (await (await (await Loop.open(office)).submitted()).qualified()).approved()
  ).selfEvaluated();
  return loop.concluded();
}

async function preview(login: Login, body: object = UNITS): Promise<ReturnType<typeof RankingPreviewSchema.parse>> {
  return ok(await (await office.as(login)).post('/rankings/preview', body), RankingPreviewSchema);
}

async function freeze(login: Login, body: object, key: string = randomUUID()): Promise<Reply> {
  return (await office.as(login)).post('/rankings', body, { 'Idempotency-Key': key });
}

let minute = 10;
async function frozen(body: object = UNITS): Promise<string> {
  office.at(`2026-04-10T02:${String((minute += 1))}:00.000Z`);
  const { inputsHash } = await preview('performance', body);
  return ok(await freeze('performance', { ...body, inputsHash }), RankingFrozenSchema, 201).id;
}

describe('a ranking before it is frozen (R6)', () => {
  it('names everybody: whoever has a place, and whoever has none with the reason', async () => {
    const told = await preview('performance');
    expect(told.ranked.map(({ rank: at, subjectId, score }) => [at, subjectId, score])).toEqual([
      [1, 'unit-1', expect.stringMatching(/^\d+\.\d\d$/)],
    ]);
    expect(told.left.map(({ subjectId, reason, reasonName }) => [subjectId, reason, reasonName])).toEqual([
      ['unit-2', 'noItems', '本年度没有已批复的项目'],
    ]);
    expect(told.methodLines.join('')).toContain('1、2、2、4');
    expect([told.items, told.scored, told.previousId]).toEqual([1, 1, null]);
  });

  it('leaves out by decision, and says whose words these are', async () => {
    const excluded = [{ subjectId: 'unit-1', reason: '机构改革，数据不全' }];
    const told = await preview('performance', { ...UNITS, method: { ...UNITS.method, excluded } });
    expect(told.ranked).toEqual([]);
    expect(told.left.find(({ subjectId }) => subjectId === 'unit-1')).toMatchObject({
      reason: 'byDecision',
      note: '机构改革，数据不全',
    });
  });

  it('ranks the counties below, and the items', async () => {
    const counties = await preview('director', { year: 2025, method: usualMethod('county') });
    expect(counties.left.map(({ name, reason }) => [name, reason])).toEqual([['桂阳县', 'noItems']]);
    const items = await preview('director', { year: 2025, method: usualMethod('item') });
    expect(items.ranked).toMatchObject([{ rank: 1, name: '马铃薯种薯繁育示范推广项目', budgetFen: 30_000_000 }]);
  });

  it('tells all faults of a method at once', async () => {
    const method = { ...UNITS.method, minItems: 0, minCoveragePercent: 101 };
    const reply = await (await office.as('performance')).post('/rankings/preview', { ...UNITS, method });
    expect([reply.status, (reply.body.errors as unknown[]).length]).toEqual([422, 2]);
  });
});

describe('freezing', () => {
  it('freezes once per key, with a link of the administration’s record', async () => {
    const { inputsHash, resultHash } = await preview('performance');
    const [key, body] = [randomUUID(), { ...UNITS, inputsHash, note: '2025 年度部门排名' }];
    const [one, again] = [await freeze('performance', body, key), await freeze('performance', body, key)];
    expect(again.body).toEqual(one.body);
    const { id } = ok(one, RankingFrozenSchema, 201);
    const view = ok(await (await office.as('auditor')).get(`/rankings/${id}`), RankingViewSchema);
    expect(view).toMatchObject({ inputsHash, resultHash, places: 1, excluded: 1, note: '2025 年度部门排名' });
    const { rows } = await office.pool.query(
      `select body::jsonb -> 'after' ->> 'inputsHash' as hash from account_event where kind = 'rankingFrozen'`,
    );
    expect(rows).toEqual([{ hash: inputsHash }]);
  });

  it('refuses what was previewed on other figures', async () => {
    const { inputsHash } = await preview('performance');
    await concluded();
    const reply = await freeze('performance', { ...UNITS, inputsHash });
    expect([reply.status, reply.body.code]).toEqual([409, 'previewOutdated']);
  });

  it('is for the performance office of that very bureau', async () => {
    const { inputsHash } = await preview('director');
    expect((await freeze('director', { ...UNITS, inputsHash })).status).toBe(403);
    expect((await freeze('clerk', { ...UNITS, inputsHash })).status).toBe(403);
    expect((await freeze('performance', { ...UNITS, region: '431021', inputsHash })).status).toBe(422);
  });

  it('cannot be changed afterwards by whoever runs the product', async () => {
    await frozen();
    await expect(office.pool.query('update ranking_subject set rank = 1')).rejects.toThrow(/permission denied/);
    await expect(office.pool.query('delete from ranking_item')).rejects.toThrow(/permission denied/);
  });
});

describe('the proof', () => {
  it('computes the same again, and says what a ranking of today would say otherwise', async () => {
    const id = await frozen();
    const auditor = await office.as('auditor');
    const before = ok(await auditor.get(`/rankings/${id}/proof`), RankingProofSchema);
    expect(before).toMatchObject({ holds: true, changedItems: 0, movedCount: 0 });
    await concluded();
    const after = ok(await auditor.get(`/rankings/${id}/proof`), RankingProofSchema);
    expect(after).toMatchObject({ holds: true, changedItems: 1, movedCount: 0 });
  });

  it('fails where somebody has reached into the database', async () => {
    const id = await frozen();
    await office.asOwner('update ranking_item set score = score - 1 where ranking_id = $1', [id]);
    const told = ok(await (await office.as('auditor')).get(`/rankings/${id}/proof`), RankingProofSchema);
    expect(told.holds).toBe(false);
    expect(told.inputs.computed).not.toBe(told.inputs.frozen);
  });

  it('hands out everything that it was made of', async () => {
    const id = await frozen();
    const reply = await (await office.as('auditor')).download(`/rankings/${id}/snapshot.json`);
    const file = JSON.parse(reply.file.toString()) as Snapshot;
    expect(rank(file.inputs, file.method)).toEqual(file.ranking);
  });
});

describe('reading', () => {
  it('lists snapshots and lines by key, beside the place of the year before', async () => {
    const id = await frozen();
    const director = await office.as('director');
    const page = ok(await director.get('/rankings?limit=1&subject=unit&year=2025'), RankingsSchema);
    expect(page.rows[0]?.id).toBe(id);
    expect(page.next).not.toBeNull();
    const lines = ok(await director.get(`/rankings/${id}/lines?limit=1`), RankingLinesSchema);
    expect(lines.rows).toMatchObject([{ subjectId: 'unit-1', rank: 1, previousRank: null }]);
    const rest = ok(await director.get(`/rankings/${id}/lines?cursor=${lines.next ?? ''}`), RankingLinesSchema);
    expect(rest.rows).toMatchObject([{ subjectId: 'unit-2', rank: null, reason: 'noItems' }]);
    await office.asOwner('update ranking set fiscal_year = 2024 where id = $1', [id]);
    const now = await preview('director');
    expect([now.previousId, now.ranked[0]?.previousRank]).toEqual([id, 1]);
  });

  it('does not exist for a county, an officer of one division, or a unit', async () => {
    const id = await frozen();
    expect((await (await office.as('countyDirector')).get(`/rankings/${id}`)).status).toBe(404);
    expect((await (await office.as('countyDirector')).get(`/rankings?region=${CITY}`)).status).toBe(422);
    for (const login of ['officer', 'leader', 'expert'] as const)
      expect((await (await office.as(login)).get(`/rankings/${id}`)).status).toBe(403);
  });
});

describe('the assessment (S2, P4)', () => {
  const read = async (login: Login, query: string) =>
    ok(await (await office.as(login)).get(`/assessments?year=2025&${query}`), AssessmentsSchema);

  it('measures departments, the best first, with the working of every figure', async () => {
    const { rows, all } = await read('director', 'subject=unit');
    expect([all, rows.map(({ subjectId }) => subjectId)]).toEqual([2, ['unit-1', 'unit-2']]);
    const [best, other] = rows;
    const coverage = best?.lines.find(({ measure }) => measure === 'targetCoverage');
    expect(coverage).toMatchObject({ name: '目标覆盖', points: 15, earned: '15.00' });
    expect(coverage?.done).toBe(coverage?.of);
    expect(best?.lines.find(({ measure }) => measure === 'quality')).toMatchObject({
      earned: expect.stringMatching(/^\d+\.\d\d$/),
    });
    expect(other).toMatchObject({ total: null, applicable: 0 });
  });

  it('goes on by key', async () => {
    const page = await read('director', 'subject=unit&limit=1');
    const rest = await read('director', `subject=unit&limit=1&cursor=${page.next ?? ''}`);
    expect(rest.rows.map(({ subjectId }) => subjectId)).toEqual(['unit-2']);
    expect(rest.next).toBeNull();
  });

  it('shows a city its counties, and a county itself alone', async () => {
    expect((await read('auditor', 'subject=county')).rows.map(({ name }) => name)).toEqual(['桂阳县']);
    const own = await read('countyDirector', 'subject=county');
    expect(own.rows.map(({ name, lines }) => [name, lines.length])).toEqual([['桂阳县', 7]]);
    const reply = await (await office.as('countyDirector')).get(`/assessments?region=${CITY}`);
    expect(reply.status).toBe(422);
  });

  it('is handed over as a file with its method', async () => {
    const director = await office.as('director');
    const { file: bytes } = await director.download('/assessments/export.json?year=2025&subject=unit');
    const file = JSON.parse(bytes.toString()) as { readonly rows: readonly unknown[]; readonly method: object };
    expect([file.rows.length, file.method]).toEqual([2, expect.objectContaining({ version: 1 })]);
    const sheet = await director.download('/assessments/export.xlsx?year=2025&subject=unit');
    expect([sheet.status, sheet.headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')]);
  });
});

describe('lists are proposed from facts (S8)', () => {
  it('names the best with what stands in the way, and by which ranking', async () => {
    const reply = await (await office.as('director')).get('/honours/proposals?year=2025&subject=unit');
    const { rows, rules, rankingId } = ok(reply, HonourProposalsSchema);
    expect(rules[0]).toContain('前 20%');
    expect(rankingId).not.toBeNull();
    expect(rows).toMatchObject([{ honour: 'commendation', subjectId: 'unit-1' }]);
    expect(rows[0]?.grounds[0]).toBe('排名第 1，共 1 个');
  });
});
