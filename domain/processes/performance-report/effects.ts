import { clockNotices, notice } from '../../obligations/clock-notices.ts';
import { isObligationEvent, type ObligationEvent } from '../../obligations/obligation-event.ts';
import type { Effect } from '../../process/process.ts';
import { FINANCE, OFFICER, UNIT } from '../../process/roles.ts';
import { isSignOffEvent, type SignOffEvent } from '../../sign-off/sign-off-event.ts';
import { signOffNotices } from '../../sign-off/sign-off-notices.ts';
import type { AdoptAcceptance, AdoptReturn, ReceivePerformanceReport } from './commands.ts';
import type { PerformanceReportEvent } from './events.ts';
import type { PerformanceReportState } from './state.ts';

/** What must be told, to whom, how fast; and what a report and its receipt at the bureau above send each other (R5). */
export function effects(
  event: PerformanceReportEvent | ObligationEvent | SignOffEvent,
  state: PerformanceReportState,
): readonly Effect[] {
  const about = { item: state.name, code: state.code };
  if (isSignOffEvent(event)) return signOffNotices(event, about);
  if (isObligationEvent(event)) return clockNotices(event, about);
  const authors = state.side === 'unit' ? UNIT : OFFICER;
  switch (event.type) {
    case 'performanceReportSigned':
      if (state.side === 'bureau') return handedUp(event, state);
      return [notice('digest', FINANCE, event.type, { ...about, reporter: state.reporter.name })];
    case 'performanceReportReceived':
      return [notice('digest', OFFICER, 'performanceReportSigned', { ...about, reporter: state.reporter.name })];
    case 'performanceReportSentBack':
      return [notice('now', authors, event.type, { ...about, opinion: event.opinion })];
    case 'performanceReportReturned':
    case 'performanceReportAccepted': {
      if (state.side === 'receipt') return answeredBelow(event, state);
      const isReturned = event.type === 'performanceReportReturned';
      return [notice(isReturned ? 'now' : 'digest', authors, event.type, { ...about, opinion: event.opinion })];
    }
    default:
      return [];
  }
}

function handedUp(
  { on, by, submission }: Extract<PerformanceReportEvent, { type: 'performanceReportSigned' }>,
  { counterpart }: PerformanceReportState,
): readonly Effect[] {
  if (counterpart === undefined) return [];
  const command: ReceivePerformanceReport = { kind: 'receivePerformanceReport', submission, signedBy: by, on };
  return [{ kind: 'act', instanceId: counterpart, command }];
}

function answeredBelow(
  {
    type,
    on,
    opinion,
    by,
  }: Extract<PerformanceReportEvent, { type: 'performanceReportReturned' | 'performanceReportAccepted' }>,
  { counterpart }: PerformanceReportState,
): readonly Effect[] {
  if (counterpart === undefined) return [];
  const answer = { opinion, by, on };
  const command: AdoptAcceptance | AdoptReturn =
    type === 'performanceReportReturned' ? { kind: 'adoptReturn', ...answer } : { kind: 'adoptAcceptance', ...answer };
  return [{ kind: 'act', instanceId: counterpart, command }];
}
