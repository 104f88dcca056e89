import { evolveFollowUp } from '../../follow-up/evolve-follow-up.ts';
import { evolveForming } from './evolve-forming.ts';
import { at, evolveBy } from '../../process/evolve-kit.ts';
import type { Evolve } from './evolve-kit.ts';
import type { EvaluationEvent } from './events.ts';
import type { EvaluationState, MaterialItem } from './state.ts';

const evolveWorking = {
  planSubmitted: (state, { on, versionId, by }) => ({
    ...at(state, { main: 'planApproving' }),
    plan: { versionId, by, submittedOn: on, rounds: (state.plan?.rounds ?? 0) + 1 },
  }),
  planReturned: (state, { on, opinion }) => ({
    ...at(state, { main: 'planning' }),
    ...(state.plan && { plan: { ...state.plan, returnedOn: on, opinion } }),
  }),
  planApproved: (state, { on, indicators, spreadPercent }) => ({
    ...at(state, { main: 'collecting' }),
    indicators,
    spreadPercent,
    ...(state.plan && { plan: { ...state.plan, approvedOn: on } }),
  }),
  materialsAsked: (state, { on, items }) => ({
    ...at(state, { materials: 'asked' }),
    materials: { askedOn: on, rounds: 1, items },
  }),
  materialsGiven: (state, { on, versionId, given, lacking }) =>
    materials(
      at(state, { materials: 'given' }),
      ({ no, status }) => (given.includes(no) ? 'given' : lacking.includes(no) ? 'lacking' : status),
      { versionId, givenOn: on },
    ),
  materialsReturned: (state, { on, items, opinion }) =>
    materials(at(state, { materials: 'asked' }), ({ no, status }) => (items.includes(no) ? 'returned' : status), {
      askedOn: on,
      rounds: (state.materials?.rounds ?? 0) + 1,
      opinion,
    }),
  materialsAccepted: (state, { on }) =>
    materials(at(state, { main: 'scoring', materials: 'complete' }), ({ status }) => status, { completeOn: on }),
  scoresSubmitted: (state, { on, expertId, versionId }) => ({
    ...state,
    sheets: [...state.sheets, { expertId, versionId, on }],
  }),
  scoresOpened: (state, { type: _type, ...scores }) => ({ ...at(state, { main: 'reporting' }), scores }),
} satisfies Partial<Evolve>;

const evolveReporting = {
  draftSent: (state, { on, versionId, by, points }) => ({
    ...at(state, { main: 'exchanging' }),
    report: { versionId, by, final: false, on },
    exchange: { sentOn: on, points },
  }),
  draftAnswered: (state, { on, views, overall }) => ({
    ...at(state, { main: 'finalising' }),
    ...(state.exchange && {
      exchange: {
        ...state.exchange,
        answeredOn: on,
        overall,
        points: state.exchange.points.map((point) => {
          const answer = views.find(({ no }) => no === point.no);
          return answer ? { ...point, stance: answer.stance, view: answer.view } : point;
        }),
      },
    }),
  }),
  noReplyRecorded: (state) => at(state, { main: 'finalising' }),
  finalSubmitted: (state, { on, versionId, by, replies }) => ({
    ...at(state, { main: 'approving' }),
    report: { versionId, by, final: true, on },
    ...(state.exchange && {
      exchange: {
        ...state.exchange,
        points: state.exchange.points.map((point) => {
          const answer = replies.find(({ no }) => no === point.no);
          return answer ? { ...point, reply: answer.reply, reason: answer.reason } : point;
        }),
      },
    }),
  }),
  reportReturned: (state, { on, opinion }) => ({
    ...at(state, { main: 'finalising' }),
    ...(state.report && { report: { ...state.report, returnedOn: on, opinion } }),
  }),
  evaluationConcluded: (state, { on, total, grade }) => {
    const conclusion = { on, total, grade };
    // A re-evaluation hands its score to the item: what follows, follows there (E5).
    if (state.evaluationKind === 'reEvaluation') return { ...at(state, { main: 'closed' }), conclusion, closedOn: on };
    return { ...at(state, { main: 'followUp', disclosure: 'open' }), conclusion };
  },
  evaluationCancelled: (state, { on }) => ({ ...at(state, { main: 'cancelled' }), closedOn: on }),
  evaluationClosed: (state, { on }) => ({ ...at(state, { main: 'closed' }), closedOn: on }),
} satisfies Partial<Evolve>;

function materials(
  state: EvaluationState,
  status: (item: MaterialItem) => MaterialItem['status'],
  change: Partial<NonNullable<EvaluationState['materials']>>,
): EvaluationState {
  if (!state.materials) return state;
  const items = state.materials.items.map((item) => ({ ...item, status: status(item) }));
  return { ...state, materials: { ...state.materials, items, ...change } };
}

const EVOLVE: Evolve = { ...evolveForming, ...evolveWorking, ...evolveReporting, ...evolveFollowUp };

/** Carries a fact into the state of an evaluation. */
export const evolve = evolveBy<EvaluationState, EvaluationEvent>(EVOLVE);
