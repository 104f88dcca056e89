import { randomUUID } from 'node:crypto';
import type { Organisation } from '../../db/seed.ts';
import type { Grant } from '../../domain/process/actor.ts';
import type { Role } from '../../domain/process/roles.ts';

/** A city with two counties, each with two divisions, and units in them. */
export const REGIONS: Organisation['regions'] = [
  { id: '431000', parentId: null, name: '郴州市', path: ['431000'] },
  { id: '431021', parentId: '431000', name: '桂阳县', path: ['431000', '431021'] },
  { id: '431022', parentId: '431000', name: '宜章县', path: ['431000', '431022'] },
];

const DIVISIONS: Organisation['divisions'] = REGIONS.flatMap(({ id }) =>
  ['agriculture', 'education'].map((name) => ({ id: `${id}-${name}`, regionId: id, name })),
);

export const UNITS: Organisation['units'] = DIVISIONS.flatMap(({ id, regionId }) =>
  [1, 2].map((no) => ({
    id: `${id}-${no}`,
    regionId,
    name: `示例单位${id}-${no}`,
    code: `${id}-${no}`,
    divisionId: id,
    fictitious: true,
  })),
);

/** What a matter of that unit belongs to. */
export function subjectOf(unitId: string): {
  readonly regionId: string;
  readonly regionPath: readonly string[];
  readonly unitId: string;
  readonly divisionId: string;
} {
  const unit = UNITS.find(({ id }) => id === unitId);
  const region = REGIONS.find(({ id }) => id === unit?.regionId);
  if (!unit || !region) throw new Error(`no unit ${unitId}`);
  return { regionId: region.id, regionPath: region.path, unitId, divisionId: unit.divisionId ?? '' };
}

/** A grant of a role over a unit, a region, or a division of it. */
export function grant(role: Role, regionId: string, more: Pick<Grant, 'unitId' | 'divisionId'> = {}): Grant {
  return { role, regionId, ...more };
}

/** People of one test, each with the grants given. */
export function organisation(held: Readonly<Record<string, readonly Grant[]>>): {
  readonly organisation: Organisation;
  readonly ids: Readonly<Record<string, string>>;
} {
  const ids = Object.fromEntries(Object.keys(held).map((name) => [name, randomUUID()]));
  const people = Object.entries(ids).map(([name, id]) => ({ id, login: `${name}-${id}`, name, passwordHash: 'x' }));
  const grants = Object.entries(held).flatMap(([name, each]) =>
    each.map((one) => ({ ...one, personId: ids[name] ?? '' })),
  );
  return { ids, organisation: { regions: REGIONS, divisions: DIVISIONS, units: UNITS, people, grants } };
}
