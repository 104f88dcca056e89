import type { PlainDate } from '../../calendar/plain-date.ts';
import { at } from '../../process/evolve-kit.ts';
import type { Evolve } from './evolve-kit.ts';
import type { EventOf } from './events.ts';
import type { BudgetItemState, SelfCheckResult } from './state.ts';

/** Self-evaluation, review, re-evaluation and the conclusion that starts the follow-up. */
export const evolveEvaluation = {
  selfEvaluationSubmitted: (state, event) => submitted(state, event),
  selfEvaluationReturned: (state, { on }) => ({
    ...checked(at(state, { main: 'redoing' }), 'returned', on),
    ...(state.selfEvaluation && { selfEvaluation: { ...state.selfEvaluation, returnedOn: on } }),
  }),
  selfEvaluationAccepted: (state, { on, by, qualityScore, total, grade }) => ({
    ...checked(at(state, { main: 'accepted' }), 'confirmed', on),
    review: { on, by, qualityScore, total, grade },
  }),
  selfCheckAssigned: (state, { on, sampleId, checker }) => ({ ...state, selfCheck: { sampleId, checker, on } }),
  reEvaluationOrdered: (state, { on }) => ({
    ...checked(at(state, { main: 'reevaluating' }), 'reEvaluation', on),
    reEvaluation: { orderedOn: on },
  }),
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

/** The first act on a drawn self-evaluation is what the check came to. */
function checked(state: BudgetItemState, kind: SelfCheckResult, on: PlainDate): BudgetItemState {
  const { selfCheck } = state;
  return selfCheck && !selfCheck.result ? { ...state, selfCheck: { ...selfCheck, result: { kind, on } } } : state;
}

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
