import { at } from '../../process/evolve-kit.ts';
import type { Evolve } from './evolve-kit.ts';
import type { EventOf } from './events.ts';
import type { EngagementState, EvaluationState, PanelState } from './state.ts';

/** Team, agency and experts. */
export const evolveForming = {
  teamFormed: (state, { on, leader, members }) => ({
    ...at(state, { main: 'planning' }),
    team: { on, leader, members },
  }),
  teamChanged: (state, { leader, members, on }) => ({
    ...state,
    team: { on: state.team?.on ?? on, leader, members },
  }),
  agencySelected: (state, event) => selected(state, event),
  agencyChanged: (state, event) => selected(state, event),
  interestsDeclared: (state, { on, by, statement }) =>
    engaged(at(state, { engagement: 'declared' }), { declaration: { on, by, statement } }),
  agencyWithdrew: (state) => {
    const { engagement, ...rest } = state;
    const free = at(rest, { engagement: 'none' });
    return engagement ? asideToo(free, 'agencies', engagement.agencyId) : free;
  },
  contractSigned: (state, { on, contractNumber, startsOn, endsOn, feeFen, deliverables }) =>
    engaged(at(state, { engagement: 'contracted' }), {
      contract: {
        number: contractNumber,
        on,
        from: startsOn,
        to: endsOn,
        feeFen,
        deliverables: deliverables.map((deliverable, index) => ({ ...deliverable, no: index + 1 })),
      },
    }),
  deliverableAccepted: (state, { on, no }) => {
    const contract = state.engagement?.contract;
    if (!contract) return state;
    const deliverables = contract.deliverables.map((each) => (each.no === no ? { ...each, acceptedOn: on } : each));
    return engaged(state, { contract: { ...contract, deliverables } });
  },
  agencyRated: (state, { on, total, marks, opinion }) =>
    engaged(at(state, { engagement: 'rated' }), { rating: { on, total, marks, opinion } }),
  expertsDrawn: (state, event) => drawn(state, event),
  expertsRedrawn: (state, event) => drawn(state, event),
  avoidanceDeclared: (state, { on, expertId }) =>
    seated(state, (panel) => ({
      ...panel,
      experts: panel.experts.map((each) => (each.expertId === expertId ? { ...each, declaredOn: on } : each)),
    })),
  expertReplaced: (state, { expertId, next, conflict }) =>
    seated(conflict ? asideToo(state, 'experts', expertId) : state, (panel) => ({
      ...panel,
      experts: panel.experts.map((each) => (each.expertId === expertId ? next : each)),
      reserves: panel.reserves.filter((each) => each.expertId !== next.expertId),
    })),
} satisfies Partial<Evolve>;

/** What was declared for a choice goes with it. */
function selected(
  state: EvaluationState,
  {
    on: selectedOn,
    agencyId,
    name,
    candidates,
    method,
    reason,
    evaluators,
  }: EventOf<'agencySelected'> | EventOf<'agencyChanged'>,
): EvaluationState {
  return {
    ...at(state, { engagement: 'selected' }),
    engagement: { agencyId, name, candidates, method, reason, evaluators, selectedOn },
  };
}

/** Whoever declared a conflict stays aside, whatever is drawn or chosen afterwards. */
function asideToo<S extends Omit<EvaluationState, 'engagement'>>(
  state: S,
  who: 'experts' | 'agencies',
  id: string,
): S & Pick<EvaluationState, 'stoodAside'> {
  const before = state.stoodAside ?? { experts: [], agencies: [] };
  return { ...state, stoodAside: { ...before, [who]: [...before[who], id] } };
}

function engaged(state: EvaluationState, change: Partial<EngagementState>): EvaluationState {
  return state.engagement ? { ...state, engagement: { ...state.engagement, ...change } } : state;
}

function drawn(
  state: EvaluationState,
  { on, versionId, seed, seats, drawn: experts, reserves }: EventOf<'expertsDrawn'> | EventOf<'expertsRedrawn'>,
): EvaluationState {
  const draws = (state.panel?.draws ?? 0) + 1;
  return {
    ...at(state, { panel: 'drawn' }),
    panel: { versionId, seed, seats, draws, drawnOn: on, experts, reserves },
  };
}

/** The panel stands once everybody on it has declared that nothing bars him. */
function seated(state: EvaluationState, change: (panel: PanelState) => PanelState): EvaluationState {
  if (!state.panel) return state;
  const panel = change(state.panel);
  const all = panel.experts.every(({ declaredOn }) => declaredOn !== undefined);
  return { ...at(state, { panel: all ? 'confirmed' : 'drawn' }), panel };
}
