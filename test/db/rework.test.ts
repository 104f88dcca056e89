import { deadlineGroups, deadlineRows, unitDeadlines } from '../../db/queries/analytics.ts';
import type { Queryable } from '../../db/pool.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const YEAR = 2026;
const ITEMS = 100_000;
const CITY = [{ regionId: '431000' }];

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  // Four clocks an item; every tenth item's targets came back, half of these are answered, in time; every
  // twentieth is to be rectified again, a tenth of these because a deferral ran out.
  await test.pool.query(
    `insert into obligation (instance_id, key, process, kind, title, responsible, region_id, unit_id, fiscal_year,
      trigger_date, legal_due, due, near_from, provisional, statutory, state, started_at, on_board,
      escalation_dismissed, highest_rung, extension_undecided, trace, clause, policy, calendar_version, reminder_on,
      reminder_days, outcome, settled_on)
    select item, clock.kind || clock.no, 'budgetItem', clock.kind, '马铃薯种薯（虚构）' || n, array['unitClerk'], '431000',
      'unit-' || n % 400, $2::int, day, day + 20, day + 20, day + 13, false, false,
      case when clock.open then 'open' else 'settled' end, day + clock.began, false, false, 0, false, '{}', 'G2', 'p', 'c', '{}', '{}',
      case when not clock.open then 'onTime' end, case when not clock.open then day + 3 end
    from generate_series(1, $1::int) n
    cross join lateral (select gen_random_uuid() as item, date '2025-10-01' + n % 60 as day,
      interval '4 hours' as noon) one
    cross join lateral (values ('submitTargets', '', false, noon), ('reviewTargets', ':1', false, noon),
      ('reviewTargets', ':2', n % 2 = 0, noon), ('correctDeviation', ':1.1', true, noon),
      ('resubmitTargets', ':1', n % 2 = 0, noon), ('redoRectification', ':1@2026-05-20', true,
        case n % 200 when 0 then interval '16 hours' when 20 then interval '3 days' else noon end)) clock (kind, no, open, began)
    where (clock.kind <> 'resubmitTargets' or n % 10 < 2) and (clock.kind <> 'redoRectification' or n % 20 = 0)`,
    [ITEMS, YEAR],
  );
  await recordRedone();
  await test.asOwner('analyze obligation; analyze record');
}, 240_000);
afterAll(() => test.close());

/** Twenty lines each of what is redone: the last began its clock, a deferral that ran out at midnight or a return on or after its day. */
async function recordRedone(): Promise<void> {
  await test.pool.query(
    `insert into record (instance_id, seq, at, recorded_at, body, previous_hash, hash)
    select o.instance_id, seq, at, at, format('{"seq":%s,"event":{"type":"%s","on":"2026-05-20"},"cause":"%s"}', seq,
      case when seq < 20 then 'monitoringReported' when o.started_at = o.trigger_date + interval '16 hours' then 'deferralExpired'
        else 'problemReturned' end,
      repeat('x', 400)), 'p', 'h'
    from obligation o cross join generate_series(1, 20) seq
    cross join lateral (select o.started_at - (20 - seq) * interval '1 day' as at) moment where o.kind = 'redoRectification'`,
  );
}

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
  const read = ['obligation', 'record'];
  const scans = plan.filter((node) => read.includes(node['Relation Name'] ?? '') || node['Index Name'] !== undefined);
  return new Set(
    scans.flatMap((node) => node['Index Name'] ?? (node['Node Type'].startsWith('Bitmap') ? [] : ['none'])),
  );
}

const unit = { year: YEAR, unitIds: ['unit-1', 'unit-11'] };
const rows = { year: YEAR, kinds: ['resubmitTargets'], of: 'rework', limit: 50 } as const;

describe('rework (P4): every return counts, of a hundred thousand items as of one', () => {
  it('is what was returned, answered in time or not yet; a first correction and a first submission are none', async () => {
    const groups = await deadlineGroups(test.pool, CITY, YEAR);
    expect(groups.filter(({ kind, rework }) => kind !== 'redoRectification' && rework > 0)).toMatchObject([
      { kind: 'resubmitTargets', rework: ITEMS / 5 },
    ]);
    const units = await unitDeadlines(test.pool, CITY, unit);
    expect(units.filter(({ rework }) => rework > 0)).toMatchObject([
      { unitId: 'unit-1', rework: 250 },
      { unitId: 'unit-11', rework: 250 },
    ]);
  });

  it('is what was returned to be rectified again, not what a deferral that ran out asks for', async () => {
    const groups = await deadlineGroups(test.pool, CITY, YEAR);
    const redone = groups.filter(({ kind }) => kind === 'redoRectification').map(({ rework }) => rework);
    expect(Math.max(...redone)).toBe((ITEMS / 20) * 0.9);
  });

  it('is summed from its own index, of a city and of some units, and listed by an index', async () => {
    for (const ask of [
      (db: Queryable) => deadlineGroups(db, CITY, YEAR),
      (db: Queryable) => unitDeadlines(db, CITY, unit),
    ]) {
      const used = await readBy(ask);
      expect([...used]).toEqual(expect.arrayContaining(['obligation_rework', 'record_rework']));
      expect([...used]).not.toContain('record_pkey');
      expect([...used]).not.toContain('none');
    }
    expect([...(await readBy((db) => deadlineRows(db, CITY, rows)))]).not.toContain('none');
  });
});
