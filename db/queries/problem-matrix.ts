import type { FinanceStatus, UnitStatus } from '../../domain/processes/budget-item/state.ts';
import type { Queryable } from '../pool.ts';
import {
  atDistance,
  DISTANCES,
  problemFilterSql,
  problemFilterValues,
  type Distance,
  type ProblemFilter,
} from './problems-filter.ts';
import { inScope, type Scope } from './scope.ts';

/** The ledger at a glance. */
export interface ProblemMatrix {
  readonly cells: readonly {
    readonly unitStatus: UnitStatus;
    readonly financeStatus: FinanceStatus;
    readonly count: number;
  }[];
  /** Open problems by how far their date is. */
  readonly distances: Readonly<Record<Distance, number>>;
  /** Classes by how often they were found, and in how many units. */
  readonly categories: readonly { readonly category: string; readonly problems: number; readonly units: number }[];
  /** What the unit had been told in an earlier year already. */
  readonly recurring: { readonly problems: number; readonly units: number };
  readonly documents: number;
}

const CLASSES_SHOWN = 4;

/**
 * Counts over a filtered ledger: they cost with its size, so a page asks for them once and not while scrolling. Each
 * panel counts what the other filters keep, so that choosing one of its own cells leaves the others to be chosen.
 */
export async function problemMatrix(db: Queryable, scope: Scope, filter: ProblemFilter): Promise<ProblemMatrix> {
  const { unitStatus: _unit, financeStatuses: _finance, distance: _distance, ...rest } = filter;
  const kept = `p.fiscal_year = any ($4::int[]) and ${problemFilterSql(rest)} and ${inScope(scope, 'p')}`;
  const { rows } = await db.query<{ matrix: ProblemMatrix }>(matrixSql(kept, documentsOf(rest, kept)), [
    ...problemFilterValues(scope, rest),
  ]);
  const [first] = rows;
  if (!first) throw new Error('The ledger was counted without an answer.');
  return first.matrix;
}

/** Filters that may leave some problems of a document and take others. */
const WITHIN_DOCUMENTS = ['category', 'person', 'light', 'search'] as const;

/** How many documents there are: the first problem of each, where a filter takes a document whole or not at all. */
function documentsOf(filter: ProblemFilter, kept: string): string {
  const whole = filter.recurring !== true && WITHIN_DOCUMENTS.every((name) => !filter[name]);
  return whole
    ? 'select coalesce(sum(documents), 0)::int from grouped'
    : `select count(*)::int from (select from problem p where ${kept} group by p.instance_id) d`;
}

const DISTANCE = `case ${DISTANCES.map((distance) => `when ${atDistance(distance)} then '${distance}'`).join(' ')} end`;

// The ledger is passed once and grouped small; every panel then adds up a few groups.
function matrixSql(kept: string, documents: string): string {
  return `
  with grouped as materialized (
    select p.unit_id, p.unit_status, p.finance_status, p.category, p.fiscal_year, ${DISTANCE} as distance,
      count(*)::int as problems, count(*) filter (where p.no = 1)::int as documents
    from problem p where ${kept}
    group by p.unit_id, p.unit_status, p.finance_status, p.category, p.fiscal_year, distance
  ), first_years as (
    -- one look into the index for each class of each unit
    select g.unit_id, g.category, first.year
    from (select distinct unit_id, category from grouped where category is not null) g
    cross join lateral (
      select e.fiscal_year as year from problem e
      where e.unit_id = g.unit_id and e.category = g.category order by e.fiscal_year limit 1
    ) first
  ), again as (
    select g.unit_id, g.problems from grouped g join first_years f on f.unit_id = g.unit_id and f.category = g.category
    where g.fiscal_year > f.year
  )
  select json_build_object(
    'cells', (select coalesce(json_agg(c), '[]') from (
      select unit_status as "unitStatus", finance_status as "financeStatus", sum(problems)::int as count
      from grouped group by unit_status, finance_status order by unit_status, finance_status
    ) c),
    'distances', (select json_build_object(${DISTANCES.map(
      (distance) => `'${distance}', coalesce(sum(problems) filter (where distance = '${distance}'), 0)::int`,
    ).join(', ')}) from grouped),
    'categories', (select coalesce(json_agg(c), '[]') from (
      select category, sum(problems)::int as problems, count(distinct unit_id)::int as units
      from grouped where category is not null group by category order by problems desc, category limit ${CLASSES_SHOWN}
    ) c),
    'recurring', (select json_build_object('problems', coalesce(sum(problems), 0)::int, 'units', count(distinct unit_id))
      from again),
    'documents', (${documents})
  ) as matrix`;
}
