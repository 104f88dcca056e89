import { Workbook } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import {
  AnalysedDeadlinesSchema,
  ProcessSchema,
  ProcessUnitsSchema,
  RecurrenceSchema,
  RecurringProblemsSchema,
  StageSpansSchema,
  type ProcessUnits,
  type StageSumsView,
} from '../../api/analytics/analytics.schemas.ts';
import { PunctualitySchema } from '../../api/dashboards/dashboards.schemas.ts';
import { DEADLINES_OF } from '../../db/queries/analytics.ts';
import { clockGroups } from '../../db/queries/dashboards.ts';
import { regionsBelow } from '../../db/queries/scope.ts';
import { ok } from './support/client.ts';
import { Loop, oneNeedsWork, targetTable } from './support/loop.ts';
import { naiveClocks, naivePunctuality, naiveStages, rowsOf, yearArb } from './support/naive-sums.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const late = await Loop.open(office, { unitId: 'unit-2' });
  const returned = await (await Loop.open(office)).submitted();
  await returned.on('2024-10-22').act('officer', { kind: 'returnTargets', criteria: oneNeedsWork, opinion: '请补。' });
  const versionId = await returned.on('2024-10-24').freeze('clerk', 'targets', {
    ...targetTable,
    annualTarget: '发放原原种并建成两个繁育基地。',
  });
  await returned.act('leader', { kind: 'resubmitTargets', versionId });
  await returned.on('2024-10-28').act('officer', { kind: 'returnTargets', criteria: oneNeedsWork, opinion: '再补。' });
  const closed = await Loop.open(office.on('2024-09-02'));
  await (await (await (await closed.submitted()).qualified()).approved()).selfEvaluated();
  await (await closed.concluded()).received();
  office.on('2026-03-27');
  await late.act('performance', { kind: 'urge', key: 'submitTargets', note: '请抓紧。' });
}, 60_000);
afterAll(() => office.close());

async function read<T>(login: Login, path: string, schema: Parameters<typeof ok<T>>[1]): Promise<T> {
  return ok(await (await office.as(login)).get(`/analytics/${path}`), schema);
}

const FIGURES = ['onTime', 'withinExtension', 'late', 'rework', 'escalated', 'extended'] as const;

async function unitsOf(login: Login): Promise<ProcessUnits['rows']> {
  return (await read(login, 'process/units?year=2025', ProcessUnitsSchema)).rows;
}

