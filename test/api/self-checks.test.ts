import { createHash, randomUUID } from 'node:crypto';
import {
  PopulationSchema,
  SampleIdSchema,
  SampleLinesSchema,
  SampleProofSchema,
  SampleSchema,
} from '../../api/self-checks/self-checks.schemas.ts';
import { ticketOf } from '../../domain/draw/draw.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
let loops: Loop[];
beforeAll(async () => {
  office = await openOffice();
  loops = [];
  for (let no = 0; no < 4; no += 1) {
    office.on('2024-09-02');
    const loop = await (
      await (await (await Loop.open(office, { code: `2025-${String(no)}` })).submitted()).qualified()
    ).approved();
    loops.push(await loop.selfEvaluated());
  }
  await loops[3]?.act('performance', { kind: 'returnSelfEvaluation', opinion: '补充佐证' });
  office.on('2026-03-02');
}, 120_000);
afterAll(() => office.close());

const YEAR = { year: 2025 };

async function freeze(login: Login = 'performance', key: string = randomUUID()): Promise<Reply> {
  return (await office.as(login)).post(
    '/self-check-samples',
    { ...YEAR, note: '上半年抽查' },
    { 'Idempotency-Key': key },
  );
}

async function draw(id: string, checkers: readonly string[]): Promise<Reply> {
  return (await office.as('performance')).post(`/self-check-samples/${id}/draw`, { checkers });
}

async function sample(id: string) {
  return ok(await (await office.as('auditor')).get(`/self-check-samples/${id}`), SampleSchema);
}

async function lines(id: string, standing = '') {
  const query = standing === '' ? '' : `?standing=${standing}`;
  return ok(await (await office.as('auditor')).get(`/self-check-samples/${id}/lines${query}`), SampleLinesSchema).rows;
}

let id: string;

describe('sampling of self-evaluations (E4)', () => {
  it('says what could be drawn from, by stratum, what not and why, and who may check', async () => {
    const client = await office.as('performance');
    const told = ok(await client.get('/self-check-samples/population?year=2025'), PopulationSchema);
    expect(told).toMatchObject({
      candidates: 3,
      strata: [{ stratum: 'small', name: '小额', size: 3, quota: 1 }],
      excluded: [{ exclusion: 'beingRedone', count: 1 }],
    });
    expect(told.checkers.map(({ id: person }) => person)).toContain(office.ids.performance);
    expect(told.checkers.map(({ id: person }) => person)).not.toContain(office.ids.clerk);
  });

  it('freezes the list once per key and publishes the hash of a seed that nobody is told yet', async () => {
    const key = randomUUID();
    const [one, again] = [await freeze('performance', key), await freeze('performance', key)];
    id = ok(one, SampleIdSchema, 201).id;
    expect(ok(again, SampleIdSchema, 201).id).toBe(id);
    expect((await freeze()).body.errors).toMatchObject([{ code: 'sampleWaits' }]);
    expect((await freeze('director')).status).toBe(403);
    expect(await sample(id)).toMatchObject({ seed: null, candidates: 3, excluded: 1, drawn: 0, note: '上半年抽查' });
    expect((await lines(id)).map(({ standing }) => standing).toSorted()).toEqual([
      'excluded',
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  it('refuses who may not check, and draws by the seed whose hash was published', async () => {
    expect((await draw(id, [office.ids.clerk])).body.errors).toMatchObject([{ code: 'notAChecker' }]);
    // Reviewed between freezing and drawing: it cannot be drawn any more.
    const first = [...loops.slice(0, 3)].toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
    await first?.act('performance', { kind: 'returnSelfEvaluation', opinion: '先行退回' });
    const { seedHash } = await sample(id);
    ok(await draw(id, [office.ids.performance]), SampleIdSchema);
    const opened = await sample(id);
    expect(opened.drawn).toBe(1);
    expect(
      createHash('sha256')
        .update(opened.seed ?? '')
        .digest('hex'),
    ).toBe(seedHash);
    const all = await lines(id);
    const inTheLot = all
      .filter(({ exclusion }) => exclusion === null)
      .map(({ itemId }) => ticketOf(opened.seed ?? '', itemId));
    const [drawn] = all.filter(({ standing }) => standing === 'drawn');
    expect(drawn?.ticket).toBe(inTheLot.toSorted()[0]);
    expect(all.find(({ itemId }) => itemId === first?.id)).toMatchObject({ exclusion: 'reviewedMeanwhile' });
    expect(drawn).toMatchObject({ due: '2026-03-23', result: null });
  });

  it('draws once: asked again nothing is drawn anew, and what was drawn is not drawn from again', async () => {
    const [before] = await lines(id, 'drawn');
    ok(await draw(id, [office.ids.performance]), SampleIdSchema);
    expect((await lines(id, 'drawn')).map(({ itemId }) => itemId)).toEqual([before?.itemId]);
    const told = ok(
      await (await office.as('performance')).get('/self-check-samples/population?year=2025'),
      PopulationSchema,
    );
    expect(told.excluded.map(({ exclusion, count }) => [exclusion, count])).toEqual([
      ['beingRedone', 2],
      ['checkedBefore', 1],
    ]);
  });

  it('is reviewed by its checker alone, and what he decides is the sample’s result, listed and exported', async () => {
    const [drawn] = await lines(id, 'drawn');
    const loop = loops.find((one) => one.id === drawn?.itemId);
    const refused = await loop?.try('officer', { kind: 'returnSelfEvaluation', opinion: '资料不符' });
    expect([refused?.status, refused?.body.code]).toEqual([403, 'checkedByAnother']);
    office.on('2026-03-10');
    await loop?.act('performance', { kind: 'returnSelfEvaluation', opinion: '资料不符' });
    expect(await sample(id)).toMatchObject({ drawn: 1, returned: 1, confirmed: 0, reEvaluation: 0 });
    expect(await lines(id, 'drawn')).toMatchObject([
      { result: 'returned', resultName: '退回重做', resultOn: '2026-03-10', due: null },
    ]);
    const file = await (await office.as('auditor')).download(`/self-check-samples/${id}/lines/export.xlsx`);
    expect(file.status).toBe(200);
    const path = `/self-check-samples/${id}/lines/${drawn?.itemId ?? ''}/checker`;
    const late = await (
      await office.as('performance')
    ).put(path, { checker: office.ids.performance }, { 'Idempotency-Key': randomUUID() });
    expect(late.body.errors).toMatchObject([{ code: 'notDrawn' }]);
  });

  it('can be drawn again from list, rules and seed; whoever changes a line is found out', async () => {
    const auditor = await office.as('auditor');
    const proof = async () => ok(await auditor.get(`/self-check-samples/${id}/proof`), SampleProofSchema);
    expect(await proof()).toMatchObject({ holds: true, differing: [] });
    await office.asOwner(
      `update self_check_line set standing = case standing when 'drawn' then 'notDrawn' when 'notDrawn' then 'drawn' else standing end`,
    );
    expect(await proof()).toMatchObject({ holds: false, differing: [expect.any(String), expect.any(String)] });
    expect((await (await office.as('countyDirector')).get(`/self-check-samples/${id}`)).status).toBe(404);
    expect((await (await office.as('clerk')).get('/self-check-samples')).status).toBe(403);
  });
});
