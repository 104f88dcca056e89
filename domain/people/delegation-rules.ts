import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { Fault } from '../domain-error.ts';
import { isUnitRole, type Role } from '../process/roles.ts';
import { overlap, type DatedGrant } from './grant-rules.ts';
import { rolesTogether } from './roles-together.ts';

/** Roles whose work somebody else may do for a while. Nobody lends the right to manage accounts, to audit, or to judge. */
export const LENDABLE_ROLES = [
  'unitClerk',
  'unitLeader',
  'financeOfficer',
  'performanceOfficer',
  'financeDirector',
  'supervisingLeader',
] as const satisfies readonly Role[];

/** Longer than this it is no absence but another appointment. */
const LONGEST_DELEGATION_DAYS = 366;

/** Who lends what to whom, from when to when; both days included. */
export interface DelegationRequest {
  readonly principalId: string;
  readonly delegateId: string;
  readonly roles: readonly Role[];
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
  /** All where none is named. */
  readonly stages: readonly string[];
}

/** One that runs or is coming, as its number and its days name it. */
export interface StandingDelegation extends DelegationRequest {
  readonly id: string;
  readonly delegateName: string;
}

/** What both hold themselves: what was lent to one is never lent on. */
export interface DelegationParties {
  /** What the principal has lent already and not taken back. */
  readonly lent: readonly StandingDelegation[];
  readonly principal: readonly DatedGrant[];
  readonly delegate: readonly DatedGrant[];
  readonly today: PlainDate;
}

/** Everything that forbids a delegation, at once; each fault with its place in the request. */
export function delegationFaults(request: DelegationRequest, parties: DelegationParties): readonly Fault[] {
  return [
    ...(request.principalId === request.delegateId ? [{ path: '/delegateId', code: 'delegationToOneself' }] : []),
    ...periodFaults(request, parties.today),
    ...parties.lent.filter((one) => isSame(one, request)).map(alreadyLent),
    ...request.roles.flatMap((role, index) => roleFaults(role, `/roles/${String(index)}`, request, parties)),
  ];
}

/** Whether two lend the same person some of the same work on the same days: nobody could say by which he acts. */
function isSame(one: DelegationRequest, other: DelegationRequest): boolean {
  const everywhere = one.stages.length === 0 || other.stages.length === 0;
  return (
    one.delegateId === other.delegateId &&
    overlap(one, other) &&
    one.roles.some((role) => other.roles.includes(role)) &&
    (everywhere || one.stages.some((stage) => other.stages.includes(stage)))
  );
}

function alreadyLent({ id, delegateName: name, validFrom, validUntil }: StandingDelegation): Fault {
  return { path: '/delegateId', code: 'delegationTwice', params: { id, name, from: validFrom, until: validUntil } };
}

function periodFaults({ validFrom, validUntil }: DelegationRequest, today: PlainDate): readonly Fault[] {
  return [
    ...(validFrom < today ? [{ path: '/validFrom', code: 'delegationInPast' }] : []),
    ...(validUntil < validFrom ? [{ path: '/validUntil', code: 'endsBeforeBegin' }] : []),
    ...(validUntil > addDays(validFrom, LONGEST_DELEGATION_DAYS - 1)
      ? [{ path: '/validUntil', code: 'delegationTooLong', params: { days: LONGEST_DELEGATION_DAYS } }]
      : []),
  ];
}

function roleFaults(
  role: Role,
  path: string,
  request: DelegationRequest,
  { principal, delegate }: DelegationParties,
): readonly Fault[] {
  const lendable: readonly Role[] = LENDABLE_ROLES;
  if (!lendable.includes(role)) return [{ path, code: 'roleNotLendable' }];
  const lent = principal.filter((grant) => grant.role === role && overlap(grant, request));
  if (lent.length === 0) return [{ path, code: 'roleNotHeld' }];
  if (!lent.some((grant) => delegate.some((own) => overlap(own, request) && colleagues(grant, own))))
    return [{ path: '/delegateId', code: isUnitRole(role) ? 'delegateOutsideUnit' : 'delegateOutsideRegion' }];
  const excluded = delegate
    .filter((own) => overlap(own, request))
    .flatMap((own) => rolesTogether(own.role, role) ?? [])
    .find(({ severity }) => severity === 'refused');
  return excluded ? [{ path, code: excluded.code }] : [];
}

/** A unit's work stays in the unit, a bureau's within its region. */
function colleagues(lent: DatedGrant, own: DatedGrant): boolean {
  return isUnitRole(lent.role) ? own.unitId === lent.unitId : own.regionId === lent.regionId;
}
