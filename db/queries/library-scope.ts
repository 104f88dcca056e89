import type { Grant } from '../../domain/process/actor.ts';
import type { Queryable } from '../pool.ts';

/** What somebody reads of a library: his regions and those below, what those above share, his unit's proposals. */
export interface LibraryScope {
  readonly own: readonly string[];
  readonly above: readonly string[];
  readonly units: readonly string[];
  /** Regions whose keeper he is: there he also sees what is proposed and prepared, and may change it. */
  readonly keeps: readonly string[];
}

/** The scope of whoever reads by some grants and keeps by others; a region's keeper keeps that region only (P2). */
export async function libraryScope(
  db: Queryable,
  reading: readonly Grant[],
  keeping: readonly Grant[],
): Promise<LibraryScope> {
  const held = [...new Set(reading.map(({ regionId }) => regionId))];
  const { rows } = await db.query<{ id: string; below: boolean }>({
    name: 'library-scope',
    text: `select r.id, r.path && $1::text[] as below from region r
      where r.path && $1::text[] or r.id in (select unnest(h.path) from region h where h.id = any ($1::text[]))`,
    values: [held],
  });
  const units = reading.filter(({ unitId }) => unitId !== undefined);
  // A unit reads its own region's library, not those of the regions below.
  const narrow = units.length === reading.length;
  const own = rows.filter(({ id, below }) => (narrow ? held.includes(id) : below)).map(({ id }) => id);
  return {
    own,
    above: rows.filter(({ id, below }) => !below && !own.includes(id)).map(({ id }) => id),
    units: units.flatMap(({ unitId }) => unitId ?? []),
    keeps: [...new Set(keeping.map(({ regionId }) => regionId))],
  };
}

/** The scope as the statement's first four parameters. */
export function scopeValues({ own, above, units, keeps }: LibraryScope): readonly (readonly string[])[] {
  return [own, above, units, keeps];
}

/** Whether an entry lies in the scope, over its four parameters. */
export const IN_LIBRARY = `(e.region_id = any ($1::text[]) or (e.shared and e.region_id = any ($2::text[])))
  and (e.state in ('listed', 'suspended', 'removed') or e.unit_id = any ($3::text[]) or e.region_id = any ($4::text[]))`;
