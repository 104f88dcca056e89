import { addMonths } from '../calendar/plain-date.ts';
import { wanInput } from '../wan.ts';
import { DomainError, type Fault } from '../domain-error.ts';
import { isOneself } from '../process/actor.ts';
import type { DecideContext } from '../process/process.ts';
import { FeedbackContentSchema, RectificationContentSchema, type FollowUpCommand } from './commands.ts';
import { amountFault, departs, recommend, type Decision, type Recommendation } from './consequence.ts';
import {
  content,
  notBefore,
  notOwnDraft,
  person,
  refuseFaults,
  version,
  type DecidersOf,
} from '../process/decide-kit.ts';
import { recordReceipt, returnReceipt, signReceipt } from './decide-receipt.ts';
import { openProblem, verified, verifyRectification } from './decide-verification.ts';
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
  signReceipt,
  recordReceipt,
  returnReceipt,
  answerProblem: (state, { problemNo, stance, measure, person: who, by }, context) => {
    openProblem(state, problemNo);
    if (by < context.on) throw new DomainError('dateInPast', { date: by });
    return [{ type: 'problemAnswered', on: context.on, problemNo, stance, measure, person: who, by }];
  },
  reportRectification: (state, { versionId }, context) => {
    notBefore(state.feedback?.returnedOn ?? state.feedback?.receivedOn, context);
    return [reported(state, versionId, context)];
  },
  verifyProblem: (state, { problemNo, opinion }, context) => [
    verified(state, { problemNo, opinion, result: 'closedOut' }, context),
  ],
  returnProblem: (state, { problemNo, opinion, partly }, context) => [
    verified(state, { problemNo, opinion, result: partly === true ? 'partly' : 'returned' }, context),
  ],
  verifyRectification,
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
 * @param amountOf what the subject had, 分: what the rule's percentage is taken of and the amount is compared with
 * @throws {DomainError} `departureNeedsReason`, or what the amount of the action has to be; each fault at its place
 */
export function decideResults<S extends FollowUpState>(
  amountOf: (state: S) => number,
): Pick<DecidersOf<S, FollowUpCommand, FollowUpEvent>, 'decideConsequence'> {
  return {
    decideConsequence: (state, { action, amountFen, reason }, { on, policy }) => {
      const baseFen = amountOf(state);
      const rule = recommend(state.conclusion?.grade, baseFen, policy);
      if (!rule) throw new DomainError('notConcluded');
      const faults = decisionFaults(rule, { action, amountFen, reason }, baseFen);
      const [first] = faults;
      if (first) throw new DomainError(first.code, first.params, faults);
      return [
        { type: 'consequenceDecided', on, action, amountFen, recommended: rule.action, ruleId: rule.ruleId, reason },
      ];
    },
  };
}

/** What is wrong with a decision on next year's money, each at its place. */
function decisionFaults(rule: Recommendation, chosen: Decision & { readonly reason: string }, baseFen: number) {
  const amount = amountFault(chosen, baseFen, rule);
  return [
    ...(amount ? [{ path: '/amountFen', code: amount, params: { amount: wanInput(baseFen) } }] : []),
    ...(departs(rule, chosen) && chosen.reason === ''
      ? [{ path: '/reason', code: 'departureNeedsReason', params: { recommended: rule.action } } as const]
      : []),
  ];
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
