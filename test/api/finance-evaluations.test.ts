import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActAnswerSchema } from '../../api/commands/act.schemas.ts';
import { VersionListingSchema } from '../../api/documents/documents.schemas.ts';
import { EvaluationPeopleSchema } from '../../api/finance-evaluations/finance-evaluations.schemas.ts';
import { HistoryPageSchema } from '../../api/items/history.schemas.ts';
import { RATING_KEYS } from '../../domain/processes/evaluation/commands.ts';
import { sheet } from '../support/evaluation-play.ts';
import { ok, type Reply } from './support/client.ts';
import { Evaluating, listed, registered } from './support/evaluating.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02' });
  await registered(office);
});
afterAll(async () => {
  await office.close();
});

const PanelSchema = z.object({
  seed: z.string(),
  experts: z.array(z.object({ expertId: z.string(), name: z.string(), ticket: z.string() })),
});

/** A refusal as its status, and each fault as its place and its code. */
const faultsOf = ({ status, body }: Reply): object => ({
  status,
  faults: body.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
});

describe('an evaluation by finance (E6)', () => {
  it('runs from the team to the feedback, and names both dates when it is concluded', async () => {
    const one = await (await (await Evaluating.open(office)).toScoring()).toReport();
    const answer = await one.act('director', { kind: 'concludeEvaluation' });
    expect(answer.position.find(({ track }) => track === 'main')?.phase).toBe('followUp');
    expect(answer.dues.map(({ kind, due }) => ({ kind, due }))).toContainEqual({
      kind: 'giveFeedback',
      due: '2026-04-02',
    });
    const { rows } = await listed(office, 'performance', '?phase=followUp');
    expect(rows.find(({ id }) => id === one.id)).toMatchObject({
      score: 98,
      grade: 'excellent',
      leaderName: '某某（performance）',
    });
  });

  it('is opened by the performance office and its director alone, within their reach', async () => {
    const body = {
      evaluationKind: 'county',
      countyId: '431021',
      code: 'x',
      name: 'x',
      fiscalYear: 2025,
      reportDue: '2026-08-31',
    };
    const headers = (): Record<string, string> => ({ 'Idempotency-Key': randomUUID() });
    const officer = await office.as('officer');
    expect((await officer.post('/finance-evaluations', { ...body, unitId: 'unit-1' }, headers())).status).toBe(403);
    const county = await office.as('countyDirector');
    const reply = await county.post('/finance-evaluations', { ...body, unitId: 'unit-1', amountFen: 1 }, headers());
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.map(({ code }) => code)).toEqual(['idUnknown']);
  });

  it('names every field that is not filled in at once, and of a county which one it is', async () => {
    const performance = await office.as('performance');
    const named = { code: 'x', name: 'x', fiscalYear: 2025, reportDue: '2026-08-31', amountFen: 1 };
    const missing = async (body: object): Promise<unknown> =>
      faultsOf(await performance.post('/finance-evaluations', body, { 'Idempotency-Key': randomUUID() }));
    expect(await missing({ ...named, evaluationKind: 'keyEvaluation', name: '', unitId: '' })).toEqual({
      status: 422,
      faults: ['/name tooShort', '/unitId tooShort'],
    });
    expect(await missing({ ...named, evaluationKind: 'county', unitId: 'unit-1' })).toEqual({
      status: 422,
      faults: ['/countyId required'],
    });
  });

  it('is told everything that is wrong with it at once: unit, county or item, and amount', async () => {
    const performance = await office.as('performance');
    const named = { code: 'x', name: 'x', fiscalYear: 2025, reportDue: '2026-08-31', unitId: 'unit-of-nobody' };
    const wrong = async (evaluationKind: string): Promise<unknown> =>
      faultsOf(
        await performance.post(
          '/finance-evaluations',
          { ...named, evaluationKind },
          { 'Idempotency-Key': randomUUID() },
        ),
      );
    expect(await wrong('county')).toEqual({
      status: 422,
      faults: ['/unitId idUnknown', '/countyId required', '/amountFen required'],
    });
    expect(await wrong('reEvaluation')).toEqual({
      status: 422,
      faults: ['/unitId idUnknown', '/itemId itemNotReEvaluating', '/amountFen required'],
    });
  });

  it('knows whom the unit reports to, so that their people are barred (S6), and is not due before it is opened', async () => {
    await office.asOwner(`insert into unit (id, region_id, parent_id, name, code) values
      ('top-1', '431000', null, '上级一（虚构）', 'T1'), ('mid-1', '431000', 'top-1', '上级二（虚构）', 'T2'),
      ('low-1', '431000', 'mid-1', '下级（虚构）', 'T3')`);
    const one = await Evaluating.open(office, { unitId: 'low-1' });
    const { rows } = await office.asOwner(`select state -> 'superiorUnitIds' as above from instance where id = $1`, [
      one.id,
    ]);
    expect(rows).toEqual([{ above: ['mid-1', 'top-1'] }]);
    const client = await office.as('performance');
    const body = { evaluationKind: 'keyEvaluation', code: 'x', name: 'x', fiscalYear: 2025, unitId: 'low-1' };
    const late = { ...body, amountFen: 1, reportDue: '2026-03-01' };
    const reply = await client.post('/finance-evaluations', late, { 'Idempotency-Key': randomUUID() });
    expect(faultsOf(reply)).toEqual({ status: 422, faults: ['/reportDue reportDueBeforeOpening'] });
  });

  it('says of which number points are a multiple, where they are not', async () => {
    const one = await Evaluating.open(office);
    const marks = RATING_KEYS.map((criterion) => ({ criterion, points: 85.3 }));
    const reply = await one.try('performance', { kind: 'rateAgency', marks, opinion: '好' });
    expect(reply.body.errors?.[0]).toMatchObject({ code: 'notMultiple', detail: '应为 0.5 的整数倍。' });
  });

  it('of an item that is not being re-evaluated is refused', async () => {
    const performance = await office.as('performance');
    const open = {
      unitId: 'unit-1',
      code: 'p-1',
      name: '项目',
      itemKind: 'project',
      fiscalYear: 2026,
      requestedFen: 5,
    };
    const made = await performance.post('/budget-items', open, { 'Idempotency-Key': randomUUID() });
    const itemId = ok(made, ActAnswerSchema, 201).id;
    const asked = {
      evaluationKind: 'reEvaluation',
      code: 'r',
      name: 'r',
      fiscalYear: 2026,
      itemId,
      reportDue: '2026-08-31',
    };
    const reply = await performance.post('/finance-evaluations', asked, { 'Idempotency-Key': randomUUID() });
    expect(reply.body.errors?.map(({ code }) => code)).toEqual(['itemNotReEvaluating']);
  });
});

