import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BatchAnswerSchema } from '../../api/commands/batch.schemas.ts';
import { SelfEvaluationCheckSchema } from '../../api/checks/checks.schemas.ts';
import { InboxSchema } from '../../api/inbox/inbox.schemas.ts';
import { HistoryPageSchema } from '../../api/items/history.schemas.ts';
import { ItemPageSchema } from '../../api/items/list.schemas.ts';
import { BoardPageSchema, ObligationPageSchema } from '../../api/oversight/oversight.schemas.ts';
import { ProofSchema } from '../../api/record/record.schemas.ts';
import { ok } from './support/client.ts';
import { allQualified, Loop, oneNeedsWork, targetTable } from './support/loop.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('a budget has targets, its execution is monitored, its end is evaluated, its evaluation is fed back, its feedback is applied', () => {
  it('goes round the whole loop by hand, in every role, through HTTP', async () => {
    const loop = await Loop.open(office);

    // G1–G3: drafted by the clerk, signed by the leader, returned once, resubmitted, qualified.
    await loop.submitted();
    const inbox = ok(await (await office.as('officer')).get('/inbox'), InboxSchema);
    expect(inbox.rows.some((row) => row.view === 'todo' && row.itemId === loop.id)).toBe(true);
    const returned = await loop.on('2024-10-18').act('officer', {
      kind: 'returnTargets',
      criteria: oneNeedsWork,
      opinion: '请补充数量依据',
    });
    expect(returned.dues.map(({ sentence }) => sentence)).toContain(
      '绩效目标须在 2024年10月25日（周五）前修改并重新申报',
    );
    const better = await loop.freeze('clerk', 'targets', {
      ...targetTable,
      annualTarget: '发放脱毒马铃薯原原种 425 万粒。',
    });
    await loop.act('leader', { kind: 'resubmitTargets', versionId: better });
    await loop.qualified();

    // G5: approved together with the budget, in a batch under one document number.
    await loop.on('2025-01-20').act('officer', { kind: 'recordBudgetPassed', on: '2025-01-17' });
    const batch = await (
      await office.as('director')
    ).post(
      '/budget-items/commands/batch',
      {
        command: { kind: 'approveBudget', documentNumber: '郴财预〔2025〕6号' },
        items: [{ id: loop.id, with: { amountFen: 30_000_000 } }],
      },
      { 'Idempotency-Key': randomUUID() },
    );
    expect(ok(batch, BatchAnswerSchema)).toMatchObject({ done: 1, refused: 0 });

    // M1–M3: monitored by the clerk in one go, a deviation corrected; G4: a supplement in mid-year.
    await loop
      .on('2025-04-08')
      .act(
        'clerk',
        { kind: 'reportMonitoring', period: 'q1' },
        { content: { executedFen: 3_000_000, expectedFen: 6_000_000, indicators: [] } },
      );
    await loop.on('2025-04-10').act('officer', { kind: 'orderCorrection', findings: '支付进度滞后' });
    await loop.on('2025-04-20').act('clerk', { kind: 'reportCorrection', report: '已补付到位' });
    await loop.on('2025-04-22').act('officer', { kind: 'verifyCorrection', opinion: '属实' });
    const supplement = await loop.freeze('clerk', 'targets', targetTable);
    await loop.on('2025-05-06').act('leader', {
      kind: 'requestAmendment',
      amendmentKind: 'supplement',
      versionId: supplement,
      deltaFen: 2_000_000,
      reason: '扩大示范面积',
    });
    await loop.act('officer', { kind: 'qualifyAmendment' });
    await loop.act('director', { kind: 'approveAmendment', documentNumber: '郴财预〔2025〕60号' });

    // E1–E5, R1: self-evaluated, recomputed, accepted, concluded, fed back, received.
    await loop.selfEvaluated();
    const check = await (await office.as('performance')).get(`/budget-items/${loop.id}/self-evaluation-check`);
    expect(ok(check, SelfEvaluationCheckSchema)).toMatchObject({ undecided: [], grade: 'excellent' });
    await loop.concluded();
    await loop.received();

    // R2: answered, extended once, reported, verified problem by problem; R3, R7; closed.
    await loop.answered();
    await loop.on('2026-05-11').act('leader', {
      kind: 'askExtension',
      key: 'reportRectification',
      workingDays: 5,
      reason: '等待合同变更',
    });
    const extended = await loop.act('director', {
      kind: 'grantExtension',
      key: 'reportRectification',
      workingDays: 5,
      opinion: '同意',
    });
    expect(extended.dues).toMatchObject([{ key: 'reportRectification', legalDue: '2026-05-27' }]);
    await loop.reported();
    await loop.on('2026-05-25').act('officer', { kind: 'verifyProblem', problemNo: 1, opinion: '已核' });
    await loop.act('officer', { kind: 'returnProblem', problemNo: 2, opinion: '佐证不足' });
    const again = await loop.on('2026-06-01').freeze('clerk', 'rectification', {
      summary: '补充佐证。',
      problems: [{ no: 2, result: 'rectified', account: '补充支付凭证。', evidence: [{ name: '凭证.pdf' }] }],
    });
    await loop.act('leader', { kind: 'reportRectification', versionId: again });
    await loop.on('2026-06-03').act('performance', { kind: 'verifyProblem', problemNo: 2, opinion: '已核' });
    const doubled = { kind: 'decideConsequence', action: 'reduce', amountFen: 64_000_000 };
    const refused = await loop.try('director', doubled);
    expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
      422,
      'reducedAmount',
      [
        {
          pointer: '/amountFen',
          code: 'reducedAmount',
          detail: '减少的，下年金额须大于 0 且低于原金额 32.00 万元。',
        },
        {
          pointer: '/reason',
          code: 'departureNeedsReason',
          detail: '决定与规则建议（优先支持）不同，须写明理由。',
        },
      ],
    ]);
    await loop.act('director', { kind: 'decideConsequence', action: 'prioritise' });
    await loop.act('director', { kind: 'decideDisclosure', decision: 'publish' });
    const closed = await loop.act('officer', { kind: 'closeItem' });
    expect(closed.position[0]).toMatchObject({ phase: 'closed', name: '已办结' });

    // What the auditor finds afterwards.
    const auditor = await office.as('auditor');
    const history = ok(await auditor.get(`/budget-items/${loop.id}/history?limit=200`), HistoryPageSchema);
    expect(history.rows.length).toBeGreaterThan(60);
    expect(ok(await auditor.get(`/budget-items/${loop.id}/record-check`), ProofSchema)).toMatchObject({ holds: true });
    expect(ok(await auditor.get('/record/verify'), ProofSchema)).toMatchObject({ holds: true, breaks: [] });
  });

  it('shows an item with its clocks, what is possible for whom, and what happens if nobody acts', async () => {
    const loop = await (await Loop.open(office.on('2024-09-02'))).submitted();
    const seen = await loop.item('officer');
    expect(seen.position[0]).toMatchObject({ track: 'main', phase: 'submitted', name: '待审核' });
    expect(seen.obligations).toMatchObject([
      { key: 'reviewTargets:1', name: '审核绩效目标', due: '2024-10-29', state: 'pending', clause: 'G2' },
    ]);
    expect(seen.available.find(({ command }) => command === 'qualifyTargets')).toMatchObject({ mine: true });
    expect((await loop.item('leader')).available.find(({ command }) => command === 'qualifyTargets')).toMatchObject({
      mine: false,
      roleNames: ['财政业务科', '财政绩效科'],
    });
    expect(seen.forecast.events.map(({ sentence }) => sentence)).toContain('“审核绩效目标”逾期（2024年10月29日 到期）');
  });

  it('lets a supervising leader see what is overdue and act on it', async () => {
    const loop = await (await Loop.open(office.on('2024-09-02'))).submitted();
    loop.on('2024-11-20');
    await loop.act('supervisor', { kind: 'urge', key: 'reviewTargets:1', note: '请尽快审核' });
    const board = ok(await (await office.as('supervisor')).get('/board'), BoardPageSchema);
    const row = board.rows.find(({ itemId }) => itemId === loop.id);
    expect(row).toMatchObject({
      key: 'reviewTargets:1',
      onBoard: true,
      highestRung: 10,
      nextRung: { workingDays: 30 },
    });
    await loop.act('supervisor', {
      kind: 'setFinalDate',
      key: 'reviewTargets:1',
      date: '2024-11-25',
      note: '最后期限',
    });
    await loop.act('supervisor', {
      kind: 'summon',
      key: 'reviewTargets:1',
      date: '2024-11-22',
      place: '三楼会议室',
      note: '当面说明',
    });
    await loop.act('supervisor', { kind: 'dismissEscalation', key: 'reviewTargets:1', reason: '已约谈' });
    const red = await (await office.as('supervisor')).get('/obligations?light=red');
    expect(ok(red, ObligationPageSchema).rows.some(({ itemId }) => itemId === loop.id)).toBe(true);
  });

  it('lists items with filters, order, totals and pages by key', async () => {
    office.on('2024-09-02');
    const names = ['甲项目', '乙项目', '丙项目'];
    for (const name of names) await Loop.open(office, { name, unitId: 'unit-2', fiscalYear: 2026 });
    const director = await office.as('director');
    const first = ok(await director.get('/budget-items?year=2026&sort=name&limit=2&totals=true'), ItemPageSchema);
    expect(first.totals).toMatchObject({ count: 3, requestedFen: 90_000_000 });
    const rest = ok(
      await director.get(`/budget-items?year=2026&sort=name&limit=2&cursor=${first.next ?? ''}`),
      ItemPageSchema,
    );
    expect([...first.rows, ...rest.rows].map(({ name }) => name)).toEqual(['丙项目', '甲项目', '乙项目']);
    expect(rest.next).toBeNull();
    const found = ok(await director.get(`/budget-items?year=2026&q=${encodeURIComponent('丙')}`), ItemPageSchema);
    expect(found.rows).toHaveLength(1);
  });

  it('qualifies in a batch with a result per row', async () => {
    office.on('2024-09-02');
    const notReady = await Loop.open(office);
    const ready = await (await Loop.open(office)).submitted();
    const reply = await (
      await office.as('performance')
    ).post(
      '/budget-items/commands/batch',
      { command: { kind: 'qualifyTargets', criteria: allQualified }, items: [{ id: ready.id }, { id: notReady.id }] },
      { 'Idempotency-Key': randomUUID() },
    );
    expect(ok(reply, BatchAnswerSchema)).toMatchObject({
      done: 1,
      refused: 1,
      results: [{ status: 'done' }, { status: 'refused', problem: { code: 'notNow' } }],
    });
  });
});
