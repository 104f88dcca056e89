import { randomUUID } from 'node:crypto';
import { ActAnswerSchema } from '../../api/commands/act.schemas.ts';
import {
  PlanCandidatesSchema,
  PlanPreviewSchema,
  PlanProofSchema,
  PlanSchema,
} from '../../api/evaluation-plans/evaluation-plans.schemas.ts';
import { ResultDocumentSchema } from '../../api/result-documents/result-documents.schemas.ts';
import { createErrandActivities } from '../../activities/errand.activities.ts';
import { createOwedPlan } from '../../activities/owed-plan.ts';
import { createProcessStore } from '../../db/process-store.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { planMatterId } from '../../domain/processes/result-document/plan-input.ts';
import type { PlannedEffect } from '../../workflows/contract.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { CITY, openOffice, type Office } from './support/office.ts';

let office: Office;
let itemId: string;
beforeAll(async () => {
  office = await openOffice();
  const loop = await (await (await (await Loop.open(office)).submitted()).qualified()).approved();
  itemId = loop.id;
  office.on('2026-01-12');
}, 60_000);
afterAll(() => office.close());

const YEAR = { year: 2026 };
const attention = [{ kind: 'keyEvaluation', subjectId: '', level: 2, source: '人大代表建议' }] as const;

async function preview(more: object = {}) {
  const performance = await office.as('performance');
  return ok(await performance.post('/evaluation-plans/preview', { ...YEAR, ...more }), PlanPreviewSchema);
}

async function submit(body: object, key: string = randomUUID()): Promise<Reply> {
  return (await office.as('performance')).post('/evaluation-plans', { ...YEAR, ...body }, { 'Idempotency-Key': key });
}

async function plan() {
  return ok(await (await office.as('auditor')).get('/evaluation-plans?year=2026'), PlanSchema);
}

