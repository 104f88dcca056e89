import { randomUUID } from 'node:crypto';
import { createErrandActivities } from '../../activities/errand.activities.ts';
import { ActAnswerSchema, type ActAnswerView } from '../../api/commands/act.schemas.ts';
import {
  PerformanceReportSchema,
  PerformanceReportsSchema,
  ReportPrefillSchema,
  ReportRoundOpenedSchema,
  ReportRoundsSchema,
  ReportSummarySchema,
  type PerformanceReports,
  type PerformanceReportView,
  type ReportPrefill,
} from '../../api/performance-reports/performance-reports.schemas.ts';
import { createProcessStore } from '../../db/process-store.ts';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { figuresOf } from '../../domain/performance-report/figures.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

const COUNTY = '431021';
const AT = asInstant('2026-07-06T02:00:00.000Z');
let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const loop = await (
    await (await (await (await Loop.open(office)).submitted()).qualified()).approved()
  ).selfEvaluated();
  await loop.concluded();
  await Loop.open(office, { unitId: 'unit-2', fiscalYear: 2026 });
  // The county's performance office: one of the people there gets the grant.
  await office.asOwner(
    `insert into person_grant (person_id, role, region_id) values ($1::uuid, 'performanceOfficer', $2)`,
    [office.ids.expertThree, COUNTY],
  );
}, 60_000);
afterAll(() => office.close());
beforeEach(() => {
  office.on('2026-07-06');
});

async function post(login: Login, path: string, body: object, key: string = randomUUID()): Promise<Reply> {
  return (await office.as(login)).post(`/performance-reports${path}`, body, { 'Idempotency-Key': key });
}

async function get(login: Login, path: string): Promise<Reply> {
  return (await office.as(login)).get(`/performance-reports${path}`);
}

async function opened(of: 'units' | 'regions', period = 'h1') {
  return ok(await post('performance', '/rounds', { year: 2026, period, of }), ReportRoundOpenedSchema, 201);
}

const ROUND = '?year=2026&period=h1';

async function rows(login: Login, side = 'unit', more = ''): Promise<PerformanceReports['rows']> {
  return ok(await get(login, `${ROUND}&side=${side}${more}`), PerformanceReportsSchema).rows;
}

/** The report of a unit of the city's round. */
async function reportOf(unitId: string): Promise<string> {
  await opened('units');
  const found = (await rows('performance')).find(({ reporterId }) => reporterId === unitId);
  if (!found) throw new Error(`${unitId} was asked for no report`);
  return found.id;
}

async function read(login: Login, id: string): Promise<PerformanceReportView> {
  return ok(await get(login, `/${id}`), PerformanceReportSchema);
}

async function prefilled(login: Login, id: string): Promise<ReportPrefill> {
  return ok(await get(login, `/${id}/prefill`), ReportPrefillSchema);
}

async function submit(login: Login, id: string, parts: object = {}, key?: string): Promise<ActAnswerView> {
  const { parts: drafted } = await prefilled(login, id);
  return ok(await post(login, `/${id}/submission`, { parts: { ...drafted, ...parts } }, key), ActAnswerSchema);
}

async function act(login: Login, id: string, command: object): Promise<ActAnswerView> {
  const answer = ok(await post(login, `/${id}/commands`, { command }), ActAnswerSchema);
  // What the workflow carries out: the one matter tells the other.
  const store = createProcessStore({ pool: office.pool, processes: PROCESSES, hash: 'sha256' });
  const { effects } = await store.since(id, 0);
  await createErrandActivities(store).sendActs({ instanceId: id, effects, now: AT });
  return answer;
}

