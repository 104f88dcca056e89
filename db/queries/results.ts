import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Consequence, Grade } from '../../domain/policy/policy.ts';
import type { DisclosurePart, WithholdingGround } from '../../domain/follow-up/publication.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Key, type Page } from './page.ts';
import { RECURRING } from './problems-filter.ts';
import { RESULT_FILTER, resultFilterValues, resultSearch, type ResultFilter } from './results-filter.ts';
import { CELLS, inScope, type Scope } from './scope.ts';

interface CommonRow {
  readonly itemId: string;
  readonly code: string;
  readonly name: string;
  readonly regionId: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly divisionId: string | null;
  readonly fiscalYear: number;
  readonly livelihood: boolean;
  readonly budgetFen: number;
  readonly score: number;
  readonly grade: Grade;
  readonly problemsOpen: number;
  readonly problemsAll: number;
  readonly version: number;
  /** The version of the policy that the item is bound to. */
  readonly policy: string;
}

const COMMON = `
  r.instance_id as "itemId", r.code, r.name, r.region_id as "regionId", r.unit_id as "unitId", u.name as "unitName", r.division_id as "divisionId",
  r.fiscal_year as "fiscalYear", r.livelihood, r.budget_fen as "budgetFen", r.score, r.grade,
  r.problems_open as "problemsOpen", r.problems_all as "problemsAll",
  i.version, i.policy`;

interface Listing {
  /** Which rows the list is of. */
  readonly of: string;
  readonly column: string;
  readonly type: string;
  readonly direction: 'asc' | 'desc';
  readonly columns: string;
}

/** Each kind of cell has its own condition, so that the planner knows how many rows a page has to pass. */
const CELL_KINDS = [
  ['cell.unit_id is null and cell.division_id is null', 'r.region_id = cell.region_id'],
  ['cell.division_id is not null', 'r.region_id = cell.region_id and r.division_id = cell.division_id'],
  ['cell.unit_id is not null', 'r.region_id = cell.region_id and r.unit_id = cell.unit_id'],
] as const;

/** Each cell's and year's first rows come from their index in order and are merged: flat, however many there are. */
function listSql(
  { of, column, type, direction, columns }: Listing,
  search: string | undefined,
  first: boolean,
): string {
  const order = (row: string): string => `${row}.${column} ${direction}, ${row}.instance_id ${direction}`;
  const sign = direction === 'asc' ? '>' : '<';
  const after = first ? '' : `and (r.${column}, r.instance_id) ${sign} ($11::${type}, $12::uuid)`;
  const firstOf = ([cells, inside]: (typeof CELL_KINDS)[number]): string => `
    select page.* from ${CELLS} cross join unnest($4::int[]) as years (year)
    cross join lateral (
      select r.* from item_result r
      where ${inside} and ${of} and ${RESULT_FILTER} and ${resultSearch(search)} ${after}
      order by ${order('r')} limit $10
    ) page
    where ${cells}`;
  return `
    select ${COMMON}, ${columns}
    from (
      select distinct on (x.${column}, x.instance_id) x.*
      from (${CELL_KINDS.map(firstOf).join(' union all ')}) x
      order by ${order('x')} limit $10
    ) r left join unit u on u.id = r.unit_id join instance i on i.id = r.instance_id
    order by ${order('r')}`;
}

async function list<Row extends CommonRow>(
  db: Queryable,
  scope: Scope,
  filter: ResultFilter,
  listing: Listing,
  keyOf: (row: Row) => Key,
): Promise<Page<Row>> {
  const size = pageSize(filter.limit);
  const after = decodeKey(filter.cursor, 2);
  const { rows } = await db.query<Row>(listSql(listing, filter.search, after === undefined), [
    ...resultFilterValues(scope, filter),
    size + 1,
    ...(after ?? []),
  ]);
  return pageOf(rows, size, keyOf);
}

/** An item on the disclosure desk. */
export interface DisclosureRow extends CommonRow {
  readonly phase: 'open' | 'decided';
  readonly due: PlainDate | null;
  readonly decision: 'publish' | 'partly' | 'withhold' | null;
  readonly parts: readonly DisclosurePart[];
  readonly ground: WithholdingGround | null;
  readonly reason: string | null;
  readonly decidedOn: PlainDate | null;
  readonly corrections: number;
}

const DISCLOSURE = `
  r.disclosure_phase as phase, r.disclosure_due as due, r.decision, r.parts, r.ground, r.disclosure_reason as reason,
  r.disclosure_on as "decidedOn", r.corrections`;

