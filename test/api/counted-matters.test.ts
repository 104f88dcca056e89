import { AssessmentsSchema } from '../../api/assessments/assessments.schemas.ts';
import { CountedSchema, type Counted } from '../../api/assessments/counted.schemas.ts';
import { MEASURES, type Measure } from '../../domain/assessment/measures.ts';
import { ok } from './support/client.ts';
import { Loop, reachedEvaluation } from './support/loop.ts';
import { CITY, openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  // Three items that went different ways: one is fed back and not put right in time, one is approved and then late, one
  // has only handed in its targets.
  office.on('2024-09-02');
  const fedBack = await (
    await (await (await (await Loop.open(office)).submitted()).qualified()).approved()
  ).selfEvaluated();
  await (await fedBack.concluded()).received();
  office.on('2024-09-02');
  const late = await (await (await (await Loop.open(office)).submitted()).qualified()).approved();
  const versionId = await late.on('2026-05-20').freeze('clerk', 'selfEvaluation', reachedEvaluation);
  await late.act('leader', { kind: 'submitSelfEvaluation', versionId });
  office.on('2024-09-02');
  await (await Loop.open(office)).submitted();
  office.on('2026-06-30');
}, 60_000);
afterAll(() => office.close());

function asked({ of = 'unit-1', ...more }: Readonly<Record<string, string>>, file = ''): string {
  const query = new URLSearchParams({ year: '2025', subject: 'unit', ...more });
  return `/assessments/${of}/matters${file}?${query.toString()}`;
}

async function counted(more: Readonly<Record<string, string>>): Promise<Counted> {
  return ok(await (await office.as('director')).get(asked(more)), CountedSchema);
}

/** A figure's matters, page by page to the end. */
async function read(measure: Measure, part: string): Promise<Counted['rows']> {
  const rows: Counted['rows'][number][] = [];
  let cursor: string | null = null;
  do {
    const page = await counted({ measure, part, limit: '1', ...(cursor !== null && { cursor }) });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

async function figures() {
  const reply = await (await office.as('director')).get('/assessments?year=2025&subject=unit');
  const { rows } = ok(reply, AssessmentsSchema);
  return new Map(rows.find(({ subjectId }) => subjectId === 'unit-1')?.lines.map((line) => [line.measure, line]));
}

describe('every figure of an assessment leads to the matters that it counts (S2)', () => {
  it('lists by key exactly as many as the figure says, all of them and those that are done', async () => {
    const lines = await figures();
    const byNumber = MEASURES.filter((measure) => measure !== 'quality' && lines.has(measure));
    expect(byNumber).toEqual(['targetCoverage', 'evaluationCoverage', 'punctuality', 'selfAccuracy', 'rectification']);
    for (const measure of byNumber) {
      const line = lines.get(measure);
      const [all, done, left] = [await read(measure, 'all'), await read(measure, 'done'), await read(measure, 'left')];
      expect([measure, String(all.length), String(done.length)]).toEqual([measure, line?.of, line?.done]);
      const ids = (rows: Counted['rows']) => rows.map(({ matterId, key }) => `${matterId}:${key}`);
      expect(new Set(ids([...left, ...done]))).toEqual(new Set(ids(all)));
      expect(new Set(ids(all)).size).toBe(all.length);
      expect((await counted({ measure, part: 'left', limit: '1' })).matters).toEqual({
        all: all.length,
        done: done.length,
        left: left.length,
      });
    }
  });

  it('lists of the figure weighed by money every result that it weighs', async () => {
    const line = (await figures()).get('quality');
    const rows = await read('quality', 'all');
    expect(rows).toHaveLength(1);
    const [, score = '', money = ''] = /最终得分 ([\d.]+)，批复金额 ([\d.,]+) 万元/.exec(rows[0]?.why ?? '') ?? [];
    const fen = BigInt(Math.round(Number(money.replaceAll(',', '')) * 1_000_000));
    expect(line?.of).toBe(String(10_000n * fen));
    expect(line?.done).toBe(String(BigInt(Math.round(Number(score) * 100)) * fen));
  });

  it('says of each matter what is on record, the ones that are not done first', async () => {
    const page = await counted({ measure: 'targetCoverage' });
    expect([page.subjectName, page.measureName]).toEqual(['市农业农村局（虚构）', '目标覆盖']);
    expect(page.rows.map(({ done, why }) => [done, why])).toEqual([
      [false, '没有目标审核合格的记录'],
      [true, expect.stringMatching(/^目标2024年\d+月\d+日审核合格$/)],
      [true, expect.stringMatching(/^目标2024年\d+月\d+日审核合格$/)],
    ]);
    expect(page.rows[0]).toMatchObject({ process: 'budgetItem', unitName: '市农业农村局（虚构）' });
    const late = (await read('punctuality', 'left'))[0];
    expect(late?.why).toMatch(/：期限\d+年\d+月\d+日，(逾期未办|\d+年\d+月\d+日逾期办结)$/);
  });

  it('is written as a file with what was asked for in its head', async () => {
    const director = await office.as('director');
    const sheet = await director.download(asked({ measure: 'punctuality' }, '/export.xlsx'));
    expect([sheet.status, sheet.headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')]);
  });

  it('is for whoever reads the figure, and does not exist for whom the bureau does not assess', async () => {
    const county = await office.as('countyDirector');
    const ask = asked({ measure: 'quality', region: CITY });
    expect((await county.get(ask)).status).toBe(422);
    expect((await (await office.as('officer')).get(ask)).status).toBe(403);
    const nobody = asked({ measure: 'quality', of: 'unit-of-nobody' });
    expect((await (await office.as('director')).get(nobody)).status).toBe(404);
  });

  it('counts a county’s matters wherever below it they lie', async () => {
    const of = { subject: 'county', of: '431021' };
    const reply = await (await office.as('director')).get('/assessments?year=2025&subject=county');
    const line = ok(reply, AssessmentsSchema).rows[0]?.lines.find(({ measure }) => measure === 'targetCoverage');
    const { matters, subjectName } = await counted({ ...of, measure: 'targetCoverage' });
    expect([subjectName, String(matters.all), String(matters.done)]).toEqual(['桂阳县', line?.of, line?.done]);
  });
});
