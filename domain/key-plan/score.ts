import type { KeyPlanRules } from '../policy/plan-rules.ts';
import type { Grade } from '../policy/policy.ts';
import { clampShare, Decimal, round2, sum } from '../scoring/decimal.ts';

/** What a plan may choose: an item, a department's whole expenditure, a county's (E6, E7, E8). */
export const PLANNED_KINDS = ['keyEvaluation', 'wholeDepartment', 'county'] as const;
export type PlannedKind = (typeof PLANNED_KINDS)[number];

/** By what candidates are compared, in the order in which the working states it. */
export const CRITERIA = ['amount', 'livelihood', 'attention', 'lastResult', 'recurrence'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How much the public, the congress or an audit attends to it: none, some, much, very much. */
export const MOST_ATTENTION = 3;

/** A candidate as the record knows it; amounts are 分. */
export interface CandidateFacts {
  /** Of an item its matter's id, of a department its unit's, of a county its region's. */
  readonly subjectId: string;
  readonly kind: PlannedKind;
  readonly code: string;
  readonly name: string;
  /** Whose people would be asked: the item's unit, the department, the county's office. */
  readonly unitId: string;
  readonly unitName: string;
  readonly amountFen: number;
  readonly livelihood: boolean;
  /** 0 to 3, with where it comes from; told by the office, since no figure of the system says it. */
  readonly attention: number;
  readonly attentionSource: string;
  readonly lastGrade: Grade | null;
  /** Classes of problems that came back after an earlier year. */
  readonly recurring: number;
}

export type Points = Readonly<Record<Criterion, string>>;

/** A candidate with its points, two places each, and their sum. */
export interface Scored extends CandidateFacts {
  readonly points: Points;
  readonly total: string;
}

/**
 * The points of one candidate: each criterion gives a share of its weight, rounded half up to two places, then added.
 *
 * @example pointsOf(facts, rules) // { points: { amount: '14.58', livelihood: '20.00', … }, total: '54.58' }
 */
export function pointsOf(
  facts: CandidateFacts,
  rules: KeyPlanRules,
): { readonly points: Points; readonly total: string } {
  const { weights, fullAmountFen, lastResult, fullRecurring } = rules;
  const given = (criterion: Criterion, share: Decimal): string => round2(clampShare(share).times(weights[criterion]));
  const points: Points = {
    amount: given('amount', new Decimal(facts.amountFen).div(fullAmountFen[facts.kind])),
    livelihood: given('livelihood', new Decimal(facts.livelihood ? 1 : 0)),
    attention: given('attention', new Decimal(facts.attention).div(MOST_ATTENTION)),
    lastResult: given('lastResult', new Decimal(lastResult[facts.lastGrade ?? 'none']).div(100)),
    recurrence: given('recurrence', new Decimal(facts.recurring).div(fullRecurring)),
  };
  return { points, total: round2(sum(CRITERIA.map((criterion) => new Decimal(points[criterion])))) };
}

/** All candidates with their points: of each kind the most points first, then the larger amount, then the code. */
export function scoreCandidates(candidates: readonly CandidateFacts[], rules: KeyPlanRules): readonly Scored[] {
  return candidates
    .map((facts): Scored => ({ ...facts, ...pointsOf(facts, rules) }))
    .toSorted(
      (a, b) =>
        PLANNED_KINDS.indexOf(a.kind) - PLANNED_KINDS.indexOf(b.kind) ||
        new Decimal(b.total).cmp(a.total) ||
        b.amountFen - a.amountFen ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : a.subjectId < b.subjectId ? -1 : 1),
    );
}

/** Whom the criteria propose: of each kind the first, as many as the rules have seats. */
export function proposed<S extends Scored>(scored: readonly S[], { seats }: KeyPlanRules): readonly S[] {
  return PLANNED_KINDS.flatMap((kind) => scored.filter((one) => one.kind === kind).slice(0, seats[kind]));
}

/** What goes into a proposal, as text: the same facts give the same text whatever their order. */
export function candidatesText(candidates: readonly CandidateFacts[], rules: KeyPlanRules): string {
  const ordered = candidates.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return JSON.stringify([
    rulesInOrder(rules),
    ordered.map((one) => [
      one.kind,
      one.subjectId,
      one.amountFen,
      one.livelihood,
      one.attention,
      one.attentionSource,
      one.lastGrade,
      one.recurring,
    ]),
  ]);
}

/** Named one by one: a rule read back from the database may have its parts in another order. */
function rulesInOrder(rules: KeyPlanRules): readonly (string | number)[] {
  const { opensOn, dueOn, seats, weights, fullAmountFen, lastResult, fullRecurring } = rules;
  const { excellent, good, fair, poor, none } = lastResult;
  return [
    opensOn,
    dueOn,
    fullRecurring,
    excellent,
    good,
    fair,
    poor,
    none,
    ...PLANNED_KINDS.flatMap((kind) => [seats[kind], fullAmountFen[kind]]),
    ...CRITERIA.map((criterion) => weights[criterion]),
  ];
}

function keyOf({ kind, subjectId }: CandidateFacts): string {
  return `${kind}:${subjectId}`;
}
