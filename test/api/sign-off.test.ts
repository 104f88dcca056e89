import { SignersSchema, SignOffsSchema, type SignOffsView } from '../../api/sign-off/sign-off.schemas.ts';
import { BatchAnswerSchema } from '../../api/commands/batch.schemas.ts';
import { InboxSchema, type InboxEntry } from '../../api/inbox/inbox.schemas.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { runMorningRound } from '../../db/queries/morning-round.ts';
import { verifyMatter } from '../../db/verify.ts';
import { deliverNotices } from '../../db/queries/notices.ts';
import { randomUUID } from 'node:crypto';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import type { FollowUp } from '../../db/process-store-types.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { ok } from './support/client.ts';
import { allQualified, Loop, targetTable } from './support/loop.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

const RULES = {
  qualifyTargets: rule([step('division', ['performanceOfficer']), step('director', ['financeDirector'])], {
    proposedBy: ['financeOfficer'],
    copies: ['unitLeader'],
  }),
  submitTargets: rule([step('leader', ['unitLeader'])], { proposedBy: ['unitClerk'] }),
  orderSubmission: rule([step('expert', ['levelUp'])], { proposedBy: ['financeDirector'] }),
};
const K = { chain: 'qualifyTargets' };
const PUT = { kind: 'qualifyTargets', criteria: allQualified };
const SIGN = { kind: 'sign', ...K, opinion: '同意' };

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const signOff = JSON.stringify({ signOff: RULES });
  await office.asOwner(`update policy_version set body = body || '${signOff}'::jsonb`);
});
afterAll(() => office.close());

/** Targets that the clerk wrote, the leader signed, and the officer has put forward. */
async function proposed(): Promise<Loop> {
  office.on('2024-09-02');
  const loop = await Loop.open(office);
  const versionId = await loop.on('2024-10-15').freeze('clerk', 'targets', targetTable);
  await loop.act('clerk', { kind: 'submitTargets', versionId });
  await loop.act('leader', { kind: 'sign', chain: 'submitTargets', opinion: '' });
  await loop.on('2024-10-22').act('officer', PUT);
  return loop;
}

async function chainOf(loop: Loop, login: Login = 'auditor'): Promise<SignOffsView['rows'][number] | undefined> {
  const reply = await (await office.as(login)).get(`/budget-items/${loop.id}/sign-offs`);
  return ok(reply, SignOffsSchema).rows[0];
}

async function inbox(login: Login, loop: Loop, view = 'todo'): Promise<readonly InboxEntry[]> {
  const { rows } = ok(await (await office.as(login)).get(`/inbox?limit=200&view=${view}`), InboxSchema);
  return rows.filter(({ itemId }) => itemId === loop.id);
}

/** Tells people what the workflow would: carries out the effects of what is still in the outbox. */
async function told(loop: Loop, login: Login): Promise<readonly string[]> {
  const { rows } = await office.pool.query<{ payload: FollowUp }>('select payload from outbox where instance_id = $1', [
    loop.id,
  ]);
  const now = asInstant('2024-10-23T02:00:00.000Z');
  for (const { payload } of rows)
    await deliverNotices(office.pool, { instanceId: loop.id, effects: payload.effects, now });
  return (await inbox(login, loop, 'notices')).map((row) => (row.view === 'notices' ? row.sentence : ''));
}