describe('a draw', () => {
  it('takes the registry’s experts with an account, bars the unit’s own, and anybody can compute it again', async () => {
    const one = await (await Evaluating.open(office)).formed();
    const key = randomUUID();
    const first = ok(await one.draw('performance', { seats: 2 }, key), ActAnswerSchema);
    const again = ok(await one.draw('performance', { seats: 2 }, key), ActAnswerSchema);
    expect(again).toEqual({ ...first, repeated: true });
    const panel = PanelSchema.parse((await one.view('performance')).details['panel']);
    expect(panel.experts.map(({ name }) => name).sort()).toEqual(['专家乙', '专家甲']);
    for (const { expertId, ticket } of panel.experts)
      expect(createHash('sha256').update(`${panel.seed}:${expertId}`).digest('hex')).toBe(ticket);
    const { rows: kept } = await office.asOwner(
      'select outcome, reason from expert_draw where matter_id = $1 order by outcome',
      [one.id],
    );
    expect(kept).toEqual([
      { outcome: 'avoided', reason: 'ownUnit' },
      { outcome: 'drawn', reason: '' },
      { outcome: 'drawn', reason: '' },
    ]);
  });

  it('is refused where too few are left, and is nobody’s command with a seed of his own', async () => {
    const one = await (await Evaluating.open(office)).formed();
    expect((await one.draw('performance', { seats: 3 })).body.code).toBe('expertsTooFew');
    const own = { kind: 'drawExperts', versionId: randomUUID(), seats: 1, seed: 'a'.repeat(64) };
    expect((await one.try('performance', own)).status).toBe(422);
  });
});

