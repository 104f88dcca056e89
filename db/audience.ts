import type { Grant, Subject } from '../domain/process/actor.ts';
import { isUnitRole, type Role } from '../domain/process/roles.ts';

/**
 * Whom a piece of work waits for, as one string: a role in a unit, in a region, or in a division of it. One row per
 * role of the work; the reader asks for every audience he belongs to.
 */
export function audienceOf(role: Role, { regionId, unitId, divisionId }: Subject): string {
  if (isUnitRole(role)) return `${role}:${unitId}`;
  return divisionId === undefined ? `${role}:${regionId}` : `${role}:${regionId}:${divisionId}`;
}

/** One person in one of his offices: work that a chain of signatures has for him by name. */
export function personalAudience({ id, role }: { readonly id: string; readonly role: Role }): string {
  return `person:${id}:${role}`;
}

/** The divisions of a region, into which a grant without a division reaches. */
export type DivisionsOf = (regionId: string) => readonly string[];

/** Every audience that belongs to a grant. */
export function audiencesOfGrant(
  { role, regionId, unitId, divisionId }: Grant,
  divisionsOf: DivisionsOf,
): readonly string[] {
  if (isUnitRole(role)) return unitId === undefined ? [] : [`${role}:${unitId}`];
  if (divisionId !== undefined) return [`${role}:${regionId}:${divisionId}`];
  return [`${role}:${regionId}`, ...divisionsOf(regionId).map((division) => `${role}:${regionId}:${division}`)];
}