describe('an act that needs signatures', () => {
  it('is put forward, signed by whose turn it is, and carried out with the last signature', async () => {
    const loop = await proposed();
    expect((await loop.item()).position.find(({ track }) => track === 'main')?.phase).toBe('submitted');
    const first = await loop.act('performance', SIGN);
    expect(first.events.map(({ type }) => type)).toEqual(['signatureGiven', 'signOffStepOpened']);
    const last = await loop.act('director', SIGN);
    expect(last.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['signOffFinished', 'targetsQualified']),
    );
    expect(last.position.find(({ track }) => track === 'main')?.phase).toBe('qualified');
    expect(await verifyMatter(office.pool, PROCESSES, loop.id)).toMatchObject({ breaks: [], replayed: 1 });
  });

  it('stands in the inbox of whose turn it is, by its own name, with how far it is and the date of its clock', async () => {
    const loop = await proposed();
    const [line] = await inbox('performance', loop);
    expect(line).toMatchObject({
      commands: [{ command: 'sign', name: '签批：审核合格' }],
      fact: expect.stringContaining('第 1 步'),
      obligationKey: 'reviewTargets:1',
    });
    expect(await inbox('director', loop)).toEqual([]);
    expect(await inbox('officer', loop)).toEqual([]);
    const [begun] = await inbox('officer', loop, 'started');
    expect(begun).toMatchObject({ command: 'qualifyTargets', waitsFor: '财政绩效科' });
  });

  it('is told from acts that need none, and names who puts it forward', async () => {
    office.on('2024-09-02');
    const loop = await Loop.open(office);
    const { available } = await loop.item('clerk');
    expect(available.find(({ command }) => command === 'submitTargets')).toMatchObject({
      signOff: true,
      mine: true,
      roles: ['unitClerk'],
    });
    const refused = await loop.try('leader', { kind: 'submitTargets', versionId: randomUUID() });
    expect(refused.body).toMatchObject({ code: 'notYours' });
  });

  it('the author of the document signs it by no way round', async () => {
    office.on('2024-09-02');
    const loop = await Loop.open(office);
    const versionId = await loop.on('2024-10-15').freeze('leader', 'targets', targetTable);
    await loop.act('clerk', { kind: 'submitTargets', versionId });
    const own = await loop.try('leader', { kind: 'sign', chain: 'submitTargets', opinion: '' });
    expect(own.status).toBe(403);
    const chain = await chainOf(loop);
    expect(chain?.waitsFor).toBe('分管领导');
    const over = { kind: 'transfer', chain: 'submitTargets', to: office.ids.leader, note: '请办' };
    expect((await loop.try('supervisor', over)).body).toMatchObject({ code: 'signerUnknown' });
    await loop.act('supervisor', { kind: 'sign', chain: 'submitTargets', opinion: '' });
    expect((await loop.item()).position.find(({ track }) => track === 'main')?.phase).toBe('submitted');
  });
});

