import { createHash } from 'node:crypto';
import { AttachmentListSchema } from '../../api/attachments/attachments.schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InboxSchema, InboxSummarySchema } from '../../api/inbox/inbox.schemas.ts';
import { LedgerPageSchema, UnsignedSchema } from '../../api/ledger/ledger.schemas.ts';
import { DelegationMadeSchema } from '../../api/people/delegations.schemas.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { verifyMatter } from '../../db/verify.ts';
import { feedbackContent } from '../support/budget-item-play.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function waiting(login: Login, loop: Loop): Promise<readonly string[]> {
  const { rows } = ok(await (await office.as(login)).get('/inbox?limit=200'), InboxSchema);
  return rows.flatMap((row) =>
    row.view === 'todo' && row.itemId === loop.id ? row.commands.map(({ command }) => command) : [],
  );
}

/** Targets that wait to be reviewed, as the head of the inbox counts them. */
async function counted(login: Login): Promise<number> {
  const { kinds } = ok(await (await office.as(login)).get('/inbox/summary'), InboxSummarySchema);
  return kinds.find(({ kind }) => kind === 'reviewTargets')?.count ?? 0;
}

async function ledger(loop: Loop): Promise<readonly string[]> {
  const { rows } = ok(await (await office.as('auditor')).get(`/problems?item=${loop.id}`), LedgerPageSchema);
  return rows.map(({ title }) => title);
}

