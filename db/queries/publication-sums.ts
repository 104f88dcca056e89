import type { Instant } from '../../domain/calendar/plain-date.ts';
import { GRADES, type Grade } from '../../domain/policy/policy.ts';
import type { WithholdingGround } from '../../domain/follow-up/publication.ts';
import type { Queryable } from '../pool.ts';
import type { PublicFilter } from './publications.ts';

/** What a year's publications add up to; amounts are 分. Hidden amounts and grades are in no sum. */
export interface PublicSums {
  readonly count: number;
  readonly amountFen: number;
  readonly withoutAmount: number;
  readonly byGrade: Readonly<Record<Grade, { readonly count: number; readonly amountFen: number }>>;
  readonly problemsAll: number;
  readonly problemsClosed: number;
  readonly overdue: number;
  readonly corrected: number;
  readonly withheld: readonly { readonly ground: WithholdingGround; readonly count: number }[];
  /** The last change; null where nothing is public. */
  readonly changedAt: Instant | null;
}

interface Group {
  readonly grade: Grade | null;
  readonly withheldOn: WithholdingGround | null;
  readonly count: number;
  readonly amounts: number;
  readonly amountFen: number;
  readonly problemsAll: number;
  readonly problemsClosed: number;
  readonly overdue: number;
  readonly corrected: number;
  readonly changedAt: Instant;
}

/** Sums over a year, of some regions or one unit; a unit's withheld items are not told apart, so they are not counted. */
export async function publicSums(
  db: Queryable,
  { fiscalYear, regionIds, unitId }: Pick<PublicFilter, 'fiscalYear' | 'regionIds' | 'unitId'>,
): Promise<PublicSums> {
  const { rows } = await db.query<Group>({
    name: 'public-sums',
    text: `
      select grade, case when decision = 'withhold' then ground end as "withheldOn", count(*)::int as count,
        count(budget_fen)::int as amounts, coalesce(sum(budget_fen), 0)::bigint as "amountFen",
        coalesce(sum(problems_all), 0)::int as "problemsAll", coalesce(sum(problems_closed), 0)::int as "problemsClosed",
        (count(*) filter (where overdue))::int as overdue, count(corrected_on)::int as corrected,
        max(changed_at) as "changedAt"
      from publication
      where fiscal_year = $1 and ($2::text[] is null or region_id = any ($2)) and ($3::text is null or unit_id = $3)
      group by grade, "withheldOn"`,
    values: [fiscalYear, regionIds ?? null, unitId ?? null],
  });
  return summed(rows);
}

function summed(groups: readonly Group[]): PublicSums {
  const open = groups.filter(({ withheldOn }) => withheldOn === null);
  const sum = (of: (group: Group) => number): number => open.reduce((all, group) => all + of(group), 0);
  const graded = (grade: Grade) => {
    const found = open.find((group) => group.grade === grade);
    return [grade, { count: found?.count ?? 0, amountFen: found?.amountFen ?? 0 }] as const;
  };
  return {
    count: sum(({ count }) => count),
    amountFen: sum(({ amountFen }) => amountFen),
    withoutAmount: sum(({ count, amounts }) => count - amounts),
    byGrade: Object.fromEntries(GRADES.map(graded)) as PublicSums['byGrade'],
    problemsAll: sum(({ problemsAll }) => problemsAll),
    problemsClosed: sum(({ problemsClosed }) => problemsClosed),
    overdue: sum(({ overdue }) => overdue),
    corrected: sum(({ corrected }) => corrected),
    withheld: groups.flatMap(({ withheldOn, count }) => (withheldOn === null ? [] : [{ ground: withheldOn, count }])),
    changedAt: groups.map(({ changedAt }) => changedAt).reduce<Instant | null>(later, null),
  };
}

function later(a: Instant | null, b: Instant): Instant {
  return a === null || a < b ? b : a;
}

/** Years of which anything has been decided, the newest first. */
export async function publicYears(db: Queryable): Promise<readonly number[]> {
  const { rows } = await db.query<{ year: number }>({
    name: 'public-years',
    text: `
      select year from (select min(fiscal_year) as first, max(fiscal_year) as last from (
          select fiscal_year from publication union all select fiscal_year from evaluation_publication) both_kinds) span,
        generate_series(span.first, span.last) year
      where exists (select from publication p where p.fiscal_year = year and p.decision <> 'withhold')
        or exists (select from evaluation_publication p where p.fiscal_year = year and p.decision <> 'withhold')
      order by year desc`,
  });
  return rows.map(({ year }) => year);
}

/** A place that the portal can be narrowed to. */
export interface PublicPlace {
  readonly id: string;
  readonly name: string;
}

export interface PublicRegion extends PublicPlace {
  readonly path: readonly string[];
}

/** Every region with its place in the tree, the root first. */
export async function publicRegions(db: Queryable): Promise<readonly PublicRegion[]> {
  const { rows } = await db.query<PublicRegion>({
    name: 'public-regions',
    text: 'select id, name, path from region order by cardinality(path), id',
  });
  return rows;
}

/** Units, and regions of their own, that have something public in a year. */
export async function publicPlaces(
  db: Queryable,
  year: number,
  regionIds: readonly string[] | undefined,
): Promise<{ readonly units: readonly PublicPlace[]; readonly regions: readonly PublicPlace[] }> {
  const [units, regions] = await Promise.all([
    db.query<PublicPlace>({
      name: 'public-units',
      text: `select u.id, u.name from unit u
        where ($2::text[] is null or u.region_id = any ($2))
          and exists (select from publication p where p.unit_id = u.id and p.fiscal_year = $1)
        order by u.region_id, u.code`,
      values: [year, regionIds ?? null],
    }),
    db.query<PublicPlace>({
      name: 'public-regions-of-year',
      text: `select r.id, r.name from region r
        where exists (select from publication p where p.region_id = r.id and p.fiscal_year = $1 and p.decision <> 'withhold')
        order by cardinality(r.path), r.id`,
      values: [year],
    }),
  ]);
  return { units: units.rows, regions: regions.rows };
}
