import type { Fault } from '../../domain-error.ts';
import { accountFaults, isOfEvaluated, type NamedMember, type WorkingAccount } from './account-faults.ts';
import { otherPlaces, placeFaults } from './places.ts';
import type { EvaluationState, Member } from './state.ts';

interface Team {
  readonly leader: Member;
  readonly members: readonly Member[];
}

/**
 * What is wrong with a team as it is named (E6), all at once: somebody twice or at work in another place; no officer of
 * the bureau over this matter by his account, under another name, or of the evaluated unit or one above it. Whoever is of
 * outside comes with the agency or by lot, never onto the team (S5, S6). Without `officers`, what the evaluation itself
 * knows.
 */
export function teamFaults(state: EvaluationState, team: Team, officers?: readonly WorkingAccount[]): readonly Fault[] {
  const named = namedOf(team);
  return [
    ...placeFaults(state, 'team', named),
    ...(officers ? accountFaults(state, named, { accounts: officers, absent: 'notAnOfficer' }) : []),
  ];
}

/** Whether nothing keeps an officer from the team: whom a form offers is whom the rule accepts. */
export function mayJoinTeam(state: EvaluationState, officer: WorkingAccount): boolean {
  return otherPlaces(state, 'team', officer.id).length === 0 && !isOfEvaluated(state, officer);
}

function namedOf({ leader, members }: Team): readonly NamedMember[] {
  const others = members.map((member, index) => ({ path: `/members/${String(index)}`, member }));
  return [{ path: '/leader', member: leader }, ...others];
}
