import type { AvailableAct, Item } from '../../api/item-answers.ts';

/** Which table of an item is looked at, and what is decided about it now. */
export interface ReviewSubject {
  readonly track: 'targets' | 'amendment';
  /** `review`: finance judges it; `approve`: the director approves it; `read`: nothing is decided here now. */
  readonly stage: 'review' | 'approve' | 'read';
  readonly versionId: string | undefined;
  /** What an amendment is compared with; targets are compared with the version returned before. */
  readonly baseId: string | undefined;
}

/** An amendment that is under way comes first: the approved table beside it is not under review. */
export function subjectOf({ position, details }: Pick<Item, 'position' | 'details'>): ReviewSubject {
  const phase = (track: string): string | undefined => position.find((one) => one.track === track)?.phase;
  const { targets, amendment, approval } = details;
  const [main, amending] = [phase('main'), phase('amendment')];
  if (amendment && (amending === 'submitted' || amending === 'returned' || amending === 'qualified')) {
    const stage = amending === 'submitted' ? 'review' : amending === 'qualified' ? 'approve' : 'read';
    return { track: 'amendment', stage, versionId: amendment.versionId, baseId: approval?.targetsVersionId };
  }
  const stage = main === 'submitted' ? 'review' : 'read';
  return { track: 'targets', stage, versionId: approval?.targetsVersionId ?? targets.versionId, baseId: undefined };
}

const ANSWERS: Readonly<Record<ReviewSubject['track'], readonly string[]>> = {
  targets: ['qualifyTargets', 'returnTargets'],
  amendment: ['qualifyAmendment', 'returnAmendment'],
};

/** The two answers of a review, as they are offered now; what is being signed is not offered. */
export function answersOf(
  { available }: Pick<Item, 'available'>,
  { track }: Pick<ReviewSubject, 'track'>,
): readonly AvailableAct[] {
  return available.filter(({ command }) => ANSWERS[track].includes(command));
}
