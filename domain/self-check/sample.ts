import { drawByLot } from '../draw/draw.ts';
import type { SelfCheckRules } from '../policy/plan-rules.ts';
import type { SelfChecker } from '../processes/budget-item/commands.ts';

/** A self-evaluation that has been handed in for a year; amounts are 分. */
export interface SampleItem {
  /** Id of the item's matter. */
  readonly id: string;
  readonly unitId: string;
  readonly amountFen: number;
}

/** Why a self-evaluation is not drawn from. */
export const SAMPLE_EXCLUSIONS = [
  'notSubmitted',
  'beingRedone',
  'reviewed',
  'checkedBefore',
  'reviewedMeanwhile',
] as const;
export type SampleExclusion = (typeof SAMPLE_EXCLUSIONS)[number];

/** Where a line of the frozen list ended up. */
export const SAMPLE_STANDINGS = ['waiting', 'drawn', 'notDrawn', 'excluded'] as const;
export type SampleStanding = (typeof SAMPLE_STANDINGS)[number];

/** The stratum that lots are drawn within: everything, one unit, or one size of amounts. */
export function stratumOf(
  { unitId, amountFen }: Pick<SampleItem, 'unitId' | 'amountFen'>,
  { strata, smallBelowFen, largeFromFen }: SelfCheckRules,
): string {
  if (strata === 'none') return 'all';
  if (strata === 'unit') return unitId;
  if (amountFen < smallBelowFen) return 'small';
  return amountFen >= largeFromFen ? 'large' : 'middle';
}

/** How many of a stratum are drawn: the share, rounded up, at least the minimum, at most all. */
export function quota(size: number, { sharePercent, atLeast }: SelfCheckRules): number {
  // In whole numbers: 0.2 × 15 must not become a little more than 3.
  return Math.min(size, Math.max(atLeast, Math.ceil((size * sharePercent) / 100)));
}

/** A line after the draw. */
export interface DrawnLine {
  readonly id: string;
  readonly stratum: string;
  readonly ticket: string;
  readonly drawn: boolean;
}

/**
 * Draws a sample: within each stratum the lowest tickets win (`ticketOf`). The same seed and the same list give the same
 * sample, so that anybody who has both can draw it again.
 */
export function drawSample(seed: string, items: readonly SampleItem[], rules: SelfCheckRules): readonly DrawnLine[] {
  const strata = [...new Set(items.map((item) => stratumOf(item, rules)))].toSorted();
  return strata.flatMap((stratum) => {
    const inIt = items.filter((item) => stratumOf(item, rules) === stratum);
    const { drawn, reserves } = drawByLot(seed, inIt, quota(inIt.length, rules));
    return [
      ...drawn.map(({ id, ticket }) => ({ id, stratum, ticket, drawn: true })),
      ...reserves.map(({ id, ticket }) => ({ id, stratum, ticket, drawn: false })),
    ];
  });
}

/** Somebody who may check, and the units that he belongs to: those he does not check. */
export interface PossibleChecker extends SelfChecker {
  readonly unitIds: readonly string[];
}

/** Who checks what, or that nobody of those named may. */
export interface Assigned {
  readonly itemId: string;
  readonly checker: SelfChecker | undefined;
}

/** Shares what was drawn among checkers: whoever has least, in the order named, and nobody what is his own unit's. */
export function shareOut(
  items: readonly Pick<SampleItem, 'id' | 'unitId'>[],
  checkers: readonly PossibleChecker[],
): readonly Assigned[] {
  const load = new Map(checkers.map(({ personId }) => [personId, 0]));
  return items.map(({ id, unitId }) => {
    const [first] = checkers
      .filter(({ unitIds }) => !unitIds.includes(unitId))
      .toSorted((a, b) => (load.get(a.personId) ?? 0) - (load.get(b.personId) ?? 0));
    if (!first) return { itemId: id, checker: undefined };
    load.set(first.personId, (load.get(first.personId) ?? 0) + 1);
    const { personId, name, role } = first;
    return { itemId: id, checker: { personId, name, role } };
  });
}

/** The frozen list as text, to be hashed before the lot is known: the same list gives the same text. */
export function populationText(
  lines: readonly (SampleItem & { readonly exclusion: SampleExclusion | null })[],
  rules: SelfCheckRules,
): string {
  const { sharePercent, atLeast, strata, smallBelowFen, largeFromFen } = rules;
  const ordered = lines.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify([
    [sharePercent, atLeast, strata, smallBelowFen, largeFromFen],
    ordered.map(({ id, unitId, amountFen, exclusion }) => [id, unitId, amountFen, exclusion]),
  ]);
}
