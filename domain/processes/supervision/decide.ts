import { dateOf } from '../../calendar/plain-date.ts';
import { DomainError } from '../../domain-error.ts';
import { isOneself } from '../../process/actor.ts';
import { decideBy, notBefore, notOwnReport, person } from '../../process/decide-kit.ts';
import type { DecideContext } from '../../process/process.ts';
import type { SupervisionCommand } from './commands.ts';
import type { SupervisionEvent } from './events.ts';
import type { Leader, SupervisionState } from './state.ts';

/**
 * What an act on a supervised matter comes to. Returned, closed and dropped by the leader whose matter it is, or in his
 * place, and by nobody else: another leader first takes it over.
 *
 * @throws {DomainError} `notThisLeader`, `ownReport`, `dateBeforeFact`, `dateInPast`, `nothingToDo`
 */
export const decide = decideBy<SupervisionState, SupervisionCommand, SupervisionEvent>({
  answerSupervision: ({ owedFrom }, { measures, done, evidence }, context) => {
    notBefore(owedFrom, context);
    const by = { id: person(context), name: nameOf(context) };
    return [{ type: 'supervisionAnswered', on: context.on, measures, done, evidence, by }];
  },
  returnSupervision: (state, { opinion, answerBy }, context) => {
    ofThisLeader(state, context);
    notBefore(state.answers.at(-1)?.on, context);
    if (answerBy < dateOf(context.now)) throw new DomainError('dateInPast', { date: answerBy });
    return [{ type: 'supervisionReturned', on: context.on, opinion, answerBy }];
  },
  closeSupervision: (state, { opinion }, context) => {
    ofThisLeader(state, context);
    const answer = state.answers.at(-1);
    notOwnReport(answer?.by.id, context);
    notBefore(answer?.on, context);
    return [{ type: 'supervisionClosed', on: context.on, opinion, by: nameOf(context) }];
  },
  dropSupervision: (state, { reason }, context) => {
    ofThisLeader(state, context);
    notBefore(state.owedFrom, context);
    return [{ type: 'supervisionDropped', on: context.on, reason, by: nameOf(context) }];
  },
  takeOverSupervision: ({ leader, openedOn }, { reason }, context) => {
    notBefore(openedOn, context);
    const next = leaderOf(context);
    if (next.id === leader?.id) throw new DomainError('nothingToDo', { command: 'takeOverSupervision' });
    return [{ type: 'supervisionTakenOver', on: context.on, reason, leader: next, name: next.name }];
  },
});

function ofThisLeader({ leader }: Pick<SupervisionState, 'leader'>, { authority }: DecideContext): void {
  if (leader && !isOneself(leader.id, authority)) throw new DomainError('notThisLeader', { leader: leader.name });
}

/** Whoever stands in takes over for the leader, not for himself. */
function leaderOf({ authority }: DecideContext): Leader {
  if (authority.kind === 'system') return { id: authority.ruleId, name: '' };
  const { personId, name, onBehalfOf, onBehalfOfName } = authority;
  return { id: onBehalfOf ?? personId, name: onBehalfOfName ?? name };
}

function nameOf({ authority }: DecideContext): string {
  return authority.kind === 'person' ? authority.name : '';
}
