import { notice, type About } from '../obligations/clock-notices.ts';
import type { Effect, EventLike } from '../process/process.ts';
import { UNIT, type Role } from '../process/roles.ts';
import type { EventOf, FollowUpEvent } from './events.ts';

const DELIVERS: readonly Role[] = ['financeOfficer', 'performanceOfficer', 'financeDirector'];

/** Decisions that a unit must hear of with the morning's digest. */
const TOLD_TO_UNIT: ReadonlySet<string> = new Set<FollowUpEvent['type']>([
  'problemReturned',
  'deferralDecided',
  'deferralExpired',
  'consequenceDecided',
]);

/** What people are told of the use of a result. The feedback starts a clock when it is signed for, so it goes out at once. */
export function followUpNotices(event: EventLike, about: About): readonly Effect[] {
  if (is('feedbackIssued', event)) {
    return [notice('now', UNIT, 'feedbackIssued', { ...about, documentNumber: event.documentNumber })];
  }
  if (is('receiptReturned', event)) {
    // The month goes on running: who must deliver again hears of it at once.
    return [notice('now', DELIVERS, 'receiptReturned', { ...about, reason: event.reason })];
  }
  return TOLD_TO_UNIT.has(event.type) ? [notice('digest', UNIT, event.type, about)] : [];
}

function is<T extends FollowUpEvent['type']>(type: T, event: EventLike): event is EventOf<T> {
  return event.type === type;
}
