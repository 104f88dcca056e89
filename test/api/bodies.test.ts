import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  BodiesSchema,
  BodyChangesSchema,
  BodyDetailSchema,
  CandidatesSchema,
  FundEntriesSchema,
  type BodyDetail,
} from '../../api/bodies/bodies.schemas.ts';
import { ActAnswerSchema } from '../../api/commands/act.schemas.ts';
import { InboxSchema, InboxSummarySchema } from '../../api/inbox/inbox.schemas.ts';
import { BoardPageSchema, BoardSummarySchema } from '../../api/oversight/oversight.schemas.ts';
import { SupervisionSchema } from '../../api/supervision/supervision.schemas.ts';
import { deliverNotices } from '../../db/queries/notices.ts';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

const COUNTY = '431021';
const BODY = {
  kind: 'coordination',
  name: '市预算绩效管理工作领导小组',
  documentNumber: '某政办函〔2024〕3号',
  establishedOn: '2024-01-10',
  duties: '统一领导预算绩效管理工作',
  note: '按政府文件成立',
};

let office: Office;
let late: Loop;
/** A second supervising leader of the city. */
const deputy = randomUUID();
const body = randomUUID();

beforeAll(async () => {
  office = await openOffice();
  await office.pool.query(
    `insert into person (id, login, name, password_hash) values ($1, 'deputy', '另一位分管领导', 'x')`,
    [deputy],
  );
  await office.pool.query(
    `insert into person_grant (person_id, role, region_id) values ($1, 'supervisingLeader', '431000')`,
    [deputy],
  );
  // Targets are due on 31 October 2024; nobody submits them, and the system records each step at its own time.
  late = await Loop.open(office);
  await late.on('2024-11-15').act('performance', { kind: 'urge', key: 'submitTargets', note: '请尽快报送' });
});
afterAll(() => office.close());

async function post(login: Login, path: string, asked: object): Promise<Reply> {
  return (await office.as(login)).post(path, asked);
}

async function done(reply: Promise<Reply>): Promise<void> {
  const { status, text } = await reply;
  if (status !== 204) throw new Error(`${String(status)} ${text}`);
}

async function detail(login: Login = 'performance'): Promise<BodyDetail> {
  return ok(await (await office.as(login)).get(`/bodies/${body}`), BodyDetailSchema);
}

function seat(seatOf: string, more: object): Promise<Reply> {
  const asked = { id: randomUUID(), seat: seatOf, office: '市人民政府', fromOn: '2024-01-10', note: '任职' };
  return post('performance', `/bodies/${body}/seats`, { ...asked, ...more });
}

let effects = 0;

/** The workflow's news that the ladder has come to its third step: who hears of it. */
async function escalate(): Promise<readonly string[]> {
  effects += 1;
  const id = `escalation:${String(effects)}`;
  const params = { item: '马铃薯', code: 'M-1', key: 'submitTargets', due: '2024-10-31', workingDays: 10 };
  const roles = ['supervisingLeader', 'financeDirector'] as const;
  const effect = { kind: 'notice', urgency: 'now', topic: 'escalated', params, roles } as const;
  const now = asInstant('2024-11-15T02:00:00.000Z');
  await deliverNotices(office.pool, { instanceId: late.id, effects: [{ id, seq: 1, effect }], now });
  const { rows } = await office.pool.query<{ login: string }>(
    'select p.login from notice n join person p on p.id = n.person_id where n.effect_id = $1 order by 1',
    [id],
  );
  return rows.map(({ login }) => login);
}

describe('where a region has no body (S1)', () => {
  it('escalations go to every supervising leader, and list, board and summary say why', async () => {
    expect(await escalate()).toEqual(['deputy', 'director', 'supervisor']);
    const { rows } = ok(await (await office.as('performance')).get('/bodies'), BodiesSchema);
    expect(rows.map(({ regionId, standing, mayKeep }) => [regionId, standing, mayKeep])).toEqual([
      [CITY, 'noBody', true],
      [COUNTY, 'noBody', false],
    ]);
    const supervisor = await office.as('supervisor');
    const board = ok(await supervisor.get('/board'), BoardPageSchema);
    expect(board.rows[0]?.reaches).toEqual({ bodyName: null, name: null, office: null, standing: 'noBody' });
    expect(ok(await supervisor.get('/board/summary'), BoardSummarySchema).reaches?.standing).toBe('noBody');
    expect(ok(await supervisor.get('/inbox/summary'), InboxSummarySchema).standing?.escalated).toBe(1);
  });
});

