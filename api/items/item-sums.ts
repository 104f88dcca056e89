import { facetCounts, totalsOf, type Facet, type FacetCounts } from '../../db/queries/item-facets.ts';
import { divisionChoices, itemGroups } from '../../db/queries/item-groups.ts';
import type { ItemFilter } from '../../db/queries/items-filter.ts';
import type { Scope } from '../../db/queries/scope.ts';
import type { Pool } from '../../db/pool.ts';
import { stageOf } from '../../domain/processes/budget-item/stages.ts';
import type { ItemPage } from './list.schemas.ts';

type Facets = NonNullable<ItemPage['facets']>;
type Counts = FacetCounts[Facet];

/** Totals over the whole filter and the counts of every facet, from one pass over the list. */
export async function itemSums(
  pool: Pool,
  scope: Scope,
  filter: ItemFilter,
): Promise<Pick<ItemPage, 'totals' | 'facets'>> {
  const { today, fiscalYears, unitId, lostAt, search, ...chosen } = filter;
  const groups = await itemGroups(pool, scope, { today, fiscalYears, unitId, lostAt, search });
  const counts = facetCounts(groups, chosen);
  const names = await divisionChoices(pool, Object.keys(counts.division));
  const totals = totalsOf(groups, chosen);
  return { totals: { ...totals, lights: { ...totals.lights } }, facets: facetsOf(counts, names) };
}

function facetsOf({ phase, ...counts }: FacetCounts, names: ReadonlyMap<string, string>): Facets {
  return {
    stage: listed(byStage(phase)),
    light: listed(counts.light),
    kind: listed(counts.kind),
    fund: listed(counts.fund),
    division: listed(counts.division).map((one) => ({ ...one, name: names.get(one.value) ?? one.value })),
    grade: listed(counts.grade),
    livelihood: listed(counts.livelihood),
  };
}

function byStage(phases: Counts): Counts {
  const stages = new Map<string, number>();
  for (const [phase, count] of Object.entries(phases)) {
    const stage = stageOf(phase);
    if (stage !== undefined) stages.set(stage, (stages.get(stage) ?? 0) + count);
  }
  return Object.fromEntries(stages);
}

function listed(counts: Counts): Facets[Exclude<keyof Facets, 'division'>] {
  return Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count);
}
