import { randomUUID } from 'node:crypto';
import { createOwedSeasons } from '../../activities/owed-seasons.ts';
import { createSeasonActivities } from '../../activities/season.activities.ts';
import { ActAnswerSchema } from '../../api/commands/act.schemas.ts';
import { BatchAnswerSchema } from '../../api/commands/batch.schemas.ts';
import {
  PerformanceReportSchema,
  PerformanceReportsSchema,
  ReportPrefillSchema,
  ReportRoundOpenedSchema,
} from '../../api/performance-reports/performance-reports.schemas.ts';
import { SearchResultSchema } from '../../api/search/search.schemas.ts';
import { SeasonPreviewSchema } from '../../api/seasons/announcing.schemas.ts';
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

const COUNTY = '431021';
const H1 = { fiscalYear: 2026, period: 'h1' };
const UNITS = seasonId(CITY, { ...H1, seasonKind: 'unitReports' });
const BELOW = seasonId(CITY, { ...H1, seasonKind: 'bureauReports' });
const NOTE = '请核对系统数据后报送。';
let office: Office;
beforeAll(async () => {
  office = await openOffice({ start: '2026-07-01' });
  await Loop.open(office, { fiscalYear: 2026 });
  await Loop.open(office, { unitId: 'unit-2', fiscalYear: 2025 });
  await office.asOwner(
    `insert into person_grant (person_id, role, region_id) values ($1::uuid, 'performanceOfficer', $2)`,
    [office.ids.expertThree, COUNTY],
  );
}, 60_000);
afterAll(() => office.close());

const store = () => createProcessStore({ pool: office.pool, processes: PROCESSES, hash: 'sha256' });

async function get(login: Login, path: string): Promise<Reply> {
  return (await office.as(login)).get(path);
}

async function post(login: Login, path: string, body: object): Promise<Reply> {
  return (await office.as(login)).post(path, body, { 'Idempotency-Key': randomUUID() });
}

async function act(id: string, command: object): Promise<void> {
  ok(await post('performance', `/seasons/${id}/commands`, { command }), ActAnswerSchema);
}

async function read(login: Login, id: string) {
  return ok(await get(login, `/seasons/${id}`), SeasonSchema);
}

async function missing(login: Login, id: string) {
  return ok(await get(login, `/seasons/${id}/missing`), SeasonMissingSchema).rows;
}

async function byHand(of: 'units' | 'regions'): Promise<Reply> {
  return post('performance', '/performance-reports/rounds', { year: 2026, period: 'h1', of });
}

/** As the workflow does: step by step until nothing is left. */
async function calledAll(id: string): Promise<void> {
  const activities = createSeasonActivities(office.pool, store(), () => Promise.resolve());
  while ((await activities.callUnits({ instanceId: id, now: asInstant('2026-07-02T03:00:00.000Z') })).left);
}

async function told(topic: string): Promise<readonly (readonly [string, string])[]> {
  const sql = `select p.login, i.process from notice n join person p on p.id = n.person_id
    join instance i on i.id = n.instance_id where n.topic = $1 order by 1`;
  const { rows } = await office.pool.query<{ login: string; process: string }>(sql, [topic]);
  return rows.map(({ login, process }) => [login, process]);
}

async function reports(side: 'unit' | 'receipt') {
  const path = `/performance-reports?year=2026&period=h1&side=${side}`;
  return ok(await get('performance', path), PerformanceReportsSchema).rows;
}

describe('a round of performance reports is owed (R4, R5)', () => {
  it('from the day after the half-year, once; a bureau below that has nobody below it owes none about bureaus', async () => {
    const openOwed = createOwedSeasons(office.pool, store());
    for (const on of ['2026-06-30', '2026-07-01', '2026-07-02']) {
      const morning = { on: asPlainDate(on), now: asInstant(`${on}T00:00:00.000Z`) };
      await openOwed({ regionId: CITY, ...morning });
      await openOwed({ regionId: COUNTY, ...morning });
    }
    const { rows } = ok(await get('performance', '/seasons?year=2026'), SeasonsSchema);
    expect(rows.map(({ id, name, phase, due, clockDue }) => [id, name, phase, due, clockDue])).toEqual([
      [BELOW, '2026 年上半年下级财政绩效报告报送', 'seasonOwed', '2026-07-30', '2026-07-03'],
      [UNITS, '2026 年上半年单位绩效报告报送', 'seasonOwed', '2026-07-21', '2026-07-03'],
    ]);
  });

  it('while it is still to be opened it opens its reports itself: none are opened beside it', async () => {
    for (const asked of ['units', 'regions'] as const)
      expect((await byHand(asked)).body.errors).toMatchObject([{ pointer: '/period', code: 'roundToBeOpened' }]);
  });
});