describe('what people do in a chain', () => {
  it('the way gone is told with what is mine: 加签 by name, 委派 and back, 撤回, 退回 and put forward again', async () => {
    const loop = await proposed();
    expect((await chainOf(loop, 'performance'))?.mine).toEqual(
      expect.arrayContaining(['sign', 'sendBack', 'decline', 'addSigner']),
    );
    await loop.act('performance', {
      kind: 'addSigner',
      ...K,
      person: office.ids.supervisor,
      place: 'before',
      note: '请先看',
    });
    expect(await inbox('supervisor', loop)).toHaveLength(1);
    expect(await inbox('performance', loop)).toEqual([]);
    await loop.act('supervisor', { kind: 'consult', ...K, with: office.ids.leader, question: '数据来源' });
    expect(await inbox('leader', loop)).toMatchObject([
      { commands: [{ command: 'advise', name: '提意见：审核合格' }] },
    ]);
    await loop.act('leader', { kind: 'advise', ...K, advice: '来自统计' });
    await loop.act('supervisor', SIGN);
    await loop.act('supervisor', { kind: 'takeBack', ...K });
    await loop.act('supervisor', SIGN);
    await loop.act('performance', SIGN);
    await loop.act('director', { kind: 'sendBack', ...K, to: 'proposer', then: 'straight', opinion: '补充依据' });
    const back = await chainOf(loop, 'officer');
    expect(back).toMatchObject({ withProposer: true, mine: expect.arrayContaining(['resubmit', 'withdraw']) });
    expect(back?.returns).toMatchObject([{ from: 1, to: null, then: 'straight', words: '补充依据' }]);
    expect(await told(loop, 'officer')).toContainEqual(expect.stringContaining('补充依据'));
    await loop.act('officer', { ...PUT, opinion: '已补充' });
    await loop.act('director', SIGN);
    expect(await chainOf(loop)).toMatchObject({ end: { type: 'signOffFinished' }, mine: [] });
  });

  it('催办 reaches whose turn it is, once per working day; a reminder of the clock goes to him too', async () => {
    const loop = await proposed();
    await loop.act('officer', { kind: 'urgeSigners', ...K, note: '请抓紧' });
    expect((await loop.try('officer', { kind: 'urgeSigners', ...K, note: '再催' })).body).toMatchObject({
      code: 'urgedToday',
    });
    expect(await told(loop, 'performance')).toContainEqual(expect.stringContaining('请抓紧'));
    await loop.act('performance', { kind: 'transfer', ...K, to: office.ids.director, note: '请办' });
    await loop.act('director', { kind: 'consult', ...K, with: office.ids.supervisor, question: '妥否' });
    await runMorningRound(office.pool, {
      regionId: CITY,
      on: asPlainDate('2024-10-22'),
      now: asInstant('2024-10-22T00:00:00.000Z'),
    });
    const { rows } = await office.pool.query<{ lines: readonly { instanceId: string; kind: string }[] }>(
      'select lines from digest where person_id = $1',
      [office.ids.supervisor],
    );
    expect(
      rows
        .flatMap(({ lines }) => lines)
        .filter(({ instanceId, kind }) => instanceId === loop.id && kind === 'reminder'),
    ).toHaveLength(1);
  });

  it('抄送 is to read until it has been read; the policy’s copies come with the last signature', async () => {
    const loop = await proposed();
    await loop.act('officer', { kind: 'copyTo', ...K, people: [office.ids.supervisor], note: '供参考' });
    expect(await inbox('supervisor', loop, 'toRead')).toMatchObject([
      { act: 'qualifyTargets', note: '供参考', readAt: null },
    ]);
    const reply = await (await office.as('supervisor')).post(`/budget-items/${loop.id}/copies/read`);
    expect(reply.status).toBe(204);
    expect(await inbox('supervisor', loop, 'toRead')).toEqual([]);
    expect(await inbox('supervisor', loop, 'copied')).toHaveLength(1);
    await loop.act('performance', SIGN);
    await loop.act('director', SIGN);
    expect(await inbox('leader', loop, 'toRead')).toHaveLength(1);
  });

  it('who may be asked in are those in an office over the item', async () => {
    const loop = await proposed();
    const { rows } = ok(await (await office.as('performance')).get(`/budget-items/${loop.id}/signers`), SignersSchema);
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([office.ids.leader, office.ids.director, office.ids.officer]));
    expect(ids).not.toContain(office.ids.otherOfficer);
    expect(ids).not.toContain(office.ids.otherLeader);
  });

  it('nobody outside the item’s scope sees its chains', async () => {
    const loop = await proposed();
    expect((await (await office.as('otherLeader')).get(`/budget-items/${loop.id}/sign-offs`)).status).toBe(404);
    expect((await (await office.as('otherLeader')).post(`/budget-items/${loop.id}/copies/read`)).status).toBe(404);
  });
});

