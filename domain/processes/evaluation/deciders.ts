import { DomainError } from '../../domain-error.ts';
import { isOneself } from '../../process/actor.ts';
import type { DecidersOf } from '../../process/decide-kit.ts';
import type { DecideContext } from '../../process/process.ts';
import type { EvaluationCommand } from './commands.ts';
import type { EvaluationEvent } from './events.ts';
import type { EvaluationState, Member, PanelExpert } from './state.ts';

/** One decider per command of an evaluation. */
export type Deciders = DecidersOf<EvaluationState, EvaluationCommand, EvaluationEvent>;

/** Everybody who works on the evaluation: the team, and the engaged agency's people once it is under contract. */
export function workingMembers({ team, engagement, position }: EvaluationState): readonly Member[] {
  const agency = position.engagement === 'contracted' || position.engagement === 'rated';
  return [...(team ? [team.leader, ...team.members] : []), ...(agency ? (engagement?.evaluators ?? []) : [])];
}

/** Only who is on the team works on it, or who acts in such a one's place. @throws {DomainError} `notOnTeam` */
export function onTeam(state: EvaluationState, { authority }: DecideContext): void {
  if (!workingMembers(state).some(({ personId }) => isOneself(personId, authority))) throw new DomainError('notOnTeam');
}

/**
 * The drawn expert who acts: nobody acts in an expert's place, who was drawn as a person.
 *
 * @throws {DomainError} `notAssigned`
 */
export function drawnExpert({ panel }: EvaluationState, { authority }: DecideContext): PanelExpert {
  const found = panel?.experts.find(
    ({ personId }) =>
      authority.kind === 'person' && authority.delegationId === undefined && authority.personId === personId,
  );
  if (!found) throw new DomainError('notAssigned');
  return found;
}
