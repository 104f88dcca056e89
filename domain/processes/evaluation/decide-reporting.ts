import { dateOf } from '../../calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain-error.ts';
import { unfinishedUse } from '../../follow-up/unfinished.ts';
import { content, notBefore, notOwnDraft, person, refuseFaults, version } from '../../process/decide-kit.ts';
import type { DecideContext } from '../../process/process.ts';
import type { CommandOf } from './commands.ts';
import { EvaluationReportSchema } from './content.ts';
import { onTeam, type Deciders } from './deciders.ts';
import type { EvaluationState, ExchangePoint } from './state.ts';

/** Draft, exchange of views, final report and the conclusion that starts the one-month clock (E6, R1). */
export const decideReporting = {
  submitDraft: (state, { versionId }, context) => {
    onTeam(state, context);
    notBefore(state.scores?.on, context);
    const { problems } = report(state, versionId, context);
    const points = problems.map(({ title }, index): ExchangePoint => ({ no: index + 1, title }));
    return [{ type: 'draftSent', on: context.on, versionId, by: person(context), points }];
  },
  answerDraft: ({ exchange }, { views, overall }, context) => {
    notBefore(exchange?.sentOn, context);
    refuseFaults(answerFaults(exchange?.points ?? [], views));
    return [{ type: 'draftAnswered', on: context.on, views, overall }];
  },
  recordNoReply: (state, { note }, context) => {
    onTeam(state, context);
    const clock = context.book.open.find(({ kind }) => kind === 'exchangeViews');
    if (clock && dateOf(context.now) <= clock.due) throw new DomainError('exchangeNotOver', { due: clock.due });
    return [{ type: 'noReplyRecorded', on: context.on, note }];
  },
  submitFinal: (state, { versionId, replies }, context) => {
    onTeam(state, context);
    notBefore(state.report?.returnedOn ?? state.exchange?.answeredOn, context);
    report(state, versionId, context);
    refuseFaults(replyFaults(state.exchange?.points ?? [], replies));
    return [{ type: 'finalSubmitted', on: context.on, versionId, by: person(context), replies }];
  },
  returnReport: ({ report: final }, { opinion }, context) => {
    notBefore(final?.on, context);
    return [{ type: 'reportReturned', on: context.on, opinion }];
  },
  concludeEvaluation: ({ report: final, scores, position, engagement }, _command, context) => {
    notBefore(final?.on, context);
    notOwnDraft(final?.by ?? '', context);
    if (position.engagement === 'contracted') throw new DomainError('agencyUnrated', { name: engagement?.name ?? '' });
    if (!scores) throw new DomainError('scoreIncomplete');
    return [{ type: 'evaluationConcluded', on: context.on, total: scores.total, grade: scores.grade }];
  },
  cancelEvaluation: (_state, { reason, documentNumber }, { on }) => [
    { type: 'evaluationCancelled', on, reason, documentNumber },
  ],
  closeEvaluation: (state, _command, { on }) => {
    const open = unfinishedUse(state);
    if (open.length > 0) throw new DomainError('notFinished', { open: open.join(',') });
    return [{ type: 'evaluationClosed', on }];
  },
} satisfies Partial<Deciders>;

/** A report explains every indicator at which the experts lay too far apart. */
function report({ scores }: EvaluationState, versionId: string, context: DecideContext) {
  const read = content(EvaluationReportSchema, version(context, versionId, 'evaluationReport'));
  const open = (scores?.indicators ?? []).filter(
    ({ key, flagged }) => flagged && !read.explanations.some((each) => each.key === key),
  );
  refuseFaults(open.map(({ key }) => ({ path: '/explanations', code: 'spreadUnexplained', params: { key } })));
  return read;
}

/** The unit says something to every point; where it does not agree, what it holds. */
function answerFaults(asked: readonly ExchangePoint[], answers: CommandOf<'answerDraft'>['views']): readonly Fault[] {
  const silent = asked
    .filter(({ no }) => !answers.some((answer) => answer.no === no))
    .map(({ no }) => ({ path: '/views', code: 'pointUnanswered', params: { no } }));
  return [
    ...silent,
    ...answers.flatMap(({ no, stance, view }, index): Fault[] => {
      const path = `/views/${String(index)}`;
      const twice = answers.findIndex((answer) => answer.no === no) < index;
      if (twice || !asked.some((point) => point.no === no)) return [{ path, code: 'noSuchPoint', params: { no } }];
      return stance !== 'agree' && view.trim() === '' ? [{ path: `${path}/view`, code: 'viewRequired' }] : [];
    }),
  ];
}

/** Whatever the unit does not agree with is answered, adopted or not, with the reason. */
function replyFaults(points: readonly ExchangePoint[], replies: CommandOf<'submitFinal'>['replies']): readonly Fault[] {
  const disputed = points.filter(({ stance }) => stance === 'partly' || stance === 'disagree');
  return [
    ...disputed
      .filter(({ no }) => !replies.some((reply) => reply.no === no))
      .map(({ no }) => ({ path: '/replies', code: 'replyMissing', params: { no } })),
    ...replies.flatMap(({ no }, index) =>
      points.some((point) => point.no === no) && replies.findIndex((reply) => reply.no === no) === index
        ? []
        : [{ path: `/replies/${String(index)}`, code: 'noSuchPoint', params: { no } }],
    ),
  ];
}
