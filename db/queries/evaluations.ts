import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Grade } from '../../domain/policy/policy.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** Phases of the main track in which an item is being evaluated, in their order (E1–E5). */
export const EVALUATION_PHASES = [
  'evaluating',
  'stopped',
  'reviewing',
  'redoing',
  'accepted',
  'reevaluating',
  'reevaluated',
] as const;
export type EvaluationPhase = (typeof EVALUATION_PHASES)[number];

/** Clocks that belong to an evaluation; an item may have others beside them. */
const CLOCKS: readonly ObligationKind[] = [
  'selfEvaluation',
  'reviewSelfEvaluation',
  'redoSelfEvaluation',
  'evaluationReport',
  'concludeEvaluation',
];

/** An item under evaluation; amounts are 分. */
export interface EvaluationRow {
  readonly itemId: string;
  readonly name: string;
  readonly code: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly fiscalYear: number;
  readonly phase: EvaluationPhase;
  readonly budgetFen: number | null;
  readonly executedFen: number;
  readonly selfScore: number | null;
  readonly finalScore: number | null;
  readonly grade: Grade | null;
  readonly obligationKey: string | null;
  readonly due: PlainDate | null;
  /** Whether the due date stands on a year that is not arranged yet. */
  readonly provisional: boolean | null;
}

export interface EvaluationFilter {
  readonly fiscalYears: readonly number[];
  readonly phases: readonly EvaluationPhase[];
  readonly unitId?: string | undefined;
  /** Only what is overdue by that day. */
  readonly overdueOn?: PlainDate | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const FIRST = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const;
const ORDER = (row: string): string => `${row}.next_due, ${row}.instance_id`;
type RawRow = EvaluationRow & { readonly nextDue: string };

const CELL_KINDS = [
  ['cell.unit_id is null and cell.division_id is null', 'b.region_id = cell.region_id'],
  ['cell.division_id is not null', 'b.region_id = cell.region_id and b.division_id = cell.division_id'],
  ['cell.unit_id is not null', 'b.unit_id = cell.unit_id and b.region_id = cell.region_id'],
] as const;

// Each cell's, year's and phase's first rows come from budget_item_phase_due in order, and are merged.
const firstOf = ([cells, inside]: (typeof CELL_KINDS)[number]): string => `
  select page.* from ${CELLS} cross join unnest($4::int[]) as years (year) cross join unnest($5::text[]) as phases (phase)
  cross join lateral (
    select b.* from budget_item b
    where ${inside} and b.fiscal_year = years.year and b.phase = phases.phase
      and ($6::text is null or b.unit_id = $6)
      and ($7::date is null or b.next_due < $7 and exists (
        select from obligation o
        where o.instance_id = b.instance_id and o.settled_on is null and o.due < $7 and o.kind = any ($11::text[])
      ))
      and (b.next_due, b.instance_id) > ($8::date, $9::uuid)
    order by ${ORDER('b')} limit $10
  ) page where ${cells}`;

const LIST = `
  select b.instance_id as "itemId", b.name, b.code, b.unit_id as "unitId", u.name as "unitName",
    b.fiscal_year as "fiscalYear", b.phase, b.approved_fen as "budgetFen", b.executed_fen as "executedFen",
    b.self_score as "selfScore", b.final_score as "finalScore", b.grade, b.next_due as "nextDue",
    clock.key as "obligationKey", clock.due, clock.provisional
  from (
    select distinct on (x.next_due, x.instance_id) x.* from (${CELL_KINDS.map(firstOf).join(' union all ')}) x
    order by ${ORDER('x')} limit $10
  ) b left join unit u on u.id = b.unit_id
  left join lateral (
    select o.key, o.due, o.provisional from obligation o
    where o.instance_id = b.instance_id and o.settled_on is null and o.kind = any ($11::text[])
    order by o.due limit 1
  ) clock on true
  order by ${ORDER('b')}`;

/** Items under evaluation, by due date. */
export async function evaluations(db: Queryable, scope: Scope, filter: EvaluationFilter): Promise<Page<EvaluationRow>> {
  const { fiscalYears, phases, unitId, overdueOn, cursor, limit } = filter;
  const size = pageSize(limit);
  const { rows } = await db.query<RawRow>({
    name: 'evaluations',
    text: LIST,
    values: [
      ...cellArrays(scope),
      fiscalYears,
      phases,
      unitId ?? null,
      overdueOn ?? null,
      ...(decodeKey(cursor, 2) ?? FIRST),
      size + 1,
      CLOCKS,
    ],
  });
  const page = pageOf(rows, size, ({ nextDue, itemId }) => [nextDue, itemId]);
  return { ...page, rows: page.rows.map(({ nextDue: _next, ...row }) => row) };
}

export interface EvaluationCount {
  readonly phase: EvaluationPhase;
  readonly items: number;
  readonly overdue: number;
}

/** How many items stand in each phase of their evaluation, and of how many the phase's own clock is overdue. */
export async function evaluationCounts(
  db: Queryable,
  scope: Scope,
  { fiscalYears, unitId }: Pick<EvaluationFilter, 'fiscalYears' | 'unitId'>,
): Promise<readonly EvaluationCount[]> {
  const { rows } = await db.query<EvaluationCount>({
    name: 'evaluation-counts',
    text: `
      select b.phase, count(*)::int as items, count(late.instance_id)::int as overdue
      from budget_item b
      left join (
        select distinct o.instance_id from obligation o
        where o.region_id in (select cell.region_id from ${CELLS}) and o.overdue_since is not null
          and o.settled_on is null and o.kind = any ($7::text[])
      ) late on late.instance_id = b.instance_id
      where b.region_id in (select cell.region_id from ${CELLS}) and b.fiscal_year = any ($4::int[])
        and b.phase = any ($5::text[]) and ($6::text is null or b.unit_id = $6)
        and exists (select from ${CELLS} where ${inCell('b')})
      group by b.phase`,
    values: [...cellArrays(scope), fiscalYears, EVALUATION_PHASES, unitId ?? null, CLOCKS],
  });
  return rows;
}