describe('people of outside', () => {
  it('see the evaluation that names them and nothing else', async () => {
    const [mine, other] = [await Evaluating.open(office), await Evaluating.open(office)];
    await mine.toScoring();
    expect((await mine.seen('expert')).status).toBe(200);
    for (const login of ['expert', 'expertThree', 'agent'] as const) {
      expect((await other.seen(login)).status).toBe(404);
      expect((await other.try(login, { kind: 'declareAvoidance', conflict: false, statement: 'x' })).status).toBe(404);
    }
    expect((await mine.seen('expertThree')).status).toBe(404);
    const { rows } = await listed(office, 'expert');
    expect(rows.map(({ id }) => id)).toContain(mine.id);
    expect(rows.map(({ id }) => id)).not.toContain(other.id);
    expect((await listed(office, 'agent')).rows).toEqual([]);
    const expert = await office.as('expert');
    for (const path of [
      '/budget-items',
      '/supervision',
      '/libraries/experts',
      `/finance-evaluations/${mine.id}/history`,
    ])
      expect([403, 404]).toContain((await expert.get(path)).status);
  });

  it('find their work in their inbox, and only there', async () => {
    const one = await (await Evaluating.open(office)).toScoring();
    const waiting = async (login: 'expert' | 'expertThree'): Promise<readonly string[]> => {
      const reply = await (await office.as(login)).get('/inbox?view=todo&limit=200');
      return z
        .object({ rows: z.array(z.object({ itemId: z.string() })) })
        .parse(JSON.parse(reply.text))
        .rows.map(({ itemId }) => itemId);
    };
    expect(await waiting('expert')).toContain(one.id);
    expect(await waiting('expertThree')).toEqual([]);
  });

  it('hand in sheets that nobody reads before all are in', async () => {
    const one = await (await Evaluating.open(office)).toScoring();
    await one.act('expert', { kind: 'submitScores' }, { content: sheet(4) });
    const sheets = async (login: 'performance' | 'expert' | 'expertTwo'): Promise<number> => {
      const { rows } = ok(await one.seen(login, '/versions'), VersionListingSchema);
      return rows.filter(({ kind }) => kind === 'scoreSheet').length;
    };
    expect([await sheets('expert'), await sheets('expertTwo'), await sheets('performance')]).toEqual([1, 0, 0]);
    const {
      rows: [kept],
    } = await office.asOwner(`select id from document_version where instance_id = $1 and kind = 'scoreSheet'`, [
      one.id,
    ]);
    expect((await one.seen('expertTwo', `/versions/${String(kept?.['id'])}`)).status).toBe(404);
    expect(
      (await (await office.as('director')).get(`/budget-items/${one.id}/versions/${String(kept?.['id'])}`)).status,
    ).toBe(404);
    await one.act('expertTwo', { kind: 'submitScores' }, { content: sheet(0) });
    expect([await sheets('expertTwo'), await sheets('performance')]).toEqual([2, 2]);
  });
});

describe('the evaluated unit', () => {
  it('sees its evaluation without experts and scores, and another unit sees nothing', async () => {
    const one = await (await Evaluating.open(office)).toScoring();
    const { details, available } = await one.view('clerk');
    expect(details).not.toHaveProperty('panel');
    expect(details).not.toHaveProperty('scores');
    expect(available.filter(({ mine }) => mine)).toEqual([]);
    expect((await one.seen('otherClerk')).status).toBe(404);
    expect((await one.seen('clerk', '/history')).body).toEqual({ rows: [], next: null });
  });
});

