import type { HeldGrant, Person } from './actor.ts';
import { ROLES, type Role } from './roles.ts';

/** What a route asks for. Routes name permissions, never roles, so a new role is one row here (design.md §5). */
export const PERMISSIONS = [
  'session.own',
  'reference.read',
  'inbox.read',
  'item.read',
  'item.archive',
  'item.open',
  'item.draft',
  'item.act',
  'table.check',
  'obligation.read',
  'board.read',
  'policy.try',
  'policy.propose',
  'policy.decide',
  'result.read',
  'ranking.read',
  'resultDocument.read',
  'ranking.freeze',
  'deadline.compute',
  'calendar.read',
  'calendar.change',
  'people.read',
  'people.change',
  'delegation.make',
  'mail.read',
  'delivery.change',
  'record.verify',
  'incident.read',
  'operation.ask',
  'audit.read',
  'library.read',
  'library.propose',
  'library.change',
  'registry.read',
  'registry.change',
  'number.read',
  'number.keep',
  'number.administer',
  'evaluation.read',
  'evaluation.act',
  'evaluation.open',
  'supervision.read',
  'supervision.act',
  'supervision.open',
  'report.read',
  'report.open',
  'season.read',
  'season.keep',
  'body.read',
  'body.keep',
  'training.read',
  'training.keep',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYBODY = ['session.own', 'reference.read', 'calendar.read', 'deadline.compute'] as const;
const READS = [
  ...EVERYBODY,
  'training.read',
  'inbox.read',
  'item.read',
  'obligation.read',
  'library.read',
  'evaluation.read',
  'supervision.read',
  'report.read',
  'season.read',
  'body.read',
] as const;
const ACTS = [
  ...READS,
  'item.act',
  'item.draft',
  'item.archive',
  'evaluation.act',
  'supervision.act',
  'delegation.make',
] as const;
/** People of outside: their inbox, and the evaluations that name them. */
const OUTSIDE = [...EVERYBODY, 'inbox.read', 'evaluation.read', 'evaluation.act'] as const;
const FINANCE = [
  ...ACTS,
  'item.open',
  'table.check',
  'board.read',
  'result.read',
  'policy.try',
  'registry.read',
  'number.read',
  'number.keep',
  'season.keep',
] as const;
/** Libraries, the region's body, notices and courses are the performance office's and its director's to keep. */
const KEEPS = ['library.change', 'registry.change', 'evaluation.open', 'body.keep', 'training.keep'] as const;
/** Rankings and the documents about them; who has the second alone reads those on which he has work. */
const RANKINGS = ['ranking.read', 'resultDocument.read'] as const;
const UNIT = [...ACTS, 'library.propose'] as const;

/**
 * What each role may ask for at all; where, is decided by its scope, and whether now, by the process's own table.
 * An auditor reads everything in scope and does nothing; evaluators and experts work inside evaluations only.
 */
const ROLE_PERMISSIONS = {
  unitClerk: UNIT,
  unitLeader: UNIT,
  financeOfficer: FINANCE,
  performanceOfficer: [...FINANCE, ...KEEPS, 'policy.propose', ...RANKINGS, 'ranking.freeze', 'report.open'],
  financeDirector: [...FINANCE, ...KEEPS, 'policy.propose', 'policy.decide', ...RANKINGS],
  supervisingLeader: [
    ...READS,
    'item.act',
    'evaluation.act',
    'supervision.act',
    'supervision.open',
    'board.read',
    'policy.try',
    'result.read',
    ...RANKINGS,
    'delegation.make',
    'number.read',
  ],
  agencyEvaluator: OUTSIDE,
  expert: OUTSIDE,
  auditor: [
    ...READS,
    'item.archive',
    'board.read',
    'policy.try',
    'result.read',
    ...RANKINGS,
    'table.check',
    'record.verify',
    'audit.read',
    'registry.read',
    'number.read',
  ],
  // He acts in one thing only: where nobody holds an office that must sign, he finds a signer.
  administrator: [
    ...READS,
    'item.act',
    'evaluation.act',
    'supervision.act',
    'resultDocument.read',
    'policy.try',
    'calendar.change',
    'people.read',
    'people.change',
    'delegation.make',
    'mail.read',
    'delivery.change',
    'record.verify',
    'incident.read',
    'operation.ask',
    'audit.read',
    'registry.read',
    'registry.change',
    'number.read',
    'number.administer',
  ],
  // The most that a machine may ever be given; what it was given is kept to `only`. Nothing here acts or signs.
  machine: [
    'reference.read',
    'calendar.read',
    'deadline.compute',
    'item.read',
    'obligation.read',
    'evaluation.read',
    'library.read',
    'result.read',
    ...RANKINGS,
    'item.archive',
    'item.open',
    'table.check',
  ],
} as const satisfies Record<Role, readonly Permission[]>;

/** Whether one of the person's grants, own or lent, carries the permission. */
export function holds({ grants }: Pick<Person, 'grants'>, permission: Permission): boolean {
  return grants.some((grant) => carries(grant, permission));
}

/** The grants that carry a permission: what may be read or done by them is decided on these alone. */
export function grantsWith({ grants }: Pick<Person, 'grants'>, permission: Permission): Person['grants'] {
  return grants.filter((grant) => carries(grant, permission));
}

/** By these a role's work comes into an inbox. */
const ACTING: readonly Permission[] = ['item.act', 'evaluation.act'];

/** A person with what he may act by: a reader's grants put nothing into his inbox. */
export function acting<P extends Pick<Person, 'grants'>>(person: P): P {
  const { grants } = person;
  return { ...person, grants: grants.filter(({ role }) => ACTING.some((one) => permissionsOf(role).includes(one))) };
}

/** Every permission of a person, for a page that shows only what can be used. */
export function heldPermissions(person: Pick<Person, 'grants'>): readonly Permission[] {
  return PERMISSIONS.filter((permission) => holds(person, permission));
}

/** Roles that carry a permission: a refusal says whom to ask. */
export function rolesWith(permission: Permission): readonly Role[] {
  return ROLES.filter((role) => permissionsOf(role).includes(permission));
}

function carries({ role, only }: HeldGrant, permission: Permission): boolean {
  return permissionsOf(role).includes(permission) && (only === undefined || only.includes(permission));
}

function permissionsOf(role: Role): readonly Permission[] {
  return ROLE_PERMISSIONS[role];
}
