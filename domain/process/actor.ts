import { isUnitRole, type Role } from './roles.ts';

/** A role within a scope. Unit roles name their unit; an officer of a business division may name the division. */
export interface Grant {
  readonly role: Role;
  readonly regionId: string;
  readonly unitId?: string;
  readonly divisionId?: string;
}

/** What a matter belongs to; every permission is decided on it. `regionPath` runs from the root to the region itself. */
export interface Subject {
  readonly regionId: string;
  readonly regionPath: readonly string[];
  readonly unitId: string;
  readonly divisionId?: string;
}

/** Who asks for an act: a person with grants. A delegate also carries the grants lent to him, marked with the delegation. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly grants: readonly (Grant & { readonly delegation?: { readonly id: string; readonly onBehalfOf: string } })[];
}

/** The machine itself: never acts in a person's name, always names the rule it follows. */
export interface SystemActor {
  readonly kind: 'system';
  readonly ruleId: string;
}

export type Actor = Person | SystemActor;

/** Who an event says has acted, for whom and by what authority (P3: every figure can be traced). */
export type Authority =
  | { readonly kind: 'system'; readonly ruleId: string }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly name: string;
      readonly role: Role;
      readonly onBehalfOf?: string;
      readonly delegationId?: string;
    };

/** Managed level by level (P2): a grant lets one act in its own region and unit only, never in a region below. */
export function covers(grant: Grant, subject: Subject): boolean {
  if (grant.regionId !== subject.regionId) return false;
  if (isUnitRole(grant.role)) return grant.unitId === subject.unitId;
  return grant.divisionId === undefined || grant.divisionId === subject.divisionId;
}

/** Reading reaches further down than acting: a city sees its counties, a unit only itself. */
export function mayRead(grant: Grant, subject: Subject): boolean {
  if (isUnitRole(grant.role)) return covers(grant, subject);
  if (grant.divisionId !== undefined) return covers(grant, subject);
  return subject.regionPath.includes(grant.regionId);
}

/** The first of `roles` that the person holds over the subject, as the authority written into the event. */
export function authorityFor(person: Person, roles: readonly Role[], subject: Subject): Authority | undefined {
  const grant = roles
    .flatMap((role) => person.grants.filter((held) => held.role === role && covers(held, subject)))
    .toSorted((a, b) => Number(a.delegation !== undefined) - Number(b.delegation !== undefined))[0];
  if (!grant) return undefined;
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    role: grant.role,
    ...(grant.delegation && { onBehalfOf: grant.delegation.onBehalfOf, delegationId: grant.delegation.id }),
  };
}
