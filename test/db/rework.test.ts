import { deadlineGroups, deadlineRows, unitDeadlines } from '../../db/queries/analytics.ts';
import type { Queryable } from '../../db/pool.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const YEAR = 2026;
const ITEMS = 100_000;
const CITY = [{ regionId: '431000' }];

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  // Four clocks an item; every tenth item's targets came back, half of these are answered, in time.
  await test.pool.query(
    `insert into obligation (instance_id, key, process, kind, title, responsible, region_id, unit_id, fiscal_year,
      trigger_date, legal_due, due, near_from, provisional, statutory, state, started_at, on_board,
      escalation_dismissed, highest_rung, extension_undecided, trace, clause, policy, calendar_version, reminder_on,
      reminder_days, outcome, settled_on)
    select item, clock.kind || clock.no, 'budgetItem', clock.kind, '马铃薯种薯（虚构）' || n, array['unitClerk'], '431000',
      'unit-' || n % 400, $2::int, day, day + 20, day + 20, day + 13, false, false,
      case when clock.open then 'open' else 'settled' end, now(), false, false, 0, false, '{}', 'G2', 'p', 'c', '{}', '{}',
      case when not clock.open then 'onTime' end, case when not clock.open then day + 3 end
    from generate_series(1, $1::int) n
    cross join lateral (select gen_random_uuid() as item, date '2025-10-01' + n % 60 as day) one
    cross join lateral (values ('submitTargets', '', false), ('reviewTargets', ':1', false), ('reviewTargets', ':2', n % 2 = 0),
      ('correctDeviation', ':1.1', true), ('resubmitTargets', ':1', n % 2 = 0)) clock (kind, no, open)
    where clock.kind <> 'resubmitTargets' or n % 10 < 2`,
    [ITEMS, YEAR],
  );
  await test.asOwner('analyze obligation');
}, 240_000);
afterAll(() => test.close());

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}
const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** By which indexes a query reads the clocks. */
async function readBy(ask: (db: Queryable) => Promise<unknown>): Promise<ReadonlySet<string | undefined>> {
  let plan: readonly Plan[] = [];
  const explaining = {
    query: async (text: string, values: readonly unknown[]) => {
      const explained = await test.pool.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(
        `explain (format json) ${text}`,
        [...values],
      );
      plan = explained.rows.flatMap((row) => nodes(row['QUERY PLAN'][0].Plan));
      return { rows: [] };
    },
  } as unknown as Queryable;
  await ask(explaining);
  const scans = plan.filter((node) => node['Relation Name'] === 'obligation' || node['Index Name'] !== undefined);
  return new Set(
    scans.flatMap((node) => node['Index Name'] ?? (node['Node Type'].startsWith('Bitmap') ? [] : ['none'])),
  );
}

const unit = { year: YEAR, unitIds: ['unit-1', 'unit-11'] };
const rows = { year: YEAR, kinds: ['resubmitTargets'], of: 'rework', limit: 50 } as const;

describe('rework (P4): every return counts, of a hundred thousand items as of one', () => {
  it('is what was returned, answered in time or not yet; a first correction and a first submission are none', async () => {
    const groups = await deadlineGroups(test.pool, CITY, YEAR);
    expect(groups.filter(({ rework }) => rework > 0)).toMatchObject([{ kind: 'resubmitTargets', rework: ITEMS / 5 }]);
    const units = await unitDeadlines(test.pool, CITY, unit);
    expect(units.filter(({ rework }) => rework > 0)).toMatchObject([
      { unitId: 'unit-1', rework: 250 },
      { unitId: 'unit-11', rework: 250 },
    ]);
  });

  it('is summed from its own index, of a city and of some units, and listed by an index', async () => {
    for (const ask of [
      (db: Queryable) => deadlineGroups(db, CITY, YEAR),
      (db: Queryable) => unitDeadlines(db, CITY, unit),
    ]) {
      const used = await readBy(ask);
      expect([...used]).toContain('obligation_rework');
      expect([...used]).not.toContain('none');
    }
    expect([...(await readBy((db) => deadlineRows(db, CITY, rows)))]).not.toContain('none');
  });
});
