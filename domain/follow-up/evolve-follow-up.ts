import { withCorrection } from './corrected-figures.ts';
import type { EventOf } from './events.ts';
import type { FollowUpPosition } from './lifecycle.ts';
import type { DisclosureCorrection } from './publication.ts';
import type { FollowUpState, FeedbackState, Problem } from './state.ts';

/** Feedback, receipt, rectification, consequence and disclosure, carried into the state of whatever was evaluated. */
export const evolveFollowUp = {
  feedbackDrafted: <S extends FollowUpState>(
    state: S,
    { versionId, form, draftedBy, problems }: EventOf<'feedbackDrafted'>,
  ): S => ({
    ...at(state, { feedback: 'drafted' }),
    feedback: {
      versionId,
      form,
      draftedBy,
      deemed: false,
      reports: 0,
      ...(state.feedback?.deliveriesReturned && { deliveriesReturned: state.feedback.deliveriesReturned }),
    },
    problems: problems.map((problem, index): Problem => ({
      ...problem,
      no: index + 1,
      unitStatus: 'notStarted',
      financeStatus: 'notDue',
      evidence: [],
    })),
  }),
  feedbackIssued: <S extends FollowUpState>(state: S, { on, documentNumber }: EventOf<'feedbackIssued'>): S =>
    feedback(
      at(state, { feedback: 'delivered', ...(state.position.consequence === 'none' && { consequence: 'open' }) }),
      { issuedOn: on, documentNumber },
    ),
  receiptReturned: <S extends FollowUpState>(state: S, event: EventOf<'receiptReturned'>): S =>
    receiptReturned(state, event),
  receiptSigned: <S extends FollowUpState>(state: S, { on, deemed }: EventOf<'receiptSigned'>): S =>
    feedback(at(state, { feedback: state.problems.length === 0 ? 'done' : 'received' }), { receivedOn: on, deemed }),
  problemAnswered: <S extends FollowUpState>(
    state: S,
    { problemNo, stance, measure, person, by }: EventOf<'problemAnswered'>,
  ): S => problem(state, problemNo, { answer: { stance, measure, person, by }, unitStatus: 'inProgress' }),
  deferralAsked: <S extends FollowUpState>(state: S, { problemNo, reason, askedBy }: EventOf<'deferralAsked'>): S =>
    problem(state, problemNo, { deferral: { reason, askedBy } }),
  deferralDecided: <S extends FollowUpState>(state: S, event: EventOf<'deferralDecided'>): S =>
    settleTrack(deferralDecided(state, event), event.on),
  deferralExpired: <S extends FollowUpState>(state: S, { on, problemNo }: EventOf<'deferralExpired'>): S => {
    const open = dropDeferral(
      problem(state, problemNo, { financeStatus: 'returned', unitStatus: 'inProgress' }),
      problemNo,
    );
    return feedback(at(open, { feedback: 'returned' }), { returnedOn: on });
  },
  rectificationReported: <S extends FollowUpState>(state: S, event: EventOf<'rectificationReported'>): S =>
    rectificationReported(state, event),
  problemClosedOut: <S extends FollowUpState>(state: S, { on, problemNo }: EventOf<'problemClosedOut'>): S =>
    settleTrack(problem(state, problemNo, { financeStatus: 'closedOut' }), on),
  problemReturned: <S extends FollowUpState>(state: S, { on, problemNo }: EventOf<'problemReturned'>): S =>
    settleTrack(problem(state, problemNo, { financeStatus: 'returned', unitStatus: 'inProgress' }), on),
  consequenceDecided: <S extends FollowUpState>(
    state: S,
    { on, action, amountFen, recommended, ruleId, reason }: EventOf<'consequenceDecided'>,
  ): S => ({
    ...at(state, { consequence: 'decided' }),
    consequence: { on, action, amountFen, recommended, ruleId, ...(reason !== '' && { reason }) },
  }),
  disclosureDecided: <S extends FollowUpState>(
    state: S,
    { type: _type, ...decided }: EventOf<'disclosureDecided'>,
  ): S => ({
    ...at(state, { disclosure: 'decided' }),
    disclosure: decided,
  }),
  disclosureCorrected: <S extends FollowUpState>(
    state: S,
    { type: _type, ...correction }: EventOf<'disclosureCorrected'>,
  ): S => disclosureCorrected(state, correction),
} as const;

/** The state with some of its tracks at another phase; the tracks named are the follow-up's, whatever else there is. */
function at<S extends FollowUpState>(state: S, change: Partial<FollowUpPosition>): S {
  return { ...state, position: { ...state.position, ...change } };
}

function disclosureCorrected<S extends FollowUpState>(state: S, correction: DisclosureCorrection): S {
  const { disclosure } = state;
  if (!disclosure) return state;
  const figures = disclosure.figures && correction.changes.reduce(withCorrection, disclosure.figures);
  const corrections = [...(disclosure.corrections ?? []), correction];
  return { ...state, disclosure: { ...disclosure, ...(figures && { figures }), corrections } };
}

function feedback<S extends FollowUpState>(state: S, change: Partial<FeedbackState>): S {
  return state.feedback ? { ...state, feedback: { ...state.feedback, ...change } } : state;
}

function problem<S extends FollowUpState>(state: S, no: number, change: Partial<Problem>): S {
  return { ...state, problems: state.problems.map((each) => (each.no === no ? { ...each, ...change } : each)) };
}

function dropDeferral<S extends FollowUpState>(state: S, no: number): S {
  const problems = state.problems.map((each): Problem => {
    if (each.no !== no) return each;
    const { deferral: _ended, ...rest } = each;
    return rest;
  });
  return { ...state, problems };
}

/** The delivery counts for nothing: finance has the feedback again, and the unit nothing to answer. */
function receiptReturned<S extends FollowUpState>(state: S, { on, ground, reason }: EventOf<'receiptReturned'>): S {
  if (!state.feedback) return state;
  const { issuedOn = on, documentNumber = '', deliveriesReturned = [], ...rest } = state.feedback;
  const gone = { on, ground, reason, documentNumber, issuedOn };
  return {
    ...at(state, { feedback: 'sentBack' }),
    feedback: { ...rest, deliveriesReturned: [...deliveriesReturned, gone] },
  };
}

function deferralDecided<S extends FollowUpState>(
  state: S,
  { problemNo, granted, until }: EventOf<'deferralDecided'>,
): S {
  const asked = state.problems.find(({ no }) => no === problemNo)?.deferral;
  if (!granted || !asked || until === undefined) return dropDeferral(state, problemNo);
  return problem(state, problemNo, { financeStatus: 'deferred', unitStatus: 'cannot', deferral: { ...asked, until } });
}

function rectificationReported<S extends FollowUpState>(state: S, event: EventOf<'rectificationReported'>): S {
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
function settleTrack<S extends FollowUpState>(state: S, on: EventOf<'problemReturned'>['on']): S {
  if (state.problems.every(({ financeStatus }) => financeStatus === 'closedOut' || financeStatus === 'deferred')) {
    return at(state, { feedback: 'done' });
  }
  if (state.position.feedback !== 'reported') return state;
  if (state.problems.some(({ financeStatus }) => financeStatus === 'awaiting')) return state;
  return feedback(at(state, { feedback: 'returned' }), { returnedOn: on });
}
