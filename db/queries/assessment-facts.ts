import type { MeasuredFacts } from '../../domain/assessment/assess.ts';
import { SELF_ACCURACY_POINTS, type Assessed } from '../../domain/assessment/measures.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

export interface AskedFacts {
  /** The bureau whose departments, or whose counties, are assessed. */
  readonly regionId: string;
  readonly year: number;
  readonly kind: Assessed;
  readonly today: PlainDate;
  /** Working days overdue at which the policy's ladder proposes criticism. */
  readonly lastRung: number;
}

/** Who is assessed, what was measured, and what lists of commendation and criticism look at besides. */
export interface AssessedFacts {
  readonly subjectId: string;
  readonly name: string;
  readonly code: string;
  readonly facts: MeasuredFacts;
  readonly poorItems: number;
  readonly overdue: number;
  readonly atLastStep: number;
}

/**
 * Where the rows of a subject lie: a department's in its own region, a county's in it and all below it. A region that has
 * none below is assessed as a county itself, so that its own bureau sees how it stands.
 */
const PLACES: Readonly<Record<Assessed, string>> = {
  unit: 'select $1::text as region_id, null::text as subject_id',
  county: `select inner_region.id as region_id, c.id as subject_id
    from region c join region inner_region on c.id = any (inner_region.path)
    where c.parent_id = $1 or (c.id = $1 and not exists (select from region below where below.parent_id = $1))`,
};
const SUBJECTS: Readonly<Record<Assessed, string>> = {
  unit: 'select u.id, u.name, u.code from unit u where u.region_id = $1',
  county: `select c.id, c.name, c.id as code from region c
    where c.parent_id = $1 or (c.id = $1 and not exists (select from region below where below.parent_id = $1))`,
};

const BY_FINANCE = `not o.responsible && array['unitClerk', 'unitLeader']`;
const IN_TIME = `outcome in ('onTime', 'withinExtension')`;

/** A year's rows of a table, with whose they are. */
interface Part {
  readonly subject: (row: string) => string;
  readonly from: (table: string, row: string) => string;
}

function partOf(kind: Assessed): Part {
  return {
    subject: (row) => (kind === 'unit' ? `${row}.unit_id` : 'place.subject_id'),
    from: (table, row) =>
      `place join ${table} ${row} on ${row}.region_id = place.region_id and ${row}.fiscal_year = $2`,
  };
}

const lives = ({ subject, from }: Part): string => `
  select ${subject('l')} as id, count(*) as items, count(l.qualified_on) as qualified, count(l.ended_on) as ended,
    count(l.concluded_on) filter (where l.ended_on is not null) as concluded
  from ${from('item_life', 'l')} group by 1`;

const results = ({ subject, from }: Part): string => `
  select ${subject('r')} as id, sum(r.score * 100 * r.budget_fen)::numeric(40, 0) as scored,
    sum(10000 * r.budget_fen::numeric)::numeric(40, 0) as full_score, count(b.self_score) as both,
    count(*) filter (where abs(b.self_score - r.score) <= ${String(SELF_ACCURACY_POINTS)}) as accurate,
    count(*) filter (where r.grade = 'poor') as poor
  from ${from('item_result', 'r')} left join budget_item b on b.instance_id = r.instance_id group by 1`;

/** What is still open and overdue is late already; what was waived is not counted. */
const clocks = ({ subject, from }: Part): string => `
  select id, count(*) filter (where not by_finance) as units,
    count(*) filter (where not by_finance and ${IN_TIME}) as units_in_time,
    count(*) filter (where by_finance) as finance, count(*) filter (where by_finance and ${IN_TIME}) as finance_in_time,
    count(*) filter (where not by_finance and outcome = 'overdue') as overdue,
    count(*) filter (where not by_finance and outcome = 'overdue' and rung >= $4) as at_last_step
  from (
    select ${subject('d')} as id, d.by_finance, d.outcome, 0 as rung from ${from('obligation_done', 'd')}
    where d.outcome <> 'waived'
    union all
    select ${subject('o')}, ${BY_FINANCE}, 'overdue', o.highest_rung from ${from('obligation', 'o')}
    where o.overdue_since is not null and o.settled_on is null and o.state <> 'paused'
  ) clock group by 1`;

const problems = ({ subject, from }: Part): string => `
  select ${subject('p')} as id, count(*) filter (where not p.open) as settled,
    count(*) filter (where not p.open or p.due < $3::date) as of
  from ${from('problem', 'p')} group by 1`;

const FACTS = `json_build_object(
  'targetCoverage', ${counted('life.qualified', 'life.items')},
  'evaluationCoverage', ${counted('life.concluded', 'life.ended')},
  'punctuality', ${counted('clocks.units_in_time', 'clocks.units')},
  'financePunctuality', ${counted('clocks.finance_in_time', 'clocks.finance')},
  'quality', ${counted('result.scored', 'result.full_score')},
  'selfAccuracy', ${counted('result.accurate', 'result.both')},
  'rectification', ${counted('problems.settled', 'problems.of')}
)`;

/** Each part is one pass over a year's rows that acts keep; the parts meet only as a line per subject. */
function factsSql(kind: Assessed): string {
  const part = partOf(kind);
  return `
    with place as (${PLACES[kind]}), life as (${lives(part)}), result as (${results(part)}), clocks as (${clocks(part)}),
      problems as (${problems(part)})
    select s.id as "subjectId", s.name, s.code, coalesce(result.poor, 0)::int as "poorItems",
      coalesce(clocks.overdue, 0)::int as overdue, coalesce(clocks.at_last_step, 0)::int as "atLastStep",
      ${FACTS} as facts
    from (${SUBJECTS[kind]}) s left join life on life.id = s.id left join result on result.id = s.id
      left join clocks on clocks.id = s.id left join problems on problems.id = s.id
    order by s.code, s.id`;
}

/** Figures as text: sums of 分 times points outgrow a number. */
function counted(done: string, of: string): string {
  return `json_build_object('done', coalesce(${done}, 0)::text, 'of', coalesce(${of}, 0)::text)`;
}

/** What was measured of every department, or of every county, of a bureau in a year (S2, P4). */
export async function assessmentFacts(
  db: Queryable,
  { regionId, year, kind, today, lastRung }: AskedFacts,
): Promise<readonly AssessedFacts[]> {
  const { rows } = await db.query<AssessedFacts>({
    name: `assessment-facts-${kind}`,
    text: factsSql(kind),
    values: [regionId, year, today, lastRung],
  });
  return rows;
}