describe('its announcement', () => {
  const round = { kind: 'unitReports', year: 2026, period: 'h1' };

  it('says whom it asks, by when and why, and what finance reviews then', async () => {
    const units = ok(await post('performance', '/seasons/preview', round), SeasonPreviewSchema);
    expect(units).toMatchObject({ openBy: '2026-07-03', units: 2, items: 0, reporting: { items: 2 } });
    expect(units.unitsDue).toMatchObject({ due: '2026-07-21', clause: 'R4' });
    expect(units.reviewing).toMatchObject({ workingDays: 10, perDay: 0.2 });
    const below = { ...round, kind: 'bureauReports' };
    const bureaus = ok(await post('performance', '/seasons/preview', below), SeasonPreviewSchema);
    expect([bureaus.units, bureaus.unitsDue.clause]).toEqual([1, 'R5']);
    const chosen = await post('performance', '/seasons', { ...below, note: NOTE, unitIds: ['unit-1'] });
    expect(chosen.body.errors).toMatchObject([{ pointer: '/unitIds', code: 'asksEveryBureau' }]);
    const unknown = await post('performance', '/seasons/preview', { ...round, period: 'q3' });
    expect(unknown.body.errors).toMatchObject([{ pointer: '/period', code: 'noSuchRound' }]);
  });

  it('is made and opened for units and for bureaus, each by its own date', async () => {
    for (const [id, kind] of [
      [UNITS, 'unitReports'],
      [BELOW, 'bureauReports'],
    ] as const) {
      ok(await post('performance', '/seasons', { ...round, kind, note: NOTE }), ActAnswerSchema, 201);
      await act(id, { kind: 'openSeason' });
      expect(await read('performance', id)).toMatchObject({ figures: { begun: 0, reported: 0 } });
    }
    expect((await read('performance', UNITS)).figures.expected).toBe(2);
  });
});

describe('opening it opens the reports', () => {
  it('one for each unit with items of the year or the year before, told once; begun again it opens nothing twice (R4)', async () => {
    await calledAll(UNITS);
    await calledAll(UNITS);
    const rows = await reports('unit');
    expect(rows.map(({ code, phase, due }) => [code, phase, due])).toEqual([
      ['绩报2026年上半年-301', 'unitReporting', '2026-07-21'],
      ['绩报2026年上半年-302', 'unitReporting', '2026-07-21'],
    ]);
    expect(await told('seasonOpened')).toEqual(
      ['clerk', 'leader', 'otherClerk', 'otherLeader'].map((login) => [login, 'season']),
    );
    expect(await read('performance', UNITS)).toMatchObject({
      figures: { expected: 2, begun: 2, reported: 0, reviewed: 0 },
      opening: { units: 2, called: 2 },
    });
    // The same matters that are opened by hand: asked for again, they are there.
    const again = ok(await byHand('units'), ReportRoundOpenedSchema, 201);
    expect(again.rows.map(({ reportId, outcome }) => [reportId, outcome])).toEqual(
      rows.map(({ id }) => [id, 'already']),
    );
  });

  it('one with its receipt for each bureau below, whose office is told of its own report; units find no such round (R5)', async () => {
    await calledAll(BELOW);
    await calledAll(BELOW);
    expect((await reports('receipt')).map(({ reporterId, phase }) => [reporterId, phase])).toEqual([
      [COUNTY, 'bureauReportAwaited'],
    ]);
    expect(await told('seasonOpenedBelow')).toEqual([['expertThree', 'performanceReport']]);
    const { rows } = ok(await get('performance', `/seasons/${BELOW}/units`), SeasonUnitsSchema);
    expect(rows).toMatchObject([{ unitId: COUNTY, figures: { expected: 1, begun: 1, reported: 0 } }]);
    expect((await get('clerk', `/seasons/${BELOW}`)).status).toBe(404);
    expect((await get('expertThree', `/seasons/${BELOW}`)).status).toBe(404);
    const own = ok(await get('clerk', '/seasons?year=2026'), SeasonsSchema);
    expect(own.rows.map(({ id }) => id)).toEqual([UNITS]);
  });
});

describe('how it stands', () => {
  it('应报, 已开, 已报, 已审 follow the reports: signed they are reported, accepted they are reviewed', async () => {
    const [first] = await reports('unit');
    const path = `/performance-reports/${first?.id ?? ''}`;
    const { parts } = ok(await get('clerk', `${path}/prefill`), ReportPrefillSchema);
    ok(await post('clerk', `${path}/submission`, { parts }), ActAnswerSchema);
    expect((await read('performance', UNITS)).figures.reported).toBe(0);
    ok(await post('leader', `${path}/commands`, { command: { kind: 'signPerformanceReport' } }), ActAnswerSchema);
    expect((await read('performance', UNITS)).figures).toMatchObject({ reported: 1, reviewed: 0 });
    const accept = { command: { kind: 'acceptPerformanceReport' } };
    ok(await post('performance', `${path}/commands`, accept), ActAnswerSchema);
    expect((await read('performance', UNITS)).figures).toEqual({ expected: 2, begun: 2, reported: 1, reviewed: 1 });
    expect((await read('clerk', UNITS)).figures).toEqual({ expected: 1, begun: 1, reported: 1, reviewed: 1 });
    const { rows } = ok(await get('performance', `/seasons/${UNITS}/units`), SeasonUnitsSchema);
    expect(rows.map(({ unitId, figures }) => [unitId, figures.reported])).toEqual([
      ['unit-1', 1],
      ['unit-2', 0],
    ]);
  });

  it('who has not reported is urged together; a bureau below is another region’s and is not (P2)', async () => {
    const rows = await missing('performance', UNITS);
    expect(rows).toMatchObject([
      { process: 'performanceReport', unitId: 'unit-2', due: '2026-07-21', obligationKey: 'unitPerformanceReport' },
    ]);
    const items = rows.map(({ itemId, obligationKey }) => ({ id: itemId, with: { key: obligationKey } }));
    const urge = async () => {
      const body = { command: { kind: 'urge', note: '月底截止。' }, items };
      return ok(await post('performance', '/budget-items/commands/batch', body), BatchAnswerSchema).results;
    };
    expect((await urge()).map(({ status }) => status)).toEqual(['done']);
    expect((await urge()).map(({ problem }) => problem?.code)).toEqual(['urgedAlready']);
    expect(await missing('performance', BELOW)).toMatchObject([
      { unitId: COUNTY, unitName: '桂阳县', due: '2026-07-30', obligationKey: null },
    ]);
    expect(await missing('clerk', UNITS)).toEqual([]);
  });
});

