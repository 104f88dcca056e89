import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../db/pool.ts';
import { problemMatrix } from '../../db/queries/problem-matrix.ts';
import type { Page } from '../../db/queries/page.ts';
import { encodeKey } from '../../db/queries/page.ts';
import { DISTANCES, type ProblemFilter } from '../../db/queries/problems-filter.ts';
import { listProblems, PROBLEM_SORTS, type LedgerRow, type ProblemSort } from '../../db/queries/problems.ts';
import { readScope } from '../../db/queries/scope.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { ensureProblems } from '../../db/store/rebuild-problems.ts';
import { loadYear } from '../../demo/load-year.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { RESULT_PROCESSES } from '../../domain/follow-up/result-processes.ts';
import type { Grant } from '../../domain/process/actor.ts';
import { FINANCE_STATUSES, UNIT_STATUSES } from '../../domain/processes/budget-item/state.ts';
import { grant, organisation, subjectOf, UNITS } from '../support/organisation.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const today = asPlainDate('2026-11-23');
const filter: ProblemFilter = {
  today,
  days: { near: asPlainDate('2026-11-26'), overdue5: asPlainDate('2026-11-16'), overdue10: asPlainDate('2026-11-09') },
  fiscalYears: [2024, 2025, 2026],
};
const DUES = ['infinity', '2026-11-02', '2026-11-12', '2026-11-19', '2026-11-23', '2026-11-26', '2027-01-25'];
const CLASSES = ['fundUse', 'evidence', null];
const PEOPLE = ['', '刘涛', '王海'];

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  await seedOrganisation(test.pool, organisation({}).organisation);
  const rows = UNITS.flatMap(({ id }, unit) =>
    Array.from({ length: 15 }, (_, index) => madeUp(id, unit * 15 + index, index)),
  );
  await test.pool.query(`insert into problem select * from jsonb_populate_recordset(null::problem, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
});
afterAll(() => test.close());

/** A row as an act would write it; every state, date, class and person comes up. */
function madeUp(unitId: string, no: number, index: number): object {
  const { regionId, divisionId } = subjectOf(unitId);
  const financeStatus = FINANCE_STATUSES[no % FINANCE_STATUSES.length] ?? 'notDue';
  return {
    instance_id: randomUUID(),
    process: no % 5 === 0 ? 'evaluation' : 'budgetItem',
    no: 1 + (no % 3),
    title: no % 4 === 0 ? '采购数量与年度目标不一致' : '支付完成率口径不一',
    recommendation: '核对并更正',
    category: CLASSES[Math.floor(index / 3) % CLASSES.length],
    unit_status: UNIT_STATUSES[no % UNIT_STATUSES.length],
    finance_status: financeStatus,
    open: financeStatus !== 'closedOut' && financeStatus !== 'deferred',
    person: PEOPLE[no % PEOPLE.length],
    evidence_count: 0,
    evidence_unhashed: 0,
    evidence_names: [],
    region_id: regionId,
    unit_id: unitId,
    division_id: divisionId,
    fiscal_year: 2024 + (index % 3),
    item_name: '马铃薯种薯繁育',
    item_code: 'X',
    document_number: `示财绩〔2026〕${no + 1}号`,
    issued_on: '2026-09-01',
    feedback_phase: 'received',
    problems_settled: 0,
    problems_all: 1,
    responsible: [],
    due: DUES[no % DUES.length],
    near_from: '2026-11-19',
    provisional: false,
    paused: no % 11 === 0,
    on_board: false,
  };
}

async function all(read: (cursor: string | undefined) => Promise<Page<LedgerRow>>): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

async function listed(
  grants: readonly Grant[],
  more: Partial<ProblemFilter> & { readonly sort?: ProblemSort; readonly limit?: number } = {},
): Promise<readonly LedgerRow[]> {
  const scope = await readScope(test.pool, grants);
  return all((cursor) => listProblems(test.pool, scope, { ...filter, ...more, cursor }));
}

const CITY = [grant('auditor', '431000')];

describe('nobody sees beyond his scope (P2)', () => {
  const cases: readonly (readonly [string, readonly Grant[], (row: LedgerRow) => boolean])[] = [
    ['nothing without a grant', [], () => false],
    [
      'a unit only itself',
      [grant('unitClerk', '431021', { unitId: '431021-agriculture-1' })],
      ({ unitId }) => unitId === '431021-agriculture-1',
    ],
    [
      'a division only its own',
      [grant('financeOfficer', '431021', { divisionId: '431021-education' })],
      ({ divisionId }) => divisionId === '431021-education',
    ],
    ['a county only itself', [grant('financeDirector', '431022')], ({ regionId }) => regionId === '431022'],
    ['a city its counties', CITY, () => true],
    [
      'several grants together, each problem once',
      [
        grant('unitClerk', '431021', { unitId: '431021-agriculture-1' }),
        grant('financeOfficer', '431021', { divisionId: '431021-agriculture' }),
      ],
      ({ divisionId }) => divisionId === '431021-agriculture',
    ],
  ];

  it.each(cases)('%s: the ledger and its counts', async (_rule, grants, keep) => {
    const expected = (await listed(CITY)).filter(keep).map(({ instanceId }) => instanceId);
    const rows = await listed(grants, { limit: 7 });
    expect(rows.map(({ instanceId }) => instanceId)).toEqual(expected);
    const { cells } = await problemMatrix(test.pool, await readScope(test.pool, grants), filter);
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
  });
});

describe('the ledger is read page by page', () => {
  it.each(PROBLEM_SORTS)('completely and without repeats by %s, whatever the size of a page', async (sort) => {
    const whole = await listed(CITY, { sort, limit: 200 });
    expect(whole).toHaveLength(UNITS.length * 15);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 70 }), async (limit) => {
        expect(await listed(CITY, { sort, limit })).toEqual(whole);
      }),
      { numRuns: 6 },
    );
  });

  it('what is due first stands first, and what has no clock last', async () => {
    const dues = (await listed(CITY)).map(({ due }) => due ?? '9999');
    expect(dues).toEqual(dues.toSorted());
  });

  it('refuses a cursor of another order', async () => {
    const scope = await readScope(test.pool, CITY);
    await expect(
      listProblems(test.pool, scope, { ...filter, sort: 'person', cursor: encodeKey(['2026-01-01', randomUUID(), 1]) }),
    ).rejects.toMatchObject({ code: 'invalidInput', faults: [{ path: '/cursor', code: 'invalidCursor' }] });
  });
});

describe('what is counted is what the filter then shows', () => {
  it('every cell of the matrix', async () => {
    const { cells } = await problemMatrix(test.pool, await readScope(test.pool, CITY), filter);
    expect(cells.length).toBeGreaterThan(8);
    for (const { unitStatus, financeStatus, count } of cells) {
      expect(await listed(CITY, { unitStatus, financeStatuses: [financeStatus] })).toHaveLength(count);
    }
  });

  it('every distance, and together they are all', async () => {
    const { distances } = await problemMatrix(test.pool, await readScope(test.pool, CITY), filter);
    for (const distance of DISTANCES) expect(await listed(CITY, { distance })).toHaveLength(distances[distance]);
    expect(Object.values(distances).reduce((sum, count) => sum + count, 0)).toBe(UNITS.length * 15);
    expect(Math.min(...Object.values(distances))).toBeGreaterThan(0);
  });

  it('every light; a settled problem and a stopped clock have none', async () => {
    const rows = await listed(CITY);
    for (const light of ['red', 'yellow', 'green', 'none'] as const) {
      const kept = await listed(CITY, { light });
      expect(kept).toEqual(rows.filter((row) => row.light === light));
    }
    expect(rows.filter(({ open, paused, light }) => (!open || paused) && light !== 'none')).toEqual([]);
  });

  it('what recurs: the same class in the same unit in an earlier year', async () => {
    const rows = await listed(CITY);
    const recurring = rows.filter((row) =>
      rows.some(
        ({ unitId, category, fiscalYear }) =>
          category !== null && unitId === row.unitId && category === row.category && fiscalYear < row.fiscalYear,
      ),
    );
    expect(recurring.length).toBeGreaterThan(0);
    expect(await listed(CITY, { recurring: true })).toEqual(recurring);
    expect(rows.filter(({ recursFrom }) => recursFrom !== null)).toEqual(recurring);
    const { recurring: counted } = await problemMatrix(test.pool, await readScope(test.pool, CITY), filter);
    expect(counted).toEqual({
      problems: recurring.length,
      units: new Set(recurring.map(({ unitId }) => unitId)).size,
    });
  });

  it('items and evaluations each for themselves, and together they are all', async () => {
    const scope = await readScope(test.pool, CITY);
    const sums = await Promise.all(
      RESULT_PROCESSES.map(async (process) => {
        const rows = await listed(CITY, { process });
        const { cells, documents } = await problemMatrix(test.pool, scope, { ...filter, process });
        expect(rows.every((row) => row.process === process)).toBe(true);
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        return [rows.length, documents] as const;
      }),
    );
    const { documents } = await problemMatrix(test.pool, scope, filter);
    expect(sums.reduce((all, [rows]) => all + rows, 0)).toBe(UNITS.length * 15);
    expect(sums.reduce((all, [, own]) => all + own, 0)).toBe(documents);
    expect(Math.min(...sums.map(([rows]) => rows))).toBeGreaterThan(0);
  });

  it('a document, a person, a class and words are kept each for itself', async () => {
    const [first] = await listed(CITY);
    expect(await listed(CITY, { document: first?.documentNumber })).toEqual([first]);
    const named = await listed(CITY, { person: '王海', category: 'fundUse' });
    expect(named.every(({ person, category }) => person === '王海' && category === 'fundUse')).toBe(true);
    const found = await listed(CITY, { search: '购数' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ title }) => title.includes('采购数量'))).toBe(true);
    expect(await listed(CITY, { search: '购付' })).toEqual([]);
  });
});

describe('the ledger is flat', () => {
  it('finds a few evaluations among many items by an index of their own', async () => {
    const { id = '' } = UNITS.at(0) ?? {};
    const template = JSON.stringify({ ...madeUp(id, 1, 0), process: 'budgetItem', region_id: '431000' });
    // Words are found by another index: without them the rows are there at once.
    await test.asOwner('alter table problem disable trigger problem_words_new');
    await test.pool.query(
      `insert into problem select (jsonb_populate_record(null::problem, $1::jsonb || jsonb_build_object(
        'instance_id', gen_random_uuid(), 'due', date '2026-01-01' + n % 900, 'near_from', date '2026-01-01' + n % 900))).*
       from generate_series(1, 10000) n`,
      [template],
    );
    await test.asOwner('alter table problem enable trigger problem_words_new; analyze problem');
    const plans: string[] = [];
    const explaining = {
      query: async (text: string, values: readonly unknown[]) => {
        const { rows } = await test.pool.query<Readonly<Record<string, string>>>(`explain ${text}`, [...values]);
        plans.push(rows.flatMap((row) => Object.values(row)).join('\n'));
        return { rows: [] };
      },
    } as unknown as Queryable;
    const scope = await readScope(test.pool, CITY);
    for (const sort of PROBLEM_SORTS) await listProblems(explaining, scope, { ...filter, process: 'evaluation', sort });
    expect(plans.map((plan) => plan.includes('problem_of_evaluations'))).toEqual(PROBLEM_SORTS.map(() => true));
  }, 60_000);
});

describe('rows that acts wrote', () => {
  it('are made again from the record, the same ones', async () => {
    const year = await openTestStore();
    try {
      const now = asInstant('2026-11-23T02:00:00.000Z');
      await loadYear({ databaseUrl: year.url, hash: 'sha256', now, passwordHash: 'x', say: () => undefined });
      const rows = async () => (await year.pool.query<object>('select * from problem order by instance_id, no')).rows;
      const written = await rows();
      expect(written.length).toBeGreaterThan(30);
      await year.pool.query('delete from problem_words; delete from problem');
      await ensureProblems(year.pool);
      expect(await rows()).toEqual(written);
      await ensureProblems(year.pool);
      expect(await rows()).toEqual(written);
    } finally {
      await year.close();
    }
  }, 120_000);
});