describe('a round of reports, unit to finance (R4)', () => {
  it('is opened for every unit with items; opened again, only what is missing', async () => {
    const first = await opened('units');
    const again = await opened('units');
    expect(first.rows.map(({ reporterId, outcome }) => [reporterId, outcome])).toEqual([
      ['unit-1', 'opened'],
      ['unit-2', 'opened'],
    ]);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(['already', 'already']);
    expect(again.next).toBeNull();
    const { periods, mayOpen, hasAbove } = ok(await get('performance', '/rounds?year=2026'), ReportRoundsSchema);
    expect([mayOpen, hasAbove]).toEqual([true, true]);
    expect(periods.map(({ key, ended, unitsDue, units }) => [key, ended, unitsDue.due, units.owed])).toEqual([
      ['h1', true, '2026-07-21', 2],
      ['year', false, '2027-01-22', 0],
    ]);
  });

  it('is opened by the performance office of the region, for a period of the policy that has ended', async () => {
    const codes = async (login: Login, body: object): Promise<unknown> => {
      const { status, body: problem } = await post(login, '/rounds', {
        of: 'units',
        year: 2026,
        period: 'h1',
        ...body,
      });
      return [status, ...(problem.errors ?? []).map(({ code }) => code)];
    };
    expect(await codes('director', {})).toEqual([403]);
    expect(await codes('performance', { period: 'year' })).toEqual([422, 'periodNotEnded']);
    expect(await codes('performance', { period: 'q9' })).toEqual([422, 'noSuchPeriod']);
    expect(await codes('performance', { region: COUNTY })).toEqual([422, 'regionOutside']);
  });

  it('is drafted from the data in five parts, with the source and the moment of the figures', async () => {
    const id = await reportOf('unit-1');
    const { figures, parts, asOf, source } = await prefilled('clerk', id);
    expect([asOf, source]).toEqual(['2026-07-06T02:00:00.000Z', '项目库、运行监控、评价结果、整改台账和期限台账']);
    expect(figures).toMatchObject({ items: 0, concluded: 1, reportsOwed: 0 });
    expect(parts.performance).toContain('期内评价结束 1 个');
    expect((await get('otherClerk', `/${id}/prefill`)).status).toBe(404);
    expect((await get('performance', `/${id}/prefill`)).status).toBe(403);
  });

  it('is kept while it is written, signed by the leader, with figures frozen, and accepted', async () => {
    const id = await reportOf('unit-2');
    const clerk = await office.as('otherClerk');
    const draft = { body: { parts: { work: '写了一半' } }, revision: 0 };
    expect((await clerk.put(`/budget-items/${id}/drafts/unitReport`, draft)).status).toBe(200);
    expect((await (await office.as('clerk')).put(`/budget-items/${id}/drafts/unitReport`, draft)).status).toBe(404);
    const key = randomUUID();
    const parts = (await prefilled('otherClerk', id)).parts;
    const body = { parts: { ...parts, work: '开展了三项工作。' } };
    const answer = ok(await post('otherClerk', `/${id}/submission`, body, key), ActAnswerSchema);
    office.at('2026-07-06T03:00:00.000Z');
    const again = ok(await post('otherClerk', `/${id}/submission`, body, key), ActAnswerSchema);
    expect([again.version, again.repeated]).toEqual([answer.version, true]);
    expect((await read('performance', id)).content).toBeNull();
    expect((await read('otherLeader', id)).content?.parts.work).toBe('开展了三项工作。');
    await act('otherLeader', id, { kind: 'signPerformanceReport' });
    const seen = await read('performance', id);
    expect(seen.content).toMatchObject({ asOf: '2026-07-06T02:00:00.000Z', figures: { items: 1 } });
    expect(seen.content?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(seen.obligations.map(({ name, due }) => [name, due])).toEqual([['审核绩效报告', '2026-07-20']]);
    await act('otherOfficer', id, { kind: 'acceptPerformanceReport', opinion: '情况属实' });
    expect(await read('otherClerk', id)).toMatchObject({ phase: 'reportAccepted', accepted: { opinion: '情况属实' } });
  });

  it('is returned with reasons, revised and put forward again; every empty part is told at once', async () => {
    const id = await reportOf('unit-1');
    await submit('clerk', id);
    await act('leader', id, { kind: 'signPerformanceReport' });
    expect(
      (await post('performance', `/${id}/commands`, { command: { kind: 'returnPerformanceReport' } })).status,
    ).toBe(422);
    await act('performance', id, { kind: 'returnPerformanceReport', opinion: '问题未写原因' });
    const returned = await read('clerk', id);
    expect(returned).toMatchObject({ drafted: true, returned: { opinion: '问题未写原因' } });
    expect((await rows('performance', 'unit', '&standing=returned')).map(({ id: one }) => one)).toEqual([id]);
    const empty = await post('clerk', `/${id}/submission`, { parts: { work: '', performance: '有' } });
    expect((empty.body.errors ?? []).map(({ pointer }) => pointer)).toEqual([
      '/parts/work',
      '/parts/problems',
      '/parts/corrections',
      '/parts/next',
    ]);
    await submit('clerk', id, { problems: '原因是支付偏慢。' });
    expect((await read('performance', id)).content?.parts.problems).not.toBe('原因是支付偏慢。');
    await act('leader', id, { kind: 'signPerformanceReport' });
    expect((await read('performance', id)).content?.parts.problems).toBe('原因是支付偏慢。');
  });

  it('waits in the inbox of whoever writes, signs or reviews it, and asks for more time on its page', async () => {
    const id = await reportOf('unit-1');
    const sql = 'select distinct commands, audience from task where instance_id = $1';
    const { rows: tasks } = await office.pool.query<{ commands: readonly string[] }>(sql, [id]);
    expect(new Set(tasks.flatMap(({ commands }) => commands))).toEqual(
      new Set(['acceptPerformanceReport', 'returnPerformanceReport']),
    );
    await act('officer', id, { kind: 'returnPerformanceReport', opinion: '再核' });
    const { available } = await read('leader', id);
    const asked = available.find(({ command, mine }) => command === 'askExtension' && mine);
    await act('leader', id, { kind: 'askExtension', key: asked?.clock, workingDays: 3, reason: '数据待核' });
    const answers = (await read('director', id)).available.filter(({ clock, mine }) => clock === asked?.clock && mine);
    expect(answers.map(({ command }) => command)).toEqual(['grantExtension', 'refuseExtension']);
    const granted = { kind: 'grantExtension', key: asked?.clock, workingDays: 3, opinion: '同意' };
    await act('director', id, granted);
    expect((await read('leader', id)).obligations[0]).toMatchObject({ state: 'extended', due: '2026-07-16' });
    await submit('clerk', id);
    await act('leader', id, { kind: 'signPerformanceReport' });
    await act('officer', id, { kind: 'acceptPerformanceReport' });
  });

  it('is seen by its unit alone besides the bureau and those above it', async () => {
    const id = await reportOf('unit-1');
    expect((await get('otherClerk', `/${id}`)).status).toBe(404);
    expect((await get('countyDirector', `/${id}`)).status).toBe(404);
    expect((await get('otherOfficer', `/${id}`)).status).toBe(404);
    expect((await get('auditor', `/${id}`)).status).toBe(200);
    expect((await get('expert', `/${id}`)).status).toBe(403);
    expect((await rows('clerk')).map(({ reporterId }) => reporterId)).toEqual(['unit-1']);
    expect((await get('countyDirector', `${ROUND}&side=unit&region=${CITY}`)).status).toBe(422);
  });
});

describe('lower finance to higher finance, with the roll-up (R5)', () => {
  it('adds up what is accepted and nothing else, figure by figure', async () => {
    const listed = await rows('performance');
    const accepted = listed.filter(({ standing }) => standing === 'accepted');
    expect(accepted).toHaveLength(2);
    const { figures, counts } = ok(await get('performance', `/summary${ROUND}&side=unit`), ReportSummarySchema);
    const sums = figuresOf((key) => accepted.reduce((sum, row) => sum + (row.figures?.[key] ?? 0), 0));
    expect(figures).toEqual({ ...sums, reportsOwed: 2, reportsAccepted: 2 });
    expect(counts).toMatchObject({ owed: 2, accepted: 2, missing: 0 });
  });

  it('is one matter in each region: signed below, received above, returned, signed again and accepted', async () => {
    const [one] = (await opened('regions')).rows;
    expect(one).toMatchObject({ reporterId: COUNTY, outcome: 'opened' });
    const receipt = one?.reportId ?? '';
    const below = (await read('performance', receipt)).counterpartId ?? '';
    expect((await get('countyDirector', `/${receipt}`)).status).toBe(404);
    expect((await rows('performance', 'receipt')).map(({ standing, due }) => [standing, due])).toEqual([
      ['missing', '2026-07-30'],
    ]);
    const { parts, figures, source } = await prefilled('expertThree', below);
    expect([figures.reportsOwed, source]).toEqual([0, '已采纳的单位绩效报告逐项相加']);
    ok(await post('expertThree', `/${below}/submission`, { parts }), ActAnswerSchema);
    expect(
      (await post('performance', `/${below}/commands`, { command: { kind: 'signPerformanceReport' } })).body.code,
    ).toBe('notYours');
    await act('countyDirector', below, { kind: 'signPerformanceReport' });
    expect((await read('performance', receipt)).phase).toBe('bureauReportReviewing');
    await act('performance', receipt, { kind: 'returnPerformanceReport', opinion: '请补充县本级情况' });
    expect((await read('countyDirector', below)).returned?.opinion).toBe('请补充县本级情况');
    await submit('expertThree', below, { work: '县本级开展了两项评价。' });
    await act('countyDirector', below, { kind: 'signPerformanceReport' });
    expect((await read('performance', receipt)).content?.parts.work).toBe('县本级开展了两项评价。');
    await act('performance', receipt, { kind: 'acceptPerformanceReport' });
    expect((await read('countyDirector', below)).phase).toBe('reportAccepted');
    expect((await rows('performance', 'receipt')).map(({ standing }) => standing)).toEqual(['accepted']);
  });

  it('is exported with every figure, and who has not reported', async () => {
    const { status, headers } = await (
      await office.as('performance')
    ).download(`/performance-reports/export.xlsx${ROUND}&side=unit`);
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
  });

  it('excuses a unit with a reason: it owes nothing, and is not missing', async () => {
    office.on('2027-01-05');
    const { rows: reports } = await opened('units', 'year');
    const [first] = reports;
    const id = first?.reportId ?? '';
    await act('performance', id, { kind: 'withdrawPerformanceReport', reason: '机构撤并' });
    const { counts } = ok(await get('performance', '/summary?year=2026&period=year&side=unit'), ReportSummarySchema);
    expect(counts).toMatchObject({ owed: 1, missing: 1, excused: 1 });
    expect((await read('performance', id)).withdrawn).toEqual({ on: '2027-01-05', reason: '机构撤并' });
  });
});
