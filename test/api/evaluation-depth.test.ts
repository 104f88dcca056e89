import request from 'supertest';
import { VersionSchema } from '../../api/documents/documents.schemas.ts';
import { HistoryPageSchema } from '../../api/items/history.schemas.ts';
import { LedgerMatrixSchema, LedgerPageSchema, UnsignedSchema } from '../../api/ledger/ledger.schemas.ts';
import { InstanceViewSchema } from '../../api/rehearsal/rehearsal.schemas.ts';
import { SearchResultSchema, type FoundView } from '../../api/search/search.schemas.ts';
import { SignOffsSchema } from '../../api/sign-off/sign-off.schemas.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { report, sheet } from '../support/evaluation-play.ts';
import { ok } from './support/client.ts';
import { Evaluating, registered } from './support/evaluating.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

const NAME = '示范大棚建设重点评价';
const NUMBER = '郴财绩〔2026〕31号';

let office: Office;
let one: Evaluating;

/** An evaluation that is concluded and fed back: two problems, receipt not signed yet. */
async function fedBack(more: object = {}): Promise<Evaluating> {
  const made = await (await (await Evaluating.open(office, { name: NAME, ...more })).toScoring()).toReport();
  await made.act('director', { kind: 'concludeEvaluation' });
  const problems = report.problems.map(({ title, recommendation }) => ({ title, recommendation }));
  const content = { form: 'opinion', performance: '总体良好。', problems };
  await made.act('performance', { kind: 'draftFeedback' }, { content });
  return made;
}

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02' });
  const signOff = {
    cancelEvaluation: rule([step('office', ['performanceOfficer']), step('leader', ['supervisingLeader'])]),
  };
  await office.asOwner(`update policy_version set body = body || '${JSON.stringify({ signOff })}'::jsonb`);
  await registered(office);
  one = await fedBack();
  await one.act('director', { kind: 'issueFeedback', documentNumber: NUMBER });
}, 60_000);
afterAll(() => office.close());

async function get(login: Login, path: string) {
  return (await office.as(login)).get(path);
}

async function found(login: Login, q: string, kind: FoundView['kind']): Promise<readonly FoundView[]> {
  const { groups } = ok(await get(login, `/search?q=${encodeURIComponent(q)}&kind=${kind}`), SearchResultSchema);
  return groups.flatMap(({ rows }) => rows);
}

