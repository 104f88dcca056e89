import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Framework } from '../../domain/libraries/indicator-fields.ts';
import type { Queryable } from '../pool.ts';
import type { EntryRow } from './library-entries.ts';
import type { LibraryScope } from './library-scope.ts';

export const EDITION_STATES = ['draft', 'approved', 'superseded'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** Which edition: of a region's framework. */
export interface EditionKey {
  readonly regionId: string;
  readonly framework: Framework;
  readonly edition: string;
}

export interface EditionRow extends EditionKey {
  readonly regionName: string;
  readonly state: EditionState;
  readonly begunBy: string;
  readonly begunByName: string;
  readonly begunAt: Instant;
  readonly approvedByName: string | null;
  readonly approvedAt: Instant | null;
  readonly indicators: number;
}

/** Editions that somebody reads, newest first; those being prepared only where he keeps the library. */
export async function editionsIn(db: Queryable, { own, above, keeps }: LibraryScope): Promise<readonly EditionRow[]> {
  const { rows } = await db.query<EditionRow>(
    `select d.region_id as "regionId", r.name as "regionName", d.framework, d.edition, d.state,
       d.begun_by as "begunBy", b.name as "begunByName", d.begun_at as "begunAt", a.name as "approvedByName",
       d.approved_at as "approvedAt", (
         select count(*)::int from library_entry e
         where e.library = 'indicators' and e.region_id = d.region_id and e.state <> 'proposed'
           and e.facets @> array['framework:' || d.framework, 'edition:' || d.edition]
       ) as indicators
     from indicator_edition d join region r on r.id = d.region_id join person b on b.id = d.begun_by
     left join person a on a.id = d.approved_by
     where d.region_id = any ($1::text[] || $2::text[]) and (d.state <> 'draft' or d.region_id = any ($3::text[]))
     order by d.begun_at desc, d.framework, d.edition`,
    [own, above, keeps],
  );
  return rows;
}

/** Those of these editions of a region that are being prepared. */
export async function draftEditions(db: Queryable, regionId: string): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ framework: string; edition: string }>(
    `select framework, edition from indicator_edition where region_id = $1 and state = 'draft'`,
    [regionId],
  );
  return new Set(rows.map(({ framework, edition }) => `${framework}/${edition}`));
}

/** The indicators of an edition, as they stand, for as long as the transaction lasts nobody else's to change. */
export async function indicatorsOfEdition(
  db: Queryable,
  { regionId, framework, edition }: EditionKey,
): Promise<readonly EntryRow[]> {
  const { rows } = await db.query<EntryRow>(
    `select e.id, e.region_id as "regionId", '' as "regionName", e.shared, e.unit_id as "unitId", null as "unitName",
       e.state, e.state_reason as "stateReason", e.name, e.content, e.sealed, e.version, e.changed_at as "changedAt"
     from library_entry e
     where e.library = 'indicators' and e.region_id = $1 and e.facets @> array['framework:' || $2, 'edition:' || $3]
       and e.state <> 'proposed'
     order by e.name, e.id for update of e`,
    [regionId, framework, edition],
  );
  return rows;
}

/** Begins an edition; false where there is one of that name. */
export async function beginEdition(
  db: Queryable,
  { regionId, framework, edition }: EditionKey,
  by: string,
  at: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into indicator_edition (region_id, framework, edition, state, begun_by, begun_at)
     values ($1, $2, $3, 'draft', $4, $5) on conflict do nothing`,
    [regionId, framework, edition, by, at],
  );
  return rowCount === 1;
}

/** Puts an edition into force; the one before gives way to it. */
export async function approveEdition(
  db: Queryable,
  { regionId, framework, edition }: EditionKey,
  by: string,
  at: Instant,
): Promise<void> {
  await db.query(
    `update indicator_edition set state = case when edition = $3 then 'approved' else 'superseded' end,
       approved_by = case when edition = $3 then $4 else approved_by end,
       approved_at = case when edition = $3 then $5 else approved_at end
     where region_id = $1 and framework = $2 and (edition = $3 or state = 'approved')`,
    [regionId, framework, edition, by, at],
  );
}
