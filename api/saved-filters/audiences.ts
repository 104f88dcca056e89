import type { Grant, Person } from '../../domain/process/actor.ts';
import { isUnitRole, type Role } from '../../domain/process/roles.ts';

/** Whom a filter can be shared with: a unit, a role in a place, or every office of a region. */
export type Audience =
  | { readonly kind: 'unit'; readonly id: string; readonly unitId: string }
  | {
      readonly kind: 'role';
      readonly id: string;
      readonly role: Role;
      readonly regionId: string;
      readonly divisionId?: string;
    }
  | { readonly kind: 'region'; readonly id: string; readonly regionId: string };

/**
 * Whom a person may share with, by what is his own: a unit's people with their unit; everybody else with those of the
 * same role in the same place, and with every office of his region (not with its units).
 */
export function mayShareWith({ grants }: Pick<Person, 'grants'>): readonly Audience[] {
  return unique(grants.filter(({ delegation }) => delegation === undefined).flatMap(audiencesOf));
}

/** Whose shared filters a person finds, by what he holds, own or lent. */
export function sharedWith({ grants }: Pick<Person, 'grants'>): readonly Audience[] {
  return unique(grants.flatMap((grant) => [...audiencesOf(grant), ...wider(grant)]));
}

function audiencesOf({ role, regionId, unitId, divisionId }: Grant): readonly Audience[] {
  if (isUnitRole(role)) return unitId === undefined ? [] : [{ kind: 'unit', id: `unit:${unitId}`, unitId }];
  const place = divisionId === undefined ? regionId : `${regionId}:${divisionId}`;
  return [
    { kind: 'role', id: `${role}:${place}`, role, regionId, ...(divisionId !== undefined && { divisionId }) },
    { kind: 'region', id: `region:${regionId}`, regionId },
  ];
}

/** Somebody of a division is also one of his role in the region. */
function wider({ role, regionId, divisionId }: Grant): readonly Audience[] {
  return divisionId === undefined ? [] : [{ kind: 'role', id: `${role}:${regionId}`, role, regionId }];
}

function unique(audiences: readonly Audience[]): readonly Audience[] {
  return [...new Map(audiences.map((one) => [one.id, one])).values()];
}
