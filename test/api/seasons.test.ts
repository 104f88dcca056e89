import { randomUUID } from 'node:crypto';
import { createOwedSeasons } from '../../activities/owed-seasons.ts';
import { createSeasonActivities } from '../../activities/season.activities.ts';
import { BatchAnswerSchema } from '../../api/commands/batch.schemas.ts';
import { ActAnswerSchema, type ActAnswerView } from '../../api/commands/act.schemas.ts';
import { SeasonPreviewSchema, YearRoundsSchema } from '../../api/seasons/announcing.schemas.ts';
import {
  SeasonMissingSchema,
  SeasonSchema,
  SeasonsSchema,
  SeasonUnitsSchema,
} from '../../api/seasons/seasons.schemas.ts';
import { createProcessStore } from '../../db/process-store.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { seasonId } from '../../domain/processes/season/season-input.ts';
import { ok, type Reply } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
/** Unit 1 has one item that is submitted and one that is not; unit 2 one that is not. */
let submitted: Loop;
let drafting: Loop;
beforeAll(async () => {
  office = await openOffice();
  submitted = await Loop.open(office);
  drafting = await Loop.open(office);
  await Loop.open(office, { unitId: 'unit-2' });
  await submitted.submitted();
  office.on('2024-10-21');
}, 60_000);
afterAll(() => office.close());

const ROUND = { kind: 'targets', year: 2025 };
const ID = seasonId(CITY, { seasonKind: 'targets', fiscalYear: 2025 });
const NOTE = '请随同 2025 年部门预算申报绩效目标。';

async function announce(login: Login, more: object = {}, key: string = randomUUID()): Promise<Reply> {
  return (await office.as(login)).post('/seasons', { ...ROUND, note: NOTE, ...more }, { 'Idempotency-Key': key });
}

async function attempt(login: Login, id: string, command: object, more: object = {}, key: string = randomUUID()) {
  const client = await office.as(login);
  return client.post(`/seasons/${id}/commands`, { command, ...more }, { 'Idempotency-Key': key });
}

async function act(id: string, command: object): Promise<ActAnswerView> {
  return ok(await attempt('performance', id, command), ActAnswerSchema);
}

async function read(login: Login, id: string = ID) {
  return ok(await (await office.as(login)).get(`/seasons/${id}`), SeasonSchema);
}

async function list(login: Login, query = '') {
  return ok(await (await office.as(login)).get(`/seasons?${query}`), SeasonsSchema);
}

const store = () => createProcessStore({ pool: office.pool, processes: PROCESSES, hash: 'sha256' });

/** As the workflow does: step by step until nothing is left. */
async function calledAll(id: string, now: string): Promise<number> {
  const activities = createSeasonActivities(office.pool, store(), () => Promise.resolve());
  for (let steps = 1; ; steps += 1) {
    if (!(await activities.callUnits({ instanceId: id, now: asInstant(`${now}T03:00:00.000Z`) })).left) return steps;
  }
}

async function told(): Promise<readonly string[]> {
  const sql = `select p.login from notice n join person p on p.id = n.person_id where n.topic = 'seasonOpened' order by 1`;
  return (await office.pool.query<{ login: string }>(sql)).rows.map(({ login }) => login);
}

