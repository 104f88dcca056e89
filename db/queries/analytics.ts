import { ITEM_KINDS_OF_DEADLINES } from '../../domain/analytics/kind-stages.ts';
import type { DeadlineGroup } from '../../domain/analytics/stage-sums.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, FIRST_ID, pageOf, pageSize, type Page } from './page.ts';
import { rework } from './rework.ts';
import { CELLS, cellArrays, inScope, type Scope } from './scope.ts';

/**
 * Deadlines of the year `$4` that have ended; `where` narrows them by columns that both kinds of rows have. Statements
 * over them have no name, so that each is planned with the scope, the kinds and the units that it is asked for.
 */
const ended = (scope: Scope, where: string): string => `
  select d.instance_id, d.key, d.kind, d.unit_id, d.outcome, d.used_working_days as days,
    coalesce(d.highest_rung, 0) as rung, coalesce(d.extensions, 0) > 0 as extended
  from obligation_done d where d.fiscal_year = $4 and ${where} and ${inScope(scope, 'd')}`;

/** Those that are open and overdue. */
const overdue = (scope: Scope, where: string): string => `
  select o.instance_id, o.key, o.kind, o.unit_id, 'overdue', null, o.highest_rung, o.due > o.legal_due
  from obligation o
  where o.overdue_since is not null and o.settled_on is null and o.state <> 'paused' and o.process = 'budgetItem'
    and o.fiscal_year = $4 and ${where} and ${inScope(scope, 'o')}`;

const deadlines = (scope: Scope, where: string): string => `${ended(scope, where)} union all ${overdue(scope, where)}`;

/** What each of these selects is called by. */
const COLUMNS = '(instance_id, key, kind, unit_id, outcome, days, rung, extended)';
const LATE = `('late', 'overdue')`;

/** What is looked at among the deadlines of a stage. */
export const DEADLINES_OF = ['all', 'onTime', 'withinExtension', 'late', 'rework', 'escalated', 'extended'] as const;
type DeadlinesOf = (typeof DEADLINES_OF)[number];

const OF_SQL: Readonly<Record<Exclude<DeadlinesOf, 'rework'>, string>> = {
  all: `outcome <> 'waived'`,
  onTime: `outcome = 'onTime'`,
  withinExtension: `outcome = 'withinExtension'`,
  late: `outcome in ${LATE}`,
  escalated: 'rung > 0',
  extended: 'extended',
};

const COUNTED = (['onTime', 'withinExtension', 'late', 'escalated', 'extended'] as const)
  .map((name) => `count(*) filter (where ${OF_SQL[name]})::int as "${name}"`)
  .join(', ');
const KEPT = `${COUNTED}, 0 as rework`;
/** In the order of `KEPT`: of a return nothing else is told. */
const RETURNED = '0, 0, 0, 0, 0, count(*)::int';

/**
 * How the deadlines of a year were kept, by kind, over a whole scope: what has ended and what is overdue each by itself.
 * Kind after kind is counted from its part of obligation_done_year, so that nothing is told of each row but what differs
 * from row to row. One statement: a deadline that ends meanwhile is counted once.
 */
export async function deadlineGroups(db: Queryable, scope: Scope, year: number): Promise<readonly DeadlineGroup[]> {
  const { rows } = await db.query<DeadlineGroup>(
    `select asked.kind, told.* from unnest($5::text[]) as asked (kind)
    cross join lateral (select ${KEPT} from (${ended(scope, 'kind = asked.kind')}) deadline) told
    union all
    select kind, ${KEPT} from (${overdue(scope, 'kind = any ($5::text[])')}) as deadline ${COLUMNS} group by kind
    union all
    select kind, ${RETURNED} from (${rework(scope, 'true')}) as deadline ${COLUMNS} group by kind`,
    [...cellArrays(scope), year, ITEM_KINDS_OF_DEADLINES],
  );
  return rows;
}

type UnitDeadlines = DeadlineGroup & { readonly unitId: string };

