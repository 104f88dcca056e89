import type { DocumentKind } from '../../domain/messages/names-text.ts';
import { authorityFor } from '../../domain/process/actor.ts';
import { DIRECTOR, isOutsideRole, isUnitRole, OFFICER, UNIT } from '../../domain/process/roles.ts';
import type { EvaluationState } from '../../domain/processes/evaluation/state.ts';
import { seatsOf } from '../../domain/sign-off/chain.ts';
import type { VersionRow } from '../../db/queries/documents.ts';
import type { Evaluation, Matter, Report } from '../access/matters.service.ts';
import type { Caller } from '../http/request.ts';

/** A sheet is one expert's own while he writes it; every other draft is its writers' in common. */
export function draftKind(kind: DocumentKind, { id }: Caller): string {
  return kind === 'scoreSheet' ? `${kind}:${id}` : kind;
}

/**
 * Whether a version may be read. Score sheets are sealed until all are in, even to the bureau; the pool of experts is the
 * bureau's; a report and a feedback are the unit's to read once they were sent to it.
 */
export function maySee(
  { id, kind, authorId }: Pick<VersionRow, 'id' | 'kind' | 'authorId'>,
  matter: Matter,
  caller: Caller,
): boolean {
  if (isReport(matter)) return isSignedOrOwn(id, matter, caller);
  if (!isEvaluation(matter) || authorId === caller.id) return true;
  const inBureau = caller.grants.some(({ role }) => !isUnitRole(role) && !isOutsideRole(role));
  if (kind === 'expertPool') return inBureau;
  if (kind === 'scoreSheet') return matter.state.scores !== undefined && (inBureau || isOutside(caller));
  return inBureau || isOutside(caller) || isForUnit(kind, id, matter.state);
}

function isReport(matter: Matter): matter is Report {
  return matter.process === 'performanceReport';
}

/** A report is its authors' own until it bears a name; from then on whoever may read the matter reads what was signed. */
function isSignedOrOwn(versionId: string, report: Report, caller: Caller): boolean {
  return report.state.signed?.versionId === versionId || readsUnsigned(report, caller);
}

/** Whether somebody reads a report before it bears a name: who writes and signs it, and whom a chain of signatures asks. */
export function readsUnsigned({ state }: Report, caller: Caller): boolean {
  const { side, subject, position, signOff = [] } = state;
  const authors = side === 'unit' ? UNIT : [...OFFICER, ...DIRECTOR];
  const asked = signOff.flatMap(seatsOf).flatMap(({ role, consults }) => [role, ...consults.map((one) => one.role)]);
  return authorityFor(caller, [...authors, ...asked], subject, position.main) !== undefined;
}

function isEvaluation(matter: Matter): matter is Evaluation {
  return matter.process === 'evaluation';
}

function isOutside({ grants }: Caller): boolean {
  return grants.some(({ role }) => isOutsideRole(role));
}

function isForUnit(kind: string, id: string, { report, plan, feedback }: EvaluationState): boolean {
  if (kind === 'feedback') return feedback?.versionId === id && feedback.issuedOn !== undefined;
  if (kind === 'evaluationReport') return report?.versionId === id;
  return kind !== 'evaluationPlan' || plan?.approvedOn !== undefined;
}
