import fc from 'fast-check';
import {
  LightsOverTimeSchema,
  LoopSchema,
  MoneyByGradeSchema,
  ProblemAgesSchema,
  PunctualitySchema,
  StageDaysSchema,
} from '../../api/dashboards/dashboards.schemas.ts';
import { lightsByMonth, monthAfter, monthsBefore } from '../../api/dashboards/month-lights.ts';
import { stageDays } from '../../api/dashboards/stage-days.ts';
import { ItemPageSchema } from '../../api/items/list.schemas.ts';
import type { ClockGroup } from '../../db/queries/dashboards.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await Loop.open(office);
  await (await Loop.open(office)).submitted();
  const closedLoop = await Loop.open(office);
  await (await (await (await closedLoop.submitted()).qualified()).approved()).selfEvaluated();
  await (await closedLoop.concluded()).received();
}, 60_000);
afterAll(() => office.close());

async function read<T>(login: Login, path: string, schema: Parameters<typeof ok<T>>[1]): Promise<T> {
  return ok(await (await office.as(login)).get(`/dashboards/${path}`), schema);
}

describe('the closed-loop funnel (page.md §4.14)', () => {
  it('counts each item at the first step that it did not reach', async () => {
    const { items, fen, steps } = await read('director', 'loop?year=2025', LoopSchema);
    expect([items, fen]).toEqual([3, 90_000_000]);
    expect(steps[0]).toEqual({ step: 'targets', items: 1, fen: 30_000_000, lost: 2, lostFen: 60_000_000 });
    expect(steps.map(({ lost }) => lost).reduce((sum, lost) => sum + lost, steps.at(-1)?.items ?? 0)).toBe(items);
  });

  it('leads with each loss to exactly the items that were lost there', async () => {
    const { steps } = await read('director', 'loop?year=2025', LoopSchema);
    for (const { step, lost } of steps) {
      const reply = await (await office.as('director')).get(`/budget-items?year=2025&lost=${step}&totals=true`);
      const page = ok(reply, ItemPageSchema);
      expect([step, page.rows.length, page.totals?.count]).toEqual([step, lost, lost]);
    }
  });

  it('is of the reader’s scope only, and of nobody without the permission', async () => {
    expect(await read('countyDirector', 'loop?year=2025', LoopSchema)).toMatchObject({ items: 0, fen: 0 });
    expect((await (await office.as('clerk')).get('/dashboards/loop')).status).toBe(403);
  });
});

describe('on time', () => {
  it('counts what was done in time, and what is overdue though nobody has done it', async () => {
    const told = await read('auditor', 'punctuality?year=2025', PunctualitySchema);
    const [region] = told.regions;
    expect(region).toMatchObject({ id: '431000', name: '郴州市' });
    expect(told.total).toEqual({
      onTime: region?.onTime,
      withinExtension: region?.withinExtension,
      late: region?.late,
      medianDays: region?.medianDays,
    });
    expect(told.total.onTime).toBeGreaterThan(3);
    expect(told.lastYear).toBeNull();
    const one = await read('auditor', 'punctuality?year=2025&kind=giveFeedback', PunctualitySchema);
    expect(one.total).toEqual({ onTime: 1, withinExtension: 0, late: 0, medianDays: 7 });
  });
});

describe('money, problems, stages, lights', () => {
  it('money by grade is of what finance has scored', async () => {
    const { grades } = await read('director', 'money?year=2025', MoneyByGradeSchema);
    expect(grades.reduce((sum, { items }) => sum + items, 0)).toBe(1);
    expect(grades.reduce((sum, { fen }) => sum + fen, 0)).toBe(30_000_000);
  });

  it('open problems by how long ago they were told', async () => {
    office.on('2026-04-10');
    const fresh = await read('director', 'problems?year=2025', ProblemAgesSchema);
    expect(fresh.ages.map(({ problems }) => problems)).toEqual([2, 0, 0, 0, 0]);
    office.on('2026-07-10');
    const older = await read('director', 'problems?year=2025', ProblemAgesSchema);
    expect(older.ages.map(({ problems }) => problems)).toEqual([0, 0, 2, 0, 0]);
    expect(older.ages.at(-1)).toMatchObject({ fromMonths: 12, toMonths: null });
  });

  it('stages in working days, and months with the clocks that ran at their end', async () => {
    const { stages } = await read('director', 'stages?year=2025', StageDaysSchema);
    expect(stages.map(({ stage, items }) => [stage, items])).toEqual([
      ['targets', 1],
      ['budget', 1],
      ['execution', 1],
      ['evaluation', 1],
      ['followUp', 0],
    ]);
    const { months } = await read('director', 'lights?year=2025', LightsOverTimeSchema);
    expect(months).toHaveLength(12);
  });
});

describe('lights at the end of a month', () => {
  const month = fc
    .tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, no]) => `${String(year)}-${String(no).padStart(2, '0')}`);
  const group: fc.Arbitrary<ClockGroup> = fc
    .record({
      began: month,
      due: month,
      ended: fc.option(month),
      nearBefore: fc.boolean(),
      onLastDay: fc.boolean(),
      clocks: fc.nat(9),
    })
    .map((one) => ({
      ...one,
      due: one.due < one.began ? one.began : one.due,
      ended: one.ended !== null && one.ended < one.began ? one.began : one.ended,
    }));

  it('each running clock has exactly one', () => {
    fc.assert(
      fc.property(fc.array(group), month, (groups, at) => {
        const [lights] = lightsByMonth(groups, [at]);
        const running = groups.filter(({ began, ended }) => began <= at && (ended === null || ended > at));
        const sum = running.reduce((all, { clocks }) => all + clocks, 0);
        expect((lights?.red ?? 0) + (lights?.yellow ?? 0) + (lights?.green ?? 0)).toBe(sum);
      }),
    );
  });

  it('the due day itself is not overdue; the day after is', () => {
    const clock = { began: '2026-01', due: '2026-03', ended: null, nearBefore: true, clocks: 1 };
    const at = (onLastDay: boolean, of: string) => lightsByMonth([{ ...clock, onLastDay }], [of])[0];
    expect(at(true, '2026-03')).toMatchObject({ red: 0, yellow: 1 });
    expect(at(false, '2026-03')).toMatchObject({ red: 1, yellow: 0 });
    expect(at(false, '2026-02')).toMatchObject({ yellow: 1, green: 0 });
    expect(at(false, '2026-01')).toMatchObject({ yellow: 0, green: 1 });
    expect(at(true, '2026-04')).toMatchObject({ red: 1 });
  });

  it('months follow one another across years', () => {
    expect(monthsBefore('2026-02-10', 3)).toEqual(['2025-11', '2025-12', '2026-01']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36 }), (count) => {
        const months = monthsBefore('2026-07-01', count);
        months.slice(1).forEach((one, index) => {
          expect(monthAfter(months[index] ?? '')).toBe(one);
        });
        expect(monthAfter(months.at(-1) ?? '')).toBe('2026-07');
      }),
    );
  });
});

describe('days of a stage', () => {
  it('the middle one, and what nine of ten did not exceed, each item counting once', () => {
    const from = asPlainDate('2025-03-03');
    const span = (to: string, items: number) => ({ stage: 'targets' as const, from, to: asPlainDate(to), items });
    const [targets] = stageDays([span('2025-03-04', 5), span('2025-03-05', 3), span('2025-03-10', 2)], defaultCalendar);
    expect(targets).toEqual({ stage: 'targets', items: 10, median: 1, p90: 5 });
    expect(stageDays([], defaultCalendar)[0]).toEqual({ stage: 'targets', items: 0, median: null, p90: null });
  });
});
