import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import { TARGET_STATE_KEYS, TARGET_STATES } from '../../domain/processes/budget-item/target-states.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, type Scope } from './scope.ts';
import type { SeasonFilter } from './target-season.ts';

/** Clocks of the way from the season's opening to the approval; an approved item has others. */
const CLOCKS: readonly ObligationKind[] = ['submitTargets', 'resubmitTargets', 'reviewTargets', 'approveBudget'];

/** An item of a season; amounts are 分. */
export interface TargetRow {
  readonly itemId: string;
  readonly name: string;
  readonly code: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly regionId: string;
  readonly divisionId: string | null;
  readonly fiscalYear: number;
  readonly phase: string;
  readonly requestedFen: number;
  readonly approvedFen: number | null;
  /** The clock that runs: of a qualified item, none before the congress has passed the budget. */
  readonly obligationKey: string | null;
  readonly due: PlainDate | null;
  readonly source: string | null;
  /** The version of the policy that the item is bound to. */
  readonly policy: string;
}

const FIRST = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const;
const ORDER = (row: string): string => `${row}.next_due, ${row}.instance_id`;
const CELL_KINDS = [
  ['cell.unit_id is null and cell.division_id is null', 'b.region_id = cell.region_id'],
  ['cell.division_id is not null', 'b.region_id = cell.region_id and b.division_id = cell.division_id'],
  ['cell.unit_id is not null', 'b.unit_id = cell.unit_id and b.region_id = cell.region_id'],
] as const;

// Each cell's and phase's first rows come from budget_item_phase_due (a unit's from budget_item_unit) in order.
const firstOf = ([cells, inside]: (typeof CELL_KINDS)[number]): string => `
  select page.* from ${CELLS} cross join unnest($5::text[]) as phases (phase)
  cross join lateral (
    select b.* from budget_item b
    where ${inside} and b.fiscal_year = $4 and b.phase = phases.phase
      and ($6::text is null or b.unit_id = $6) and ($7::text is null or b.division_id = $7)
      and (b.next_due, b.instance_id) > ($8::date, $9::uuid)
    order by ${ORDER('b')} limit $10
  ) page where ${cells}`;

const LIST = `
  select b.instance_id as "itemId", b.name, b.code, b.unit_id as "unitId", u.name as "unitName",
    b.region_id as "regionId", b.division_id as "divisionId",
    b.fiscal_year as "fiscalYear", b.phase, b.requested_fen as "requestedFen", b.approved_fen as "approvedFen",
    b.source, i.policy, b.next_due as "nextDue", clock.key as "obligationKey", clock.due
  from (
    select distinct on (x.next_due, x.instance_id) x.* from (${CELL_KINDS.map(firstOf).join(' union all ')}) x
    order by ${ORDER('x')} limit $10
  ) b left join unit u on u.id = b.unit_id join instance i on i.id = b.instance_id
  left join lateral (
    select o.key, o.due from obligation o
    where o.instance_id = b.instance_id and o.settled_on is null and o.kind = any ($11::text[])
    order by o.due limit 1
  ) clock on true
  order by ${ORDER('b')}`;

/** A season's items by due date: overdue first, then due soonest. */
export async function targetItems(db: Queryable, scope: Scope, filter: SeasonFilter): Promise<Page<TargetRow>> {
  const { fiscalYear, states = TARGET_STATE_KEYS, unitId, divisionId, cursor, limit } = filter;
  const size = pageSize(limit);
  const phases = states.flatMap((state) => TARGET_STATES[state]);
  const { rows } = await db.query<TargetRow & { readonly nextDue: string }>({
    name: 'target-items',
    text: LIST,
    values: [
      ...cellArrays(scope),
      fiscalYear,
      phases,
      unitId ?? null,
      divisionId ?? null,
      ...(decodeKey(cursor, 2) ?? FIRST),
      size + 1,
      CLOCKS,
    ],
  });
  const page = pageOf(rows, size, ({ nextDue, itemId }) => [nextDue, itemId]);
  return { ...page, rows: page.rows.map(({ nextDue: _next, ...row }) => row) };
}
