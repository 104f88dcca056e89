import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { EntryState, Library } from '../../domain/libraries/entry-acts.ts';
import type { Content } from '../../domain/libraries/fields.ts';
import type { Queryable } from '../pool.ts';
import { gramsOf } from './grams.ts';
import { IN_LIBRARY, scopeValues, type LibraryScope } from './library-scope.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** An entry as it stands; `sealed` is its personal data, to be opened by the service. */
export interface EntryRow {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly shared: boolean;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly state: EntryState;
  readonly stateReason: string;
  readonly name: string;
  readonly content: Content;
  readonly sealed: string | null;
  readonly version: number;
  readonly changedAt: Instant;
}

/** What a list is narrowed by; `facets` as they are kept, such as `sectors:health`. */
export interface EntryFilter {
  readonly library: Library;
  readonly states: readonly EntryState[];
  readonly facets: readonly string[];
  readonly regionId?: string | undefined;
  /** Lower case, without blanks around it. */
  readonly word: string;
}

const COLUMNS = `e.id, e.region_id as "regionId", r.name as "regionName", e.shared, e.unit_id as "unitId",
  u.name as "unitName", e.state, e.state_reason as "stateReason", e.name, e.sealed, e.version,
  e.changed_at as "changedAt"`;
const FROM = 'library_entry e join region r on r.id = e.region_id left join unit u on u.id = e.unit_id';

/** Parameters 5 to 10. A word has to be where its pairs of characters are: grams find the rows, position makes sure. */
const FILTER = `e.library = $5 and e.state = any ($6::text[]) and e.facets @> $7::text[]
  and ($8::text is null or e.region_id = $8)
  and ($10 = '' or (e.grams @> $9::text[] and position($10::text in e.words) > 0))`;

function values(scope: LibraryScope, { library, states, facets, regionId, word }: EntryFilter): readonly unknown[] {
  return [...scopeValues(scope), library, states, facets, regionId ?? null, gramsOf(word), word];
}

/** A library page by page, in the order of names; long texts are left to the entry itself. */
export async function entriesPage(
  db: Queryable,
  scope: LibraryScope,
  filter: EntryFilter,
  request: {
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
    readonly without: readonly string[];
  },
): Promise<Page<EntryRow>> {
  const size = pageSize(request.limit);
  const after = decodeKey(request.cursor, 2);
  const { rows } = await db.query<EntryRow>(
    `select ${COLUMNS}, e.content - $11::text[] as content from ${FROM}
     where ${IN_LIBRARY} and ${FILTER} ${after ? 'and (e.name, e.id) > ($13::text collate "zh-x-icu", $14::uuid)' : ''}
     order by e.name, e.id limit $12`,
    [...values(scope, filter), request.without, size + 1, ...(after ?? [])],
  );
  return pageOf(rows, size, ({ name, id }) => [name, id]);
}

/** How many there are over the whole filter. */
export async function countEntries(db: Queryable, scope: LibraryScope, filter: EntryFilter): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from library_entry e where ${IN_LIBRARY} and ${FILTER}`,
    [...values(scope, filter)],
  );
  return rows[0]?.count ?? 0;
}

/** How many entries of the filter hold each facet. */
export async function countFacets(
  db: Queryable,
  scope: LibraryScope,
  filter: EntryFilter,
): Promise<readonly { readonly facet: string; readonly count: number }[]> {
  const { rows } = await db.query<{ facet: string; count: number }>(
    `select facet, count(*)::int as count from library_entry e cross join unnest(e.facets) facet
     where ${IN_LIBRARY} and ${FILTER} group by facet order by facet`,
    [...values(scope, filter)],
  );
  return rows;
}

/** One entry within the scope; undefined outside of it, as where there is none. */
export async function readEntry(
  db: Queryable,
  scope: LibraryScope,
  library: Library,
  id: string,
  lock: '' | 'for update of e' = '',
): Promise<EntryRow | undefined> {
  const { rows } = await db.query<EntryRow>(
    `select ${COLUMNS}, e.content from ${FROM} where e.library = $5 and e.id = $6 and ${IN_LIBRARY} ${lock}`,
    [...scopeValues(scope), library, id],
  );
  return rows[0];
}

/** The entries of a region that have these codes: what an import would change. */
export async function entriesByCode(
  db: Queryable,
  library: Library,
  regionId: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, EntryRow>> {
  const { rows } = await db.query<EntryRow & { readonly code: string }>(
    `select ${COLUMNS}, e.content, e.code from ${FROM}
     where e.library = $1 and e.region_id = $2 and e.code = any ($3::text[])`,
    [library, regionId, codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
}
