import type { Fault } from '../../domain/domain-error.ts';
import type { MachinePlace, MachineRegion, MachineRow } from '../../db/queries/machines.ts';
import type { UnitPlace } from '../../db/queries/places.ts';
import { named } from '../people/account-log.service.ts';
import type { MachinePage } from './machines.schemas.ts';

/** The machine as the administration's record names it, and who may read that. */
export function about(machine: MachineRow): {
  readonly person: ReturnType<typeof named>;
  readonly regionIds: readonly string[];
} {
  return { person: named(machine), regionIds: reaches(machine) };
}

/** The region from which it is looked after, and those in which it works. */
export function reaches({ regionId, regions }: MachineRow): readonly string[] {
  return [...new Set([regionId, ...regions.map(({ id }) => id)])];
}

/** Whoever does not administer all of it gives none of it away. */
export function isClosed(machine: MachineRow, administered: readonly string[]): boolean {
  return !reaches(machine).every((regionId) => administered.includes(regionId));
}

interface Places {
  readonly regionIds: readonly string[];
  readonly unitIds: readonly string[];
}

/** Regions that he does not administer, and units that lie in none of them. */
export function placeFaults(
  { regionIds, unitIds }: Places,
  places: readonly UnitPlace[],
  administered: readonly string[],
): readonly Fault[] {
  const inRegions = new Set(places.filter((place) => regionIds.includes(place.regionId)).map(({ unitId }) => unitId));
  return [
    ...(regionIds.every((id) => administered.includes(id)) ? [] : [{ path: '/regionIds', code: 'regionOutside' }]),
    ...(unitIds.every((unitId) => inRegions.has(unitId)) ? [] : [{ path: '/unitIds', code: 'placeUnknown' }]),
  ];
}

/** Each region by its units that were chosen, or as a whole where none was. */
export function placesIn(regionIds: readonly string[], units: readonly UnitPlace[]): readonly MachinePlace[] {
  return [...new Set(regionIds)].flatMap((regionId): readonly MachinePlace[] => {
    const chosen = units.filter((unit) => unit.regionId === regionId);
    return chosen.length === 0 ? [{ regionId, unitId: null }] : chosen.map(({ unitId }) => ({ regionId, unitId }));
  });
}

/** A region in which it works, as it is answered. */
export function regionView({ units, ...region }: MachineRegion): MachinePage['rows'][number]['regions'][number] {
  return { ...region, units: [...units] };
}
