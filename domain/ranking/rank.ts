import { eachInSteps, finished, sortedInSteps, type Steps } from '../steps.ts';
import type { RankingMethod } from './method.ts';

/** An approved item of the year: its money, and its final score where its evaluation is concluded. */
export interface RankedItem {
  readonly id: string;
  readonly subjectId: string;
  /** 分. */
  readonly budgetFen: number;
  /** Points with two places, e.g. `86.40`; null while it is not concluded. */
  readonly score: string | null;
}

/** Who or what may have a place, with or without items. */
export interface RankingSubject {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

/** Everything that a ranking is made of. */
export interface RankingInputs {
  readonly subjects: readonly RankingSubject[];
  readonly items: readonly RankedItem[];
}

/** How many items somebody has, how many are evaluated, and their money in 分. */
interface Counted {
  readonly subjectId: string;
  readonly items: number;
  readonly scored: number;
  readonly budgetFen: number;
  readonly scoredFen: number;
}

export interface Place extends Counted {
  /** 1, 2, 2, 4: as many as are better, plus one. */
  readonly rank: number;
  /** How many share it, itself included. */
  readonly sharedBy: number;
  /** Rounded half up to two places for reading only: places follow the exact mean. */
  readonly score: string;
  /** Enough of the money is evaluated to be compared with others. */
  readonly comparable: boolean;
}

export const EXCLUSION_REASONS = ['byDecision', 'noItems', 'notConcluded', 'tooFewItems', 'noAmount'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

export interface Excluded extends Counted {
  readonly reason: ExclusionReason;
  /** The words of whoever decided so. */
  readonly note?: string;
}

export interface Ranking {
  readonly places: readonly Place[];
  readonly excluded: readonly Excluded[];
}

/** A mean as a fraction of whole numbers, so that two of them are equal only where they are. */
interface Mean {
  readonly points: bigint;
  readonly weight: bigint;
}

interface Standing extends Counted {
  readonly mean: Mean;
}

/**
 * Ranks by the mean score, the highest first, with places as in a competition: equals share one, and the next comes
 * after all of them (R6). Pure: the same inputs in whatever order give the same ranking.
 */
export function rank(inputs: RankingInputs, method: RankingMethod): Ranking {
  return finished(rankInSteps(inputs, method));
}

/** The same in steps: a ranking of a hundred thousand takes more than a second. */
export function* rankInSteps({ subjects, items }: RankingInputs, method: RankingMethod): Steps<Ranking> {
  const owned = yield* bySubject(items);
  const left = new Map(method.excluded.map(({ subjectId, reason }) => [subjectId, reason]));
  const standings: Standing[] = [];
  const excluded: Excluded[] = [];
  const ordered = yield* sortedInSteps(subjects, (a, b) => inOrder(a.id, b.id));
  yield* eachInSteps(ordered, ({ id }) => {
    const own = owned.get(id) ?? [];
    const counted = countedOf(id, own);
    const mean = meanOf(own, method);
    const reason = reasonAgainst(counted, mean, left.has(id), method);
    const note = left.get(id);
    if (reason !== undefined) excluded.push({ ...counted, reason, ...(note !== undefined && { note }) });
    else standings.push({ ...counted, mean });
  });
  return { places: yield* placesOf(standings, method), excluded };
}

function* bySubject(items: readonly RankedItem[]): Steps<ReadonlyMap<string, readonly RankedItem[]>> {
  const owned = new Map<string, RankedItem[]>();
  yield* eachInSteps(items, (item) => {
    const own = owned.get(item.subjectId);
    if (own) own.push(item);
    else owned.set(item.subjectId, [item]);
  });
  return owned;
}

function reasonAgainst(
  { items, scored }: Counted,
  { weight }: Mean,
  isLeftOut: boolean,
  { minItems }: RankingMethod,
): ExclusionReason | undefined {
  if (isLeftOut) return 'byDecision';
  if (items === 0) return 'noItems';
  if (scored === 0) return 'notConcluded';
  if (scored < minItems) return 'tooFewItems';
  return weight === 0n ? 'noAmount' : undefined;
}

function countedOf(subjectId: string, own: readonly RankedItem[]): Counted {
  const scored = own.filter(({ score }) => score !== null);
  const fen = (some: readonly RankedItem[]): number => some.reduce((sum, { budgetFen }) => sum + budgetFen, 0);
  return { subjectId, items: own.length, scored: scored.length, budgetFen: fen(own), scoredFen: fen(scored) };
}

function meanOf(own: readonly RankedItem[], { weighting }: RankingMethod): Mean {
  return own.reduce<Mean>(
    ({ points, weight }, { score, budgetFen }) => {
      if (score === null) return { points, weight };
      const counts = weighting === 'byAmount' ? BigInt(budgetFen) : 1n;
      return { points: points + hundredths(score) * counts, weight: weight + counts };
    },
    { points: 0n, weight: 0n },
  );
}

function* placesOf(standings: readonly Standing[], { minCoveragePercent }: RankingMethod): Steps<readonly Place[]> {
  const sorted = yield* sortedInSteps(
    standings,
    (a, b) => compared(b.mean, a.mean) || inOrder(a.subjectId, b.subjectId),
  );
  const first: number[] = [];
  const shared = new Map<number, number>();
  yield* eachInSteps(sorted, ({ mean }, index) => {
    const before = sorted[index - 1];
    const place = before && compared(before.mean, mean) === 0 ? (first[index - 1] ?? index) : index;
    first.push(place);
    shared.set(place, (shared.get(place) ?? 0) + 1);
  });
  const places: Place[] = [];
  yield* eachInSteps(sorted, ({ mean, ...counted }, index) => {
    places.push({
      ...counted,
      rank: (first[index] ?? index) + 1,
      sharedBy: shared.get(first[index] ?? index) ?? 1,
      score: rounded(mean),
      comparable: counted.scoredFen * 100 >= counted.budgetFen * minCoveragePercent,
    });
  });
  return places;
}

function compared(a: Mean, b: Mean): number {
  const difference = a.points * b.weight - b.points * a.weight;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

function inOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Hundredths of a point: `86.4` → 8640. */
function hundredths(score: string): bigint {
  const [whole = '0', part = ''] = score.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2));
}

/** Half up to two places. */
function rounded({ points, weight }: Mean): string {
  const whole = (points * 2n + weight) / (weight * 2n);
  return `${String(whole / 100n)}.${String(whole % 100n).padStart(2, '0')}`;
}