describe('process analytics (page.md §4.14)', () => {
  it('counts rework, what climbed the ladder, and what is overdue though nobody has done it', async () => {
    const { stages } = await read('director', 'process?year=2025', ProcessSchema);
    expect(stages[0]).toMatchObject({ stage: 'targets', count: 1, rework: 2, late: 1, escalated: 1 });
    expect(stages.find(({ stage }) => stage === 'evaluation')).toMatchObject({ count: 1, late: 0 });
  });

  it('counts every return, whether it was answered in time or nobody has answered it yet', async () => {
    const path = 'process/deadlines?year=2025&stage=targets&of=rework';
    const { rows } = await read('director', path, AnalysedDeadlinesSchema);
    expect(rows.map(({ key, outcome, days }) => [key, outcome, days])).toEqual([
      ['resubmitTargets:1', 'onTime', 2],
      ['resubmitTargets:2', 'open', null],
    ]);
  });

  it('is, of the region, what its units add up to', async () => {
    const { stages } = await read('director', 'process?year=2025', ProcessSchema);
    const units = await unitsOf('director');
    expect(units.length).toBe(2);
    const sum = (stage: StageSumsView['stage'], of: keyof StageSumsView): number =>
      units
        .flatMap((unit) => unit.stages)
        .filter((sums) => sums.stage === stage)
        .reduce((all, sums) => all + Number(sums[of]), 0);
    for (const sums of stages)
      for (const of of [...FIGURES, 'deadlines', 'count'] as const)
        expect([sums.stage, of, sum(sums.stage, of)]).toEqual([sums.stage, of, sums[of]]);
  });

  it('leads with each figure to exactly the rows that it counts', async () => {
    const { stages } = await read('director', 'process?year=2025', ProcessSchema);
    for (const sums of stages) {
      for (const of of DEADLINES_OF) {
        const path = `process/deadlines?year=2025&stage=${sums.stage}&of=${of}&limit=200`;
        const { rows } = await read('director', path, AnalysedDeadlinesSchema);
        expect([sums.stage, of, rows.length]).toEqual([sums.stage, of, of === 'all' ? sums.deadlines : sums[of]]);
      }
      const spans = await read('director', `process/spans?year=2025&stage=${sums.stage}`, StageSpansSchema);
      expect([sums.stage, spans.rows.length]).toEqual([sums.stage, sums.count]);
    }
  });

  it('gives the days of a stage in working days', async () => {
    const { rows } = await read('director', 'process/spans?year=2025&stage=budget', StageSpansSchema);
    expect(rows).toMatchObject([{ from: '2024-10-22', to: '2025-01-24', days: 67 }]);
  });

  it('is of the reader’s scope only, and of nobody without the permission', async () => {
    expect(await unitsOf('countyDirector')).toEqual([]);
    const county = await read('countyDirector', 'process?year=2025', ProcessSchema);
    expect(county.stages.every(({ deadlines, count }) => deadlines + count === 0)).toBe(true);
    expect((await (await office.as('clerk')).get('/analytics/process')).status).toBe(403);
  });

  it('reads deadlines and units page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = await read(
        'director',
        `process/deadlines?year=2025&stage=targets&limit=1${more}`,
        AnalysedDeadlinesSchema,
      );
      seen.push(...page.rows.map(({ itemId, key }) => `${itemId}:${key}`));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(3);
    const first = await read('director', 'process/units?year=2025&limit=1', ProcessUnitsSchema);
    const second = await read(
      'director',
      `process/units?year=2025&limit=1&cursor=${first.next ?? ''}`,
      ProcessUnitsSchema,
    );
    expect([first.rows.length, second.rows.length, second.next]).toEqual([1, 1, null]);
    expect(first.rows[0]?.unitId).not.toBe(second.rows[0]?.unitId);
  });
});

describe('every figure is what the rows say, one by one', () => {
  const YEAR = 2018;
  const write = async (rows: ReturnType<typeof rowsOf>): Promise<void> => {
    for (const table of ['item_life', 'obligation_done', 'obligation'])
      await office.asOwner(`delete from ${table} where fiscal_year = ${String(YEAR)}`);
    for (const [table, some] of [
      ['item_life', rows.lives],
      ['obligation_done', rows.done],
    ] as const)
      await office.asOwner(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
        JSON.stringify(some),
      ]);
    await office.asOwner(
      `insert into obligation select (jsonb_populate_record(model, clock)).*
      from (select o from obligation o where o.process = 'budgetItem' limit 1) one (model), jsonb_array_elements($1::jsonb) clock`,
      [JSON.stringify([...rows.open, ...rows.settled])],
    );
  };

  it('of stages and units, of a scope and of a part of it, and of how deadlines were kept', async () => {
    await fc.assert(
      fc.asyncProperty(yearArb, async (year) => {
        const rows = rowsOf(year, YEAR);
        await write(rows);
        const path = `process?year=${String(YEAR)}`;
        const whole = await read('director', path, ProcessSchema);
        expect(whole.stages).toEqual(naiveStages(year, () => true));
        const division = await read('officer', path, ProcessSchema);
        expect(division.stages).toEqual(naiveStages(year, (place) => place.division_id === 'agriculture'));
        const units = await read('director', `process/units?year=${String(YEAR)}`, ProcessUnitsSchema);
        for (const { unitId, stages } of units.rows)
          expect(stages).toEqual(naiveStages(year, (place) => place.unit_id === unitId));
        const reply = await (await office.as('director')).get(`/dashboards/punctuality?year=${String(YEAR)}`);
        const told = ok(reply, PunctualitySchema);
        expect(told.total).toEqual(naivePunctuality(year, () => true));
        for (const { id, name: _name, ...counts } of told.units)
          expect(counts).toEqual(naivePunctuality(year, (place) => place.unit_id === id));
        for (const { id, name: _name, ...counts } of told.regions)
          expect(counts).toEqual(naivePunctuality(year, (place) => place.region_id === id));
        const city = await regionsBelow(office.pool, [CITY]);
        const clocks = await clockGroups(
          office.pool,
          city.map((regionId) => ({ regionId })),
          YEAR,
        );
        expect(new Set(clocks)).toEqual(new Set(naiveClocks(rows)));
      }),
      { numRuns: 12 },
    );
  });
});

