import type { Fault } from '../../domain-error.ts';
import type { NamedMember } from './account-faults.ts';
import type { EvaluationState } from './state.ts';

/** Where somebody can work on one evaluation: nobody does in two places, since each judges or checks the others' work. */
const PLACES = ['team', 'agency', 'panel'] as const;
type Place = (typeof PLACES)[number];

type Manned = Pick<EvaluationState, 'team' | 'engagement' | 'panel'>;

const TAKEN: Readonly<Record<Place, string>> = {
  team: 'worksOnTeam',
  agency: 'worksForAgency',
  panel: 'sitsOnPanel',
};

/** Where somebody works already, beside the place that is filled now; whoever may yet come onto the panel counts. */
export function otherPlaces(state: Manned, own: Place, personId: string): readonly Place[] {
  return PLACES.filter((place) => place !== own && peopleAt(state, place).some((one) => one.personId === personId));
}

/** What is wrong with people named for one place, each at its path: named twice, or at work in another place. */
export function placeFaults(state: Manned, own: Place, named: readonly NamedMember[]): readonly Fault[] {
  return named.flatMap(({ path, member: { personId, name } }, index): Fault[] => [
    ...(named.findIndex(({ member }) => member.personId === personId) < index ? [{ path, code: 'memberTwice' }] : []),
    ...otherPlaces(state, own, personId).map((place) => ({ path, code: TAKEN[place], params: { name } })),
  ]);
}

function peopleAt({ team, engagement, panel }: Manned, place: Place): readonly { readonly personId: string }[] {
  switch (place) {
    case 'team':
      return team ? [team.leader, ...team.members] : [];
    case 'agency':
      return engagement?.evaluators ?? [];
    case 'panel':
      return [...(panel?.experts ?? []), ...(panel?.reserves ?? [])];
  }
}