/** The same of some units. */
export async function unitDeadlines(
  db: Queryable,
  scope: Scope,
  { year, unitIds }: { readonly year: number; readonly unitIds: readonly string[] },
): Promise<readonly UnitDeadlines[]> {
  const where = 'kind = any ($5::text[]) and unit_id = any ($6::text[])';
  const { rows } = await db.query<UnitDeadlines>(
    `select unit_id as "unitId", kind, ${KEPT} from (${deadlines(scope, where)}) deadline group by unit_id, kind
    union all
    select unit_id, kind, ${RETURNED} from (${rework(scope, where)}) as deadline ${COLUMNS} group by unit_id, kind`,
    [...cellArrays(scope), year, ITEM_KINDS_OF_DEADLINES, unitIds],
  );
  return rows;
}

interface AnalysedUnit {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly regionName: string;
}

/** Units of a scope that had items in a year, by code. */
export async function analysedUnits(
  db: Queryable,
  scope: Scope,
  {
    year,
    cursor,
    limit,
  }: { readonly year: number; readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<AnalysedUnit>> {
  const size = pageSize(limit);
  const { rows } = await db.query<AnalysedUnit>({
    name: 'analytics-units',
    text: `
      select u.id, u.name, u.code, r.name as "regionName" from unit u join region r on r.id = u.region_id
      where exists (select from ${CELLS} where u.region_id = cell.region_id
          and (cell.unit_id is null or u.id = cell.unit_id)
          and (cell.division_id is null or u.division_id = cell.division_id))
        and exists (select from item_life l where l.fiscal_year = $4 and l.region_id = u.region_id and l.unit_id = u.id)
        and (u.code, u.id) > ($5::text, $6::text)
      order by u.code, u.id limit $7`,
    values: [...cellArrays(scope), year, ...(decodeKey(cursor, 2) ?? ['', '']), size + 1],
  });
  return pageOf(rows, size, ({ code, id }) => [code, id]);
}

/** Which rows a figure was made of. */
export interface RowsAsked {
  readonly year: number;
  readonly unitId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** One deadline behind a figure. */
interface DeadlineRow {
  readonly itemId: string;
  readonly itemName: string;
  readonly unitName: string | null;
  readonly key: string;
  readonly outcome: 'onTime' | 'withinExtension' | 'late' | 'overdue' | 'waived' | 'open';
  readonly days: number | null;
  readonly rung: number;
  readonly extended: boolean;
}

/** The deadlines that a figure counts, matter by matter. */
export async function deadlineRows(
  db: Queryable,
  scope: Scope,
  {
    year,
    unitId,
    kinds,
    of,
    cursor,
    limit,
  }: RowsAsked & { readonly kinds: readonly ObligationKind[]; readonly of: DeadlinesOf },
): Promise<Page<DeadlineRow>> {
  const size = pageSize(limit);
  const where = 'kind = any ($5::text[]) and ($6::text[] is null or unit_id = any ($6))';
  const { rows } = await db.query<DeadlineRow>(
    `select deadline.instance_id as "itemId", b.name as "itemName", u.name as "unitName", deadline.key, deadline.outcome,
      deadline.days, deadline.rung, deadline.extended
    from (
      select * from (${of === 'rework' ? rework(scope, where) : deadlines(scope, where)}) as one ${COLUMNS}
      where ${of === 'rework' ? 'true' : OF_SQL[of]} and (one.instance_id, one.key) > ($7::uuid, $8::text)
      order by one.instance_id, one.key limit $9
    ) deadline
    join budget_item b on b.instance_id = deadline.instance_id left join unit u on u.id = deadline.unit_id
    order by deadline.instance_id, deadline.key`,
    [
      ...cellArrays(scope),
      year,
      kinds,
      unitId === undefined ? null : [unitId],
      ...(decodeKey(cursor, 2) ?? [FIRST_ID, '']),
      size + 1,
    ],
  );
  return pageOf(rows, size, ({ itemId, key }) => [itemId, key]);
}
