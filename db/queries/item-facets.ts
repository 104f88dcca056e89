import type { ItemGroup } from './item-groups.ts';
import type { ItemFilter } from './items-filter.ts';
import type { Light } from './light.ts';

/** What a list can be narrowed by, besides words and place. */
export const FACETS = ['phase', 'light', 'kind', 'fund', 'division', 'grade', 'livelihood'] as const;
export type Facet = (typeof FACETS)[number];

/** Sums over a filtered list; amounts are 分. */
export interface ItemTotals {
  readonly count: number;
  readonly requestedFen: number;
  /** Requested of items that have no approved budget yet. */
  readonly unapprovedFen: number;
  readonly approvedFen: number;
  readonly executedFen: number;
  readonly lights: Readonly<Record<Light, number>>;
}

/** How many items each value of each facet would leave. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

/** What of a filter is chosen by facets. */
export type Chosen = Pick<
  ItemFilter,
  'phases' | 'light' | 'itemKind' | 'fundAccount' | 'divisionId' | 'grade' | 'livelihood'
>;

/** A facet's counts keep every other choice and not its own: they say what choosing another value would show. */
export function facetCounts(groups: readonly ItemGroup[], chosen: Chosen): FacetCounts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  for (const group of groups) {
    const misses = FACETS.filter((facet) => !fits(facet, group, chosen));
    const concerned = misses.length === 0 ? FACETS : misses.length === 1 ? misses : [];
    for (const facet of concerned) {
      const value = group[facet];
      if (value !== null) counts[facet].set(String(value), (counts[facet].get(String(value)) ?? 0) + group.count);
    }
  }
  return Object.fromEntries(FACETS.map((facet) => [facet, Object.fromEntries(counts[facet])])) as FacetCounts;
}

/** What everything that fits the whole filter adds up to. */
export function totalsOf(groups: readonly ItemGroup[], chosen: Chosen): ItemTotals {
  const kept = groups.filter((group) => FACETS.every((facet) => fits(facet, group, chosen)));
  const sum = (of: (group: ItemGroup) => number): number => kept.reduce((all, group) => all + of(group), 0);
  const ofLight = (light: Light): number => sum((group) => (group.light === light ? group.count : 0));
  return {
    count: sum(({ count }) => count),
    requestedFen: sum(({ requestedFen }) => requestedFen),
    unapprovedFen: sum(({ unapprovedFen }) => unapprovedFen),
    approvedFen: sum(({ approvedFen }) => approvedFen),
    executedFen: sum(({ executedFen }) => executedFen),
    lights: { red: ofLight('red'), yellow: ofLight('yellow'), green: ofLight('green'), none: ofLight('none') },
  };
}

function fits(facet: Facet, group: ItemGroup, chosen: Chosen): boolean {
  switch (facet) {
    case 'phase':
      return chosen.phases?.includes(group.phase) ?? true;
    case 'light':
      return is(chosen.light, group.light);
    case 'kind':
      return is(chosen.itemKind, group.kind);
    case 'fund':
      return is(chosen.fundAccount, group.fund);
    case 'division':
      return is(chosen.divisionId, group.division);
    case 'grade':
      return is(chosen.grade, group.grade);
    case 'livelihood':
      return is(chosen.livelihood, group.livelihood);
  }
}

function is<T>(wanted: T | undefined, value: T | null): boolean {
  return wanted === undefined || wanted === value;
}