describe('the search over everything finds rounds', () => {
  async function found(login: Login, q: string): Promise<readonly [number, readonly string[]]> {
    const reply = await get(login, `/search?kind=seasons&q=${encodeURIComponent(q)}`);
    const [group] = ok(reply, SearchResultSchema).groups;
    return [group?.count ?? -1, group?.rows.flatMap((row) => (row.kind === 'seasons' ? [row.itemId] : [])) ?? []];
  }

  it('by what they are called, their year, number and region, two characters being enough', async () => {
    for (const word of ['单位绩效报告', 'jj-2026-r4', '上半年单位']) {
      expect([word, await found('performance', word)]).toEqual([word, [1, [UNITS]]]);
    }
    for (const word of ['2026 年上', '报送', '郴州', '季度']) {
      expect([word, (await found('director', word))[0]]).toEqual([word, word === '季度' ? 0 : 2]);
    }
    await office.asOwner(`update region set name = '林邑市' where id = $1`, [CITY]);
    expect((await found('auditor', '林邑'))[0]).toBe(2);
    await office.asOwner(`update region set name = '郴州市' where id = $1`, [CITY]);
  });

  it('for whoever may read them: a division those of its bureau, a unit what is open to it, another region none', async () => {
    expect((await found('officer', '绩效报告'))[0]).toBe(2);
    expect(await found('clerk', '绩效报告')).toEqual([1, [UNITS]]);
    for (const login of ['countyDirector', 'countyClerk'] as const)
      expect([login, await found(login, '绩效报告')]).toEqual([login, [0, []]]);
    const { groups } = ok(await get('clerk', `/search?q=${encodeURIComponent('单位绩效')}`), SearchResultSchema);
    expect(groups.find(({ kind }) => kind === 'seasons')).toMatchObject({ count: 1, more: false });
  });
});

describe('its end', () => {
  it('is closed with why some are missing; what comes later is opened by hand, in the same way', async () => {
    office.on('2026-07-23');
    const refused = await post('performance', `/seasons/${UNITS}/commands`, { command: { kind: 'closeSeason' } });
    expect(refused.body.errors).toMatchObject([{ pointer: '/reason', code: 'missingUnexplained' }]);
    await act(UNITS, { kind: 'closeSeason', reason: '市民政局机构改革，延后报送。' });
    expect((await read('auditor', UNITS)).closed?.figures).toEqual({ expected: 2, begun: 2, reported: 1, reviewed: 1 });
    await office.asOwner(
      `insert into unit (id, region_id, name, code, fictitious) values ('unit-3', $1, '市新设局（虚构）', '303', true)`,
      [CITY],
    );
    await Loop.open(office, { unitId: 'unit-3', fiscalYear: 2026 });
    const { rows } = ok(await byHand('units'), ReportRoundOpenedSchema, 201);
    expect(rows.map(({ reporterId, outcome }) => [reporterId, outcome])).toEqual([
      ['unit-1', 'already'],
      ['unit-2', 'already'],
      ['unit-3', 'opened'],
    ]);
    const late = ok(
      await get('performance', `/performance-reports/${rows[2]?.reportId ?? ''}`),
      PerformanceReportSchema,
    );
    expect(late).toMatchObject({ code: '绩报2026年上半年-303', phase: 'unitReporting' });
  });
});

describe('another period', () => {
  it('counts the reports of its own period alone: those accepted for the half-year are none of the year’s (R4)', async () => {
    const year = { kind: 'unitReports', year: 2026, period: 'year', unitIds: ['unit-1'] };
    const { id } = ok(await post('performance', '/seasons', { ...year, note: NOTE }), ActAnswerSchema, 201);
    const none = { expected: 1, begun: 0, reported: 0, reviewed: 0 };
    expect((await read('performance', id)).figures).toEqual(none);
    const { rows } = ok(await get('performance', `/seasons/${id}/units`), SeasonUnitsSchema);
    expect(rows.map(({ unitId, figures }) => [unitId, figures])).toEqual([['unit-1', none]]);
  });
});