describe('the same class of problem again (R2)', () => {
  beforeAll(async () => {
    // What a year before told the same unit: one of its two problems, of the same class.
    await office.asOwner(
      `update problem set category = case no when 1 then 'fundUse' else 'other' end where fiscal_year = 2025`,
    );
    await office.asOwner(`
      insert into problem
      select (jsonb_populate_record(p, jsonb_build_object('instance_id', gen_random_uuid(), 'fiscal_year', 2023))).*
      from problem p where p.fiscal_year = 2025`);
  });

  it('is told by class over the region and by unit, within the years asked about', async () => {
    const three = await read('director', 'recurrence?year=2025&within=3', RecurrenceSchema);
    expect(three.classes.find(({ category }) => category === 'fundUse')).toMatchObject({
      problems: 1,
      units: 1,
      repeated: 1,
      repeatedUnits: 1,
      repeatedPercent: 100,
      years: [
        { year: 2023, problems: 1 },
        { year: 2024, problems: 0 },
        { year: 2025, problems: 1 },
      ],
    });
    expect(three.units.map(({ unitId, category }) => [unitId, category])).toEqual([['unit-1', 'fundUse']]);
    const two = await read('director', 'recurrence?year=2025&within=2', RecurrenceSchema);
    expect([two.units, two.unitsAll]).toEqual([[], 0]);
  });

  it('leads with each figure to exactly its problems', async () => {
    const { classes } = await read('director', 'recurrence?year=2025&within=3', RecurrenceSchema);
    for (const { category, problems, repeated } of classes) {
      const rows = async (more: string): Promise<number> =>
        (
          await read(
            'director',
            `recurrence/problems?year=2025&within=3&category=${category}${more}`,
            RecurringProblemsSchema,
          )
        ).rows.length;
      expect([category, await rows(''), await rows('&repeated=true')]).toEqual([category, problems, repeated]);
    }
  });

  it('counts and lists the problems that no class counts, so that nothing of the year is left unsaid', async () => {
    const was = await office.asOwner('select instance_id, no, category from problem where fiscal_year = 2025');
    await office.asOwner(
      `update problem set category = case no when 1 then null else '从前的类别' end where fiscal_year = 2025`,
    );
    const path = 'recurrence?year=2025&within=3';
    const { classes, unclassed } = await read('director', path, RecurrenceSchema);
    expect(classes.reduce((all, { problems }) => all + problems, 0) + unclassed).toBe(was.rows.length);
    expect(unclassed).toBe(was.rows.length);
    const listed = 'recurrence/problems?year=2025&category=unclassed';
    const { rows } = await read('director', listed, RecurringProblemsSchema);
    expect(new Set(rows.map(({ categoryName }) => categoryName))).toEqual(new Set([null, '从前的类别']));
    expect((await read('countyDirector', path, RecurrenceSchema)).unclassed).toBe(0);
    for (const { instance_id, no, category } of was.rows)
      await office.asOwner('update problem set category = $3 where instance_id = $1 and no = $2', [
        instance_id,
        no,
        category,
      ]);
  });

  it('does not exist for another region', async () => {
    const county = await read('countyDirector', 'recurrence?year=2025', RecurrenceSchema);
    expect(county.classes.every(({ problems }) => problems === 0)).toBe(true);
  });
});

describe('both as files', () => {
  it.each(['process', 'recurrence'] as const)(
    '%s says its filter, its date and the version of the rules',
    async (of) => {
      const { status, file } = await (await office.as('director')).download(`/analytics/${of}/export.xlsx?year=2025`);
      expect(status).toBe(200);
      const book = new Workbook();
      await book.xlsx.load(file);
      const heads: unknown[] = [];
      book.worksheets[0]?.eachRow((row) => {
        heads.push((row.values as unknown[])[1]);
      });
      expect(heads[0]).toBe(of === 'process' ? '过程分析' : '再犯分析');
      expect(heads[1]).toContain('年度 2025');
      expect(heads[3]).toMatch(/^依据：.+，日历 cn-/);
      expect(heads.length).toBeGreaterThan(5);
    },
  );
});
