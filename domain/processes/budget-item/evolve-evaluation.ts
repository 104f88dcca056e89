import { at } from '../../process/evolve-kit.ts';
import type { Evolve } from './evolve-kit.ts';
import type { EventOf } from './events.ts';
import type { BudgetItemState } from './state.ts';

/** Self-evaluation, review, re-evaluation and the conclusion that starts the follow-up. */
export const evolveEvaluation = {
  selfEvaluationSubmitted: (state, event) => submitted(state, event),
  selfEvaluationReturned: (state, { on }) => ({
    ...at(state, { main: 'redoing' }),
    ...(state.selfEvaluation && { selfEvaluation: { ...state.selfEvaluation, returnedOn: on } }),
  }),
  selfEvaluationAccepted: (state, { on, by, qualityScore, total, grade }) => ({
    ...at(state, { main: 'accepted' }),
    review: { on, by, qualityScore, total, grade },
  }),
  reEvaluationOrdered: (state, { on }) => ({ ...at(state, { main: 'reevaluating' }), reEvaluation: { orderedOn: on } }),
  reEvaluationSubmitted: (state, { on, versionId, total, grade }) => ({
    ...at(state, { main: 'reevaluated' }),
    reEvaluation: { orderedOn: state.reEvaluation?.orderedOn ?? on, reportedOn: on, versionId, total, grade },
  }),
  reEvaluationAdopted: (state, { on, total, grade }) => ({
    ...at(state, { main: 'reevaluated' }),
    reEvaluation: { orderedOn: state.reEvaluation?.orderedOn ?? on, reportedOn: on, total, grade },
  }),
  evaluationConcluded: (state, { on, total, grade }) => ({
    ...at(state, { main: 'followUp', disclosure: 'open' }),
    conclusion: { on, total, grade },
  }),
} satisfies Partial<Evolve>;

function submitted(state: BudgetItemState, event: EventOf<'selfEvaluationSubmitted'>): BudgetItemState {
  const { on, versionId, total, grade, executedFen } = event;
  const submissions = (state.selfEvaluation?.submissions ?? 0) + 1;
  return {
    ...at(state, { main: 'reviewing' }),
    executedFen,
    periodsOpen: [],
    selfEvaluation: { versionId, submittedOn: on, submissions, total, grade, executedFen },
  };
}
