import type { CountedFacts, CountedPart } from '../../domain/assessment/counted-text.ts';
import type { Assessed, Measure } from '../../domain/assessment/measures.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { COUNTS, matters, PLACES, SUBJECTS, type Source } from './assessment-counts.ts';
import { decodeKey, FIRST_ID, pageOf, pageSize, type Page } from './page.ts';

/** One matter behind a figure: what it is, whose it is, and what is on record of it. */
export interface AssessedMatter extends CountedFacts {
  readonly matterId: string;
  readonly process: string;
  readonly name: string;
  readonly code: string | null;
  readonly unitName: string | null;
  readonly regionName: string;
}

export interface AskedMatters {
  readonly regionId: string;
  readonly year: number;
  readonly kind: Assessed;
  readonly today: PlainDate;
  readonly subjectId: string;
  readonly measure: Measure;
  readonly part: CountedPart;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface Row extends AssessedMatter {
  readonly since: string;
}

/** What each source has on record, by the names of `CountedFacts`; the rest is null. */
const FACTS: Readonly<Record<Source, Readonly<Partial<Record<keyof CountedFacts, string>>>>> = {
  life: {},
  result: { score: 'matter.score::text', selfScore: 'matter.self_score::text', budgetFen: 'matter.budget_fen' },
  clock: { due: 'matter.since', on: 'matter.settled_on', outcome: 'matter.outcome' },
  problem: { due: 'matter.due', title: 'matter.title', documentNumber: 'matter.document_number' },
};
const LIFE_FACTS: Readonly<Partial<Record<Measure, (typeof FACTS)[Source]>>> = {
  targetCoverage: { on: 'matter.qualified_on' },
  evaluationCoverage: { on: 'matter.concluded_on', endedOn: 'matter.ended_on' },
};
const TYPES = {
  title: 'text',
  documentNumber: 'text',
  due: 'date',
  on: 'date',
  endedOn: 'date',
  outcome: 'text',
  score: 'text',
  selfScore: 'text',
  budgetFen: 'bigint',
} as const;

/** Which rows of a measure: the very conditions by which its figures are summed. */
function wanted(measure: Measure, part: CountedPart): string {
  const { of, done } = COUNTS[measure];
  const parts: Readonly<Record<CountedPart, string>> = {
    all: of,
    done: `(${of}) and (${done})`,
    left: `(${of}) and (${done}) is not true`,
  };
  return parts[part];
}

// What is not done is read first, the oldest before the newer ones.
function listSql({ kind, measure, part }: AskedMatters): string {
  const { source, done } = COUNTS[measure];
  const told = { ...FACTS[source], ...LIFE_FACTS[measure] };
  const columns = Object.entries(TYPES).map(
    ([name, type]) => `${told[name as keyof typeof TYPES] ?? `null::${type}`} as "${name}"`,
  );
  return `
    with place as (${PLACES[kind]}), listed as (
      select *, (${done}) is true as is_done, coalesce(since::text, '') as from_day
      from (${matters(source, kind)}) matter
      where matter.subject_id = $4 and $3::date is not null and (${wanted(measure, part)})
    ), page as (
      select * from listed where (is_done::int, from_day, instance_id, key) > ($5::int, $6::text, $7::uuid, $8::text)
      order by is_done::int, from_day, instance_id, key limit $9
    )
    select matter.instance_id as "matterId", matter.key, matter.is_done as done, matter.from_day as since,
      i.process, i.title as name, b.code, u.name as "unitName", r.name as "regionName", ${columns.join(', ')}
    from page matter join instance i on i.id = matter.instance_id join region r on r.id = matter.region_id
      left join budget_item b on b.instance_id = matter.instance_id left join unit u on u.id = matter.unit_id
    order by matter.is_done::int, matter.from_day, matter.instance_id, matter.key`;
}

/** Who is assessed, with how many matters of a measure there are and how many of them are done; undefined for others. */
export async function countedOf(
  db: Queryable,
  asked: Pick<AskedMatters, 'regionId' | 'year' | 'kind' | 'today' | 'subjectId' | 'measure'>,
): Promise<{ readonly name: string; readonly all: number; readonly done: number } | undefined> {
  const { regionId, year, today, subjectId, kind, measure } = asked;
  const { rows } = await db.query<{ name: string; all: number; done: number }>({
    name: `counted-of-${kind}-${measure}`,
    text: `
      with place as (${PLACES[kind]})
      select s.name, count(matter.instance_id)::int as all,
        count(matter.instance_id) filter (where ${COUNTS[measure].done})::int as done
      from (${SUBJECTS[kind]}) s
        left join (${matters(COUNTS[measure].source, kind)}) matter on matter.subject_id = s.id
          and $3::date is not null and (${COUNTS[measure].of})
      where s.id = $4 group by s.id, s.name`,
    values: [regionId, year, today, subjectId],
  });
  return rows[0];
}

/** Exactly the matters that a figure of an assessment counts, by key (S2): one definition makes both. */
export async function assessedMatters(db: Queryable, asked: AskedMatters): Promise<Page<AssessedMatter>> {
  const { regionId, year, today, subjectId, kind, measure, part } = asked;
  const size = pageSize(asked.limit);
  const after = decodeKey(asked.cursor, 4) ?? [-1, '', FIRST_ID, ''];
  const { rows } = await db.query<Row>({
    name: `assessed-matters-${kind}-${measure}-${part}`,
    text: listSql(asked),
    values: [regionId, year, today, subjectId, ...after, size + 1],
  });
  return pageOf(rows, size, ({ done, since, matterId, key }) => [Number(done), since, matterId, key]);
}
