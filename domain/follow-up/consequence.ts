import { Decimal } from '../scoring/decimal.ts';
import type { Consequence, Grade, Policy } from '../policy/policy.ts';
import type { FollowUpState } from './state.ts';

/** What the rule table says for an item's grade (R3). */
export interface Recommendation {
  readonly ruleId: string;
  readonly action: Consequence;
  /** What a reduction takes away; null where the region has set none (本市未设比例). */
  readonly reducePercent: number | null;
  /** Next year's amount by the rule, 分; null where no percentage says it. */
  readonly suggestedFen: number | null;
}

/**
 * The rule's answer for a grade and an amount of 分; a percentage that the policy leaves open is never invented.
 *
 * @returns undefined while there is no grade, or no rule for it
 */
export function recommend(grade: Grade | undefined, amountFen: number, policy: Policy): Recommendation | undefined {
  const rule = policy.consequences.find((each) => each.grade === grade);
  if (!rule) return undefined;
  const { ruleId, action, reducePercent } = rule;
  return { ruleId, action, reducePercent, suggestedFen: impliedFen(action, amountFen, reducePercent) };
}

/** What an action comes to by itself, 分: nothing when cancelled, the same when kept; else what a percentage says. */
export function impliedFen(action: Consequence, amountFen: number, reducePercent: number | null): number | null {
  switch (action) {
    case 'cancel':
      return 0;
    case 'keep':
    case 'prioritise':
      return amountFen;
    case 'reduce':
      if (reducePercent === null) return null;
      return new Decimal(amountFen).times(new Decimal(100).minus(reducePercent)).div(100).round().toNumber();
  }
}

/**
 * Whether a decision leaves the rule and therefore owes its reason. A good result may be given more than last year
 * without one: that is what "first" means.
 */
export function departs(
  { action, suggestedFen }: Pick<Recommendation, 'action' | 'suggestedFen'>,
  chosen: { readonly action: Consequence; readonly amountFen: number | null },
): boolean {
  if (chosen.action !== action) return true;
  if (suggestedFen === null || chosen.amountFen === null) return false;
  return action === 'prioritise' ? chosen.amountFen < suggestedFen : chosen.amountFen !== suggestedFen;
}

/** Next year's amount as decided, 分; where none was named, what the action makes of `amountFen` by itself. */
export function decidedFen({ consequence }: Pick<FollowUpState, 'consequence'>, amountFen: number): number | null {
  return consequence ? (consequence.amountFen ?? impliedFen(consequence.action, amountFen, null)) : null;
}
