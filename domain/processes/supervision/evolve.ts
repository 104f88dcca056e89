import { at, evolveBy } from '../../process/evolve-kit.ts';
import type { SupervisionEvent } from './events.ts';
import { ANSWERING } from './lifecycle.ts';
import type { SupervisionState } from './state.ts';

/** Carries a fact into the state of a supervised matter. */
export const evolve = evolveBy<SupervisionState, SupervisionEvent>({
  supervisionAnswered: (state, { on, measures, done, evidence, by }) => ({
    ...at(state, { main: 'leaderDeciding' }),
    answers: [...state.answers, { no: state.answers.length + 1, on, measures, done, evidence, by }],
  }),
  supervisionReturned: (state, { on, opinion, answerBy }) => ({
    ...at(state, { main: ANSWERING[state.answeredBy] }),
    answers: state.answers.map((answer, index) =>
      index === state.answers.length - 1 ? { ...answer, returned: { on, opinion } } : answer,
    ),
    owedFrom: on,
    answerBy,
  }),
  supervisionClosed: (state, { on, opinion, by }) => ({
    ...at(state, { main: 'closed' }),
    closed: { on, opinion, by },
    closedOn: on,
  }),
  supervisionDropped: (state, { on, reason, by }) => ({
    ...at(state, { main: 'supervisionDropped' }),
    closed: { on, opinion: reason, by },
    closedOn: on,
  }),
  supervisionHandedOver: (state, { leader }) => ({ ...state, leader }),
  supervisionTakenOver: (state, { leader }) => ({ ...state, leader }),
});
