import type { Person, Subject } from '../process/actor.ts';
import { isUnitRole, ROLE_NAMES, type Role } from '../process/roles.ts';
import type { Locale } from '../locale.ts';

/** Somebody who plays a role over one matter, in a rehearsal only; called by the role, so that nobody real is meant. */
export function personaOf(role: Role, { regionId, unitId }: Subject, locale: Locale): Person {
  return {
    kind: 'person',
    id: `rehearsal:${role}`,
    name: ROLE_NAMES[role][locale],
    grants: [{ role, regionId, ...(isUnitRole(role) && { unitId }) }],
  };
}
