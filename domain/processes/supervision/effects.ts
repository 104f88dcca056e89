import { clockNotices, notice } from '../../obligations/clock-notices.ts';
import { isObligationEvent, type ObligationEvent } from '../../obligations/obligation-event.ts';
import type { Effect } from '../../process/process.ts';
import { LEADER, OFFICER, UNIT, type Role } from '../../process/roles.ts';
import { isSignOffEvent, type SignOffEvent } from '../../sign-off/sign-off-event.ts';
import { signOffNotices } from '../../sign-off/sign-off-notices.ts';
import type { SupervisionEvent } from './events.ts';
import { FINANCE_ANSWERS } from './lifecycle.ts';
import type { SupervisionState } from './state.ts';

/** What must be told, to whom, how fast: who has to answer hears of it at once, and so does the leader of an answer. */
export function effects(
  event: SupervisionEvent | ObligationEvent | SignOffEvent | { readonly type: 'opened' },
  { name, code, answeredBy, demand, leader }: SupervisionState,
): readonly Effect[] {
  const about = { item: name, code };
  if (isSignOffEvent(event)) return signOffNotices(event, about);
  const answerers: readonly Role[] = answeredBy === 'unit' ? UNIT : FINANCE_ANSWERS;
  if (isObligationEvent(event)) return clockNotices(event, about, answerers);
  switch (event.type) {
    case 'opened':
      return [
        notice('now', answerers, 'supervisionOpened', { ...about, demand }),
        notice('digest', OFFICER, 'supervisionOpened', { ...about, demand }),
      ];
    case 'supervisionAnswered': {
      const told = notice('now', leader ? [] : LEADER, event.type, { ...about, done: event.done });
      return [leader ? { ...told, people: [leader.id] } : told];
    }
    case 'supervisionReturned':
      return [notice('now', answerers, event.type, { ...about, opinion: event.opinion, answerBy: event.answerBy })];
    case 'supervisionClosed':
      return [notice('digest', [...answerers, ...OFFICER], event.type, { ...about, opinion: event.opinion })];
    case 'supervisionDropped':
      return [notice('now', [...answerers, ...OFFICER], event.type, { ...about, reason: event.reason })];
    case 'supervisionHandedOver': {
      const told = notice('digest', answerers, event.type, { ...about, leader: event.name, body: event.body });
      return [{ ...told, people: [event.leader.id, event.former.id] }];
    }
    case 'supervisionTakenOver':
      return [notice('digest', [...answerers, ...LEADER], event.type, { ...about, leader: event.name })];
  }
}
