import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Upcoming } from '../../domain/performance-report/content.ts';
import { figuresOf, type ReportFigures } from '../../domain/performance-report/figures.ts';
import type { ReportPeriod } from '../../domain/performance-report/period.ts';
import type { Queryable } from '../pool.ts';

/** Whose figures of which period. */
interface AskedFigures {
  readonly unitId: string;
  readonly period: ReportPeriod;
  readonly today: PlainDate;
}

/** A unit's items of the year and of the two before it: results come a year later, and problems another. */
const ITEMS = `items as (
  select b.instance_id, b.fiscal_year, b.approved_fen, b.executed_fen, b.light
  from budget_item b where b.unit_id = $1 and b.fiscal_year between $2::int - 2 and $2::int)`;

const YEAR = `year as (
  select count(*) as items, sum(approved_fen) as "budgetFen",
    sum(executed_fen) filter (where approved_fen is not null) as "executedFen",
    count(*) filter (where light = 'green') as green, count(*) filter (where light = 'yellow') as yellow,
    count(*) filter (where light = 'red') as red
  from items where fiscal_year = $2::int)`;

const MONITORING = `monitoring as (
  select count(*) filter (where m.state <> 'lapsed') as "monitoringOwed",
    count(*) filter (where m.state = 'reported') as "monitoringReported"
  from items join monitoring_period m using (instance_id) where m.ended_on between $3::date and $4::date)`;

const RESULTS = `results as (
  select count(*) as concluded, count(*) filter (where r.grade = 'excellent') as excellent,
    count(*) filter (where r.grade = 'good') as good, count(*) filter (where r.grade = 'fair') as fair,
    count(*) filter (where r.grade = 'poor') as poor
  from items join item_life l using (instance_id) left join item_result r using (instance_id)
  where l.concluded_on between $3::date and $4::date)`;

const PROBLEMS = `problems as (
  select count(*) filter (where p.issued_on between $3::date and $4::date) as "problemsFound",
    count(*) filter (where p.open) as "problemsOpen",
    count(*) filter (where p.finance_status = 'deferred') as "problemsDeferred",
    count(*) filter (where p.finance_status = 'closedOut' and p.decided_on between $3::date and $4::date)
      as "problemsClosed"
  from items join problem p using (instance_id))`;

const CLOCKS = `clocks as (
  select count(*) filter (where kind = 'correctDeviation' and settled) as corrected,
    count(*) filter (where kind = 'correctDeviation' and not settled) as correcting,
    count(*) filter (where settled) as duties,
    count(*) filter (where outcome in ('onTime', 'withinExtension')) as "dutiesInTime",
    count(*) filter (where not settled and due < $5::date) as overdue
  from (
    select d.kind, d.outcome, true as settled, d.due from items join obligation_done d using (instance_id)
    where not d.by_finance and d.outcome <> 'waived' and d.settled_on between $3::date and $4::date
    union all
    select o.kind, null, false, o.due from items join obligation o using (instance_id)
    where o.settled_on is null and o.state <> 'paused' and o.responsible && array['unitClerk', 'unitLeader']
  ) clock)`;

/** A unit's figures of a period, as they are now: every part is read from the unit's own items by their keys. */
export async function unitFigures(db: Queryable, { unitId, period, today }: AskedFigures): Promise<ReportFigures> {
  const { rows } = await db.query<Readonly<Record<string, string | number | null>>>({
    name: 'report-figures',
    text: `with ${[ITEMS, YEAR, MONITORING, RESULTS, PROBLEMS, CLOCKS].join(', ')}
      select * from year, monitoring, results, problems, clocks`,
    values: [unitId, period.year, period.from, period.to, today],
  });
  const [row = {}] = rows;
  return figuresOf((key) => Number(row[key] ?? 0));
}

/** So many things that fall due next are named in a report. */
const NAMED = 5;

/** What a unit owes next, the soonest first; reports themselves are not named in reports. */
export async function unitUpcoming(db: Queryable, { unitId, period }: AskedFigures): Promise<readonly Upcoming[]> {
  const { rows } = await db.query<Upcoming>({
    name: 'report-upcoming',
    text: `with ${ITEMS}
      select o.kind, o.title, o.due from items join obligation o using (instance_id)
      where o.settled_on is null and o.state <> 'paused' and o.responsible && array['unitClerk', 'unitLeader']
      order by o.due, o.instance_id, o.key limit ${String(NAMED)}`,
    values: [unitId, period.year],
  });
  return rows;
}