describe('a round is owed (G1, M1, E1)', () => {
  it('the morning opens its matter once, from the day of the policy on, and only where there is something to ask about', async () => {
    const openOwed = createOwedSeasons(office.pool, store());
    const mornings = ['2024-08-15', '2024-08-16', '2024-08-17', '2024-11-01'];
    for (const on of mornings)
      await openOwed({ regionId: CITY, on: asPlainDate(on), now: asInstant(`${on}T00:00:00.000Z`) });
    // Nothing was approved for 2024: no bureau owes a round about it.
    expect((await list('performance')).rows).toEqual([]);
    await office.asOwner('update budget_item set fiscal_year = 2024, approved_fen = 1 where unit_id = $1', ['unit-2']);
    for (const on of mornings)
      await openOwed({ regionId: CITY, on: asPlainDate(on), now: asInstant(`${on}T00:00:00.000Z`) });
    await office.asOwner('update budget_item set fiscal_year = 2025, approved_fen = null where unit_id = $1', [
      'unit-2',
    ]);
    const { rows } = await list('performance');
    expect(rows).toMatchObject([
      { id: ID, name: '2025 年度绩效目标申报', phase: 'seasonOwed', due: '2024-10-31', clockDue: '2024-09-15' },
    ]);
    expect((await read('performance')).available.filter(({ mine }) => mine).map(({ command }) => command)).toEqual(
      expect.arrayContaining(['announceSeason', 'withdrawSeason']),
    );
  });

  it('is shown among the rounds that the policy has, those that nobody has announced included', async () => {
    const { rows } = ok(await (await office.as('performance')).get('/seasons/rounds?year=2025'), YearRoundsSchema);
    expect(rows.map(({ kind, period, due, id }) => [kind, period, due, id])).toEqual([
      ['targets', null, '2024-10-31', ID],
      ['monitoring', 'q1', '2025-04-15', null],
      ['monitoring', 'q2', '2025-07-14', null],
      ['unitReports', 'h1', '2025-07-21', null],
      ['bureauReports', 'h1', '2025-07-30', null],
      ['monitoring', 'q3', '2025-10-21', null],
      ['unitReports', 'year', '2026-01-22', null],
      ['bureauReports', 'year', '2026-01-30', null],
      ['selfEvaluation', null, '2026-03-31', null],
    ]);
    expect((await (await office.as('clerk')).get('/seasons/rounds')).status).toBe(403);
  });

  it('of no year in particular: those due this year and those of this fiscal year, though their dates lie in the next', async () => {
    const { rows } = ok(await (await office.as('performance')).get('/seasons/rounds'), YearRoundsSchema);
    const now = rows.map(({ kind, fiscalYear, due }) => [kind, fiscalYear, due.slice(0, 4)]);
    expect(now).toEqual(
      expect.arrayContaining([
        ['targets', 2025, '2024'],
        ['selfEvaluation', 2024, '2025'],
      ]),
    );
    expect(now.filter(([, year, due]) => year !== 2024 && due !== '2024')).toEqual([]);
  });
});

