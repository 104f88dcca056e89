import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Grade } from '../../domain/policy/policy.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Queryable } from '../pool.ts';
import { LOOP_SQL, LOOP_STEPS } from './items-filter.ts';
import { cellArrays, inScope, type Scope } from './scope.ts';

/** Items that came through so many steps of the closed loop, from the first on; amounts are 分. */
export interface LoopGroup {
  readonly steps: number;
  readonly items: number;
  readonly fen: number;
}

const STEPS_SQL = `case ${LOOP_STEPS.map((step, index) => `when not (${LOOP_SQL[step]}) then ${String(index)}`).join(' ')}
  else ${String(LOOP_STEPS.length)} end`;

/** The closed-loop funnel of a year: 有目标 → 有监控 → 有评价 → 有反馈 → 有应用. */
export async function loopGroups(db: Queryable, scope: Scope, year: number): Promise<readonly LoopGroup[]> {
  const { rows } = await db.query<LoopGroup>(
    `
      select steps, count(*)::int as items, sum(fen)::bigint as fen
      from (
        select ${STEPS_SQL} as steps, coalesce(b.approved_fen, b.requested_fen) as fen
        from item_life l join budget_item b on b.instance_id = l.instance_id
        where l.fiscal_year = $4 and ${inScope(scope, 'l')}
      ) item group by steps order by steps`,
    [...cellArrays(scope), year],
  );
  return rows;
}

/** Money of a grade; amounts are 分. */
export interface GradeGroup {
  readonly grade: Grade;
  readonly items: number;
  readonly fen: number;
}

/** What was scored by finance, by grade. */
export async function gradeGroups(db: Queryable, scope: Scope, year: number): Promise<readonly GradeGroup[]> {
  const { rows } = await db.query<GradeGroup>(
    `
      select b.grade, count(*)::int as items, sum(coalesce(b.approved_fen, b.requested_fen))::bigint as fen
      from budget_item b
      where b.fiscal_year = $4 and b.final_score is not null and b.grade is not null and ${inScope(scope, 'b')}
      group by b.grade`,
    [...cellArrays(scope), year],
  );
  return rows;
}

/** Open problems of an age; amounts are 分. */
export interface AgeGroup {
  /** Whole months since the feedback was issued: 0, 2, 3, 6 or 12 and more. */
  readonly fromMonths: number;
  readonly problems: number;
  readonly fen: number;
}

/** Problems that are neither closed out nor deferred, by how long ago they were told. */
export async function problemAges(
  db: Queryable,
  scope: Scope,
  year: number,
  today: PlainDate,
): Promise<readonly AgeGroup[]> {
  const { rows } = await db.query<AgeGroup>(
    `
      select months as "fromMonths", count(*)::int as problems, coalesce(sum(amount_fen), 0)::bigint as fen
      from (
        select p.amount_fen, case when p.issued_on > $5::date - interval '2 months' then 0
          when p.issued_on > $5::date - interval '3 months' then 2 when p.issued_on > $5::date - interval '6 months' then 3
          when p.issued_on > $5::date - interval '12 months' then 6 else 12 end as months
        from problem p where p.open and p.fiscal_year = $4 and ${inScope(scope, 'p')}
      ) problem group by months order by months`,
    [...cellArrays(scope), year, today],
  );
  return rows;
}

/** Which deadlines are counted; all kinds where none is named. */
export interface PunctualFilter {
  readonly year: number;
  readonly kind?: ObligationKind | undefined;
}

/** How deadlines ended; days are working days from the fact to the act. */
export interface PunctualRow {
  readonly id: string;
  readonly name: string;
  readonly onTime: number;
  readonly withinExtension: number;
  readonly late: number;
  readonly medianDays: number | null;
}

/** What is still open and overdue is late already; what was waived is not counted. */
const deadlines = (scope: Scope): string => `
  select d.fiscal_year, d.region_id, d.unit_id, d.outcome, d.used_working_days as days from obligation_done d
  where d.fiscal_year = any ($4::int[]) and ($5::text is null or d.kind = $5) and d.outcome <> 'waived' and ${inScope(scope, 'd')}
  union all
  select o.fiscal_year, o.region_id, o.unit_id, 'late', null from obligation o
  where o.overdue_since is not null and o.settled_on is null and o.state <> 'paused'
    and o.fiscal_year = any ($4::int[]) and ($5::text is null or o.kind = $5) and ${inScope(scope, 'o')}`;

