import { followUpNotices } from '../../follow-up/notices.ts';
import { clockNotices, notice } from '../../obligations/clock-notices.ts';
import { isObligationEvent, type ObligationEvent } from '../../obligations/obligation-event.ts';
import type { Effect } from '../../process/process.ts';
import { isSignOffEvent, type SignOffEvent } from '../../sign-off/sign-off-event.ts';
import { signOffNotices } from '../../sign-off/sign-off-notices.ts';
import type { BudgetItemEvent } from './events.ts';
import type { BudgetItemState } from './state.ts';
import { UNIT } from '../../process/roles.ts';

/** Decisions of finance that a unit must hear of with the morning's digest. */
const TOLD_TO_UNIT: ReadonlySet<BudgetItemEvent['type']> = new Set([
  'submissionOrdered',
  'targetsReturned',
  'targetsRefused',
  'budgetApproved',
  'spotCheckOpened',
  'spotCheckConcluded',
  'correctionOrdered',
  'correctionReturned',
  'itemSuspended',
  'itemResumed',
  'itemStopped',
  'amendmentReturned',
  'amendmentRefused',
  'amendmentApproved',
  'selfEvaluationReturned',
]);

/** What must be told, to whom, how fast. */
export function effects(
  event: BudgetItemEvent | ObligationEvent | SignOffEvent,
  { name, code }: BudgetItemState,
): readonly Effect[] {
  const about = { item: name, code };
  if (isSignOffEvent(event)) return signOffNotices(event, about);
  if (isObligationEvent(event)) return clockNotices(event, about);
  if (event.type === 'selfCheckAssigned') {
    const people = [event.checker.personId];
    return [{ kind: 'notice', urgency: 'now', roles: [], people, topic: event.type, params: about }];
  }
  return TOLD_TO_UNIT.has(event.type) ? [notice('digest', UNIT, event.type, about)] : followUpNotices(event, about);
}
