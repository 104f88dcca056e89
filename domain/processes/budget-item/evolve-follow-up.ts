import { withCorrection } from './corrected-figures.ts';
import { at, type Evolve } from './evolve-kit.ts';
import type { EventOf } from './events.ts';
import type { DisclosureCorrection } from './publication.ts';
import type { BudgetItemState, FeedbackState, Problem } from './state.ts';

/** Feedback, receipt, rectification, consequence and disclosure. */
export const evolveFollowUp = {
  feedbackDrafted: (state, { versionId, form, draftedBy, problems }) => ({
    ...at(state, { feedback: 'drafted' }),
    feedback: { versionId, form, draftedBy, deemed: false, reports: 0 },
    problems: problems.map((problem, index): Problem => ({
      ...problem,
      no: index + 1,
      unitStatus: 'notStarted',
      financeStatus: 'notDue',
      evidence: [],
    })),
  }),
  feedbackIssued: (state, { on, documentNumber }) =>
    feedback(at(state, { feedback: 'delivered', consequence: 'open' }), { issuedOn: on, documentNumber }),
  receiptSigned: (state, { on, deemed }) =>
    feedback(at(state, { feedback: state.problems.length === 0 ? 'done' : 'received' }), { receivedOn: on, deemed }),
  problemAnswered: (state, { problemNo, stance, measure, person, by }) =>
    problem(state, problemNo, { answer: { stance, measure, person, by }, unitStatus: 'inProgress' }),
  deferralAsked: (state, { problemNo, reason, askedBy }) =>
    problem(state, problemNo, { deferral: { reason, askedBy } }),
  deferralDecided: (state, event) => settleTrack(deferralDecided(state, event), event.on),
  deferralExpired: (state, { on, problemNo }) => {
    const open = dropDeferral(
      problem(state, problemNo, { financeStatus: 'returned', unitStatus: 'inProgress' }),
      problemNo,
    );
    return feedback(at(open, { feedback: 'returned' }), { returnedOn: on });
  },
  rectificationReported: (state, event) => rectificationReported(state, event),
  problemClosedOut: (state, { on, problemNo }) =>
    settleTrack(problem(state, problemNo, { financeStatus: 'closedOut' }), on),
  problemReturned: (state, { on, problemNo }) =>
    settleTrack(problem(state, problemNo, { financeStatus: 'returned', unitStatus: 'inProgress' }), on),
  consequenceDecided: (state, { on, action, amountFen, recommended, ruleId, reason }) => ({
    ...at(state, { consequence: 'decided' }),
    consequence: { on, action, amountFen, recommended, ruleId, ...(reason !== '' && { reason }) },
  }),
  disclosureDecided: (state, { type: _type, ...decided }) => ({
    ...at(state, { disclosure: 'decided' }),
    disclosure: decided,
  }),
  disclosureCorrected: (state, { type: _type, ...correction }) => disclosureCorrected(state, correction),
  itemClosed: (state, { on }) => ({ ...at(state, { main: 'closed' }), closedOn: on }),
} satisfies Partial<Evolve>;

function disclosureCorrected(state: BudgetItemState, correction: DisclosureCorrection): BudgetItemState {
  const { disclosure } = state;
  if (!disclosure) return state;
  const figures = disclosure.figures && correction.changes.reduce(withCorrection, disclosure.figures);
  const corrections = [...(disclosure.corrections ?? []), correction];
  return { ...state, disclosure: { ...disclosure, ...(figures && { figures }), corrections } };
}

function feedback(state: BudgetItemState, change: Partial<FeedbackState>): BudgetItemState {
  return state.feedback ? { ...state, feedback: { ...state.feedback, ...change } } : state;
}

function problem(state: BudgetItemState, no: number, change: Partial<Problem>): BudgetItemState {
  return { ...state, problems: state.problems.map((each) => (each.no === no ? { ...each, ...change } : each)) };
}

function dropDeferral(state: BudgetItemState, no: number): BudgetItemState {
  const problems = state.problems.map((each): Problem => {
    if (each.no !== no) return each;
    const { deferral: _ended, ...rest } = each;
    return rest;
  });
  return { ...state, problems };
}

function deferralDecided(
  state: BudgetItemState,
  { problemNo, granted, until }: EventOf<'deferralDecided'>,
): BudgetItemState {
  const asked = state.problems.find(({ no }) => no === problemNo)?.deferral;
  if (!granted || !asked || until === undefined) return dropDeferral(state, problemNo);
  return problem(state, problemNo, { financeStatus: 'deferred', unitStatus: 'cannot', deferral: { ...asked, until } });
}

function rectificationReported(state: BudgetItemState, event: EventOf<'rectificationReported'>): BudgetItemState {
  const told = new Map(event.problems.map((each) => [each.no, each]));
  const problems = state.problems.map((each): Problem => {
    const report = told.get(each.no);
    if (!report) return each;
    const unitStatus =
      report.result === 'rectified' ? 'rectified' : report.result === 'cannot' ? 'cannot' : 'inProgress';
    return { ...each, unitStatus, financeStatus: 'awaiting', evidence: report.evidence, reportedBy: event.by };
  });
  const reported = feedback(
    { ...state, problems },
    { reportedOn: event.on, reports: (state.feedback?.reports ?? 0) + 1 },
  );
  return at(reported, { feedback: 'reported' });
}

/** Once finance has looked at every problem, the track is done or goes back for what was returned. */
function settleTrack(state: BudgetItemState, on: EventOf<'problemReturned'>['on']): BudgetItemState {
  if (state.problems.every(({ financeStatus }) => financeStatus === 'closedOut' || financeStatus === 'deferred')) {
    return at(state, { feedback: 'done' });
  }
  if (state.position.feedback !== 'reported') return state;
  if (state.problems.some(({ financeStatus }) => financeStatus === 'awaiting')) return state;
  return feedback(at(state, { feedback: 'returned' }), { returnedOn: on });
}
