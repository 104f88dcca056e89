import type { Role } from '../process/roles.ts';

/** Who is over whom: where only the initiator holds an office, the one above signs. */
const LEVEL_UP: Partial<Readonly<Record<Role, Role>>> = {
  unitClerk: 'unitLeader',
  unitLeader: 'supervisingLeader',
  financeOfficer: 'financeDirector',
  performanceOfficer: 'financeDirector',
  financeDirector: 'supervisingLeader',
};

/** One level up, while there is one. */
export function levelUp(role: Role): Role | undefined {
  return LEVEL_UP[role];
}

/** An office and all above it. */
export function upwards(role: Role): readonly Role[] {
  const next = levelUp(role);
  return next === undefined ? [role] : [role, ...upwards(next)];
}