describe('what is said in a chain', () => {
  const signOffs = async (login: Login, loop: Loop): Promise<SignOffsView> =>
    ok(await (await office.as(login)).get(`/budget-items/${loop.id}/sign-offs`), SignOffsSchema);
  const history = async (login: Login, loop: Loop): Promise<string> =>
    JSON.stringify((await (await office.as(login)).get(`/budget-items/${loop.id}/history?limit=200`)).body);

  it('stays in the bureau: the unit learns that something is under signature, and since when', async () => {
    const loop = await proposed();
    await loop.act('performance', { ...SIGN, opinion: '内部意见：依据偏弱' });
    for (const login of ['clerk', 'leader'] as const) {
      const { rows, elsewhere } = await signOffs(login, loop);
      expect(elsewhere).toEqual([{ by: '财政部门', since: '2024-10-22T02:00:00.000Z' }]);
      expect(rows.map(({ command }) => command)).toEqual(['submitTargets']);
      expect(JSON.stringify(rows)).not.toContain('内部意见');
      expect(await history(login, loop)).not.toContain('qualifyTargets');
      expect(await history(login, loop)).toContain('signOffProposed');
      expect((await loop.item(login)).tasks.filter(({ chain }) => chain === 'qualifyTargets')).toEqual([]);
    }
  });

  it('is the unit’s own where it is the unit’s: the bureau learns no more of it', async () => {
    office.on('2024-09-02');
    const loop = await Loop.open(office);
    const versionId = await loop.on('2024-10-15').freeze('clerk', 'targets', targetTable);
    await loop.act('clerk', { kind: 'submitTargets', versionId });
    expect(await signOffs('officer', loop)).toMatchObject({ rows: [], elsewhere: [{ by: '单位' }] });
    expect((await signOffs('leader', loop)).rows).toHaveLength(1);
  });

  it('is read by the whole bureau, by who audits, and by whoever is asked for advice; by nobody from outside', async () => {
    const loop = await proposed();
    for (const login of ['officer', 'performance', 'director', 'supervisor', 'auditor', 'administrator'] as const) {
      expect((await signOffs(login, loop)).rows[0]).toMatchObject({
        command: 'qualifyTargets',
        waitsFor: '财政绩效科',
      });
      expect(await history(login, loop)).toContain('qualifyTargets');
    }
    for (const login of ['agent', 'expert'] as const)
      expect((await (await office.as(login)).get(`/budget-items/${loop.id}/sign-offs`)).status).toBe(403);
    await loop.act('performance', { kind: 'consult', ...K, with: office.ids.leader, question: '数据来源' });
    expect((await signOffs('leader', loop)).rows[0]).toMatchObject({ command: 'qualifyTargets' });
    expect((await signOffs('clerk', loop)).rows.map(({ command }) => command)).toEqual(['submitTargets']);
  });

  it('once it is done, the unit reads the act, and still not what was said about it', async () => {
    const loop = await proposed();
    await loop.act('performance', { ...SIGN, opinion: '内部意见：依据偏弱' });
    await loop.act('director', SIGN);
    expect(await signOffs('leader', loop)).toMatchObject({ elsewhere: [] });
    expect(await history('leader', loop)).toContain('targetsQualified');
    expect(await history('leader', loop)).not.toContain('内部意见');
  });

  it('whoever could not put an act forward is not told what else is being signed', async () => {
    const loop = await proposed();
    expect((await loop.try('leader', PUT)).body).toMatchObject({ code: 'notYours' });
    expect((await loop.try('officer', PUT)).body).toMatchObject({
      code: 'signOffRunning',
      detail: expect.stringContaining('现在等 财政绩效科'),
    });
  });
});

describe('an office that nobody holds', () => {
  it('is the administrator’s to fill: he finds a signer, and signs nothing himself', async () => {
    const loop = await proposed();
    await office.asOwner(`update person set active = false where id = '${office.ids.director}'`);
    try {
      await loop.act('performance', SIGN);
      expect(await inbox('administrator', loop)).toMatchObject([
        { commands: [{ command: 'transfer', name: '指定签批人：审核合格' }] },
      ]);
      expect((await loop.try('administrator', SIGN)).status).toBe(403);
      expect(await told(loop, 'administrator')).toContainEqual(expect.stringContaining('无人任职'));
      await loop.act('administrator', { kind: 'transfer', ...K, to: office.ids.supervisor, note: '局长空缺' });
      expect(await inbox('supervisor', loop)).toHaveLength(1);
      const last = await loop.act('supervisor', SIGN);
      expect(last.position.find(({ track }) => track === 'main')?.phase).toBe('qualified');
    } finally {
      await office.asOwner(`update person set active = true where id = '${office.ids.director}'`);
    }
  });
});

describe('many at once', () => {
  it('a batch puts each forward, and signs each with a result of its own', async () => {
    const [one, two] = [await proposed(), await proposed()];
    await two.act('performance', { kind: 'sendBack', ...K, to: 'proposer', opinion: '请改' });
    const body = { command: SIGN, items: [{ id: one.id }, { id: two.id }] };
    const reply = await (
      await office.as('performance')
    ).post('/budget-items/commands/batch', body, { 'Idempotency-Key': randomUUID() });
    const { results } = ok(reply, BatchAnswerSchema);
    expect(results.map(({ status, problem }) => problem?.code ?? status)).toEqual(['done', 'withProposer']);
    const again = { command: PUT, items: [{ id: two.id }] };
    const put = await (
      await office.as('officer')
    ).post('/budget-items/commands/batch', again, { 'Idempotency-Key': randomUUID() });
    expect(ok(put, BatchAnswerSchema).done).toBe(1);
    expect((await chainOf(two))?.proposals).toHaveLength(2);
  });
});