describe('a coordination body (S1)', () => {
  it('is set up by a document, in the bureau’s own region, once', async () => {
    const establish = (more: object) => post('performance', '/bodies', { ...BODY, id: body, regionId: CITY, ...more });
    const faulty = await establish({ documentNumber: '三号文', duties: '' });
    expect(faulty.body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/documentNumber', '/duties']);
    expect((await establish({ regionId: COUNTY })).body.errors?.[0]).toMatchObject({ pointer: '/regionId' });
    expect((await establish({ establishedOn: '2024-12-01' })).body.code).toBe('dateInFuture');
    await done(establish({}));
    // Asked again after a lost answer it is the same body; another one cannot stand beside it.
    await done(establish({}));
    const second = await establish({ id: randomUUID() });
    expect([second.status, second.body.code]).toEqual([409, 'bodyStands']);
    expect((await detail()).head.standing).toBe('noHead');
  });

  it('seats people with accounts and people of outside, each with office, duties and days, and misses departments', async () => {
    expect((await seat('member', {})).body.errors?.[0]).toMatchObject({ pointer: '/name', code: 'memberUnnamed' });
    await done(seat('member', { name: '某副部长', office: '市委组织部', department: 'organisation', duties: '考核' }));
    await done(seat('responsible', { personId: office.ids.director, office: '市财政局', department: 'finance' }));
    const twice = await seat('member', { personId: office.ids.director });
    expect([twice.status, twice.body.code]).toEqual([409, 'seatedAlready']);
    expect((await seat('member', { personId: office.ids.countyDirector })).body.errors?.[0]?.code).toBe('idUnknown');
    expect((await seat('member', { name: '某', fromOn: '2023-12-31' })).body.code).toBe('endsBeforeBegin');
    const { seats, missing } = await detail();
    expect(seats.map(({ seat: of, name, personId }) => [of, name, personId !== null])).toEqual([
      ['responsible', '某某（director）', true],
      ['member', '某副部长', false],
    ]);
    expect(missing).toEqual(['publicity', 'personnel', 'audit', 'statistics']);
  });

  it('offers its region’s accounts for a seat, supervising leaders first', async () => {
    const performance = await office.as('performance');
    const { rows } = ok(await performance.get(`/bodies/candidates?region=${CITY}`), CandidatesSchema);
    expect(rows.slice(0, 2).map(({ login, leads }) => [login, leads])).toEqual([
      ['deputy', true],
      ['supervisor', true],
    ]);
    expect(ok(await performance.get(`/bodies/candidates?region=${COUNTY}`), CandidatesSchema).rows).toEqual([]);
  });

  it('whose head cannot be reached leaves escalations to everybody, and warns', async () => {
    await done(seat('head', { name: '某副市长' }));
    expect((await detail()).head).toMatchObject({ standing: 'noAccount', name: '某副市长' });
    await done(seat('head', { personId: office.ids.performance, fromOn: '2024-02-01' }));
    expect((await detail()).head.standing).toBe('noRole');
    expect(await escalate()).toEqual(['deputy', 'director', 'supervisor']);
  });

  it('decides whom escalations reach: its head alone among the leaders, named with the body', async () => {
    await done(seat('head', { personId: office.ids.supervisor, fromOn: '2024-03-01' }));
    expect(await escalate()).toEqual(['director', 'supervisor']);
    const supervisor = await office.as('supervisor');
    const notices = ok(await supervisor.get('/inbox?view=notices'), InboxSchema).rows;
    expect(notices[0]).toMatchObject({
      sentence: expect.stringContaining('升级至“市预算绩效管理工作领导小组”牵头人某某（supervisor）'),
    });
    const reaches = { bodyName: BODY.name, name: '某某（supervisor）', office: '市人民政府', standing: 'reached' };
    expect(ok(await supervisor.get('/board'), BoardPageSchema).rows[0]?.reaches).toEqual(reaches);
    expect(ok(await supervisor.get('/board/summary'), BoardSummarySchema).reaches).toEqual(reaches);
    expect(ok(await supervisor.get('/inbox/summary'), InboxSummarySchema).standing?.escalated).toBe(1);
  });

  it('hands what is open to a new head on the day he begins; the one before leads no more', async () => {
    expect((await seat('head', { personId: deputy, fromOn: '2024-02-28' })).body.code).toBe('endsBeforeBegin');
    await done(seat('head', { personId: deputy, fromOn: '2024-11-15' }));
    const { rows } = await office.pool.query<{ topic: string; params: Record<string, unknown>; matter: string | null }>(
      `select topic, params, instance_id as matter from notice
       where person_id = $1 and effect_id like 'handover%' order by topic`,
      [deputy],
    );
    expect(rows).toEqual([
      expect.objectContaining({ topic: 'escalated', matter: late.id }),
      { topic: 'escalationsHandedOver', params: { body: BODY.name, count: 1, on: '2024-11-15' }, matter: null },
    ]);
    expect(rows[0]?.params).toMatchObject({ key: 'submitTargets', workingDays: 10, leader: '另一位分管领导' });
    expect(await escalate()).toEqual(['deputy', 'director']);
    const supervisor = await office.as('supervisor');
    expect(ok(await supervisor.get('/inbox/summary'), InboxSummarySchema).standing).toBeNull();
    const former = (await detail()).seats.filter(({ endedOn }) => endedOn !== null);
    expect(former[0]).toMatchObject({ name: '某某（supervisor）', fromOn: '2024-03-01', endedOn: '2024-11-15' });
  });

  it('hands the supervised matters of the former head to the new one, each on its own record; asked again, once', async () => {
    await done(seat('head', { personId: office.ids.supervisor, fromOn: '2024-11-15' }));
    const supervisor = await office.as('supervisor');
    const opens = { name: '督办：目标逾期', demand: '说明原因。', answerBy: '2024-11-29', unitId: 'unit-1' };
    const opened = await supervisor.post('/supervisions', opens, { 'Idempotency-Key': randomUUID() });
    const { id } = ok(opened, ActAnswerSchema, 201);
    // Somebody who cannot be reached in between takes over nothing.
    await done(seat('head', { personId: office.ids.performance, fromOn: '2024-11-15' }));
    const kept = ok(await supervisor.get(`/supervisions/${id}`), SupervisionSchema);
    expect(kept.leader).toBe('某某（supervisor）');
    const taking = { id: randomUUID(), personId: deputy, fromOn: '2024-11-15', note: '分工调整' };
    await done(seat('head', taking));
    await done(seat('head', taking));
    const matter = ok(await supervisor.get(`/supervisions/${id}`), SupervisionSchema);
    expect(matter).toMatchObject({ phase: 'unitAnswering', leader: '另一位分管领导' });
    const handed = matter.history.filter(({ sentence }) => sentence.includes('随职移交'));
    expect(handed).toEqual([
      expect.objectContaining({
        by: '系统（按牵头人任职）',
        sentence: `“${BODY.name}”换任牵头人，督办随职移交另一位分管领导：分工调整`,
      }),
    ]);
    const mine = matter.available.filter((act) => act.mine).map(({ command }) => command);
    expect(mine).toContain('takeOverSupervision');
    expect(mine).not.toContain('dropSupervision');
  });

  it('ends a seat by a date, once, and keeps it', async () => {
    const member = (await detail()).seats.find(({ seat: of }) => of === 'member');
    const end = (on: string): Promise<Reply> =>
      post('performance', `/bodies/${body}/seats/${member?.id ?? ''}/end`, { on, note: '工作变动' });
    expect((await end('2024-11-16')).body.code).toBe('dateInFuture');
    expect((await end('2024-01-09')).body.code).toBe('endsBeforeBegin');
    await done(end('2024-11-15'));
    expect((await end('2024-11-15')).body.code).toBe('seatEnded');
    expect((await detail()).missing).toContain('organisation');
  });
});

describe('working funds of a body (S1)', () => {
  it('are budgeted by year and used up to that, once per entry; a wrong one is set right by another', async () => {
    const client = await office.as('performance');
    const set = (budgetFen: number) => client.put(`/bodies/${body}/funds/2024`, { budgetFen, note: '年初安排' });
    const use = (amountFen: number, id: string = randomUUID()) =>
      client.post(`/bodies/${body}/funds/2024/entries`, { id, on: '2024-06-03', purpose: '培训', amountFen });
    expect((await use(1)).body.code).toBe('fundsExceeded');
    await done(set(10_000_000));
    const entry = randomUUID();
    await done(use(6_000_000, entry));
    await done(use(6_000_000, entry));
    const beyond = await use(5_000_000);
    expect(beyond.body.errors?.[0]).toMatchObject({
      pointer: '/amountFen',
      detail: '本年度工作经费只剩 4.00 万元，不够支出 5.00 万元；先调整预算。',
    });
    await done(use(-1_000_000));
    expect((await set(4_000_000)).body.code).toBe('fundsBelowUsed');
    expect((await detail()).funds).toEqual([
      { year: 2024, budgetFen: 10_000_000, usedFen: 5_000_000, restFen: 5_000_000 },
    ]);
    const page = ok(await client.get(`/bodies/${body}/funds/2024/entries?limit=1`), FundEntriesSchema);
    const rest = ok(
      await client.get(`/bodies/${body}/funds/2024/entries?limit=1&cursor=${page.next ?? ''}`),
      FundEntriesSchema,
    );
    const amounts = [...page.rows, ...rest.rows].map(({ amountFen }) => amountFen);
    expect(amounts.toSorted((a, b) => a - b)).toEqual([-1_000_000, 6_000_000]);
    expect(rest.next).toBeNull();
  });

  it('cannot be rewritten in the database', async () => {
    await expect(office.asOwner('delete from body_fund_entry')).rejects.toThrow();
  });
});

describe('who reads and keeps bodies (S1, P2)', () => {
  it('keeps every change on record: who, when, why', async () => {
    const { rows } = ok(await (await office.as('auditor')).get(`/bodies/${body}/changes?limit=200`), BodyChangesSchema);
    const established = rows.at(-1);
    expect(established).toMatchObject({ name: '成立工作机构', by: '某某（performance）', note: BODY.note });
    expect(established?.after).toContain('文号 某政办函〔2024〕3号');
    // A new head is two changes: the one before leaves, he begins.
    expect(rows.filter(({ name }) => name === '成员离任')).toHaveLength(7);
    expect(rows.filter(({ name }) => name === '支出工作经费')).toHaveLength(2);
  });

  it('lets a unit read its own region’s, a county not the city’s, and only the bureau keep it', async () => {
    const units = ok(await (await office.as('clerk')).get('/bodies'), BodiesSchema);
    expect(units.rows.map(({ regionId }) => regionId)).toEqual([CITY]);
    expect((await (await office.as('countyDirector')).get(`/bodies/${body}`)).status).toBe(404);
    expect((await (await office.as('expert')).get('/bodies')).status).toBe(403);
    for (const login of ['clerk', 'officer', 'supervisor', 'auditor', 'administrator'] as const) {
      const reply = await post(login, `/bodies/${body}/dissolve`, { on: '2024-11-15', note: '不' });
      expect([login, reply.status]).toEqual([login, 403]);
    }
    expect((await post('countyDirector', `/bodies/${body}/dissolve`, { on: '2024-11-15', note: '不' })).status).toBe(
      404,
    );
  });

  it('changes what its document says, and dissolves it: its members leave, it stays, and another may follow', async () => {
    const client = await office.as('director');
    const { name, documentNumber, duties } = { ...BODY, documentNumber: '某政办函〔2024〕9号' };
    await done(client.put(`/bodies/${body}`, { name, documentNumber, duties, note: '人员调整后重新发文' }));
    await done(client.post(`/bodies/${body}/dissolve`, { on: '2024-11-15', note: '机构改革' }));
    const { body: read, seats, mayKeep } = await detail();
    expect(read).toMatchObject({ documentNumber, dissolvedOn: '2024-11-15' });
    expect(seats.every(({ endedOn }) => endedOn !== null)).toBe(true);
    expect(mayKeep).toBe(false);
    expect((await seat('head', { name: '某' })).body.code).toBe('bodyDissolved');
    expect(await escalate()).toEqual(['deputy', 'director', 'supervisor']);
    await done(client.post('/bodies', { ...BODY, id: randomUUID(), regionId: CITY, kind: 'workingTeam' }));
  });
});
