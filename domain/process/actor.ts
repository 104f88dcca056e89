import { isUnitRole, type Role } from './roles.ts';

/**
 * A role within a scope. Unit roles name their unit, a machine may; an officer of a business division may name the division;
 * an evaluator names the agency of the registry that he works for.
 */
export interface Grant {
  readonly role: Role;
  readonly regionId: string;
  readonly unitId?: string;
  readonly divisionId?: string;
  readonly agencyId?: string;
}

/** What a matter belongs to; every permission is decided on it. `regionPath` runs from the root to the region itself. */
export interface Subject {
  readonly regionId: string;
  readonly regionPath: readonly string[];
  readonly unitId: string;
  readonly divisionId?: string;
}

/** By what delegation (代理) somebody holds what is another person's. */
export interface Lent {
  /** Number of the delegation. */
  readonly id: string;
  /** Id of the person who lent it. */
  readonly onBehalfOf: string;
  readonly onBehalfOfName?: string;
  /** Phases of the main track in which it holds; all of them where left out. */
  readonly phases?: readonly string[];
}

/** A grant as somebody holds it: lent to him, or kept to a few permissions as a machine's is. */
export type HeldGrant = Grant & { readonly delegation?: Lent; readonly only?: readonly string[] };

/** Who asks for an act: a person with grants. A delegate also carries the grants lent to him, marked with the delegation. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly grants: readonly HeldGrant[];
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
      readonly onBehalfOfName?: string;
      readonly delegationId?: string;
    };

/** Whether a grant is for one unit only. */
export function isOfUnit({ role, unitId }: Grant): boolean {
  return isUnitRole(role) || unitId !== undefined;
}

/** Managed level by level (P2): a grant lets one act in its own region and unit only, never in a region below. */
export function covers(grant: Grant, subject: Subject): boolean {
  if (grant.regionId !== subject.regionId) return false;
  if (isOfUnit(grant)) return grant.unitId === subject.unitId;
  return grant.divisionId === undefined || grant.divisionId === subject.divisionId;
}

/** Reading reaches further down than acting: a city sees its counties, a unit only itself. */
export function mayRead(grant: Grant, subject: Subject): boolean {
  if (isOfUnit(grant)) return covers(grant, subject);
  if (grant.divisionId !== undefined) return covers(grant, subject);
  return subject.regionPath.includes(grant.regionId);
}

/**
 * The first of `roles` that the person holds over the subject, as the authority written into the event; his own before
 * what is lent to him. What is lent for some stages only counts where `phase`, the main track's, is among them.
 */
export function authorityFor(
  person: Person,
  roles: readonly Role[],
  subject: Subject,
  phase?: string,
): Authority | undefined {
  const grant = roles
    .flatMap((role) =>
      person.grants.filter((held) => held.role === role && covers(held, subject) && isLentAt(held.delegation, phase)),
    )
    .toSorted((a, b) => Number(a.delegation !== undefined) - Number(b.delegation !== undefined))[0];
  if (!grant) return undefined;
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    role: grant.role,
    ...(grant.delegation && inPlaceOf(grant.delegation)),
  };
}

function inPlaceOf({ id, onBehalfOf, onBehalfOfName }: Lent): Partial<Extract<Authority, { kind: 'person' }>> {
  return { onBehalfOf, ...(onBehalfOfName !== undefined && { onBehalfOfName }), delegationId: id };
}

function isLentAt(lent: Lent | undefined, phase: string | undefined): boolean {
  return lent?.phases === undefined || (phase !== undefined && lent.phases.includes(phase));
}

/**
 * Whether an act would be done by the one who did what it answers, or in his place: a delegation never reaches over the
 * principal's own submission (design.md §5).
 */
export function isOneself(personId: string | undefined, authority: Authority): boolean {
  if (authority.kind !== 'person' || personId === undefined) return false;
  return personId === authority.personId || personId === authority.onBehalfOf;
}
