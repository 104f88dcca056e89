import type { ConsequenceGroup } from '../../db/queries/results.ts';
import type { Consequence } from '../../domain/policy/policy.ts';
import type { ConsequencePage } from './results.schemas.ts';

/**
 * The sums of a filtered list from its groups, so that one statement says both: the whole, of the action that is asked
 * for, and each action's part by year, whichever is asked for.
 */
export function consequenceTotals(
  groups: readonly ConsequenceGroup[],
  action: Consequence | undefined,
): NonNullable<ConsequencePage['totals']> {
  const asked = groups.filter((group) => action === undefined || group.action === action);
  const sum = (of: (group: ConsequenceGroup) => number): number => asked.reduce((total, group) => total + of(group), 0);
  return {
    count: sum(({ count }) => count),
    decided: sum(({ action: decided, count }) => (decided === null ? 0 : count)),
    budgetFen: sum(({ budgetFen }) => budgetFen),
    suggestedFen: sum(({ suggestedFen }) => suggestedFen),
    withoutPercent: sum(({ withoutPercent }) => withoutPercent),
    withoutPercentFen: sum(({ withoutPercentFen }) => withoutPercentFen),
    decidedFen: sum(({ decidedFen }) => decidedFen),
    withoutAmount: sum(({ withoutAmount }) => withoutAmount),
    fiscalYears: [...new Set(asked.map(({ fiscalYear }) => fiscalYear))],
    byAction: groups.flatMap(({ action: decided, fiscalYear, count, budgetFen, decidedFen, ...without }) =>
      decided === null
        ? []
        : [
            {
              fiscalYear,
              action: decided,
              count,
              budgetFen,
              decidedFen,
              withoutAmount: without.withoutAmount,
              withoutAmountFen: without.withoutAmountFen,
            },
          ],
    ),
  };
}
