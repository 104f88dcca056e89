import type { MeasuredFacts } from '../../domain/assessment/assess.ts';
import { MEASURES, type Assessed, type Measure } from '../../domain/assessment/measures.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { COUNTS, matters, PLACES, SOURCES, SUBJECTS, type Count, type Source } from './assessment-counts.ts';

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

/** What lists of commendation and criticism look at besides: never part of a measure. `$4` is the last step. */
const BESIDES: Readonly<Partial<Record<Source, string>>> = {
  result: `, count(*) filter (where matter.grade = 'poor') as poor`,
  clock: `, count(*) filter (where not matter.by_finance and matter.outcome = 'overdue') as overdue,
    count(*) filter (where not matter.by_finance and matter.outcome = 'overdue' and matter.rung >= $4) as at_last_step`,
};

/** One pass over a year's rows of a source, for all measures that are counted from it. */
function summed(source: Source, kind: Assessed): string {
  const figures = MEASURES.filter((measure) => COUNTS[measure].source === source).map(figure);
  return `${source} as (
    select matter.subject_id as id, ${figures.join(', ')}${BESIDES[source] ?? ''}
    from (${matters(source, kind)}) matter group by 1)`;
}

/** Figures as text: sums of 分 times points outgrow a number. */
function figure(measure: Measure): string {
  const { of, done, weight }: Count = COUNTS[measure];
  const sum = (what: string | undefined): string => (what === undefined ? 'count(*)' : `sum(${what})`);
  const whole = (what: string | undefined, where: string): string =>
    `coalesce(${sum(what)} filter (where ${where}), 0)::numeric(40, 0)::text`;
  return `json_build_object('done', ${whole(weight?.done, `(${of}) and ${done}`)},
    'of', ${whole(weight?.of, of)}) as "${measure}"`;
}

const NOTHING = `json_build_object('done', '0', 'of', '0')`;
const FACTS = `json_build_object(${MEASURES.map(
  (measure) => `'${measure}', coalesce(${COUNTS[measure].source}."${measure}", ${NOTHING})`,
).join(', ')})`;

/** Each source is one pass over a year's rows that acts keep; they meet only as a line per subject. */
function factsSql(kind: Assessed): string {
  return `
    with place as (${PLACES[kind]}), ${SOURCES.map((source) => summed(source, kind)).join(', ')}
    select s.id as "subjectId", s.name, s.code, coalesce(result.poor, 0)::int as "poorItems",
      coalesce(clock.overdue, 0)::int as overdue, coalesce(clock.at_last_step, 0)::int as "atLastStep",
      ${FACTS} as facts
    from (${SUBJECTS[kind]}) s ${SOURCES.map((source) => `left join ${source} on ${source}.id = s.id`).join(' ')}
    order by s.code, s.id`;
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
