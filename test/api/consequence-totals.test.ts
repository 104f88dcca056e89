import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consequenceTotals } from '../../api/results/consequence-totals.ts';
import type { ConsequenceGroup } from '../../db/queries/results.ts';
import { CONSEQUENCES } from '../../domain/policy/policy.ts';

const fen = fc.nat(1_000_000_000);
const group: fc.Arbitrary<ConsequenceGroup> = fc.record({
  fiscalYear: fc.constantFrom(2024, 2025),
  action: fc.constantFrom(null, ...CONSEQUENCES),
  count: fc.nat(100),
  budgetFen: fen,
  suggestedFen: fen,
  withoutPercent: fc.nat(9),
  withoutPercentFen: fen,
  decidedFen: fen,
  withoutAmount: fc.nat(9),
  withoutAmountFen: fen,
});
const groups = fc.uniqueArray(group, {
  selector: ({ fiscalYear, action }) => `${String(fiscalYear)} ${String(action)}`,
});

describe('R3: next year’s money, added up', () => {
  it('is the same over all actions as over each, and says which years it adds up', () => {
    fc.assert(
      fc.property(groups, (rows) => {
        const { byAction, ...whole } = consequenceTotals(rows, undefined);
        const sum = (of: (one: (typeof byAction)[number]) => number): number =>
          byAction.reduce((total, one) => total + of(one), 0);
        expect(sum(({ count }) => count)).toBe(whole.decided);
        const open = rows.filter(({ action }) => action === null);
        expect(sum(({ budgetFen }) => budgetFen) + open.reduce((total, one) => total + one.budgetFen, 0)).toBe(
          whole.budgetFen,
        );
        expect(new Set(whole.fiscalYears)).toEqual(new Set(rows.map(({ fiscalYear }) => fiscalYear)));
      }),
    );
  });

  it('narrowed to one action sums that one alone, and still tells the parts of the others', () => {
    fc.assert(
      fc.property(groups, fc.constantFrom(...CONSEQUENCES), (rows, action) => {
        const { byAction, ...narrowed } = consequenceTotals(rows, action);
        const own = byAction.filter((one) => one.action === action);
        expect(narrowed.count).toBe(own.reduce((total, { count }) => total + count, 0));
        expect(narrowed.decidedFen).toBe(own.reduce((total, { decidedFen }) => total + decidedFen, 0));
        expect(byAction).toEqual(consequenceTotals(rows, undefined).byAction);
      }),
    );
  });
});