const counts = (...outcomes: readonly string[]): string =>
  outcomes.map((one) => `coalesce(sum(deadlines) filter (where outcome = '${one}'), 0)::int as "${one}"`).join(', ');

/**
 * The deadlines are passed once and grouped by outcome and days; days are whole, so that their middle follows exactly
 * from how often each occurs, and nothing is sorted but the groups of what is shown.
 */
function punctual(scope: Scope, by: string, { name, from }: { readonly name: string; readonly from: string }): string {
  return `
    with counted as materialized (
      select ${by} as id, outcome, days, count(*) as deadlines from (${deadlines(scope)}) deadline group by 1, 2, 3
    ), told as (
      select counted.id, ${name} ${counts('onTime', 'withinExtension', 'late')} from counted ${from}
    )
    select told.*, middle.days as "medianDays" from told left join (
      select id, min(days) filter (where 2 * up_to >= whole) as days
      from (
        select id, days, sum(deadlines) over (partition by id order by days) as up_to,
          sum(deadlines) over (partition by id) as whole
        from counted where days is not null and id in (select id from told)
      ) spread group by id
    ) middle on middle.id = told.id
    order by late desc, "onTime" desc, told.id`;
}

/** Units that were late most often, and no more than a screen holds; regions are few. */
const UNITS_SHOWN = 20;

/** On time by region, or by the units that were late most often. */
export async function punctualBy(
  db: Queryable,
  scope: Scope,
  by: 'region' | 'unit',
  { year, kind }: PunctualFilter,
): Promise<readonly PunctualRow[]> {
  const { rows } = await db.query<PunctualRow>(
    punctual(scope, `${by}_id`, {
      name: 'place.name,',
      from: `join ${by} place on place.id = counted.id group by counted.id, place.name
        order by late desc, "onTime" desc, counted.id limit ${by === 'unit' ? String(UNITS_SHOWN) : 'all'}`,
    }),
    [...cellArrays(scope), [year], kind ?? null],
  );
  return rows;
}

/** A year's deadlines as a whole. */
export type PunctualYear = Omit<PunctualRow, 'id' | 'name'> & { readonly year: number };

/** This year's and last year's deadlines as a whole. */
export async function punctualYears(
  db: Queryable,
  scope: Scope,
  { year, kind }: PunctualFilter,
): Promise<readonly PunctualYear[]> {
  const { rows } = await db.query<Omit<PunctualYear, 'year'> & { readonly id: number }>(
    punctual(scope, 'fiscal_year', { name: '', from: 'group by counted.id' }),
    [...cellArrays(scope), [year, year - 1], kind ?? null],
  );
  return rows.map(({ id, ...row }) => ({ ...row, year: id }));
}

/** So many clocks that began, fell due and ended in the same months; months are `YYYY-MM`. */
export interface ClockGroup {
  readonly began: string;
  readonly due: string;
  /** Null while it runs. */
  readonly ended: string | null;
  /** Near its date already when the month before ended. */
  readonly nearBefore: boolean;
  /** Falls due on the last day of its month: not overdue when the month ends. */
  readonly onLastDay: boolean;
  readonly clocks: number;
}

const month = (day: string): string => `to_char(${day}, 'YYYY-MM')`;

/**
 * Clocks by month: from these few groups follows how many were overdue, near and running at the end of each month. Days
 * are grouped as they stand and only the groups are told by month, since naming a month costs more than counting a row.
 */
export async function clockGroups(db: Queryable, scope: Scope, year: number): Promise<readonly ClockGroup[]> {
  const { rows } = await db.query<ClockGroup>(
    `select ${month('trigger_date')} as began, ${month('due')} as due, ${month('settled_on')} as ended,
      near_from < date_trunc('month', due) as "nearBefore",
      due = (date_trunc('month', due) + interval '1 month - 1 day')::date as "onLastDay", sum(clocks)::int as clocks
    from (
      select trigger_date, due, near_from, settled_on, count(*) as clocks
      from (
        select d.trigger_date, d.due, d.near_from, d.settled_on from obligation_done d
        where d.fiscal_year = $4 and ${inScope(scope, 'd')}
        union all
        select o.trigger_date, o.due, o.near_from, null from obligation o
        where o.settled_on is null and o.state <> 'paused' and o.fiscal_year = $4 and ${inScope(scope, 'o')}
      ) clock group by trigger_date, due, near_from, settled_on
    ) days group by 1, 2, 3, 4, 5`,
    [...cellArrays(scope), year],
  );
  return rows;
}
