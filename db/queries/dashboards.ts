import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Grade } from '../../domain/policy/policy.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Stage } from '../../domain/processes/budget-item/stages.ts';
import type { Queryable } from '../pool.ts';
import { LOOP_SQL, LOOP_STEPS } from './items-filter.ts';
import { CELLS, cellArrays, inCell, wholeRegions, type Scope } from './scope.ts';

/** Whether a row lies in the scope of the first four parameters: regions readable as a whole need no look at each row. */
export function scoped(row: string): string {
  return `${row}.region_id = any ($1::text[])
    and (${row}.region_id = any ($4::text[]) or exists (select from ${CELLS} where ${inCell(row)}))`;
}

/** The scope as the first four parameters of a dashboard's statement. */
export function scopeValues(scope: Scope): readonly unknown[] {
  return [...cellArrays(scope), wholeRegions(scope)];
}

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
  const { rows } = await db.query<LoopGroup>({
    name: 'dashboard-loop',
    text: `
      select steps, count(*)::int as items, sum(fen)::bigint as fen
      from (
        select ${STEPS_SQL} as steps, coalesce(b.approved_fen, b.requested_fen) as fen
        from item_life l join budget_item b on b.instance_id = l.instance_id
        where l.fiscal_year = $5 and ${scoped('l')}
      ) item group by steps order by steps`,
    values: [...scopeValues(scope), year],
  });
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
  const { rows } = await db.query<GradeGroup>({
    name: 'dashboard-grades',
    text: `
      select b.grade, count(*)::int as items, sum(coalesce(b.approved_fen, b.requested_fen))::bigint as fen
      from budget_item b
      where b.fiscal_year = $5 and b.final_score is not null and b.grade is not null and ${scoped('b')}
      group by b.grade`,
    values: [...scopeValues(scope), year],
  });
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
  const { rows } = await db.query<AgeGroup>({
    name: 'dashboard-problems',
    text: `
      select months as "fromMonths", count(*)::int as problems, coalesce(sum(amount_fen), 0)::bigint as fen
      from (
        select p.amount_fen, case when p.issued_on > $6::date - interval '2 months' then 0
          when p.issued_on > $6::date - interval '3 months' then 2 when p.issued_on > $6::date - interval '6 months' then 3
          when p.issued_on > $6::date - interval '12 months' then 6 else 12 end as months
        from problem p where p.open and p.fiscal_year = $5 and ${scoped('p')}
      ) problem group by months order by months`,
    values: [...scopeValues(scope), year, today],
  });
  return rows;
}

/** So many items that spent the same two days in a stage: the calendar is the reader's. */
export interface StageSpan {
  readonly stage: Stage;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly items: number;
}

/** From which day to which an item is in each stage, as columns of item_life. */
export const STAGE_SPANS: Readonly<Record<Stage, readonly [from: string, to: string]>> = {
  targets: ['opened_on', 'qualified_on'],
  budget: ['qualified_on', 'approved_on'],
  execution: ['approved_on', 'ended_on'],
  evaluation: ['ended_on', 'concluded_on'],
  followUp: ['concluded_on', 'closed_on'],
};

/** From when to when the items of a year were in each stage; only stages that are over. */
export async function stageSpans(db: Queryable, scope: Scope, year: number): Promise<readonly StageSpan[]> {
  const parts = Object.entries(STAGE_SPANS).map(
    ([stage, [from, to]]) => `
      select '${stage}' as stage, l.${from} as "from", l.${to} as "to", count(*)::int as items from life l
      where l.${from} is not null and l.${to} >= l.${from} group by l.${from}, l.${to}`,
  );
  const { rows } = await db.query<StageSpan>({
    name: 'dashboard-stages',
    text: `with life as materialized (select * from item_life l where l.fiscal_year = $5 and ${scoped('l')})
      ${parts.join(' union all ')}`,
    values: [...scopeValues(scope), year],
  });
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
const DEADLINES = `
  select d.fiscal_year, d.region_id, d.unit_id, d.outcome, d.used_working_days as days from obligation_done d
  where d.fiscal_year = any ($5::int[]) and ($6::text is null or d.kind = $6) and d.outcome <> 'waived' and ${scoped('d')}
  union all
  select o.fiscal_year, o.region_id, o.unit_id, 'late', null from obligation o
  where o.overdue_since is not null and o.settled_on is null and o.state <> 'paused'
    and o.fiscal_year = any ($5::int[]) and ($6::text is null or o.kind = $6) and ${scoped('o')}`;

const COUNTS = `count(*) filter (where outcome = 'onTime')::int as "onTime",
  count(*) filter (where outcome = 'withinExtension')::int as "withinExtension",
  count(*) filter (where outcome = 'late')::int as late,
  percentile_disc(0.5) within group (order by days) as "medianDays"`;

/** Units that were late most often, and no more than a screen holds; regions are few. */
const UNITS_SHOWN = 20;

/** On time by region, or by the units that were late most often. */
export async function punctualBy(
  db: Queryable,
  scope: Scope,
  by: 'region' | 'unit',
  { year, kind }: PunctualFilter,
): Promise<readonly PunctualRow[]> {
  const { rows } = await db.query<PunctualRow>({
    name: `dashboard-punctual-${by}`,
    text: `
      select told.id, place.name, "onTime", "withinExtension", late, "medianDays"
      from (select ${by}_id as id, ${COUNTS} from (${DEADLINES}) deadline group by ${by}_id) told
      join ${by} place on place.id = told.id
      order by late desc, "onTime" desc, told.id limit ${by === 'unit' ? String(UNITS_SHOWN) : 'all'}`,
    values: [...scopeValues(scope), [year], kind ?? null],
  });
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
  const { rows } = await db.query<PunctualYear>({
    name: 'dashboard-punctual-years',
    text: `select fiscal_year as year, ${COUNTS} from (${DEADLINES}) deadline group by fiscal_year order by fiscal_year desc`,
    values: [...scopeValues(scope), [year, year - 1], kind ?? null],
  });
  return rows;
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

/** Clocks by month: from these few groups follows how many were overdue, near and running at the end of each month. */
export async function clockGroups(db: Queryable, scope: Scope, year: number): Promise<readonly ClockGroup[]> {
  const month = (day: string): string => `to_char(${day}, 'YYYY-MM')`;
  const { rows } = await db.query<ClockGroup>({
    name: 'dashboard-lights',
    text: `
      select ${month('trigger_date')} as began, ${month('due')} as due, ${month('settled_on')} as ended,
        near_from < date_trunc('month', due) as "nearBefore",
        due = (date_trunc('month', due) + interval '1 month - 1 day')::date as "onLastDay", count(*)::int as clocks
      from (
        select d.trigger_date, d.due, d.near_from, d.settled_on from obligation_done d
        where d.fiscal_year = $5 and ${scoped('d')}
        union all
        select o.trigger_date, o.due, o.near_from, null from obligation o
        where o.settled_on is null and o.state <> 'paused' and o.fiscal_year = $5 and ${scoped('o')}
      ) clock group by 1, 2, 3, 4, 5`,
    values: [...scopeValues(scope), year],
  });
  return rows;
}
