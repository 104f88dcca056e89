import { eachInSteps, sortedInSteps, type Steps } from '../steps.ts';
import { CALCULATION, type RankingMethod } from './method.ts';
import type { Place, Ranking, RankingInputs } from './rank.ts';

/**
 * The inputs as one text: a hash of it tells whether anything they were has changed. Subjects and items stand in the
 * order of their ids, so that the order in which they were read makes no difference.
 */
export function* inputsText({ subjects, items }: RankingInputs): Steps<string> {
  const lines: string[] = [];
  yield* eachInSteps(subjects, ({ id, code, name }) => lines.push(JSON.stringify(['subject', id, code, name])));
  yield* eachInSteps(items, ({ id, subjectId, budgetFen, score }) =>
    lines.push(JSON.stringify(['item', id, subjectId, budgetFen, score])),
  );
  return (yield* sortedInSteps(lines, (a, b) => (a === b ? 0 : a < b ? -1 : 1))).join('\n');
}

/** Method and result as one text. */
export function* resultText(method: RankingMethod, { places, excluded }: Ranking): Steps<string> {
  const { subject, weighting, minItems, minCoveragePercent } = method;
  const left = method.excluded.map(({ subjectId, reason }) => JSON.stringify([subjectId, reason])).toSorted();
  const lines = [JSON.stringify(['method', CALCULATION, subject, weighting, minItems, minCoveragePercent]), ...left];
  yield* eachInSteps(places, (one) =>
    lines.push(JSON.stringify([one.rank, one.subjectId, one.score, one.items, one.scored, one.budgetFen])),
  );
  yield* eachInSteps(excluded, ({ subjectId, reason, note }) =>
    lines.push(JSON.stringify([subjectId, reason, note ?? null])),
  );
  return lines.join('\n');
}

/** A place that is another one than before; null where there was or is none. */
export interface Move {
  readonly subjectId: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Whose place differs between two rankings. */
export function movesBetween(
  before: readonly Pick<Place, 'subjectId' | 'rank'>[],
  after: readonly Pick<Place, 'subjectId' | 'rank'>[],
): readonly Move[] {
  const [was, is] = [before, after].map((places) => new Map(places.map(({ subjectId, rank }) => [subjectId, rank])));
  const ids = new Set([...before, ...after].map(({ subjectId }) => subjectId));
  return [...ids]
    .map((subjectId) => ({ subjectId, from: was?.get(subjectId) ?? null, to: is?.get(subjectId) ?? null }))
    .filter(({ from, to }) => from !== to);
}

/** How many items differ in owner, money or score, or stand on one side only. */
export function changedItems(before: RankingInputs['items'], after: RankingInputs['items']): number {
  const [was, is] = [before, after].map(
    (items) =>
      new Map(items.map(({ id, subjectId, budgetFen, score }) => [id, JSON.stringify([subjectId, budgetFen, score])])),
  );
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].filter((id) => was?.get(id) !== is?.get(id)).length;
}
