import type { Item, ItemObligation } from '../api/item-answers.ts';
import type { DueExplanation } from './due-facts.ts';

/** A clock of an item as a due date with its arithmetic. */
export function explanationOf(clock: ItemObligation, rules: Item['rules']): DueExplanation {
  const { due, legalDue, provisional, state, finalDate, trace, clause, statutory } = clock;
  return {
    due,
    legalDue,
    provisional,
    extended: due !== legalDue,
    paused: state === 'paused',
    finalDate: finalDate ?? undefined,
    trace,
    clause,
    statutory,
    policy: rules.policyTitle,
    calendar: rules.calendar,
  };
}
