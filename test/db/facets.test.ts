import fc from 'fast-check';
import { FACETS, facetCounts, totalsOf, type Chosen } from '../../db/queries/item-facets.ts';
import type { ItemGroup } from '../../db/queries/item-groups.ts';
import { LIGHTS } from '../../db/queries/light.ts';
import { GRADES } from '../../domain/policy/policy.ts';
import { TRACKS } from '../../domain/processes/budget-item/lifecycle.ts';
import { FUND_ACCOUNTS, ITEM_KINDS } from '../../domain/processes/budget-item/state.ts';

const phases = TRACKS.main.phases;
const divisions = ['agriculture', 'education'];

const groups: fc.Arbitrary<readonly ItemGroup[]> = fc.array(
  fc.record({
    phase: fc.constantFrom(...phases),
    light: fc.constantFrom(...LIGHTS),
    kind: fc.constantFrom(...ITEM_KINDS),
    fund: fc.constantFrom(...FUND_ACCOUNTS),
    division: fc.option(fc.constantFrom(...divisions)),
    grade: fc.option(fc.constantFrom(...GRADES)),
    livelihood: fc.boolean(),
    count: fc.integer({ min: 1, max: 50 }),
    requestedFen: fc.nat(),
    unapprovedFen: fc.nat(),
    approvedFen: fc.nat(),
    executedFen: fc.nat(),
  }),
  { maxLength: 60 },
);

const chosen: fc.Arbitrary<Chosen> = fc.record(
  {
    phases: fc.subarray([...phases], { minLength: 1 }),
    light: fc.constantFrom(...LIGHTS),
    itemKind: fc.constantFrom(...ITEM_KINDS),
    fundAccount: fc.constantFrom(...FUND_ACCOUNTS),
    divisionId: fc.constantFrom(...divisions),
    grade: fc.constantFrom(...GRADES),
    livelihood: fc.boolean(),
  },
  { requiredKeys: [] },
);

const CHOICE = {
  light: 'light',
  kind: 'itemKind',
  fund: 'fundAccount',
  division: 'divisionId',
  grade: 'grade',
  livelihood: 'livelihood',
} as const;

describe('the facets of a list (page.md §4.2)', () => {
  it('say of every value how many items choosing it would show', () => {
    fc.assert(
      fc.property(groups, chosen, (all, choice) => {
        const counts = facetCounts(all, choice);
        for (const [facet, name] of Object.entries(CHOICE) as [
          keyof typeof CHOICE,
          (typeof CHOICE)[keyof typeof CHOICE],
        ][]) {
          for (const [value, count] of Object.entries(counts[facet])) {
            const instead = { ...choice, [name]: facet === 'livelihood' ? value === 'true' : value };
            expect(totalsOf(all, instead).count).toBe(count);
          }
        }
        for (const phase of phases) {
          expect(totalsOf(all, { ...choice, phases: [phase] }).count).toBe(counts.phase[phase] ?? 0);
        }
      }),
    );
  });

  it('and the totals are over the whole filter, light by light', () => {
    fc.assert(
      fc.property(groups, chosen, (all, choice) => {
        const totals = totalsOf(all, choice);
        expect(Object.values(totals.lights).reduce((sum, count) => sum + count, 0)).toBe(totals.count);
        expect(totalsOf(all, {}).count).toBe(all.reduce((sum, { count }) => sum + count, 0));
        expect(
          FACETS.every((facet) => Object.values(facetCounts(all, choice)[facet]).every((count) => count > 0)),
        ).toBe(true);
      }),
    );
  });
});
