import { followUpNotices } from '../../follow-up/notices.ts';
import { clockNotices, notice } from '../../obligations/clock-notices.ts';
import { isObligationEvent, type ObligationEvent } from '../../obligations/obligation-event.ts';
import type { Effect } from '../../process/process.ts';
import { isSignOffEvent, type SignOffEvent } from '../../sign-off/sign-off-event.ts';
import { signOffNotices } from '../../sign-off/sign-off-notices.ts';
import type { AdoptReEvaluation } from '../budget-item/commands.ts';
import { workingMembers } from './deciders.ts';
import type { EvaluationEvent } from './events.ts';
import type { EvaluationState, Member } from './state.ts';
import { UNIT } from '../../process/roles.ts';

/** What must be told, to whom, how fast; and what a re-evaluation hands to its item (E5). */
export function effects(
  event: EvaluationEvent | ObligationEvent | SignOffEvent,
  state: EvaluationState,
): readonly Effect[] {
  const about = { item: state.name, code: state.code };
  if (isSignOffEvent(event)) return signOffNotices(event, about);
  if (isObligationEvent(event)) return clockNotices(event, about);
  switch (event.type) {
    case 'agencySelected':
    case 'agencyChanged':
      return [byName('agencySelected', event.evaluators, about)];
    case 'expertsDrawn':
    case 'expertsRedrawn':
      return [byName('expertsDrawn', event.drawn, about)];
    case 'expertReplaced':
      return [byName('expertsDrawn', [event.next], about)];
    case 'planReturned':
    case 'reportReturned':
      return [byName(event.type, workingMembers(state), { ...about, opinion: event.opinion })];
    case 'materialsAsked':
      return [notice('now', UNIT, 'materialsAsked', { ...about, count: event.count })];
    case 'materialsReturned':
      return [notice('now', UNIT, 'materialsReturned', { ...about, opinion: event.opinion })];
    case 'materialsAccepted':
      return [byName('scoringOpened', state.panel?.experts ?? [], about)];
    case 'draftSent':
      return [notice('now', UNIT, 'draftSent', about)];
    case 'evaluationConcluded':
      return handedOver(event, state);
    default:
      return followUpNotices(event, about);
  }
}

type About = Readonly<Record<string, string | number>>;

function byName(topic: string, people: readonly Member[], params: About): Effect {
  return { kind: 'notice', urgency: 'now', roles: [], people: people.map(({ personId }) => personId), topic, params };
}

function handedOver(
  { total, grade, on }: Extract<EvaluationEvent, { type: 'evaluationConcluded' }>,
  { evaluationKind, item, code }: EvaluationState,
): readonly Effect[] {
  if (evaluationKind !== 'reEvaluation' || !item) return [];
  const command: AdoptReEvaluation = { kind: 'adoptReEvaluation', code, total, grade, on };
  return [{ kind: 'act', instanceId: item.id, command }];
}
