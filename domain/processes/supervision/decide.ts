import { dateOf } from '../../calendar/plain-date.ts';
import { DomainError } from '../../domain-error.ts';
import { isOneself, type Authority } from '../../process/actor.ts';
import { decideBy, notBefore, notOwnReport, person } from '../../process/decide-kit.ts';
import type { DecideContext } from '../../process/process.ts';
import type { SupervisionCommand } from './commands.ts';
import type { SupervisionEvent } from './events.ts';
import type { Leader, SupervisionState } from './state.ts';

/**
 * What an act on a supervised matter comes to. Returned, closed and dropped by the leader whose matter it is, or in his
 * place, and by nobody else: another leader first takes it over.
 *
 * Where the region's body gets a new head, the matters of the one before are his from that day (S1). A supervised matter
 * is the office's, not the person's: left with whoever has gone, its answers would wait for nobody. It moves by an act of
 * its own, in the name of the rule and never of either leader, with body, appointment and both names; whatever the former
 * head said stays his. Nothing is decided by it, the dates run on, and the new head may drop or hand back what is not his.
 *
 * @throws {DomainError} `notThisLeader`, `ownReport`, `dateBeforeFact`, `dateInPast`, `nothingToDo`
 */
export const decide = decideBy<SupervisionState, SupervisionCommand, SupervisionEvent>({
  answerSupervision: ({ owedFrom }, { measures, done, evidence }, context) => {
    notBefore(owedFrom, context);
    const by = { id: person(context), name: nameOf(context) };
    const proofs = evidence.map(({ name, where, sha256 }) => ({
      name,
      ...(where !== undefined && { where }),
      ...(sha256 !== undefined && { sha256 }),
    }));
    return [{ type: 'supervisionAnswered', on: context.on, measures, done, evidence: proofs, by }];
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
  handOverSupervision: ({ leader: former }, { leader, body, reason, on }) => {
    if (!former || former.id === leader.id) throw new DomainError('nothingToDo', { command: 'handOverSupervision' });
    return [{ type: 'supervisionHandedOver', on, reason, body, leader, name: leader.name, former }];
  },
  takeOverSupervision: ({ leader, openedOn }, { reason }, context) => {
    notBefore(openedOn, context);
    const next = leaderBy(context.authority);
    if (next.id === leader?.id) throw new DomainError('nothingToDo', { command: 'takeOverSupervision' });
    return [{ type: 'supervisionTakenOver', on: context.on, reason, leader: next, name: next.name }];
  },
});

function ofThisLeader({ leader }: Pick<SupervisionState, 'leader'>, { authority }: DecideContext): void {
  if (leader && !isOneself(leader.id, authority)) throw new DomainError('notThisLeader', { leader: leader.name });
}

/** The leader by whose authority something is done: whoever stands in acts for the leader, not for himself. */
export function leaderBy(authority: Authority): Leader {
  if (authority.kind === 'system') return { id: authority.ruleId, name: '' };
  const { personId, name, onBehalfOf, onBehalfOfName } = authority;
  return { id: onBehalfOf ?? personId, name: onBehalfOfName ?? name };
}

function nameOf({ authority }: DecideContext): string {
  return authority.kind === 'person' ? authority.name : '';
}
