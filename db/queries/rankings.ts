import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Ranked, RankingMethod } from '../../domain/ranking/method.ts';
import type { ExclusionReason, RankedItem, RankingInputs } from '../../domain/ranking/rank.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import type { RankedYear } from './ranking-inputs.ts';

/** A frozen ranking, without its places. */
export interface RankingRow {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly fiscalYear: number;
  readonly subject: Ranked;
  readonly method: RankingMethod;
  readonly calculation: number;
  readonly inputsHash: string;
  readonly resultHash: string;
  readonly places: number;
  readonly excluded: number;
  readonly items: number;
  readonly scored: number;
  readonly note: string;
  readonly frozenAt: Instant;
  readonly frozenByName: string;
}

const ROWS = `
  select k.id, k.region_id as "regionId", r.name as "regionName", k.fiscal_year as "fiscalYear", k.subject, k.method,
    k.calculation, k.inputs_hash as "inputsHash", k.result_hash as "resultHash", k.places, k.excluded, k.items, k.scored,
    k.note, k.frozen_at as "frozenAt", p.name as "frozenByName"
  from ranking k join region r on r.id = k.region_id join person p on p.id = k.frozen_by`;

export interface RankingFilter {
  readonly regionIds: readonly string[];
  readonly year?: number | undefined;
  readonly subject?: Ranked | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Snapshots of these regions, the newest first. */
export async function rankings(db: Queryable, filter: RankingFilter): Promise<Page<RankingRow>> {
  const { regionIds, year, subject, cursor, limit } = filter;
  const size = pageSize(limit);
  const [at, id] = decodeKey(cursor, 2) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<RankingRow>({
    name: 'rankings',
    text: `${ROWS} where k.region_id = any ($1::text[]) and ($2::int is null or k.fiscal_year = $2)
      and ($3::text is null or k.subject = $3) and (k.frozen_at, k.id) < ($4::timestamptz, $5::uuid)
      order by k.frozen_at desc, k.id desc limit $6`,
    values: [regionIds, year ?? null, subject ?? null, at, id, size + 1],
  });
  return pageOf(rows, size, (row) => [row.frozenAt, row.id]);
}

/** One snapshot, wherever it is. */
export async function rankingRow(db: Queryable, id: string): Promise<RankingRow | undefined> {
  const { rows } = await db.query<RankingRow>({ name: 'ranking', text: `${ROWS} where k.id = $1`, values: [id] });
  return rows[0];
}

/** A line of a frozen ranking: a place, or why there is none. Amounts are 分. */
export interface RankingLine {
  readonly no: number;
  readonly subjectId: string;
  readonly name: string;
  readonly code: string;
  readonly rank: number | null;
  readonly sharedBy: number | null;
  readonly score: string | null;
  readonly comparable: boolean | null;
  readonly items: number;
  readonly scored: number;
  readonly budgetFen: number;
  readonly scoredFen: number;
  readonly reason: ExclusionReason | null;
  readonly note: string | null;
}

const LINE = `s.no, s.subject_id as "subjectId", s.name, s.code, s.rank, s.shared_by as "sharedBy",
  to_char(s.score, 'FM990.00') as score, s.comparable, s.items, s.scored, s.budget_fen as "budgetFen",
  s.scored_fen as "scoredFen", s.reason, s.note`;

/** The lines of a snapshot in their order, by key. */
export async function rankingLines(
  db: Queryable,
  id: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<RankingLine>> {
  const size = pageSize(limit);
  const [after = 0] = decodeKey(cursor, 1) ?? [];
  const { rows } = await db.query<RankingLine>({
    name: 'ranking-lines',
    text: `select ${LINE} from ranking_subject s where s.ranking_id = $1 and s.no > $2 order by s.no limit $3`,
    values: [id, after, size + 1],
  });
  return pageOf(rows, size, ({ no }) => [no]);
}

/** Everything that a frozen ranking was made of, to compute it again. */
export async function frozenInputs(db: Queryable, id: string): Promise<RankingInputs> {
  const [subjects, items] = await Promise.all([
    db.query<RankingInputs['subjects'][number]>({
      name: 'ranking-frozen-subjects',
      text: 'select s.subject_id as id, s.name, s.code from ranking_subject s where s.ranking_id = $1',
      values: [id],
    }),
    db.query<RankedItem>({
      name: 'ranking-frozen-items',
      text: `select i.item_id as id, i.subject_id as "subjectId", i.budget_fen as "budgetFen",
        to_char(i.score, 'FM990.00') as score from ranking_item i where i.ranking_id = $1`,
      values: [id],
    }),
  ]);
  return { subjects: subjects.rows, items: items.rows };
}

/** The last ranking of that kind that was frozen for a year. */
export async function lastRanking(
  db: Queryable,
  { regionId, year, subject }: RankedYear,
): Promise<{ readonly id: string } | undefined> {
  const { rows } = await db.query<{ id: string }>({
    name: 'ranking-last',
    text: `select id from ranking where region_id = $1 and subject = $2 and fiscal_year = $3
      order by frozen_at desc limit 1`,
    values: [regionId, subject, year],
  });
  return rows[0];
}

/** The places that these had in a frozen ranking. */
export async function placesIn(
  db: Queryable,
  id: string,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ subjectId: string; rank: number }>({
    name: 'ranking-places-of',
    text: `select s.subject_id as "subjectId", s.rank from ranking_subject s
      where s.ranking_id = $1 and s.subject_id = any ($2::text[]) and s.rank is not null`,
    values: [id, subjectIds],
  });
  return new Map(rows.map(({ subjectId, rank }) => [subjectId, rank]));
}
