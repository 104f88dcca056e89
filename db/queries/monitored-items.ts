import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { MonitoringLight } from '../../domain/processes/budget-item/monitoring.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Key, type Page } from './page.ts';
import { CELLS, cellArrays, type Scope } from './scope.ts';

/** An item in one monitoring period; amounts are 分, shares are percent. */
export interface MonitoredItem {
  readonly itemId: string;
  readonly name: string;
  readonly code: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly phase: string;
  readonly state: 'open' | 'reported' | 'lapsed';
  readonly endedOn: PlainDate;
  readonly reportedOn: PlainDate | null;
  readonly light: MonitoringLight | null;
  readonly executedFen: number | null;
  readonly budgetFen: number | null;
  readonly rate: number | null;
  readonly achievement: number | null;
  readonly deviation: number | null;
  /** The clock for reporting, while it runs. */
  readonly obligationKey: string | null;
  readonly due: PlainDate | null;
  readonly overdueSince: Instant | null;
  /** How often it has been checked on the spot, and whether it is being checked now (M2). */
  readonly spotChecks: number;
  readonly checking: boolean;
}

export const MONITORED_STANDINGS = ['open', 'red', 'yellow', 'green', 'lapsed'] as const;
export type MonitoredStanding = (typeof MONITORED_STANDINGS)[number];

export interface MonitoredFilter {
  readonly fiscalYear: number;
  readonly period: string;
  readonly unitId?: string | undefined;
  readonly standing?: MonitoredStanding | undefined;
  /** Only what lies further apart than so many percentage points. */
  readonly beyond?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const LOWEST_ID = '00000000-0000-0000-0000-000000000000';
const HIGHEST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

type RawItem = MonitoredItem & { readonly rank: number };

const COLUMNS = `
  m.instance_id as "itemId", b.name, b.code, m.unit_id as "unitId", u.name as "unitName", b.phase, m.state, m.rank,
  m.ended_on as "endedOn", m.reported_on as "reportedOn", m.light, m.executed_fen as "executedFen",
  m.budget_fen as "budgetFen", m.rate, m.achievement, m.deviation,
  o.key as "obligationKey", o.due, o.overdue_since as "overdueSince",
  coalesce(jsonb_array_length(i.state -> 'spotChecks'), 0) as "spotChecks",
  coalesce(i.state #>> '{position,spotCheck}' = 'checking', false) as checking`;

const JOINS = `
  join budget_item b on b.instance_id = m.instance_id join instance i on i.id = m.instance_id
  left join unit u on u.id = m.unit_id
  left join obligation o on m.rank = 0 and o.instance_id = m.instance_id and o.key = 'monitoringReport:' || m.period
    and o.settled_on is null`;

/** Each kind of cell has its own condition, so that an index can be followed in order. */
const CELL_KINDS = [
  ['cell.unit_id is null and cell.division_id is null', 'm.region_id = cell.region_id'],
  ['cell.division_id is not null', 'm.region_id = cell.region_id and m.division_id = cell.division_id'],
  ['cell.unit_id is not null', 'm.unit_id = cell.unit_id and m.region_id = cell.region_id'],
] as const;

/** The first rows of each cell in an order, merged: flat, however many there are. */
function merged(
  { unitId, ...rest }: { readonly unitId: string | undefined; readonly condition: string },
  order: (row: string) => string,
  limit: string,
): string {
  // One unit's rows are read from its own index in the order of the list.
  const unit = unitId === undefined ? '$6::text is null' : 'm.unit_id = $6::text';
  const condition = `${unit} and ${rest.condition}`;
  const firstOf = ([cells, inside]: (typeof CELL_KINDS)[number]): string => `
    select page.* from ${CELLS} cross join lateral (
      select m.* from monitoring_period m
      where ${inside} and m.fiscal_year = $4 and m.period = $5 and ${condition}
      order by ${order('m')} limit ${limit}
    ) page where ${cells}`;
  return `
    select ${COLUMNS} from (
      select x.* from (${CELL_KINDS.map(firstOf).join(' union ')}) x order by ${order('x')} limit ${limit}
    ) m ${JOINS} order by ${order('m')}`;
}

const RANK_OF = { open: 0, red: 1, yellow: 2, green: 3, lapsed: 4 } as const satisfies Record<
  MonitoredStanding,
  number
>;

/** The items behind a cell of the matrix, or of a whole column: what is unreported first, then the worst lights. */
export async function monitoredItems(
  db: Queryable,
  scope: Scope,
  { fiscalYear, period, unitId, standing, cursor, limit }: MonitoredFilter,
): Promise<Page<MonitoredItem>> {
  const size = pageSize(limit);
  const after = decodeKey(cursor, 2) ?? [-1, LOWEST_ID];
  const { rows } = await db.query<RawItem>(
    merged(
      { unitId, condition: '($7::int is null or m.rank = $7) and (m.rank, m.instance_id) > ($8::smallint, $9::uuid)' },
      (row) => `${row}.rank, ${row}.instance_id`,
      '$10',
    ),
    [
      ...cellArrays(scope),
      fiscalYear,
      period,
      unitId ?? null,
      standing === undefined ? null : RANK_OF[standing],
      ...after,
      size + 1,
    ],
  );
  return shown(rows, size, ({ rank, itemId }) => [rank, itemId]);
}

/** Items of which money and targets are both known, those that lie furthest apart first (the scatter, its work list). */
export async function monitoredApart(
  db: Queryable,
  scope: Scope,
  { fiscalYear, period, unitId, beyond, cursor, limit }: MonitoredFilter,
): Promise<Page<MonitoredItem>> {
  const size = pageSize(limit);
  const after = decodeKey(cursor, 2) ?? [9_999_999, HIGHEST_ID];
  const { rows } = await db.query<RawItem>(
    merged(
      {
        unitId,
        condition: `m.deviation is not null and ($7::numeric is null or m.deviation > $7)
          and (m.deviation, m.instance_id) < ($8::numeric, $9::uuid)`,
      },
      (row) => `${row}.deviation desc, ${row}.instance_id desc`,
      '$10',
    ),
    [...cellArrays(scope), fiscalYear, period, unitId ?? null, beyond ?? null, ...after, size + 1],
  );
  return shown(rows, size, ({ deviation, itemId }) => [deviation ?? 0, itemId]);
}

function shown(rows: readonly RawItem[], size: number, keyOf: (row: RawItem) => Key): Page<MonitoredItem> {
  const page = pageOf(rows, size, keyOf);
  return { ...page, rows: page.rows.map(({ rank: _rank, ...row }) => row) };
}
