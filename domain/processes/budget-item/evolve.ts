import { evolveFollowUp } from '../../follow-up/evolve-follow-up.ts';
import { evolveEvaluation } from './evolve-evaluation.ts';
import { at, evolveBy } from '../../process/evolve-kit.ts';
import type { Evolve } from './evolve-kit.ts';
import type { BudgetItemEvent } from './events.ts';
import { lightAfterCheck } from './spot-check.ts';
import type { BudgetItemState } from './state.ts';

const evolveTargets = {
  targetsSubmitted: (state, { on, versionId }) => ({
    ...at(state, { main: 'submitted' }),
    targets: { ...state.targets, versionId, submittedOn: on, submissions: state.targets.submissions + 1 },
  }),
  submissionOrdered: (state, { on }) => ({
    ...at(state, { main: 'ordered' }),
    targets: { ...state.targets, orderedOn: on },
  }),
  targetsReturned: (state, { on }) => ({
    ...at(state, { main: 'returned' }),
    targets: { ...state.targets, returnedOn: on, returns: state.targets.returns + 1 },
  }),
  targetsQualified: (state, { on }) => ({
    ...at(state, { main: 'qualified' }),
    targets: { ...state.targets, qualifiedOn: on },
  }),
  targetsRefused: (state, { on }) => ({ ...at(state, { main: 'refused' }), closedOn: on }),
  budgetPassed: (state, { on }) => ({ ...state, congressOn: on }),
  budgetApproved: (state, { on, documentNumber, amountFen, targetsVersionId }) => ({
    ...at(state, { main: 'executing' }),
    approval: { documentNumber, on, initialFen: amountFen, amountFen, targetsVersionId },
  }),
} satisfies Partial<Evolve>;

const evolveExecution = {
  monitoringPeriodEnded: (state, { period, endedOn }) => ({
    ...state,
    periodsOpen: [...state.periodsOpen, { period, endedOn }],
    periodsSeen: [...state.periodsSeen, period],
  }),
  monitoringReported: (state, { period, executedFen, light }) => ({
    ...state,
    executedFen,
    light,
    periodsOpen: state.periodsOpen.filter((open) => open.period !== period),
  }),
  itemSuspended: (state, { on, reason, documentNumber }) => ({
    ...at(state, { main: 'suspended' }),
    suspension: { on, reason, documentNumber },
  }),
  itemResumed: (state) => {
    const { suspension: _over, ...rest } = state;
    return at(rest, { main: 'executing' });
  },
  itemStopped: (state, { on, reason, documentNumber, recoverableFen }) => {
    const { suspension: _over, ...rest } = state;
    return {
      ...at(rest, {
        main: 'stopped',
        funds: recoverableFen > 0 ? 'recovering' : 'none',
        amendment: 'none',
        correction: 'none',
      }),
      stop: { on, reason, documentNumber, recoverableFen },
      periodsOpen: [],
    };
  },
  fundsRecovered: (state, { on, recoveredFen, note }) => ({
    ...at(state, { funds: 'recovered' }),
    recovery: { on, recoveredFen, note },
  }),
  fiscalYearEnded: (state) => {
    const { suspension: _over, ...rest } = state;
    return at(rest, { main: 'evaluating' });
  },
  correctionOrdered: (state, { on, findings }) => ({
    ...at(state, { correction: 'ordered' }),
    corrections: state.corrections + 1,
    correction: { no: state.corrections + 1, rounds: 1, findings, orderedOn: on },
  }),
  spotCheckOpened: (state, { on, no, matters, inspectors }) => ({
    ...at(state, { spotCheck: 'checking' }),
    spotCheck: { no, openedOn: on, matters, inspectors },
  }),
  spotCheckConcluded: (state, { on, conclusion, findings }) => {
    const { spotCheck, spotChecks = [], ...rest } = state;
    if (!spotCheck) return state;
    const done = { ...spotCheck, concludedOn: on, conclusion, findings };
    return {
      ...at(rest, { spotCheck: 'none' }),
      light: lightAfterCheck(state.light, findings),
      spotChecks: [...spotChecks, done],
    };
  },
  correctionReported: (state, { on, by }) =>
    correct(at(state, { correction: 'reported' }), { reportedOn: on, reportedBy: by }),
  correctionVerified: (state) => at(state, { correction: 'none' }),
  correctionReturned: (state, { on }) =>
    correct(at(state, { correction: 'ordered' }), { orderedOn: on, rounds: (state.correction?.rounds ?? 0) + 1 }),
} satisfies Partial<Evolve>;

const evolveAmendment = {
  amendmentRequested: (state, { on, amendmentKind, versionId, deltaFen }) => ({
    ...at(state, { amendment: 'submitted' }),
    amendments: state.amendments + 1,
    amendment: {
      no: state.amendments + 1,
      amendmentKind,
      versionId,
      deltaFen,
      submittedOn: on,
      submissions: 1,
      returns: 0,
    },
  }),
  amendmentReturned: (state, { on }) =>
    amend(at(state, { amendment: 'returned' }), (open) => ({ returnedOn: on, returns: open.returns + 1 })),
  amendmentResubmitted: (state, { on, versionId, deltaFen }) =>
    amend(at(state, { amendment: 'submitted' }), (open) => ({
      submittedOn: on,
      versionId,
      deltaFen,
      submissions: open.submissions + 1,
    })),
  amendmentQualified: (state) => at(state, { amendment: 'qualified' }),
  amendmentRefused: (state) => endAmendment(state),
  amendmentLapsed: (state) => endAmendment(state),
  amendmentApproved: (state) => {
    const { amendment, approval } = state;
    if (!amendment || !approval) return state;
    const amountFen = approval.amountFen + amendment.deltaFen;
    return { ...endAmendment(state), approval: { ...approval, amountFen, targetsVersionId: amendment.versionId } };
  },
} satisfies Partial<Evolve>;

function correct(state: BudgetItemState, change: Partial<NonNullable<BudgetItemState['correction']>>): BudgetItemState {
  return state.correction ? { ...state, correction: { ...state.correction, ...change } } : state;
}

type Amendment = NonNullable<BudgetItemState['amendment']>;

function amend(state: BudgetItemState, change: (open: Amendment) => Partial<Amendment>): BudgetItemState {
  return state.amendment ? { ...state, amendment: { ...state.amendment, ...change(state.amendment) } } : state;
}

function endAmendment(state: BudgetItemState): BudgetItemState {
  const { amendment: _ended, ...rest } = state;
  return at(rest, { amendment: 'none' });
}

const EVOLVE: Evolve = {
  ...evolveTargets,
  ...evolveExecution,
  ...evolveAmendment,
  ...evolveEvaluation,
  ...evolveFollowUp,
  itemClosed: (state, { on }) => ({ ...at(state, { main: 'closed' }), closedOn: on }),
};

/** Carries a fact into the state of an item. */
export const evolve = evolveBy<BudgetItemState, BudgetItemEvent>(EVOLVE);
