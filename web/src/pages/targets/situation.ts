import type { AvailableAct, Item } from '../../api/item-answers.ts';

/** What the table is written for: the first submission and its corrections, an amendment, or nothing now. */
export type Purpose = 'submission' | 'amendment' | 'closed';

const SUBMISSIONS: readonly string[] = ['submitTargets', 'resubmitTargets'];
const AMENDMENTS: readonly string[] = ['requestAmendment', 'resubmitAmendment'];

export interface Situation {
  readonly purpose: Purpose;
  /** The act by which the table is handed in, whoever may do it. */
  readonly act: AvailableAct | undefined;
  /** The version that a new table begins from, and that it is compared with first. */
  readonly originId: string | undefined;
}

/** Where the targets of an item stand, from what is possible now. */
export function situationOf({
  available,
  details,
  position,
}: Pick<Item, 'available' | 'details' | 'position'>): Situation {
  const { targets, approval, amendment } = details;
  const submission = available.find(({ command }) => SUBMISSIONS.includes(command));
  if (submission) return { purpose: 'submission', act: submission, originId: targets.versionId };
  const executing = position.some(({ track, phase }) => track === 'main' && phase === 'executing');
  const request = approval && executing ? available.find(({ command }) => AMENDMENTS.includes(command)) : undefined;
  if (request)
    return { purpose: 'amendment', act: request, originId: amendment?.versionId ?? approval?.targetsVersionId };
  return {
    purpose: 'closed',
    act: undefined,
    originId: amendment?.versionId ?? approval?.targetsVersionId ?? targets.versionId,
  };
}

/**
 * Whether a draft goes on from where the table stands. One that was saved before the version in force was handed in or
 * approved is of an earlier round: it is not what is written now.
 */
export function isCurrent(
  draft: { readonly updatedAt: string },
  origin: { readonly createdAt: string } | undefined,
  since: string | undefined,
): boolean {
  const from = [origin?.createdAt, since].filter((moment) => moment !== undefined).map((moment) => Date.parse(moment));
  return from.every((moment) => Date.parse(draft.updatedAt) > moment);
}

/** Events by which one round of amending ends, or the first can begin. */
const TURNS: readonly string[] = [
  'budgetApproved',
  'amendmentApproved',
  'amendmentRefused',
  'amendmentLapsed',
  'amendmentReturned',
];

/** When the present round of amending began, of events newest first. */
export function lastTurn(
  events: readonly { readonly type: string; readonly recordedAt: string }[],
): string | undefined {
  return events.find(({ type }) => TURNS.includes(type))?.recordedAt;
}