describe('announcing a round', () => {
  it('is preceded by its dates with their reasons, its reach, and the load of each working day', async () => {
    const client = await office.as('performance');
    const preview = ok(await client.post('/seasons/preview', ROUND), SeasonPreviewSchema);
    expect(preview).toMatchObject({ openBy: '2024-09-15', units: 2, items: 3, toCarry: 0, reporting: { items: 2 } });
    expect(preview.unitsDue).toMatchObject({ due: '2024-10-31', clause: 'G1' });
    expect(preview.reporting).toMatchObject({ workingDays: 8, perDay: 0.3 });
    expect(preview.reviewing).toMatchObject({ workingDays: 10, perDay: 0.2 });
    expect(preview.days.find(({ day }) => day === '2024-10-31')).toMatchObject({ round: 2 });
    expect((await list('performance')).rows).toHaveLength(1);
  });

  it('says every fault at once: a unit of elsewhere, a date after the policy’s, a period that there is not', async () => {
    const other = await announce('performance', { unitIds: ['unit-1', 'unit-9'] });
    expect(other.body.errors).toMatchObject([{ pointer: '/unitIds/1', code: 'unitOutside' }]);
    const late = await announce('performance', { carryOn: true, ownDue: '2024-11-01' });
    expect(late.body.errors).toMatchObject([{ pointer: '/ownDue', code: 'afterPolicyDate' }]);
    const nowhere = await announce('performance', { kind: 'monitoring', period: 'q9' });
    expect(nowhere.body.errors).toMatchObject([{ pointer: '/period', code: 'noSuchRound' }]);
    const none = await announce('performance', { unitIds: [], note: '' });
    expect(none.body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/note', '/unitIds']);
  });

  it('is finance’s alone, in its own region alone (P2)', async () => {
    expect((await announce('clerk')).status).toBe(403);
    expect((await announce('auditor')).status).toBe(403);
    expect((await announce('countyDirector', { region: CITY })).body.errors).toMatchObject([{ pointer: '/region' }]);
    // A division looks after its own units; the round is the whole bureau's.
    expect((await announce('officer')).body.code).toBe('notYours');
  });

  it('under one key it is done once; before the opening it may be changed, by whoever has seen the last version', async () => {
    const key = randomUUID();
    const first = ok(await announce('performance', {}, key), ActAnswerSchema, 201);
    expect(ok(await announce('performance', {}, key), ActAnswerSchema, 201)).toMatchObject({ id: ID, repeated: true });
    expect((await announce('performance', { expectedVersion: first.version - 1 })).body.code).toBe('staleVersion');
    ok(await announce('performance', { note: `${NOTE}10月31日前报送。` }), ActAnswerSchema, 201);
    expect((await read('auditor')).announced).toMatchObject({ note: `${NOTE}10月31日前报送。`, unitIds: null });
  });

  it('concerns no unit yet: a unit finds it only once it is open', async () => {
    expect((await (await office.as('clerk')).get(`/seasons/${ID}`)).status).toBe(404);
    expect((await list('clerk')).rows).toEqual([]);
    expect((await (await office.as('countyClerk')).get(`/seasons/${ID}`)).status).toBe(404);
  });
});

describe('an open round', () => {
  it('tells each unit once, however many items it has; paused, it waits until it is resumed (G1)', async () => {
    const opened = await act(ID, { kind: 'openSeason' });
    expect(opened.position[0]).toMatchObject({ phase: 'seasonOpen' });
    await act(ID, { kind: 'pauseSeason', reason: '等人大通知' });
    await calledAll(ID, '2024-10-21');
    expect([await told(), (await read('performance')).opening.called]).toEqual([[], 0]);
    await act(ID, { kind: 'resumeSeason' });
    await calledAll(ID, '2024-10-21');
    // Killed between carrying it out and striking it off, the workflow asks again.
    await calledAll(ID, '2024-10-21');
    expect(await told()).toEqual(['clerk', 'leader', 'otherClerk', 'otherLeader']);
    expect((await read('performance')).opening).toMatchObject({ units: 2, called: 2 });
  });

  it('counts 应报, 已开, 已报 and 已审: of the region to its bureau, of himself to each unit', async () => {
    expect((await read('performance')).figures).toEqual({ expected: 3, begun: 3, reported: 1, reviewed: 0 });
    expect((await read('clerk')).figures).toMatchObject({ expected: 2, reported: 1 });
    expect((await list('otherClerk')).rows).toMatchObject([{ figures: { expected: 1, reported: 0 } }]);
    expect((await read('officer')).figures.expected).toBeGreaterThan(0);
    const rehearsed = await (await office.as('clerk')).get(`/seasons/${ID}/instance`);
    expect(rehearsed.body).toMatchObject({ process: 'season', state: { position: { main: 'seasonOpen' } } });
  });

  it('is read unit by unit, page by page', async () => {
    const client = await office.as('supervisor');
    const first = ok(await client.get(`/seasons/${ID}/units?limit=1`), SeasonUnitsSchema);
    const rest = ok(await client.get(`/seasons/${ID}/units?limit=1&cursor=${first.next ?? ''}`), SeasonUnitsSchema);
    expect(
      [...first.rows, ...rest.rows].map(({ unitId, figures }) => [unitId, figures.expected, figures.reported]),
    ).toEqual([
      ['unit-1', 2, 1],
      ['unit-2', 1, 0],
    ]);
    expect(rest.next).toBeNull();
    const own = ok(await (await office.as('clerk')).get(`/seasons/${ID}/units`), SeasonUnitsSchema);
    expect(own.rows.map(({ unitId }) => unitId)).toEqual(['unit-1']);
  });

  it('names who has not reported, to be urged together with a result per row', async () => {
    const client = await office.as('performance');
    const { rows } = ok(await client.get(`/seasons/${ID}/missing`), SeasonMissingSchema);
    expect(rows.map(({ unitId, obligationKey }) => [unitId, obligationKey]).toSorted()).toEqual([
      ['unit-1', 'submitTargets'],
      ['unit-2', 'submitTargets'],
    ]);
    const items = rows.map(({ itemId, obligationKey }) => ({ id: itemId, with: { key: obligationKey } }));
    const urge = () =>
      client.post(
        '/budget-items/commands/batch',
        { command: { kind: 'urge', note: '月底截止。' }, items },
        { 'Idempotency-Key': randomUUID() },
      );
    expect(ok(await urge(), BatchAnswerSchema).results.map(({ status }) => status)).toEqual(['done', 'done']);
    expect(ok(await urge(), BatchAnswerSchema).results.map(({ status }) => status)).toEqual(['refused', 'refused']);
    const one = ok(await client.get(`/seasons/${ID}/missing?unit=unit-1&limit=1`), SeasonMissingSchema);
    expect(one.rows.map(({ itemId }) => itemId)).toEqual([drafting.id]);
  });

  it('is not announced again, and not closed before its date while some are missing', async () => {
    expect((await announce('performance')).body.errors).toMatchObject([{ code: 'roundAlready' }]);
    expect((await attempt('performance', ID, { kind: 'closeSeason', reason: '都齐了' })).body.code).toBe(
      'seasonNotOver',
    );
    expect((await attempt('clerk', ID, { kind: 'closeSeason' })).status).toBe(403);
    expect((await attempt('performance', ID, { kind: 'withdrawSeason', reason: '撤' })).body.code).toBe('notNow');
  });
});

describe('closing a round', () => {
  it('is owed within ten working days of its date; figures are those of that moment, whoever sends others', async () => {
    office.on('2024-11-04');
    const before = await attempt('performance', ID, { kind: 'closeSeason' });
    expect(before.body.errors).toMatchObject([{ pointer: '/reason', code: 'missingUnexplained' }]);
    const figures = { expected: 0, begun: 0, reported: 0, reviewed: 0 };
    expect((await attempt('performance', ID, { kind: 'closeSeason', figures })).status).toBe(422);
    const stale = await attempt('performance', ID, { kind: 'closeSeason', reason: '另行' }, { expectedVersion: 1 });
    expect(stale.body.code).toBe('staleVersion');
    const key = randomUUID();
    const close = { kind: 'closeSeason', reason: '两家单位机构改革，另行申报。' };
    ok(await attempt('performance', ID, close, {}, key), ActAnswerSchema);
    expect(ok(await attempt('performance', ID, close, {}, key), ActAnswerSchema).repeated).toBe(true);
    const closed = await read('auditor');
    expect(closed).toMatchObject({ phase: 'seasonClosed', obligations: [], available: [] });
    expect(closed.closed).toMatchObject({ reason: close.reason, figures: { expected: 3, reported: 1 } });
    expect(closed.history.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([expect.stringContaining('报送期满'), expect.stringContaining('收尾')]),
    );
    expect((await list('clerk', 'state=ended')).rows.map(({ id }) => id)).toEqual([ID]);
    expect((await list('clerk', 'state=running')).rows).toEqual([]);
  });
});

describe('a round that carries last year’s items on (G1)', () => {
  it('opens them as drafts by its own date, once each, and leaves alone what a unit has opened itself', async () => {
    await office.asOwner('update budget_item set approved_fen = 30000000 where fiscal_year = 2025');
    office.on('2025-09-01');
    const ahead = { kind: 'targets', year: 2026, carryOn: true };
    const client = await office.as('performance');
    expect(ok(await client.post('/seasons/preview', ahead), SeasonPreviewSchema)).toMatchObject({ toCarry: 3 });
    const own = { ...ahead, ownDue: '2025-10-20', unitIds: ['unit-1'] };
    const { id } = ok(await announce('performance', own), ActAnswerSchema, 201);
    await act(id, { kind: 'openSeason' });
    expect(await calledAll(id, '2025-09-01')).toBe(2);
    expect(await calledAll(id, '2025-09-01')).toBe(1);
    const { rows } = await office.pool.query<{ unit: string; phase: string; due: string; previous: string }>(
      `select b.unit_id as unit, b.phase, o.legal_due as due, i.state ->> 'previousItemId' as previous
       from budget_item b join obligation o on o.instance_id = b.instance_id join instance i on i.id = b.instance_id
       where b.fiscal_year = 2026 order by previous`,
    );
    expect(rows.map(({ unit, phase, due }) => [unit, phase, due])).toEqual([
      ['unit-1', 'drafting', '2025-10-20'],
      ['unit-1', 'drafting', '2025-10-20'],
    ]);
    expect(rows.map(({ previous }) => previous)).toEqual([submitted.id, drafting.id].toSorted());
    expect(await read('performance', id)).toMatchObject({
      figures: { expected: 2, reported: 0 },
      opening: { units: 1, called: 1, toCarry: 0 },
    });
    expect((await (await office.as('otherClerk')).get(`/seasons/${id}`)).status).toBe(404);
  });
});
