import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inCell, inScope, type Scope } from './scope.ts';

/** How many of a unit's items stand where, in one period. */
export interface MonitoringCell {
  readonly period: string;
  readonly items: number;
  readonly open: number;
  /** Of the open ones, those whose date for reporting has passed. */
  readonly overdue: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
}

export interface MonitoringUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly cells: readonly MonitoringCell[];
}

/** A period of the year as the head of a column: the sums over everything in scope. */
export interface MonitoringColumn extends Omit<MonitoringCell, 'overdue'> {
  readonly endedOn: PlainDate;
  /** Items of which both measures are known, and of those how many lie further apart than permitted. */
  readonly compared: number;
  readonly outside: number;
}

interface InYear {
  readonly fiscalYear: number;
}

const COUNTS = `
  count(*)::int as items, count(*) filter (where m.rank = 0)::int as open, count(*) filter (where m.rank = 1)::int as red,
  count(*) filter (where m.rank = 2)::int as yellow, count(*) filter (where m.rank = 3)::int as green`;

const MATRIX = `
  with page as (
    select u.id, u.name, u.code, u.region_id from unit u
    where (u.region_id, u.code, u.id) > ($5, $6, $7)
      and u.region_id in (select cell.region_id from ${CELLS})
      and exists (
        select from monitoring_period m
        where m.unit_id = u.id and m.fiscal_year = $4 and exists (select from ${CELLS} where ${inCell('m')})
      )
    order by u.region_id, u.code, u.id limit $8
  )
  select page.id as "unitId", page.name as "unitName", page.region_id as "regionId", page.code,
    json_agg(cells order by cells.period) as cells
  from page cross join lateral (
    select m.period, ${COUNTS}, count(*) filter (where m.rank = 0 and o.due < $9::date)::int as overdue
    from monitoring_period m
    left join obligation o on m.rank = 0 and o.instance_id = m.instance_id and o.key = 'monitoringReport:' || m.period
    where m.unit_id = page.id and m.fiscal_year = $4 and exists (select from ${CELLS} where ${inCell('m')})
    group by m.period
  ) cells
  group by page.region_id, page.code, page.id, page.name
  order by page.region_id, page.code, page.id`;

/** Units with anything to monitor in that year, page by page in the order of their codes, each with its periods. */
export async function monitoringMatrix(
  db: Queryable,
  scope: Scope,
  {
    fiscalYear,
    cursor,
    limit,
    today,
  }: InYear & { readonly today: PlainDate; cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<MonitoringUnit>> {
  const size = pageSize(limit);
  const after = decodeKey(cursor, 3) ?? ['', '', ''];
  const { rows } = await db.query<MonitoringUnit & { readonly regionId: string; readonly code: string }>({
    name: 'monitoring-matrix',
    text: MATRIX,
    values: [...cellArrays(scope), fiscalYear, ...after, size + 1, today],
  });
  const page = pageOf(rows, size, ({ regionId, code, unitId }) => [regionId, code, unitId]);
  return { ...page, rows: page.rows.map(({ unitId, unitName, cells }) => ({ unitId, unitName, cells })) };
}

/** The periods of a year over the whole scope, in the order in which they ended. */
export async function monitoringColumns(
  db: Queryable,
  scope: Scope,
  { fiscalYear, permitted }: InYear & { readonly permitted: number | null },
): Promise<readonly MonitoringColumn[]> {
  const { rows } = await db.query<MonitoringColumn>(
    `select m.period, max(m.ended_on) as "endedOn", ${COUNTS}, count(m.deviation)::int as compared,
        count(*) filter (where m.deviation > $5::numeric)::int as outside
      from monitoring_period m
      where m.fiscal_year = $4 and ${inScope(scope, 'm')}
      group by m.period order by max(m.ended_on), m.period`,
    [...cellArrays(scope), fiscalYear, permitted],
  );
  return rows;
}