/** What waits for the decision, by due date; or what was decided, the newest first (R7). */
export function disclosureDesk(
  db: Queryable,
  scope: Scope,
  filter: ResultFilter & { readonly phase: 'open' | 'decided'; readonly decision?: string | undefined },
): Promise<Page<DisclosureRow>> {
  if (filter.phase === 'open') {
    const listing = { column: 'disclosure_due', type: 'date', direction: 'asc', columns: DISCLOSURE } as const;
    return list(db, scope, filter, { ...listing, of: `r.disclosure_phase = 'open'` }, ({ due, itemId }) => [
      due ?? '',
      itemId,
    ]);
  }
  const only = DECISIONS[filter.decision ?? ''];
  const of = `r.disclosure_phase = 'decided'${only === undefined ? '' : ` and ${only}`}`;
  const listing = { column: 'disclosure_on', type: 'date', direction: 'desc', columns: DISCLOSURE, of } as const;
  return list(db, scope, filter, listing, ({ decidedOn, itemId }) => [decidedOn ?? '', itemId]);
}

const DECISIONS: Readonly<Record<string, string | undefined>> = {
  publish: `r.decision = 'publish'`,
  partly: `r.decision = 'partly'`,
  withhold: `r.decision = 'withhold'`,
  corrected: 'r.corrections > 0',
};

/** An item's place in next year's budget. Amounts are 分. */
export interface ConsequenceRow extends CommonRow {
  readonly phase: 'open' | 'decided';
  readonly due: PlainDate | null;
  readonly ruleId: string | null;
  readonly ruleAction: Consequence | null;
  readonly rulePercent: number | null;
  readonly suggestedFen: number | null;
  readonly action: Consequence | null;
  readonly decidedFen: number | null;
  readonly reason: string | null;
  readonly decidedOn: PlainDate | null;
  /** Problems of a class that the unit had in an earlier year. */
  readonly repeated: number;
}

const CONSEQUENCE = `
  r.consequence_phase as phase, r.consequence_due as due, r.rule_id as "ruleId", r.rule_action as "ruleAction",
  r.rule_percent as "rulePercent", r.suggested_fen as "suggestedFen", r.action, r.decided_fen as "decidedFen",
  r.consequence_reason as reason, r.consequence_on as "decidedOn",
  (select count(*)::int from problem p where p.instance_id = r.instance_id and ${RECURRING}) as repeated`;

function consequencesOf({ phase, action }: Pick<ConsequenceFilter, 'phase' | 'action'>): string {
  return [
    `r.consequence_phase <> 'none'`,
    ...(phase === undefined ? [] : [`r.consequence_phase = '${phase}'`]),
    ...(action === undefined ? [] : [`r.action = '${action}'`]),
  ].join(' and ');
}

export interface ConsequenceFilter extends ResultFilter {
  readonly phase?: 'open' | 'decided' | undefined;
  /** What was decided; leaves out what is open. */
  readonly action?: Consequence | undefined;
}

/** Results that bear on next year's money, the largest budgets first (R3). */
export function consequenceList(db: Queryable, scope: Scope, filter: ConsequenceFilter): Promise<Page<ConsequenceRow>> {
  const of = consequencesOf(filter);
  const listing = { column: 'budget_fen', type: 'bigint', direction: 'desc', columns: CONSEQUENCE, of } as const;
  return list(db, scope, filter, listing, ({ budgetFen, itemId }) => [budgetFen, itemId]);
}

/** What was decided alike for items of one fiscal year; amounts are 分. */
export interface ConsequenceGroup {
  readonly fiscalYear: number;
  /** null while it is open */
  readonly action: Consequence | null;
  readonly count: number;
  readonly budgetFen: number;
  /** By the rule, of those items whose rule says an amount. */
  readonly suggestedFen: number;
  /** Items whose rule names no percentage (本市未设比例), and what they had. */
  readonly withoutPercent: number;
  readonly withoutPercentFen: number;
  readonly decidedFen: number;
  /** Decided without an amount, and what they had. */
  readonly withoutAmount: number;
  readonly withoutAmountFen: number;
}

/** What a filtered list comes to by year and action, over the whole filter but its action, not the page. */
export async function consequenceGroups(
  db: Queryable,
  scope: Scope,
  filter: ConsequenceFilter,
): Promise<readonly ConsequenceGroup[]> {
  const { rows } = await db.query<ConsequenceGroup>(
    `select r.fiscal_year as "fiscalYear", r.action, count(*)::int as count,
       sum(r.budget_fen)::bigint as "budgetFen", coalesce(sum(r.suggested_fen), 0)::bigint as "suggestedFen",
       (count(*) filter (where r.suggested_fen is null))::int as "withoutPercent",
       coalesce(sum(r.budget_fen) filter (where r.suggested_fen is null), 0)::bigint as "withoutPercentFen",
       coalesce(sum(r.decided_fen), 0)::bigint as "decidedFen",
       (count(*) filter (where r.action is not null and r.decided_fen is null))::int as "withoutAmount",
       coalesce(sum(r.budget_fen) filter (where r.action is not null and r.decided_fen is null), 0)::bigint
         as "withoutAmountFen"
     from unnest($4::int[]) as years (year) join item_result r on ${RESULT_FILTER} and ${inScope(scope, 'r')}
     where ${consequencesOf({ phase: filter.phase })} and ${resultSearch(filter.search)}
     group by r.fiscal_year, r.action
     order by r.fiscal_year desc, r.action`,
    [...resultFilterValues(scope, filter)],
  );
  return rows;
}
