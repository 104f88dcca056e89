import { Decimal } from '../scoring/decimal.ts';
import type { Consequence, Grade, Policy } from '../policy/policy.ts';
import type { AmountFaultCode } from './consequence-text.ts';
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

/** A decision on next year's money; no amount where it is named later. */
export interface Decision {
  readonly action: Consequence;
  readonly amountFen: number | null;
}

/**
 * Whether a decision leaves the rule and therefore owes its reason: by another action, or by another reduction than the
 * region's percentage. Of the other actions the amount says nothing more, once it fits.
 */
export function departs(
  { action, suggestedFen }: Pick<Recommendation, 'action' | 'suggestedFen'>,
  chosen: Decision,
): boolean {
  if (chosen.action !== action) return true;
  if (action !== 'reduce' || suggestedFen === null || chosen.amountFen === null) return false;
  return chosen.amountFen !== suggestedFen;
}

/**
 * What keeps an amount from being what its action says (R3): a reduction is less than before, what is cancelled gets
 * nothing. What the rule itself comes to always fits, also where a region reduces by 100 %.
 *
 * @param baseFen what the subject had, 分; of 0 nothing is known, and nothing is compared with it
 */
export function amountFault(
  { action, amountFen }: Decision,
  baseFen: number,
  rule?: Pick<Recommendation, 'action' | 'suggestedFen'>,
): AmountFaultCode | undefined {
  if (amountFen === null || (rule?.action === action && rule.suggestedFen === amountFen)) return undefined;
  const known = baseFen > 0;
  switch (action) {
    case 'cancel':
      return amountFen === 0 ? undefined : 'cancelledAmount';
    case 'reduce':
      if (!known) return amountFen > 0 ? undefined : 'reducedToNothing';
      return amountFen > 0 && amountFen < baseFen ? undefined : 'reducedAmount';
    case 'keep':
      return !known || amountFen === baseFen ? undefined : 'keptAmount';
    case 'prioritise':
      return !known || amountFen >= baseFen ? undefined : 'prioritisedAmount';
  }
}

/** Next year's amount as decided, 分; where none was named, what the action makes of `amountFen` by itself. */
export function decidedFen({ consequence }: Pick<FollowUpState, 'consequence'>, amountFen: number): number | null {
  return consequence ? (consequence.amountFen ?? impliedFen(consequence.action, amountFen, null)) : null;
}
