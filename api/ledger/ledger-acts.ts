import { rolesForObligationCommand } from '../../domain/obligations/decide-obligation.ts';
import type { ObligationCommand } from '../../domain/obligations/obligation-command.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { authorityFor, type Person, type Subject } from '../../domain/process/actor.ts';
import type { Role } from '../../domain/process/roles.ts';
import { LIFECYCLE } from '../../domain/processes/budget-item/lifecycle.ts';
import type { LedgerRow } from '../../db/queries/problems.ts';

/** Who looks at the ledger, and by which rules of the day. */
export interface LedgerReader {
  readonly person: Person;
  readonly policy: Policy;
  readonly today: PlainDate;
}

type Has = (row: LedgerRow) => boolean;

/** Acts on one problem, and when there is anything to do; where and by whom is the lifecycle table's matter. */
const PROBLEM_ACTS: readonly (readonly [command: string, has: Has])[] = [
  ['answerProblem', ({ open, financeStatus }) => open && financeStatus !== 'awaiting'],
  ['verifyProblem', ({ financeStatus }) => financeStatus === 'awaiting'],
  ['returnProblem', ({ financeStatus }) => financeStatus === 'awaiting'],
  ['askDeferral', ({ open, deferral }) => open && deferral === null],
  ['decideDeferral', ({ open, deferral }) => open && deferral === 'asked'],
];
/** Acts on the document as a whole. */
const DOCUMENT_ACTS: readonly string[] = ['signReceipt', 'reportRectification'];

/** What the reader may do now about one problem. */
export function problemActs(row: LedgerRow, reader: LedgerReader): readonly string[] {
  return PROBLEM_ACTS.filter(([, has]) => has(row))
    .map(([command]) => command)
    .filter((command) => mayNow(command, row, reader));
}

/** What the reader may do now about the document and its clock. */
export function documentActs(row: LedgerRow, reader: LedgerReader): readonly string[] {
  return [
    ...DOCUMENT_ACTS.filter((command) => mayNow(command, row, reader)),
    // Whoever answers problems also writes the report that the unit's leader signs.
    ...(mayNow('answerProblem', row, reader) ? ['draft:rectification'] : []),
    ...clockActs(row, reader),
  ];
}

function mayNow(command: string, row: LedgerRow, { person, policy }: LedgerReader): boolean {
  const rows = LIFECYCLE.rows.filter(
    (one) => one.command === command && one.track === 'feedback' && one.from.includes(row.feedbackPhase),
  );
  // What needs signatures is put forward by whom the policy names, who need not be those that do it.
  const roles = rows.flatMap(({ who }) => policy.signOff[command]?.proposedBy ?? who);
  return holds(person, roles, row);
}

function clockActs(row: LedgerRow, { person, policy, today }: LedgerReader): readonly string[] {
  const { obligationKind, responsible, extensionAsked, due, paused } = row;
  if (obligationKind === null || due === null || paused) return [];
  const { extendable } = policy.obligations[obligationKind];
  const kinds: readonly ObligationCommand['kind'][] = [
    ...(extendable && extensionAsked === null && due >= today ? (['askExtension'] as const) : []),
    ...(extensionAsked === null ? [] : (['grantExtension', 'refuseExtension'] as const)),
    'urge',
  ];
  return kinds.filter((kind) =>
    holds(
      person,
      policy.signOff[kind]?.proposedBy ?? rolesForObligationCommand(kind, { responsible }, policy.extension.grantedBy),
      row,
    ),
  );
}

function holds(person: Person, roles: readonly Role[], { regionId, unitId, divisionId }: LedgerRow): boolean {
  const subject: Subject = { regionId, regionPath: [regionId], unitId, ...(divisionId !== null && { divisionId }) };
  return authorityFor(person, roles, subject) !== undefined;
}
