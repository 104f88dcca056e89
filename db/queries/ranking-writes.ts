import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { RankingMethod } from '../../domain/ranking/method.ts';
import type { Ranking, RankingInputs } from '../../domain/ranking/rank.ts';
import type { Queryable } from '../pool.ts';
import type { RankedYear } from './ranking-inputs.ts';

/** A ranking as it is to be frozen. */
export interface NewRanking extends RankedYear {
  readonly id: string;
  readonly method: RankingMethod;
  readonly calculation: number;
  readonly inputs: RankingInputs;
  readonly ranking: Ranking;
  readonly inputsHash: string;
  readonly resultHash: string;
  readonly note: string;
  readonly by: string;
  readonly now: Instant;
}

/** Freezes a ranking with all it was made of. Within one transaction; false where this id is there already. */
export async function freezeRanking(db: Queryable, one: NewRanking): Promise<boolean> {
  const { inputs, ranking } = one;
  const { rowCount } = await db.query(
    `insert into ranking (id, region_id, fiscal_year, subject, method, calculation, inputs_hash, result_hash, places,
       excluded, items, scored, note, frozen_at, frozen_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (id) do nothing`,
    [
      one.id,
      one.regionId,
      one.year,
      one.subject,
      JSON.stringify(one.method),
      one.calculation,
      one.inputsHash,
      one.resultHash,
      ranking.places.length,
      ranking.excluded.length,
      inputs.items.length,
      inputs.items.filter(({ score }) => score !== null).length,
      one.note,
      one.now,
      one.by,
    ],
  );
  if (rowCount !== 1) return false;
  await db.query('insert into ranking_subject select * from jsonb_populate_recordset(null::ranking_subject, $1)', [
    JSON.stringify(subjectRows(one)),
  ]);
  await db.query('insert into ranking_item select * from jsonb_populate_recordset(null::ranking_item, $1)', [
    JSON.stringify(itemRows(one)),
  ]);
  return true;
}

function itemRows({ id, inputs }: NewRanking): readonly Readonly<Record<string, unknown>>[] {
  return inputs.items.map((item) => ({
    ranking_id: id,
    item_id: item.id,
    subject_id: item.subjectId,
    budget_fen: item.budgetFen,
    score: item.score,
  }));
}

function subjectRows({ id, inputs, ranking }: NewRanking): readonly Readonly<Record<string, unknown>>[] {
  const named = new Map(inputs.subjects.map((subject) => [subject.id, subject]));
  const lines = [
    ...ranking.places.map((place) => ({ ...place, reason: null, note: null })),
    ...ranking.excluded.map((out) => ({
      rank: null,
      sharedBy: null,
      score: null,
      comparable: null,
      note: null,
      ...out,
    })),
  ];
  return lines.map((line, index) => ({
    ranking_id: id,
    no: index + 1,
    subject_id: line.subjectId,
    name: named.get(line.subjectId)?.name ?? line.subjectId,
    code: named.get(line.subjectId)?.code ?? '',
    rank: line.rank,
    shared_by: line.sharedBy,
    score: line.score,
    comparable: line.comparable,
    items: line.items,
    scored: line.scored,
    budget_fen: line.budgetFen,
    scored_fen: line.scoredFen,
    reason: line.reason,
    note: line.note ?? null,
  }));
}
