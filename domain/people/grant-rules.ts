import type { PlainDate } from '../calendar/plain-date.ts';
import type { Fault } from '../domain-error.ts';
import type { Grant } from '../process/actor.ts';
import { isUnitRole, type Role } from '../process/roles.ts';
import { rolesTogether, type RolesTogether } from './roles-together.ts';

/** A grant with the days on which it holds, both included. `-infinity` and `infinity` where nobody has set one. */
export interface DatedGrant extends Grant {
  readonly validFrom: PlainDate | '-infinity';
  readonly validUntil: PlainDate | 'infinity';
}

/** Roles of a finance bureau that may be kept to one of its divisions. */
const DIVISION_ROLES: readonly Role[] = ['financeOfficer'];
/** The role that is held for an agency of the registry. */
export const AGENCY_ROLE: Role = 'agencyEvaluator';

/** Everything that forbids a grant beside what the person holds already: its own shape, and roles that exclude it. */
export function grantFaults(grant: DatedGrant, held: readonly DatedGrant[]): readonly Fault[] {
  const { role, unitId, divisionId, validFrom, validUntil } = grant;
  return [
    ...(isUnitRole(role) && unitId === undefined ? [{ path: '/unitId', code: 'unitNeeded' }] : []),
    ...(!isUnitRole(role) && unitId !== undefined ? [{ path: '/unitId', code: 'unitNotForRole' }] : []),
    ...(divisionId !== undefined && !DIVISION_ROLES.includes(role)
      ? [{ path: '/divisionId', code: 'divisionNotForRole' }]
      : []),
    ...agencyFaults(grant),
    ...(beginsAfter(validFrom, validUntil) ? [{ path: '/validUntil', code: 'endsBeforeBegin' }] : []),
    ...(held.some((one) => samePlace(one, grant) && overlap(one, grant)) ? [{ path: '/role', code: 'grantHeld' }] : []),
    ...(held.some((one) => ofAnotherAgency(one, grant) && overlap(one, grant))
      ? [{ path: '/agencyId', code: 'agencyHeld' }]
      : []),
    ...excluded(grant, held),
  ];
}

/** An evaluator works for an agency, as a clerk for a unit (S5); nobody else does. */
function agencyFaults({ role, agencyId }: Grant): readonly Fault[] {
  if (role !== AGENCY_ROLE) return agencyId === undefined ? [] : [{ path: '/agencyId', code: 'agencyNotForRole' }];
  return agencyId === undefined ? [{ path: '/agencyId', code: 'agencyNeeded' }] : [];
}

/** Who works for two agencies at once judges for none; a role from before that names no agency stands in nobody's way. */
function ofAnotherAgency(one: Grant, other: Grant): boolean {
  return one.agencyId !== undefined && other.agencyId !== undefined && one.agencyId !== other.agencyId;
}

function excluded(grant: DatedGrant, held: readonly DatedGrant[]): readonly Fault[] {
  const found = held
    .filter((one) => overlap(one, grant))
    .flatMap((one) => rolesTogether(one.role, grant.role) ?? [])
    .filter(({ severity }) => severity === 'refused');
  return [...new Set(found.map(({ code }) => code))].map((code) => ({ path: '/role', code }));
}

/** What is to be said of roles that a person holds together, each once; nothing refused is among them. */
export function heldTogether(held: readonly DatedGrant[]): readonly RolesTogether[] {
  const pairs = held.flatMap((one, index) =>
    held
      .slice(index + 1)
      .filter((other) => overlap(one, other) && sameAuthority(one, other))
      .flatMap((other) => rolesTogether(one.role, other.role) ?? []),
  );
  return [...new Map(pairs.map((pair) => [pair.code, pair])).values()];
}

/** Two unit roles concern each other in one unit only, all others within their region. */
function sameAuthority(one: Grant, other: Grant): boolean {
  if (isUnitRole(one.role) && isUnitRole(other.role)) return one.unitId === other.unitId;
  return one.regionId === other.regionId;
}

function samePlace(one: Grant, other: Grant): boolean {
  return (
    one.role === other.role &&
    one.regionId === other.regionId &&
    one.unitId === other.unitId &&
    one.divisionId === other.divisionId &&
    one.agencyId === other.agencyId
  );
}

/** Whether both hold on some day. */
export function overlap(one: Period, other: Period): boolean {
  return !beginsAfter(one.validFrom, other.validUntil) && !beginsAfter(other.validFrom, one.validUntil);
}

type Period = Pick<DatedGrant, 'validFrom' | 'validUntil'>;

function beginsAfter(from: DatedGrant['validFrom'], until: DatedGrant['validUntil']): boolean {
  return from !== '-infinity' && until !== 'infinity' && from > until;
}
