import { Decimal } from '../scoring/decimal.ts';

/** 通报表彰 or 通报批评 (S8, D18): of departments and counties, never of persons. */
export const HONOURS = ['commendation', 'criticism'] as const;
export type Honour = (typeof HONOURS)[number];

/** What is known of one department or county when lists are proposed. */
export interface HonourFacts {
  readonly subjectId: string;
  /** Its place among so many; null where it has none. */
  readonly rank: number | null;
  readonly ranked: number;
  /** The score that the place follows, to two places. */
  readonly score: string | null;
  /** Whether enough of its money is evaluated for the place to be compared; null where it has none. */
  readonly comparable: boolean | null;
  /** The assessment's total of 100. */
  readonly assessment: string | null;
  /** Items whose final grade is 差. */
  readonly poorItems: number;
  /** Clocks of the unit that are overdue now. */
  readonly overdue: number;
  /** Those of them that have come to the step of the ladder at which criticism is proposed. */
  readonly atLastStep: number;
}

/** Thresholds of the proposal. No policy sets them: a stated default, shown with every list. */
export interface HonourRules {
  readonly version: number;
  /** The best so many percent of places, at least one. */
  readonly bestPercent: number;
  readonly praiseFrom: number;
  readonly blameBelow: number;
}

export const USUAL_HONOUR_RULES: HonourRules = { version: 1, bestPercent: 20, praiseFrom: 85, blameBelow: 60 };

export const PRAISE_GROUNDS = ['amongBest', 'scoreHigh', 'assessmentHigh'] as const;
export const OBSTACLES = [
  'notComparable',
  'hasOverdue',
  'hasPoorItems',
  'scoreBelowPraise',
  'assessmentBelowPraise',
] as const;
export const BLAME_GROUNDS = ['atLastStep', 'scoreLow', 'assessmentLow'] as const;
export type HonourGround =
  (typeof PRAISE_GROUNDS)[number] | (typeof OBSTACLES)[number] | (typeof BLAME_GROUNDS)[number];

/** A fact that speaks for or against, with its figures. */
export interface Grounded {
  readonly ground: HonourGround;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface HonourProposal {
  readonly honour: Honour;
  readonly subjectId: string;
  readonly grounds: readonly Grounded[];
  /** Among the best, and yet not proposed: what stands in the way. Empty where it is proposed. */
  readonly obstacles: readonly Grounded[];
}

/**
 * Who is proposed for which list, each with the facts that say so (S8). The system proposes; people decide. Whoever is
 * among the best but has something open is named with what stands in the way, so that nobody is passed over silently.
 */
export function proposeHonours(facts: readonly HonourFacts[], rules: HonourRules): readonly HonourProposal[] {
  return facts.flatMap((one): readonly HonourProposal[] => {
    const blame = blameGrounds(one, rules);
    const { subjectId } = one;
    if (blame.length > 0) return [{ honour: 'criticism', subjectId, grounds: blame, obstacles: [] }];
    if (!isAmongBest(one, rules)) return [];
    const against = obstacles(one, rules);
    return [{ honour: 'commendation', subjectId, grounds: praiseGrounds(one, rules), obstacles: against }];
  });
}

function isAmongBest({ rank, ranked }: HonourFacts, { bestPercent }: HonourRules): boolean {
  return rank !== null && rank <= Math.max(1, Math.floor((ranked * bestPercent) / 100));
}

function praiseGrounds(facts: HonourFacts, { praiseFrom }: HonourRules): readonly Grounded[] {
  const { rank, ranked, score, assessment } = facts;
  return [
    { ground: 'amongBest', values: { rank: rank ?? 0, ranked } },
    ...(isAtLeast(score, praiseFrom) ? [ground('scoreHigh', { score: told(score), from: praiseFrom })] : []),
    ...(isAtLeast(assessment, praiseFrom)
      ? [ground('assessmentHigh', { score: told(assessment), from: praiseFrom })]
      : []),
  ];
}

function obstacles(facts: HonourFacts, { praiseFrom }: HonourRules): readonly Grounded[] {
  const { score, assessment, overdue, poorItems, comparable } = facts;
  return [
    ...(comparable === false ? [ground('notComparable', {})] : []),
    ...(overdue > 0 ? [ground('hasOverdue', { count: overdue })] : []),
    ...(poorItems > 0 ? [ground('hasPoorItems', { count: poorItems })] : []),
    ...(isAtLeast(score, praiseFrom) ? [] : [ground('scoreBelowPraise', { score: told(score), from: praiseFrom })]),
    ...(isAtLeast(assessment, praiseFrom)
      ? []
      : [ground('assessmentBelowPraise', { score: told(assessment), from: praiseFrom })]),
  ];
}

function blameGrounds(facts: HonourFacts, { blameBelow }: HonourRules): readonly Grounded[] {
  const { score, assessment, atLastStep } = facts;
  return [
    ...(atLastStep > 0 ? [ground('atLastStep', { count: atLastStep })] : []),
    ...(isBelow(score, blameBelow) ? [ground('scoreLow', { score: told(score), below: blameBelow })] : []),
    ...(isBelow(assessment, blameBelow)
      ? [ground('assessmentLow', { score: told(assessment), below: blameBelow })]
      : []),
  ];
}

function ground(name: HonourGround, values: Grounded['values']): Grounded {
  return { ground: name, values };
}

function isAtLeast(score: string | null, from: number): boolean {
  return score !== null && new Decimal(score).greaterThanOrEqualTo(from);
}

function isBelow(score: string | null, below: number): boolean {
  return score !== null && new Decimal(score).lessThan(below);
}

/** A score in a sentence; none is a dash. */
function told(score: string | null): string {
  return score ?? '—';
}
