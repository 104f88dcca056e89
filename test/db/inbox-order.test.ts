import fc from 'fast-check';
import { todo, type TodoRow } from '../../db/queries/inbox.ts';
import type { Queryable } from '../../db/pool.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const today = asPlainDate('2026-11-27');
/** An officer's own audience, in whatever phase. */
const AUDIENCES = ['financeOfficer:431000|', 'unitClerk:431000-agriculture-1|'];
const ROWS = 100_000;

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  // A third has no date, a third is due on one and the same day; every seventh has no amount, and many are alike.
  await test.pool.query(
    `insert into task (instance_id, key, audience, process, commands, work, obligation_kind, due, near_from, title,
      amount_fen, region_id, unit_id, fiscal_year, phase)
    select gen_random_uuid(), 'review', case when n % 50 = 0 then 'unitClerk:431000-agriculture-1' else 'financeOfficer:431000' end,
      'budgetItem', array['qualifyTargets'], 'act', 'reviewTargets', due, due, '马铃薯种薯（虚构）' || n,
      case when n % 7 <> 0 then n * 7919 % 4000 * 100000 end, '431000', '431000-agriculture-1', 2027, 'targetReview'
    from generate_series(1, $1::int) n cross join lateral (
      select case n % 3 when 0 then 'infinity' when 1 then date '2026-12-01' else date '2026-10-01' + n % 200 end as due
    ) dated`,
    [ROWS],
  );
  await test.asOwner('analyze task');
}, 120_000);
afterAll(() => test.close());

type Asked = Partial<Parameters<typeof todo>[2]>;

const read = (more: Asked = {}) => todo(test.pool, AUDIENCES, { today, ...more });

async function pages(count: number, more: Asked): Promise<readonly TodoRow[]> {
  const rows: TodoRow[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < count; page += 1) {
    const { rows: own, next } = await read({ ...more, cursor });
    rows.push(...own);
    if (next === null) break;
    cursor = next;
  }
  return rows;
}

describe('an inbox within the same day (page.md §4.1: due, then amount)', () => {
  const place = ({ due, amountFen, instanceId }: TodoRow) => [due ?? 'none', amountFen ?? 0, instanceId] as const;
  const before = (a: TodoRow, b: TodoRow): number => {
    const [[dayA, fenA, idA], [dayB, fenB, idB]] = [place(a), place(b)];
    return dayA === dayB ? fenB - fenA || (idA < idB ? -1 : 1) : dayA < dayB ? -1 : 1;
  };

  it('the larger amount comes first, and what has none last', async () => {
    const rows = await pages(5, { day: asPlainDate('2026-12-01'), limit: 200 });
    expect(rows).toHaveLength(1000);
    expect(rows).toEqual(rows.toSorted(before));
    expect(rows[0]?.amountFen).toBe(399_900_000);
    const alone = await pages(200, { day: asPlainDate('2026-10-03'), limit: 200 });
    expect(alone).toEqual(alone.toSorted(before));
    expect(alone.at(-1)?.amountFen ?? 0).toBe(0);
  });

  it('pages of any size follow each other without a gap or a repeat, across days and amounts that are alike', async () => {
    const whole = await pages(3, { limit: 200 });
    expect(new Set(whole.map(({ instanceId }) => instanceId)).size).toBe(600);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 90 }), async (limit) => {
        const rows = await pages(Math.ceil(600 / limit), { limit });
        expect(rows.slice(0, 600)).toEqual(whole);
      }),
      { numRuns: 6 },
    );
  });
});

describe('the inbox is flat', () => {
  interface Plan {
    readonly 'Node Type': string;
    readonly 'Index Name'?: string;
    readonly 'Index Cond'?: string;
    readonly 'Actual Rows': number;
    readonly 'Rows Removed by Filter'?: number;
    readonly Plans?: readonly Plan[];
  }
  const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

  /** The nodes of a page's plan, as it ran. */
  async function planned(more: Asked): Promise<readonly Plan[]> {
    let plan: readonly Plan[] = [];
    const explaining = {
      query: async ({ text, values }: { readonly text: string; readonly values: readonly unknown[] }) => {
        const explained = await test.pool.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(
          `explain (analyze, format json) ${text}`,
          [...values],
        );
        plan = explained.rows.flatMap((row) => nodes(row['QUERY PLAN'][0].Plan));
        return { rows: [] };
      },
    } as unknown as Queryable;
    await todo(explaining, AUDIENCES, { today, ...more });
    return plan;
  }

  it('every page is read from the index of its own, the first as one from the midst of a day that has 33,000 rows', async () => {
    const midst = await pages(20, { day: asPlainDate('2026-12-01'), limit: 200 });
    const last = midst.at(-1);
    const key = [last?.due, -(last?.amountFen ?? 0), last?.instanceId, last?.key];
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const asked of [{}, { cursor }]) {
      const scans = (await planned(asked)).filter((node) => node['Index Name']?.startsWith('task'));
      expect(scans.map((node) => node['Index Name'])).toEqual(['task_inbox']);
      const [scan] = scans;
      expect(scan?.['Index Cond']).toContain('ROW(due,');
      expect(scan?.['Actual Rows']).toBeLessThanOrEqual(21);
      expect(scan?.['Rows Removed by Filter'] ?? 0).toBe(0);
    }
  });
});
