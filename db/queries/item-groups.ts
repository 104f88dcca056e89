import type { Grade } from '../../domain/policy/policy.ts';
import type { FundAccount, ItemKind } from '../../domain/processes/budget-item/state.ts';
import type { Queryable } from '../pool.ts';
import { filterSql, filterValues, ITEM_LIGHT, type ItemFilter } from './items-filter.ts';
import type { Light } from './light.ts';
import { CELLS, inCell, wholeRegions, type Scope } from './scope.ts';

/** Items of a list that no facet tells apart; amounts are 分. */
export interface ItemGroup {
  readonly phase: string;
  readonly light: Light;
  readonly kind: ItemKind;
  readonly fund: FundAccount;
  readonly division: string | null;
  readonly grade: Grade | null;
  readonly livelihood: boolean;
  readonly count: number;
  readonly requestedFen: number;
  /** Requested of items that have no approved budget yet. */
  readonly unapprovedFen: number;
  readonly approvedFen: number;
  readonly executedFen: number;
}

/** The part of a filter that no facet shows: facets count within it. */
export type GroupFilter = Pick<ItemFilter, 'today' | 'fiscalYears' | 'unitId' | 'lostAt' | 'search'>;

/**
 * A list, gathered by everything that its facets tell apart: one pass over it, from which every facet's counts and the
 * totals follow. Costs with the size of the list, so a page asks for it once per filter and not while scrolling.
 */
export async function itemGroups(db: Queryable, scope: Scope, filter: GroupFilter): Promise<readonly ItemGroup[]> {
  const { rows } = await db.query<ItemGroup>(
    `select phase, light, item_kind as kind, fund_account as fund, division_id as division, grade, livelihood,
       count(*)::int as count, sum(requested_fen)::bigint as "requestedFen",
       coalesce(sum(requested_fen) filter (where approved_fen is null), 0)::bigint as "unapprovedFen",
       coalesce(sum(approved_fen), 0)::bigint as "approvedFen", sum(executed_fen)::bigint as "executedFen"
     from (
       select b.phase, b.item_kind, b.fund_account, b.division_id, b.grade, b.livelihood, b.requested_fen, b.approved_fen,
         b.executed_fen, ${ITEM_LIGHT} as light
       from budget_item b
       where b.region_id = any ($1::text[]) and b.fiscal_year = any ($4::int[]) and ${filterSql(filter)}
         and (b.region_id = any ($15::text[]) or exists (select from ${CELLS} where ${inCell('b')}))
     ) item group by phase, light, item_kind, fund_account, division_id, grade, livelihood`,
    [...filterValues(scope, filter), wholeRegions(scope)],
  );
  return rows;
}

/** Names of the divisions among which one is chosen: several of one name are told apart by their regions. */
export async function divisionChoices(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; name: string }>({
    name: 'division-choices',
    text: `
      select d.id, case when count(*) over (partition by d.name) > 1 then r.name || ' ' || d.name else d.name end as name
      from division d join region r on r.id = d.region_id where d.id = any ($1::text[])`,
    values: [ids],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Names of divisions, each by itself. */
export async function divisionNames(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; name: string }>({
    name: 'division-names',
    text: 'select id, name from division where id = any ($1::text[])',
    values: [ids],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
