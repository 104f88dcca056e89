import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** Lists that can be filtered by name. */
export const FILTERED_LISTS = ['inbox', 'items', 'ledger'] as const;
export type FilteredList = (typeof FILTERED_LISTS)[number];

/** What a list is asked with, by the names of its API. */
export type NamedFilter = Readonly<Record<string, string>>;

/** A filter as its reader finds it. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly filter: NamedFilter;
  /** The reader's own, which he may change. */
  readonly own: boolean;
  /** The audience that it is shared with. */
  readonly sharedWith: string | null;
  /** Whose it is, where it is not the reader's. */
  readonly sharedBy: string | null;
  /** The reader's list opens with it. */
  readonly isDefault: boolean;
}

interface Reader {
  readonly personId: string;
  readonly list: FilteredList;
}

/** What a reader finds for a list: his own in his order, then what people still in office share with him. */
export async function savedFilters(
  db: Queryable,
  { personId, list }: Reader,
  audiences: readonly string[],
): Promise<readonly SavedFilter[]> {
  const { rows } = await db.query<SavedFilter>({
    name: 'saved-filters',
    text: `
      select f.id, f.name, f.filter, f.person_id = $1 as own, f.shared_with as "sharedWith",
        case when f.person_id <> $1 then p.name end as "sharedBy", d.filter_id is not null as "isDefault"
      from saved_filter f join person p on p.id = f.person_id
      left join default_filter d on d.filter_id = f.id and d.person_id = $1 and d.list = f.list
      where f.list = $2 and (f.person_id = $1 or (p.active and f.shared_with = any ($3::text[])))
      order by f.person_id <> $1, case when f.person_id = $1 then f.position end, f.name, f.id`,
    values: [personId, list, audiences],
  });
  return rows;
}

/** How many a person keeps for a list. */
export async function countSavedFilters(db: Queryable, { personId, list }: Reader): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*)::int as count from saved_filter where person_id = $1 and list = $2',
    [personId, list],
  );
  return rows[0]?.count ?? 0;
}

/** Saves a filter behind those there are; one of the same name keeps its place and gets the new content. */
export async function saveFilter(
  db: Queryable,
  one: Reader & { readonly id: string; readonly name: string; readonly filter: NamedFilter; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into saved_filter (id, person_id, list, name, filter, position, saved_at)
     select $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1, $6 from saved_filter where person_id = $2 and list = $3
     on conflict (person_id, list, name) do update set filter = excluded.filter, saved_at = excluded.saved_at`,
    [one.id, one.personId, one.list, one.name, JSON.stringify(one.filter), one.now],
  );
}

/** Which list one of a person's own filters narrows, and what it is called; undefined where it is not his. */
export async function ownFilter(
  db: Queryable,
  personId: string,
  id: string,
): Promise<{ readonly list: FilteredList; readonly name: string } | undefined> {
  const { rows } = await db.query<{ list: FilteredList; name: string }>(
    'select list, name from saved_filter where person_id = $1 and id = $2',
    [personId, id],
  );
  return rows[0];
}

/** Renames one of a person's own filters; false where another of his has that name already. */
export async function renameFilter(db: Queryable, personId: string, id: string, name: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update saved_filter f set name = $3
     where f.person_id = $1 and f.id = $2 and not exists (
       select from saved_filter o where o.person_id = $1 and o.list = f.list and o.name = $3 and o.id <> f.id)`,
    [personId, id, name],
  );
  return rowCount === 1;
}

/** Shares one of a person's own filters with an audience, or with nobody any more. */
export async function shareFilter(
  db: Queryable,
  personId: string,
  id: string,
  sharedWith: string | null,
): Promise<void> {
  await db.query('update saved_filter set shared_with = $3 where person_id = $1 and id = $2', [
    personId,
    id,
    sharedWith,
  ]);
}

/** Puts a person's own filters in this order; those not named follow as they were. */
export async function orderFilters(db: Queryable, { personId, list }: Reader, ids: readonly string[]): Promise<void> {
  await db.query(
    `update saved_filter f set position = placed.position
     from (
       select id, row_number() over (order by array_position($3::uuid[], id) nulls last, position)::int as position
       from saved_filter where person_id = $1 and list = $2
     ) placed
     where f.id = placed.id and f.position <> placed.position`,
    [personId, list, ids],
  );
}

export async function removeFilter(db: Queryable, personId: string, id: string): Promise<void> {
  await db.query('delete from saved_filter where person_id = $1 and id = $2', [personId, id]);
}

/** What a person's list opens with; with nothing, the whole list. */
export async function setDefaultFilter(
  db: Queryable,
  { personId, list }: Reader,
  filterId: string | null,
): Promise<void> {
  if (filterId === null) {
    await db.query('delete from default_filter where person_id = $1 and list = $2', [personId, list]);
    return;
  }
  await db.query(
    `insert into default_filter (person_id, list, filter_id) values ($1, $2, $3)
     on conflict (person_id, list) do update set filter_id = excluded.filter_id`,
    [personId, list, filterId],
  );
}