describe('a refusal', () => {
  it('tells every fault at its place, and who may do it', async () => {
    const one = await Evaluating.open(office);
    const refused = await one.try('director', {
      kind: 'formTeam',
      leader: named('performance'),
    });
    expect(refused).toMatchObject({ status: 403, body: { code: 'notYours' } });
    const twice = named('performance');
    const reply = await one.try('performance', { kind: 'formTeam', leader: twice, members: [twice, twice] });
    expect(reply.body.errors?.map(({ pointer }) => pointer)).toEqual(['/members/0', '/members/1']);
  });

  it('names the dimension that a plan leaves out as people call it (E6)', async () => {
    const one = await (await Evaluating.open(office)).formed();
    const indicators = ['a', 'b', 'c', 'd'].map((key) => ({
      key,
      dimension: 'economy',
      name: key,
      weight: 25,
      standard: '按标准计分',
    }));
    const content = { purpose: '目的', scope: '范围', method: '方法', indicators };
    const { body } = await one.try('performance', { kind: 'submitPlan' }, { content });
    expect(body.errors?.map(({ detail }) => detail)).toEqual(['没有“效率性”方面的指标。', '没有“效益性”方面的指标。']);
  });
});

/** Somebody as his account has him. */
function named(login: Login): { readonly personId: string; readonly name: string } {
  return { personId: office.ids[login], name: `某某（${login}）` };
}

async function agency(): Promise<{ readonly agencyId: string; readonly name: string }> {
  const { rows } = await office.asOwner("select id, name from library_entry where library = 'agencies'");
  const { id, name } = z.object({ id: z.string(), name: z.string() }).parse(rows[0]);
  return { agencyId: id, name };
}

/** Gives somebody an evaluator's account of the agency beside what he holds. */
async function evaluates(login: Login, until = 'infinity'): Promise<void> {
  await office.asOwner(
    `insert into person_grant (person_id, role, region_id, agency_id, valid_until)
     values ($1, 'agencyEvaluator', '431000', $3, $2)`,
    [office.ids[login], until, (await agency()).agencyId],
  );
}

