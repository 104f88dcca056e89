import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerMatrixSchema, LedgerPageSchema, UnsignedSchema } from '../../api/ledger/ledger.schemas.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { ok } from './support/client.ts';
import { Loop, RECTIFIED } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
let loop: Loop;
beforeAll(async () => {
  office = await openOffice();
  const signOff = {
    decideDeferral: rule([step('leader', ['supervisingLeader'])], { proposedBy: ['financeDirector'] }),
  };
  await office.asOwner(`update policy_version set body = body || '${JSON.stringify({ signOff })}'::jsonb`);
  loop = await Loop.open(office).then((one) => one.submitted());
  await loop.qualified().then((one) => one.approved());
  await loop.selfEvaluated().then((one) => one.concluded());
});
afterAll(() => office.close());

async function ledger(login: Login, query = '') {
  return ok(await (await office.as(login)).get(`/problems?item=${loop.id}${query}`), LedgerPageSchema);
}

async function unsigned(login: Login) {
  const { rows } = ok(await (await office.as(login)).get('/feedback/unsigned'), UnsignedSchema);
  return rows.filter(({ itemId }) => itemId === loop.id);
}

function commands(acts: readonly { readonly command: string }[] = []): readonly string[] {
  return acts.map(({ command }) => command);
}

describe('the ledger follows a document through its rectification (R2)', () => {
  it('does not show a draft to anybody', async () => {
    await loop.on('2026-03-25').act(
      'performance',
      { kind: 'draftFeedback' },
      {
        content: {
          form: 'officialDocument',
          performance: '总体目标基本实现。',
          problems: [
            {
              title: '采购数量与年度目标不一致',
              recommendation: '核对合同',
              category: 'targetSetting',
              amountFen: 37_500_000,
            },
            { title: '支付完成率口径不一', recommendation: '按实际支付更正', category: 'fundUse' },
          ],
        },
      },
    );
    expect((await ledger('auditor')).rows).toEqual([]);
    expect(await unsigned('clerk')).toEqual([]);
  });

  it('lists what was issued; until it is signed for, the document stands on top with its own date', async () => {
    await loop.act('director', { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕8号' });
    expect(await unsigned('clerk')).toMatchObject([
      { documentNumber: '郴财绩〔2026〕8号', due: '2026-03-30', mine: true, problems: 2 },
    ]);
    expect(await unsigned('director')).toMatchObject([{ mine: false }]);
    expect(await unsigned('otherClerk')).toEqual([]);
    const { rows, documents } = await ledger('clerk');
    expect(rows).toMatchObject([
      {
        no: 1,
        categoryName: '目标设定',
        amountFen: 37_500_000,
        unitState: 'notStarted',
        financeState: 'notDue',
        acts: [],
      },
      { no: 2, categoryName: '资金使用' },
    ]);
    expect(documents).toMatchObject([{ phase: 'delivered', clock: { kind: 'signReceipt', due: '2026-03-30' } }]);
    expect(commands(documents[0]?.acts)).toContain('signReceipt');
  });

  it('runs the two months from the receipt, and offers the unit what it may do', async () => {
    await loop.on('2026-03-27').act('clerk', { kind: 'signReceipt' });
    expect(await unsigned('clerk')).toEqual([]);
    const { rows, documents } = await ledger('clerk');
    expect(documents).toMatchObject([
      { receivedOn: '2026-03-27', settled: 0, all: 2, clock: { kind: 'reportRectification', legalDue: '2026-05-27' } },
    ]);
    expect(commands(rows[0]?.acts)).toEqual(['answerProblem', 'askDeferral']);
    expect(commands(documents[0]?.acts)).toEqual(['draft:rectification', 'askExtension']);
    expect(commands((await ledger('leader')).documents[0]?.acts)).toEqual([
      'reportRectification',
      'draft:rectification',
      'askExtension',
    ]);
    expect(commands((await ledger('performance')).documents[0]?.acts)).toEqual(['urge']);
    expect(commands((await ledger('auditor')).rows[0]?.acts)).toEqual([]);
  });

  it('shows what was answered, and an extension as it was asked beside the legal date', async () => {
    await loop.answered();
    await loop.on('2026-05-18').act('leader', {
      kind: 'askExtension',
      key: 'reportRectification',
      workingDays: 10,
      reason: '须待验收',
    });
    const { rows, documents } = await ledger('director');
    expect(rows[0]).toMatchObject({ unitState: 'inProgress', person: '某经办', measure: '核对合同', by: '2026-05-20' });
    expect(documents[0]?.clock).toMatchObject({ legalDue: '2026-05-27', extensionAsked: 10, askedDue: '2026-06-10' });
    expect(commands(documents[0]?.acts)).toEqual(['grantExtension', 'refuseExtension', 'urge']);
    await loop.act('director', { kind: 'grantExtension', key: 'reportRectification', workingDays: 5, opinion: '同意' });
    expect((await ledger('clerk')).documents[0]?.clock).toMatchObject({
      legalDue: '2026-05-27',
      due: '2026-06-03',
      askedDue: null,
    });
  });

  it('keeps what the unit says and what finance found apart, with who decided what when', async () => {
    const { sha256 } = await loop.on('2026-05-20').attached('clerk', '更正表.pdf');
    const versionId = await loop.freeze('clerk', 'rectification', {
      ...RECTIFIED,
      problems: RECTIFIED.problems.map((one) =>
        one.no === 1 ? { ...one, evidence: [{ name: '更正表.pdf', sha256 }] } : one,
      ),
    });
    await loop.act('leader', { kind: 'reportRectification', versionId });
    const reported = await ledger('performance');
    expect(reported.rows).toMatchObject([
      { unitState: 'rectified', financeState: 'awaiting', evidence: { count: 1, unhashed: 0, names: ['更正表.pdf'] } },
      { unitState: 'rectified', financeState: 'awaiting', evidence: { count: 1, unhashed: 1 } },
    ]);
    expect(commands(reported.rows[0]?.acts)).toEqual(['verifyProblem', 'returnProblem']);
    expect(reported.documents[0]?.report).toMatchObject({ outcome: 'onTime', on: '2026-05-20' });
    await loop.on('2026-05-25').act('performance', { kind: 'verifyProblem', problemNo: 1, opinion: '佐证齐全' });
    await loop.act('performance', { kind: 'returnProblem', problemNo: 2, opinion: '佐证不足' });
    const { rows, documents } = await ledger('clerk');
    expect(rows).toMatchObject([
      { financeState: 'closedOut', decidedOn: '2026-05-25', decision: '佐证齐全', light: 'none', acts: [] },
      { financeState: 'returned', unitState: 'inProgress', decision: '佐证不足', decidedBy: '某某（performance）' },
    ]);
    expect(documents[0]).toMatchObject({ settled: 1, clock: { kind: 'redoRectification', due: '2026-06-08' } });
  });

  it('counts by both lines; each cell is a filter', async () => {
    const query = `?item=${loop.id}`;
    const matrix = ok(await (await office.as('director')).get(`/problems/matrix${query}`), LedgerMatrixSchema);
    expect(matrix.cells).toEqual([
      { unitState: 'inProgress', financeState: 'returned', count: 1 },
      { unitState: 'rectified', financeState: 'closedOut', count: 1 },
    ]);
    expect(matrix).toMatchObject({ documents: 1, recurring: { problems: 0, units: 0 } });
    const kept = await ledger('director', '&unitState=rectified&financeState=settled');
    expect(kept.rows.map(({ no }) => no)).toEqual([1]);
    expect((await ledger('director', '&q=采购')).rows.map(({ no }) => no)).toEqual([1]);
    expect((await ledger('director', '&year=2019')).rows).toEqual([]);
  });

  it('does not exist outside the scope, nor under a filter that is none of its own', async () => {
    expect((await ledger('otherLeader')).rows).toEqual([]);
    expect((await ledger('countyDirector')).rows).toEqual([]);
    const odd = await (await office.as('clerk')).get('/problems?unitState=perhaps&cursor=x');
    expect([odd.status, odd.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/unitState']]);
    expect((await (await office.as('expert')).get('/problems')).status).toBe(403);
  });

  it('is read page by page with the documents of each page', async () => {
    const first = await ledger('director', '&limit=1');
    expect([first.rows.length, first.documents.length]).toEqual([1, 1]);
    const second = await ledger('director', `&limit=1&cursor=${first.next ?? ''}`);
    expect([second.rows[0]?.no, second.next]).toEqual([2, null]);
  });

  it('offers an act that needs signatures to those who put it forward, who need not be those that do it', async () => {
    await loop.act('clerk', { kind: 'askDeferral', problemNo: 2, reason: '合同履行中' });
    const offered = async (login: Login) => (await ledger(login)).rows.flatMap(({ acts }) => commands(acts));
    expect(await offered('director')).toEqual(['decideDeferral']);
    expect(await offered('supervisor')).toEqual([]);
  });
});
