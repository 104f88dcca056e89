import type { DocumentKind } from '../../domain/messages/names-text.ts';
import { isOutsideRole, isUnitRole } from '../../domain/process/roles.ts';
import type { EvaluationState } from '../../domain/processes/evaluation/state.ts';
import type { VersionRow } from '../../db/queries/documents.ts';
import type { Evaluation, Item } from '../access/matters.service.ts';
import type { Caller } from '../http/request.ts';

/** A sheet is one expert's own while he writes it; every other draft is its writers' in common. */
export function draftKind(kind: DocumentKind, { id }: Caller): string {
  return kind === 'scoreSheet' ? `${kind}:${id}` : kind;
}

/**
 * Whether a version may be read. Score sheets are sealed until all are in, even to the bureau; the pool of experts is the
 * bureau's; a report is the unit's to read once it was sent to it.
 */
export function maySee(
  { id, kind, authorId }: Pick<VersionRow, 'id' | 'kind' | 'authorId'>,
  matter: Item | Evaluation,
  caller: Caller,
): boolean {
  if (!isEvaluation(matter) || authorId === caller.id) return true;
  const inBureau = caller.grants.some(({ role }) => !isUnitRole(role) && !isOutsideRole(role));
  if (kind === 'expertPool') return inBureau;
  if (kind === 'scoreSheet') return matter.state.scores !== undefined && (inBureau || isOutside(caller));
  return inBureau || isOutside(caller) || isForUnit(kind, id, matter.state);
}

function isEvaluation(matter: Item | Evaluation): matter is Evaluation {
  return matter.process === 'evaluation';
}

function isOutside({ grants }: Caller): boolean {
  return grants.some(({ role }) => isOutsideRole(role));
}

function isForUnit(kind: string, id: string, { report, plan }: EvaluationState): boolean {
  if (kind === 'evaluationReport') return report?.versionId === id;
  return kind !== 'evaluationPlan' || plan?.approvedOn !== undefined;
}
