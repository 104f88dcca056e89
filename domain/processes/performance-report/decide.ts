import { DomainError } from '../../domain-error.ts';
import { PerformanceReportContentSchema } from '../../performance-report/content.ts';
import { content, decideBy, drafter, notBefore, notOwnDraft, version } from '../../process/decide-kit.ts';
import type { DecideContext } from '../../process/process.ts';
import type { PerformanceReportCommand } from './commands.ts';
import type { PerformanceReportEvent } from './events.ts';
import { reportDocument, type PerformanceReportState } from './state.ts';

/** What an act on a performance report comes to. @throws {DomainError} `ownDraft`, `dateBeforeFact`, `documentMissing`, `invalidInput` */
export const decide = decideBy<PerformanceReportState, PerformanceReportCommand, PerformanceReportEvent>({
  submitPerformanceReport: (state, { versionId }, context) => {
    notBefore(state.returned?.on ?? state.period.to, context);
    const named = version(context, versionId, reportDocument(state.side));
    const { figures, asOf } = content(PerformanceReportContentSchema, named);
    return [{ type: 'performanceReportSubmitted', on: context.on, versionId, by: drafter(context), figures, asOf }];
  },
  signPerformanceReport: (state, _command, context) => {
    const { submitted: submission } = state;
    if (!submission) throw new DomainError('documentMissing', { kind: reportDocument(state.side), id: '' });
    notOwnDraft(submission.by.id, context);
    notBefore(submission.on, context);
    return [{ type: 'performanceReportSigned', on: context.on, by: nameOf(context), submission }];
  },
  sendBackPerformanceReport: (state, { opinion }, context) => {
    notBefore(state.submitted?.on, context);
    return [{ type: 'performanceReportSentBack', on: context.on, opinion, by: nameOf(context) }];
  },
  acceptPerformanceReport: (state, { opinion = '' }, context) => {
    notBefore(state.signed?.on, context);
    return [{ type: 'performanceReportAccepted', on: context.on, opinion, by: nameOf(context) }];
  },
  returnPerformanceReport: (state, { opinion }, context) => {
    notBefore(state.signed?.on, context);
    return [{ type: 'performanceReportReturned', on: context.on, opinion, by: nameOf(context) }];
  },
  withdrawPerformanceReport: (_state, { reason }, { on }) => [{ type: 'performanceReportWithdrawn', on, reason }],
  adoptAcceptance: (_state, { opinion, by, on }) => [{ type: 'performanceReportAccepted', on, opinion, by }],
  adoptReturn: (_state, { opinion, by, on }) => [{ type: 'performanceReportReturned', on, opinion, by }],
  receivePerformanceReport: (_state, { submission, signedBy, on }) => [
    { type: 'performanceReportReceived', on, submission, by: signedBy },
  ],
});

function nameOf({ authority }: DecideContext): string {
  return authority.kind === 'person' ? authority.name : '';
}