/** Concluded, with its feedback delivered on 25 March. */
async function delivered(): Promise<Loop> {
  office.on('2024-09-02');
  const loop = await Loop.open(office).then((one) => one.submitted());
  await loop.qualified().then((one) => one.approved());
  await loop.selfEvaluated().then((one) => one.concluded());
  await loop.on('2026-03-25').act('performance', { kind: 'draftFeedback' }, { content: feedbackContent });
  await loop.act('director', { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕8号' });
  return loop;
}

describe('a feedback that comes back unsigned (R1)', () => {
  it('leaves the ledger and comes again by a new number, with no more problems than it then has', async () => {
    const loop = await delivered();
    expect(await ledger(loop)).toHaveLength(2);
    await loop.on('2026-03-27').act('clerk', { kind: 'returnReceipt', returnGround: 'defective', reason: '附表有误' });
    expect(await ledger(loop)).toEqual([]);
    expect(await waiting('performance', loop)).toEqual(['draftFeedback']);
    expect(await waiting('clerk', loop)).toEqual([]);
    const item = await loop.item();
    expect(item.obligations.find(({ kind }) => kind === 'giveFeedback')).toMatchObject({ legalDue: '2026-04-16' });
    const [problem] = feedbackContent.problems;
    const content = { ...feedbackContent, problems: [problem] };
    await loop.on('2026-03-31').act('performance', { kind: 'draftFeedback' }, { content });
    expect(await ledger(loop)).toEqual([]);
    await loop.act('director', { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕9号' });
    expect(await ledger(loop)).toEqual([problem.title]);
    const unsigned = ok(await (await office.as('clerk')).get('/feedback/unsigned'), UnsignedSchema);
    expect(unsigned.rows.find(({ itemId }) => itemId === loop.id)).toMatchObject({
      documentNumber: '郴财绩〔2026〕9号',
      due: '2026-04-03',
    });
    await loop.on('2026-04-01').act('clerk', { kind: 'signReceipt' });
    expect(await ledger(loop)).toEqual([problem.title]);
    expect(await verifyMatter(office.pool, PROCESSES, loop.id)).toMatchObject({ breaks: [], replayed: 1 });
  });

  it('is written down by finance with the scan where the unit cannot sign, and by nobody without it', async () => {
    const loop = await delivered();
    const scan = Buffer.from('%PDF-1.7\n送达回证\n%%EOF\n');
    const named = { name: '送达回证.pdf', sha256: createHash('sha256').update(scan).digest('hex') };
    const record = { kind: 'recordReceipt', on: '2026-03-26', signer: { name: '何某' }, why: '没有账号', scan: named };
    const missing = await loop.on('2026-03-30').try('officer', record);
    expect([missing.status, missing.body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
      422,
      [['/command/scan', 'attachmentMissing']],
    ]);
    const officer = await office.as('officer');
    const at = `/budget-items/${loop.id}/attachments?kind=feedback&place=receipt&name=${encodeURIComponent(named.name)}`;
    expect((await officer.upload(at, scan)).status).toBe(201);
    await loop.act('officer', record);
    const item = await loop.item();
    expect(item.obligations.find(({ kind }) => kind === 'reportRectification')).toMatchObject({ from: '2026-03-26' });
    const clerk = await office.as('clerk');
    const { rows } = ok(await clerk.get(`/budget-items/${loop.id}/attachments`), AttachmentListSchema);
    expect(rows.map(({ name }) => name)).toContain('送达回证.pdf');
    expect(await verifyMatter(office.pool, PROCESSES, loop.id)).toMatchObject({ breaks: [], replayed: 1 });
  });

  it('says everything that is wrong with a proxy’s signature on paper, each at its place', async () => {
    const loop = await delivered();
    const refused = await loop.on('2026-03-27').try('clerk', {
      kind: 'signReceipt',
      paper: true,
      signer: { name: '何某', onBehalfOf: '李某' },
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/signer/authority', code: 'proxyNeedsAuthority' }]);
  });
});

describe('who stands in for some stages sees the work of those stages (代理)', () => {
  it('in his list, in its counts, and nowhere else', async () => {
    office.on('2024-09-02');
    const loop = await Loop.open(office).then((one) => one.submitted());
    const lend = async (stages: readonly string[]): Promise<string> => {
      const body = {
        delegateId: office.ids.otherOfficer,
        roles: ['financeOfficer'],
        stages,
        validFrom: '2024-10-15',
        validUntil: '2024-11-15',
        reason: '赴省参训',
      };
      return ok(await (await office.as('officer')).post('/delegations', body), DelegationMadeSchema, 201).id;
    };
    expect(await waiting('otherOfficer', loop)).toEqual([]);
    const before = await counted('otherOfficer');
    const later = await lend(['evaluation', 'followUp']);
    expect(await waiting('otherOfficer', loop)).toEqual([]);
    expect(await counted('otherOfficer')).toBe(before);
    await (await office.as('officer')).post(`/delegations/${later}/revoke`, { note: '改期' });
    await lend(['targets']);
    expect(await waiting('otherOfficer', loop)).toEqual(['returnTargets', 'qualifyTargets']);
    expect(await counted('otherOfficer')).toBeGreaterThan(before);
    await loop.on('2024-10-22').act('otherOfficer', { kind: 'qualifyTargets', criteria: QUALIFIED });
    loop.on('2024-10-23');
    expect(await waiting('officer', loop)).toEqual([]);
  });
});

const good = { result: 'qualified', opinion: '' };
const QUALIFIED = { completeness: good, relevance: good, appropriateness: good, feasibility: good };

describe('work does not wait for whose own it is', () => {
  it('neither in his list nor as an act that he is offered', async () => {
    await office.pool.query(
      `insert into person_grant (person_id, role, region_id) values ($1, 'performanceOfficer', $2)`,
      [office.ids.director, CITY],
    );
    office.on('2024-09-02');
    const loop = await Loop.open(office).then((one) => one.submitted());
    await loop.qualified().then((one) => one.approved());
    await loop.selfEvaluated().then((one) => one.concluded());
    await loop.on('2026-03-25').act('director', { kind: 'draftFeedback' }, { content: feedbackContent });
    expect(await waiting('director', loop)).not.toContain('issueFeedback');
    const item = await loop.item('director');
    expect(item.tasks.find(({ command }) => command === 'issueFeedback')?.mine).toBe(false);
    expect(item.available.find(({ command }) => command === 'issueFeedback')?.mine).toBe(false);
    await loop.act('performance', { kind: 'draftFeedback' }, { content: feedbackContent });
    expect(await waiting('director', loop)).toContain('issueFeedback');
  });
});

describe('a spot check (M2)', () => {
  it('is opened, recorded with its findings, and may order a correction; the unit sees it on its item', async () => {
    office.on('2024-09-02');
    const loop = await Loop.open(office).then((one) => one.submitted());
    await loop.qualified().then((one) => one.approved());
    await loop
      .on('2025-05-12')
      .act('officer', { kind: 'openSpotCheck', matters: '专账核算', inspectors: '马某、彭某' });
    expect(await waiting('performance', loop)).toEqual(['concludeSpotCheck']);
    const answer = await loop.on('2025-05-20').act('performance', {
      kind: 'concludeSpotCheck',
      conclusion: '现场核对账册',
      findings: [{ title: '未专账核算', evidence: '凭证 12 号', severity: 'serious', correct: true }],
    });
    expect(answer.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['spotCheckConcluded', 'correctionOrdered', 'obligationStarted']),
    );
    const item = await loop.item('clerk');
    expect(item.monitoringLight).toBe('red');
    expect(item.details['spotChecks']).toMatchObject([{ no: 1, findings: [{ title: '未专账核算' }] }]);
    expect(await waiting('clerk', loop)).toContain('reportCorrection');
  });
});

describe('an extension that the policy lets be signed', () => {
  // The rules are read once: an office of its own, in which they were so from the beginning.
  beforeAll(async () => {
    await office.close();
    office = await openOffice();
    const signOff = {
      grantExtension: rule([step('director', ['financeDirector'])], { proposedBy: ['performanceOfficer'] }),
    };
    await office.asOwner(`update policy_version set body = body || '${JSON.stringify({ signOff })}'::jsonb`);
  });

  it('is put forward on its clock, waits for the signature, and moves the date with it', async () => {
    const loop = await delivered();
    await loop.on('2026-03-27').act('leader', { kind: 'signReceipt' });
    const key = 'reportRectification';
    await loop.on('2026-05-18').act('leader', { kind: 'askExtension', key, workingDays: 5, reason: '待验收' });
    const grant = { kind: 'grantExtension', key, workingDays: 5, opinion: '同意' };
    const offered = (await loop.item('performance')).available.find(({ command }) => command === 'grantExtension');
    expect(offered).toMatchObject({ mine: true, signOff: true, name: '提请签批：同意延期' });
    expect(await waiting('performance', loop)).toContain('grantExtension');
    await loop.act('performance', grant);
    expect(await waiting('performance', loop)).not.toContain('grantExtension');
    expect(await waiting('director', loop)).toContain('sign');
    const signed = await loop.act('director', { kind: 'sign', chain: `grantExtension:${key}`, opinion: '同意' });
    expect(signed.events.map(({ type }) => type)).toEqual(expect.arrayContaining(['extensionGranted']));
    expect((await loop.item()).obligations.find((one) => one.key === key)).toMatchObject({
      legalDue: '2026-05-27',
      due: '2026-06-03',
    });
  });
});