describe('the yearly plan of key evaluations (E6)', () => {
  it('is owed each January: the morning opens it once, and nobody sees it done before it is', async () => {
    const store = createProcessStore({ pool: office.pool, processes: PROCESSES, hash: 'sha256' });
    const openOwedPlan = createOwedPlan(office.pool, store);
    const mornings = ['2025-12-31', '2026-01-04', '2026-01-05', '2026-02-03'];
    for (const on of mornings)
      await openOwedPlan({ regionId: CITY, on: asPlainDate(on), now: asInstant(`${on}T00:00:00.000Z`) });
    const { rows } = await office.pool.query<{ id: string; due: string }>(
      `select o.instance_id as id, o.due from obligation o where o.kind = 'keyEvaluationPlan'`,
    );
    expect(rows).toEqual([{ id: planMatterId(CITY, 2026), due: '2026-01-31' }]);
    expect(await plan()).toMatchObject({ due: '2026-01-31', overdue: false, document: { phase: 'documentDrafting' } });
    office.on('2026-02-04');
    expect(await plan()).toMatchObject({ overdue: true, lateWorkingDays: 3 });
    office.on('2026-01-12');
  });

  it('shows every candidate with its working, and attention moves its points', async () => {
    const before = await preview();
    expect(before.proposed.map(({ kind, name }) => [kind, name])).toEqual([
      ['keyEvaluation', '马铃薯种薯繁育示范推广项目'],
      ['wholeDepartment', expect.any(String)],
    ]);
    const after = await preview({ attention: [{ ...attention[0], subjectId: itemId }] });
    const [one] = after.proposed;
    expect([before.proposed[0]?.total, one?.total]).toEqual(['28.40', '41.73']);
    expect(one?.working).toContain('社会关注 较高 · 人大代表建议：13.33');
    expect(after.inputsHash).not.toBe(before.inputsHash);
    expect((await preview({ search: '没有这个' })).others).toEqual([]);
  });

  it('needs a reason for leaving a higher one out or taking a lower one in, and tells all faults at once', async () => {
    const { inputsHash } = await preview();
    const kind = 'keyEvaluation';
    const silent = await submit({ inputsHash, removed: [{ kind, subjectId: itemId, reason: '' }] });
    expect(silent.status).toBe(422);
    const faulty = await submit({
      inputsHash,
      added: [{ kind, subjectId: itemId, reason: '已在建议中' }],
      removed: [{ kind, subjectId: 'nobody', reason: '没有这个' }],
    });
    expect((faulty.body.errors ?? []).map(({ code }) => code)).toEqual(['alreadyProposed', 'notProposed']);
    const all = (await preview()).proposed.map((one) => ({ kind: one.kind, subjectId: one.subjectId, reason: '缓办' }));
    expect((await submit({ inputsHash, removed: all })).body.errors).toMatchObject([{ code: 'emptyPlan' }]);
    const stale = await submit({ inputsHash: 'a'.repeat(64) });
    expect(stale.body.errors).toMatchObject([{ code: 'candidatesChanged' }]);
    const body = { ...YEAR, inputsHash };
    const director = await office.as('director');
    expect((await director.post('/evaluation-plans', body, { 'Idempotency-Key': randomUUID() })).status).toBe(403);
  });

  it('is put forward once per key, signed and issued; the evaluations it starts are opened exactly once', async () => {
    const marked = { attention: [{ ...attention[0], subjectId: itemId }] };
    const { inputsHash, proposed } = await preview(marked);
    const department = proposed.find(({ kind }) => kind === 'wholeDepartment');
    const removed = [{ kind: 'wholeDepartment', subjectId: department?.subjectId, reason: '上年刚评价过' }];
    const [key, body] = [randomUUID(), { ...marked, inputsHash, removed }];
    const [one, again] = [await submit(body, key), await submit(body, key)];
    const { id } = ok(one, ActAnswerSchema, 201);
    expect([ok(again, ActAnswerSchema, 201).id, ok(again, ActAnswerSchema, 201).repeated]).toEqual([id, true]);
    expect((await submit(body)).body.code).toBe('notNow');

    const director = await office.as('director');
    const issue = { kind: 'issueResultDocument', documentNumber: '郴财绩〔2026〕3号' };
    ok(
      await director.post(`/result-documents/${id}/commands`, { command: issue }, { 'Idempotency-Key': randomUUID() }),
      ActAnswerSchema,
    );
    const document = ok(await director.get(`/result-documents/${id}`), ResultDocumentSchema);
    expect(document.entries.map(({ standing, reason }) => [standing, reason])).toEqual([
      ['proposed', null],
      ['removed', '上年刚评价过'],
    ]);
    expect((await plan()).evaluations).toMatchObject([{ started: false, phaseName: null }]);

    const effects = await openings(id);
    const store = createProcessStore({ pool: office.pool, processes: PROCESSES, hash: 'sha256' });
    const errands = createErrandActivities(store);
    const now = asInstant('2026-01-12T03:00:00.000Z');
    // Killed between carrying it out and striking it off: the workflow asks again, with the key's answer and without.
    await errands.openMatters({ instanceId: id, effects, now });
    await errands.openMatters({ instanceId: id, effects, now });
    await office.asOwner('delete from answer');
    await errands.openMatters({ instanceId: id, effects, now });
    const started = await plan();
    expect(started).toMatchObject({
      overdue: false,
      lateWorkingDays: 0,
      document: { documentNumber: '郴财绩〔2026〕3号' },
    });
    expect(started.evaluations).toMatchObject([
      {
        name: '马铃薯种薯繁育示范推广项目重点评价',
        started: true,
        phaseName: '待组建',
        dueKey: 'formTeam',
        score: null,
      },
    ]);
    const { rows } = await office.pool.query('select source, item_id as item from evaluation');
    expect(rows).toEqual([{ source: '年度重点评价计划（郴财绩〔2026〕3号）', item: itemId }]);
    expect((await preview()).proposed.map(({ kind }) => kind)).toEqual(['wholeDepartment']);
  });

  it('can be computed again from what was frozen, which nobody can change', async () => {
    const proposalId = (await plan()).document?.proposalId ?? '';
    const auditor = await office.as('auditor');
    const proof = ok(await auditor.get(`/evaluation-plans/proposals/${proposalId}`), PlanProofSchema);
    expect(proof).toMatchObject({ holds: true, differing: [], candidates: 2 });
    const { rows } = ok(
      await auditor.get(`/evaluation-plans/proposals/${proposalId}/candidates`),
      PlanCandidatesSchema,
    );
    expect(rows.map(({ total, attention: level }) => [total, level])).toEqual([
      ['41.73', 2],
      [expect.any(String), 0],
    ]);
    await expect(office.pool.query('update key_plan_candidate set total = 1')).rejects.toThrow(/permission denied/);
    await office.asOwner('update key_plan_candidate set amount_fen = amount_fen * 20 where no = 1');
    const broken = ok(await auditor.get(`/evaluation-plans/proposals/${proposalId}`), PlanProofSchema);
    expect(broken).toMatchObject({ holds: false, differing: ['马铃薯种薯繁育示范推广项目'] });
    expect((await (await office.as('countyDirector')).get(`/evaluation-plans/proposals/${proposalId}`)).status).toBe(
      404,
    );
  });
});

/** What the outbox tells the workflow to open. */
async function openings(id: string): Promise<readonly PlannedEffect[]> {
  const store = createProcessStore({ pool: office.pool, processes: PROCESSES, hash: 'sha256' });
  const { effects } = await store.since(id, 0);
  return effects.filter(({ effect }) => effect.kind === 'open');
}
