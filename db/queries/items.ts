import type { FundAccount, ItemKind } from '../../domain/processes/budget-item/state.ts';
import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Grade } from '../../domain/policy/policy.ts';
import type { Queryable } from '../pool.ts';
import { filterSql, filterValues, ITEM_LIGHT, type ItemFilter } from './items-filter.ts';
import type { Light } from './light.ts';
import { decodeKey, pageOf, pageSize, type Key, type Page } from './page.ts';
import { CELLS, type Scope } from './scope.ts';

/** A budget item in a list; amounts are 分. */
export interface ItemRow {
  readonly instanceId: string;
  readonly code: string;
  readonly name: string;
  readonly regionId: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly divisionId: string | null;
  readonly fiscalYear: number;
  readonly itemKind: ItemKind;
  readonly fundAccount: FundAccount;
  readonly livelihood: boolean;
  readonly phase: string;
  readonly feedbackPhase: string;
  readonly requestedFen: number;
  readonly approvedFen: number | null;
  readonly executedFen: number;
  /** Of the last monitoring report. */
  readonly monitoringLight: 'green' | 'yellow' | 'red';
  readonly selfScore: number | null;
  readonly finalScore: number | null;
  readonly grade: Grade | null;
  readonly problemsOpen: number;
  readonly problemsAll: number;
  /** The clock that ends first. */
  readonly nextDue: PlainDate | null;
  readonly nextDueKey: string | null;
  readonly nextDueKind: ObligationKind | null;
  readonly light: Light;
  readonly onBoard: boolean;
  readonly source: string | null;
  readonly updatedAt: Instant;
}

export const ITEM_SORTS = ['due', 'name', 'amount', 'score'] as const;
export type ItemSort = (typeof ITEM_SORTS)[number];

export interface ItemPageRequest extends ItemFilter {
  readonly sort?: ItemSort | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface Order {
  /** Of a row, as SQL. */
  readonly column: (row: string) => string;
  readonly type: string;
  readonly direction: 'asc' | 'desc';
  readonly first: Key;
  readonly keyOf: (row: RawRow) => Key;
}

type RawRow = Omit<ItemRow, 'nextDue'> & { readonly nextDue: string };

const LOWEST_ID = '00000000-0000-0000-0000-000000000000';
const HIGHEST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const NO_SCORE = 1000;

const ORDERS: Record<ItemSort, Order> = {
  due: {
    column: (row) => `${row}.next_due`,
    type: 'date',
    direction: 'asc',
    first: ['-infinity', LOWEST_ID],
    keyOf: ({ nextDue, instanceId }) => [nextDue, instanceId],
  },
  name: {
    column: (row) => `${row}.name`,
    type: 'text',
    direction: 'asc',
    first: ['', LOWEST_ID],
    keyOf: ({ name, instanceId }) => [name, instanceId],
  },
  amount: {
    column: (row) => `${row}.requested_fen`,
    type: 'bigint',
    direction: 'desc',
    first: [Number.MAX_SAFE_INTEGER, HIGHEST_ID],
    keyOf: ({ requestedFen, instanceId }) => [requestedFen, instanceId],
  },
  // The lowest first; what has no score yet comes behind every score there is.
  score: {
    column: (row) => `coalesce(${row}.final_score, ${String(NO_SCORE)})`,
    type: 'numeric',
    direction: 'asc',
    first: [-1, LOWEST_ID],
    keyOf: ({ finalScore, instanceId }) => [finalScore ?? NO_SCORE, instanceId],
  },
};

/** One page of the items a person may read, in the order asked. */
export async function listItems(db: Queryable, scope: Scope, request: ItemPageRequest): Promise<Page<ItemRow>> {
  const order = ORDERS[request.sort ?? 'due'];
  const size = pageSize(request.limit);
  const after = decodeKey(request.cursor, 2) ?? order.first;
  const { rows } = await db.query<RawRow>(listSql(order, filterSql(request)), [
    ...filterValues(scope, request),
    ...after,
    size + 1,
  ]);
  const page = pageOf(rows, size, order.keyOf);
  const dated = page.rows.map((row) => ({ ...row, nextDue: row.nextDue === 'infinity' ? null : row.nextDue }));
  return { ...page, rows: dated as readonly ItemRow[] };
}

const COLUMNS = `
  b.instance_id as "instanceId", b.code, b.name, b.region_id as "regionId", b.unit_id as "unitId", u.name as "unitName",
  b.division_id as "divisionId", b.fiscal_year as "fiscalYear", b.item_kind as "itemKind",
  b.fund_account as "fundAccount", b.livelihood, b.phase, b.feedback_phase as "feedbackPhase",
  b.requested_fen as "requestedFen", b.approved_fen as "approvedFen", b.executed_fen as "executedFen",
  b.light as "monitoringLight", b.self_score as "selfScore", b.final_score as "finalScore", b.grade,
  b.problems_open as "problemsOpen", b.problems_all as "problemsAll", b.next_due as "nextDue",
  b.next_due_key as "nextDueKey", b.next_due_kind as "nextDueKind", ${ITEM_LIGHT} as light, b.on_board as "onBoard",
  b.source, b.updated_at as "updatedAt"`;

/** Each kind of cell has its own condition, so that the planner knows how many rows a page has to pass. */
const CELL_KINDS = [
  ['cell.unit_id is null and cell.division_id is null', 'b.region_id = cell.region_id'],
  ['cell.division_id is not null', 'b.region_id = cell.region_id and b.division_id = cell.division_id'],
  ['cell.unit_id is not null', 'b.unit_id = cell.unit_id and b.region_id = cell.region_id'],
] as const;

/** Each cell's first rows come from an index in order and are merged: flat, however many there are. */
function listSql({ column, type, direction }: Order, filter: string): string {
  const order = (row: string): string => `${column(row)} ${direction}, ${row}.instance_id ${direction}`;
  const after = `(${column('b')}, b.instance_id) ${direction === 'asc' ? '>' : '<'} ($15::${type}, $16::uuid)`;
  const firstOf = ([cells, inside]: (typeof CELL_KINDS)[number]): string => `
    select page.* from ${CELLS} cross join unnest($4::int[]) as years (year)
    cross join lateral (
      select b.* from budget_item b
      where ${inside} and b.fiscal_year = years.year and ${filter} and ${after}
      order by ${order('b')} limit $17
    ) page
    where ${cells}`;
  return `
    select ${COLUMNS}
    from (
      select distinct on (${column('x')}, x.instance_id) x.*
      from (${CELL_KINDS.map(firstOf).join(' union all ')}) x
      order by ${order('x')} limit $17
    ) b left join unit u on u.id = b.unit_id
    order by ${order('b')}`;
}