describe('an evaluation’s problems stand in the ledger beside those of items (R2)', () => {
  it('with its process, its acts, and counts that agree; until it is signed for, above it', async () => {
    const unsigned = ok(await get('leader', '/feedback/unsigned'), UnsignedSchema).rows;
    expect(unsigned).toMatchObject([{ itemId: one.id, process: 'evaluation', documentNumber: NUMBER, mine: true }]);
    await one.act('leader', { kind: 'signReceipt', paper: false });
    expect(ok(await get('leader', '/feedback/unsigned'), UnsignedSchema).rows).toEqual([]);

    const page = ok(await get('leader', '/problems?process=evaluation'), LedgerPageSchema);
    expect(page.rows.map(({ itemId, title, acts }) => [itemId, title, acts.map(({ command }) => command)])).toEqual(
      report.problems.map(({ title }) => [one.id, title, ['answerProblem', 'askDeferral']]),
    );
    expect(page.documents).toMatchObject([{ process: 'evaluation', itemName: NAME, documentNumber: NUMBER, all: 2 }]);
    const matrix = ok(await get('leader', '/problems/matrix?process=evaluation'), LedgerMatrixSchema);
    expect(matrix.cells.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(matrix.documents).toBe(1);
    const items = ok(await get('leader', '/problems?process=budgetItem'), LedgerPageSchema);
    expect(items.rows).toEqual([]);
  });

  it('and for nobody outside its scope', async () => {
    expect(ok(await get('otherLeader', '/problems?process=evaluation'), LedgerPageSchema).rows).toEqual([]);
  });
});

describe('the unit reports on an evaluation’s problems one by one, and finance verifies them one by one (R2)', () => {
  const path = (): string => `/budget-items/${one.id}`;
  const told = {
    summary: '两个问题均已整改。',
    problems: [
      { no: 1, result: 'rectified', account: '验收资料已补齐', evidence: [{ name: '验收资料.pdf' }] },
      { no: 2, result: 'partly', account: '已编制用款计划', evidence: [{ name: '用款计划.xlsx' }] },
    ],
  };

  it('as a draft of its own, frozen by the clerk and signed by the leader', async () => {
    for (const problemNo of [1, 2])
      await one.act('clerk', {
        kind: 'answerProblem',
        problemNo,
        stance: 'agree',
        measure: '按建议整改',
        person: '经办人',
        by: '2026-04-15',
      });
    const clerk = await office.as('clerk');
    const saved = await clerk.put(`${path()}/drafts/rectification`, { revision: 0, body: told });
    expect(saved.status).toBe(200);
    expect((await get('otherClerk', `${path()}/drafts/rectification`)).status).toBe(404);
    expect((await get('performance', `${path()}/drafts/rectification`)).body.code).toBe('notYours');
    const frozen = await clerk.post(`${path()}/versions`, { kind: 'rectification', fromDraft: true });
    const { id: versionId } = ok(frozen, VersionSchema, 201);
    expect((await one.try('clerk', { kind: 'reportRectification', versionId })).status).toBe(403);
    await one.act('leader', { kind: 'reportRectification', versionId });
    const { problems } = await one.view('performance');
    expect(problems).toMatchObject([{ financeStatus: 'awaiting' }, { financeStatus: 'awaiting' }]);
  });

  it('closed out or sent back by finance with its word, which the unit reads and nothing of the sheets', async () => {
    await one.act('performance', { kind: 'verifyProblem', problemNo: 1, opinion: '资料齐全' });
    await one.act('performance', { kind: 'returnProblem', problemNo: 2, opinion: '用款计划缺四季度' });
    const { problems } = await one.view('clerk');
    expect(problems).toMatchObject([{ financeStatus: 'closedOut' }, { financeStatus: 'returned' }]);
    const { rows } = ok(await get('clerk', `/finance-evaluations/${one.id}/history`), HistoryPageSchema);
    const events = rows.flatMap((row) => (row.kind === 'event' ? [row.event] : []));
    expect(events[0]).toMatchObject({ type: 'problemReturned', problemNo: 2, opinion: '用款计划缺四季度' });
    expect(events.map(({ type }) => type)).not.toContain('evaluationConcluded');
    expect(events.at(-1)).toMatchObject({ type: 'feedbackIssued' });
  });
});

describe('the search finds evaluations', () => {
  it('by name, code, number and problem, each leading to it', async () => {
    const { code } = await one.view('performance');
    for (const word of ['大棚', code, NUMBER]) {
      const rows = await found('leader', word, 'evaluations');
      expect([word, rows]).toEqual([word, [expect.objectContaining({ itemId: one.id, name: NAME, score: 98 })]]);
    }
    expect(await found('leader', '郴财绩[2026]31', 'documents')).toMatchObject([
      { number: NUMBER, process: 'evaluation', itemId: one.id, itemName: NAME, items: 1 },
    ]);
    expect(await found('leader', '验收资料', 'problems')).toMatchObject([{ process: 'evaluation', itemId: one.id }]);
  });

  it('within the reader’s scope only', async () => {
    expect(await found('otherLeader', '大棚', 'evaluations')).toEqual([]);
    expect(await found('otherLeader', NUMBER, 'documents')).toEqual([]);
  });
});

describe('an evaluation is rehearsed from where it stands', () => {
  it('by the bureau, with its plan and never with a sealed sheet', async () => {
    const made = await (await Evaluating.open(office)).toScoring();
    await made.act('expert', { kind: 'submitScores' }, { content: sheet(4) });
    const instance = ok(await made.seen('performance', '/instance'), InstanceViewSchema);
    expect(instance.process).toBe('evaluation');
    expect(instance.documents.map(({ kind }) => kind)).toEqual(['evaluationPlan']);
    expect((await made.seen('leader', '/instance')).status).toBe(403);
    expect((await made.seen('expert', '/instance')).status).toBe(403);
  });
});

describe('an evaluation’s acts may need signatures', () => {
  it('put forward, signed from its own page, declined by whoever does not agree', async () => {
    const made = await (await Evaluating.open(office)).formed();
    const put = (await made.view('director')).available.find(({ command }) => command === 'cancelEvaluation');
    expect(put).toMatchObject({ signOff: true, mine: true });
    expect(put?.name).toMatch(/^提请签批：/);
    const cancel = { kind: 'cancelEvaluation', reason: '并入他项', documentNumber: '郴财绩〔2026〕40号' };
    const phase = async () => (await made.view('director')).position[0]?.phase;
    const chains = async (login: Login) => ok(await made.seen(login, '/sign-offs'), SignOffsSchema).rows;
    await made.act('director', cancel);
    expect(await phase()).toBe('planning');
    expect((await chains('performance'))[0]?.mine).toEqual(expect.arrayContaining(['sign', 'decline', 'transfer']));
    expect((await made.seen('expert', '/sign-offs')).status).toBe(403);
    await made.act('performance', { kind: 'decline', chain: 'cancelEvaluation', opinion: '依据不足' });
    expect((await chains('director'))[0]?.end).not.toBeNull();
    await made.act('director', cancel);
    for (const login of ['performance', 'supervisor'] as const)
      await made.act(login, { kind: 'sign', chain: 'cancelEvaluation', opinion: '同意' });
    expect(await phase()).toBe('cancelled');
  });
});

describe('what the public reads of an evaluation (R7)', () => {
  const seen = (path: string) => request(office.app.getHttpServer()).get(`/public/2025/evaluations${path}`);

  it('is nothing before the decision; then its text, its score and how the figures were made', async () => {
    expect((await seen(`/${one.id}`)).status).toBe(404);
    await one.act('director', { kind: 'decideDisclosure', decision: 'publish', parts: [], reason: '' });
    const { status, text } = await seen(`/${one.id}`);
    expect(status).toBe(200);
    for (const words of [NAME, '定稿。', '增收明显。', '98.00', '验收资料不全', NUMBER, '数据质量说明', '2 名'])
      expect([words, text.includes(words)]).toEqual([words, true]);
    expect((await seen('')).text).toContain(NAME);
    expect((await request(office.app.getHttpServer()).get('/public/2025')).text).toContain('/public/2025/evaluations');
  });

  it('of one that is withheld is only the ground', async () => {
    const made = await fedBack({ name: '保密项目评价' });
    await made.act('director', {
      kind: 'decideDisclosure',
      decision: 'withhold',
      parts: [],
      ground: 'stateSecret',
      reason: '涉密',
    });
    expect((await seen(`/${made.id}`)).status).toBe(404);
    const { text } = await seen('');
    expect([text.includes('保密项目评价'), text.includes('依法不予公开 1 份')]).toEqual([false, true]);
  });
});
