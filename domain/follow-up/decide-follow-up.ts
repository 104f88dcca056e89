import { addMonths } from '../calendar/plain-date.ts';
import { DomainError, type Fault } from '../domain-error.ts';
import { isOneself } from '../process/actor.ts';
import type { DecideContext } from '../process/process.ts';
import { FeedbackContentSchema, RectificationContentSchema, type FollowUpCommand } from './commands.ts';
import { departs, recommend } from './consequence.ts';
import {
  content,
  notBefore,
  notOwnDraft,
  notOwnReport,
  person,
  refuseFaults,
  version,
  type DecidersOf,
} from '../process/decide-kit.ts';
import type { FollowUpEvent } from './events.ts';
import type { FollowUpState, Problem } from './state.ts';

/** One decider per command of the follow-up, on whatever carries one. */
type Deciders = DecidersOf<FollowUpState, FollowUpCommand, FollowUpEvent>;

/** Feedback within one month, receipt, rectification within two (R1, R2). */
export const decideFeedback = {
  draftFeedback: ({ conclusion }, { versionId }, context) => {
    if (!conclusion) throw new DomainError('notConcluded');
    const document = version(context, versionId, 'feedback');
    const { form, problems } = content(FeedbackContentSchema, document);
    const listed = problems.map(({ title, recommendation, category, amountFen }) => ({
      title,
      recommendation,
      ...(category !== undefined && { category }),
      ...(amountFen !== undefined && { amountFen }),
    }));
    return [
      { type: 'feedbackDrafted', on: context.on, versionId, form, draftedBy: document.authorId, problems: listed },
    ];
  },
  issueFeedback: ({ feedback, conclusion }, { documentNumber }, context) => {
    notBefore(conclusion?.on, context);
    notOwnDraft(feedback?.draftedBy ?? '', context);
    return [{ type: 'feedbackIssued', on: context.on, documentNumber }];
  },
  signReceipt: ({ feedback }, { paper }, context) => {
    notBefore(feedback?.issuedOn, context);
    return [{ type: 'receiptSigned', on: context.on, paper, deemed: false }];
  },
  answerProblem: (state, { problemNo, stance, measure, person: who, by }, context) => {
    openProblem(state, problemNo);
    if (by < context.on) throw new DomainError('dateInPast', { date: by });
    return [{ type: 'problemAnswered', on: context.on, problemNo, stance, measure, person: who, by }];
  },
  reportRectification: (state, { versionId }, context) => {
    notBefore(state.feedback?.returnedOn ?? state.feedback?.receivedOn, context);
    return [reported(state, versionId, context)];
  },
  verifyProblem: (state, { problemNo, opinion }, context) => {
    const problem = awaiting(state, problemNo, context);
    if (problem.evidence.length === 0) throw new DomainError('noEvidence', { problemNo });
    if (problem.unitStatus === 'cannot') throw new DomainError('cannotNeedsDeferral', { problemNo });
    return [{ type: 'problemClosedOut', on: context.on, problemNo, opinion }];
  },
  returnProblem: (state, { problemNo, opinion }, context) => {
    awaiting(state, problemNo, context);
    return [{ type: 'problemReturned', on: context.on, problemNo, opinion }];
  },
  askDeferral: (state, { problemNo, reason }, context) => {
    if (openProblem(state, problemNo).deferral) throw new DomainError('deferralUndecided', { problemNo });
    return [{ type: 'deferralAsked', on: context.on, problemNo, reason, askedBy: person(context) }];
  },
  decideDeferral: (state, { problemNo, granted, until, opinion }, context) => {
    const asked = openProblem(state, problemNo).deferral;
    if (!asked) throw new DomainError('noDeferralAsked', { problemNo });
    if (isOneself(asked.askedBy, context.authority)) throw new DomainError('ownRequest');
    if (granted) expiryWithin(until, context);
    return [
      { type: 'deferralDecided', on: context.on, problemNo, granted, opinion, ...(until !== undefined && { until }) },
    ];
  },
} satisfies Partial<Deciders>;