describe('the choice of an agency', () => {
  it('is refused unless registry and accounts know it so and nobody is in two places (S5)', async () => {
    await evaluates('otherLeader');
    await evaluates('otherOfficer', '2026-03-01');
    const one = await (await Evaluating.open(office, { superiorUnitIds: ['unit-2'] })).formed();
    ok(await one.draw('performance', { seats: 2 }), ActAnswerSchema);
    const { agencyId, name } = await agency();
    const how = { kind: 'selectAgency', candidates: [name], method: 'negotiation', reason: '人员最优' };
    const logins = ['expert', 'clerk', 'agent', 'performance', 'otherLeader', 'otherOfficer'] as const;
    const evaluators = [...logins.map(named), { ...named('agent'), name: '张三' }];
    const wrong = { ...how, agencyId: randomUUID(), name, evaluators };
    expect(faultsOf(await one.try('performance', wrong))).toEqual({
      status: 422,
      faults: [
        '/agencyId agencyNotListed',
        '/evaluators/0 sitsOnPanel',
        '/evaluators/3 worksOnTeam',
        '/evaluators/6 memberTwice',
        '/evaluators/0 notAnEvaluator',
        '/evaluators/1 notAnEvaluator',
        '/evaluators/2 ofOtherAgency',
        '/evaluators/3 notAnEvaluator',
        '/evaluators/4 ofOtherAgency',
        '/evaluators/4 ofEvaluatedUnit',
        '/evaluators/5 notAnEvaluator',
        '/evaluators/6 personNamedOtherwise',
        '/evaluators/6 ofOtherAgency',
      ],
    });
    expect((await one.try('director', wrong)).status).toBe(403);
    const otherwise = { ...how, agencyId, name: '假机构', candidates: ['假机构'], evaluators: [named('agent')] };
    expect(faultsOf(await one.try('performance', otherwise))).toEqual({
      status: 422,
      faults: ['/name agencyNamedOtherwise'],
    });
    const offered = ok(await one.seen('performance', '/people'), EvaluationPeopleSchema);
    // Whoever may choose the agency is shown the choice: the officer over the unit as well.
    expect(ok(await one.seen('officer', '/people'), EvaluationPeopleSchema)).toEqual(offered);
    expect((await one.seen('agent', '/people')).status).toBe(403);
    expect(offered.evaluators.map(({ id }) => id)).toEqual([office.ids.agent]);
    expect(offered.officers.map(({ id }) => id)).not.toContain(office.ids.agent);
    await one.act('performance', { ...how, agencyId, name, evaluators: offered.evaluators.map(memberOf) });
  });

  it('is made again before the contract with its cause, by the same rule; who lost the place sees it no more', async () => {
    await evaluates('countyClerk');
    const one = await (await Evaluating.open(office)).formed();
    const chosen = { ...(await agency()), method: 'negotiation', reason: '人员最优' };
    const first = { ...chosen, kind: 'selectAgency', candidates: [chosen.name], evaluators: [named('countyClerk')] };
    const again = { ...first, kind: 'changeAgency', cause: '原评价员离职', evaluators: [named('agent')] };
    expect((await one.try('performance', again)).status).toBe(409);
    await one.act('performance', first);
    expect((await one.seen('countyClerk')).status).toBe(200);
    expect((await one.try('performance', first)).status).toBe(409);
    expect((await one.try('performance', { ...again, cause: '' })).status).toBe(422);
    expect(faultsOf(await one.try('performance', { ...again, evaluators: [named('clerk')] }))).toEqual({
      status: 422,
      faults: ['/evaluators/0 notAnEvaluator'],
    });
    await one.act('performance', again);
    expect((await one.seen('countyClerk')).status).toBe(404);
    const { rows } = ok(await one.seen('performance', '/history'), HistoryPageSchema);
    expect(JSON.stringify(rows)).toContain('重选原因：原评价员离职');
    await one.act('agent', { kind: 'declareInterests', conflict: false, statement: '无' });
  });
});

function memberOf({ id, name }: { readonly id: string; readonly name: string }): object {
  return { personId: id, name };
}

describe('an agency', () => {
  it('has its contract and its rating in the registry with the acts that make them (S5)', async () => {
    const { agencyId, name } = await agency();
    const one = await (await Evaluating.open(office)).formed();
    await one.act('performance', {
      kind: 'selectAgency',
      agencyId,
      name,
      candidates: [name],
      method: 'negotiation',
      reason: '人员最优',
      evaluators: [named('agent')],
    });
    await one.act('agent', { kind: 'declareInterests', conflict: false, statement: '无' });
    const days = { startsOn: '2026-03-02', endsOn: '2026-09-30' };
    const deliverables = [{ name: '评价报告', by: '2026-08-20' }];
    const contract = { ...days, contractNumber: '1', feeFen: 8_000_000, deliverables };
    await one.act('director', { kind: 'signContract', ...contract });
    const engaged = 'select agency_id, begun_on, ends_on, fee_fen from agency_engagement where matter_id = $1';
    expect((await office.pool.query(engaged, [one.id])).rows).toEqual([
      { agency_id: agencyId, begun_on: days.startsOn, ends_on: days.endsOn, fee_fen: 8_000_000 },
    ]);
    await (await one.fromTeamToScoring()).toReport();
    const marks = RATING_KEYS.map((criterion) => ({ criterion, points: 80 }));
    await one.act('performance', { kind: 'rateAgency', marks, opinion: '较好' });
    const rated = 'select score, opinion from agency_rating where engagement_id = $1';
    expect((await office.pool.query(rated, [one.id])).rows).toEqual([{ score: 80, opinion: '较好' }]);
  });
});