/**
 * Next year's money (R3).
 *
 * @param amountOf what the rule's percentage is taken of, 分
 */
export function decideResults<S extends FollowUpState>(
  amountOf: (state: S) => number,
): Pick<DecidersOf<S, FollowUpCommand, FollowUpEvent>, 'decideConsequence'> {
  return {
    decideConsequence: (state, { action, amountFen, reason }, { on, policy }) => {
      const rule = recommend(state.conclusion?.grade, amountOf(state), policy);
      if (!rule) throw new DomainError('notConcluded');
      if (departs(rule, { action, amountFen }) && reason === '')
        throw new DomainError('departureNeedsReason', { recommended: rule.action });
      return [
        { type: 'consequenceDecided', on, action, amountFen, recommended: rule.action, ruleId: rule.ruleId, reason },
      ];
    },
  };
}

function openProblem({ problems }: FollowUpState, no: number): Problem {
  const problem = problems.find((each) => each.no === no);
  if (!problem) throw new DomainError('noSuchProblem', { problemNo: no });
  if (problem.financeStatus === 'closedOut' || problem.financeStatus === 'deferred')
    throw new DomainError('problemSettled', { problemNo: no });
  return problem;
}

/** 销号 is finance's, and never by the one who reported. */
function awaiting(state: FollowUpState, no: number, context: DecideContext): Problem {
  const problem = openProblem(state, no);
  if (problem.financeStatus !== 'awaiting') throw new DomainError('problemNotReported', { problemNo: no });
  notOwnReport(problem.reportedBy, context);
  notBefore(state.feedback?.reportedOn, context);
  return problem;
}

function reported(state: FollowUpState, versionId: string, context: DecideContext): FollowUpEvent {
  const document = version(context, versionId, 'rectification');
  notOwnDraft(document.authorId, context);
  const { problems } = content(RectificationContentSchema, document);
  const due = state.problems.filter(({ financeStatus }) => financeStatus === 'notDue' || financeStatus === 'returned');
  refuseFaults([...unanswered(due), ...unreported(due, problems), ...unknown(due, problems)]);
  const told = problems.map(({ no, result, evidence }) => ({
    no,
    result,
    evidence: evidence.map(({ name, sha256 }) => ({ name, ...(sha256 !== undefined && { sha256 }) })),
  }));
  return { type: 'rectificationReported', on: context.on, versionId, by: person(context), problems: told };
}

type Told = readonly { readonly no: number }[];

function unanswered(due: readonly Problem[]): readonly Fault[] {
  return due
    .filter(({ answer }) => answer === undefined)
    .map(({ no }) => ({ path: `/problems/${String(no)}`, code: 'problemUnanswered', params: { problemNo: no } }));
}

function unreported(due: readonly Problem[], told: Told): readonly Fault[] {
  return due
    .filter(({ no }) => !told.some((each) => each.no === no))
    .map(({ no }) => ({ path: '/problems', code: 'problemUnreported', params: { problemNo: no } }));
}

function unknown(due: readonly Problem[], told: Told): readonly Fault[] {
  return told.flatMap(({ no }, index) =>
    due.some((each) => each.no === no) && told.findIndex((each) => each.no === no) === index
      ? []
      : [{ path: `/problems/${String(index)}/no`, code: 'problemNotDue', params: { problemNo: no } }],
  );
}

/** A problem that cannot be put right is carried by a leader's decision, never for ever. */
function expiryWithin(until: string | undefined, { on, policy }: DecideContext): void {
  if (until === undefined) throw new DomainError('expiryRequired');
  const latest = addMonths(on, policy.deferralMaxMonths);
  if (until <= on || until > latest) throw new DomainError('expiryOutOfRange', { from: on, to: latest });
}
