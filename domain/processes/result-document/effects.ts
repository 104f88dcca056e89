import { clockNotices, notice } from '../../obligations/clock-notices.ts';
import { isObligationEvent, type ObligationEvent } from '../../obligations/obligation-event.ts';
import type { Effect } from '../../process/process.ts';
import { isSignOffEvent, type SignOffEvent } from '../../sign-off/sign-off-event.ts';
import { signOffNotices } from '../../sign-off/sign-off-notices.ts';
import type { EvaluationInput } from '../evaluation/state.ts';
import type { ResultDocumentEvent } from './events.ts';
import { plannedSource } from './result-document-text.ts';
import type { ResultDocumentState } from './state.ts';

/** What must be told, to whom, how fast; and what an issued plan starts (E6). */
export function effects(
  event: ResultDocumentEvent | ObligationEvent | SignOffEvent,
  state: ResultDocumentState,
): readonly Effect[] {
  const { name, code } = state;
  const about = { item: name, code };
  if (isSignOffEvent(event)) return signOffNotices(event, about);
  if (isObligationEvent(event)) return clockNotices(event, about);
  switch (event.type) {
    case 'resultDocumentReturned':
      return [notice('now', ['performanceOfficer'], event.type, { ...about, opinion: event.opinion })];
    case 'resultDocumentIssued':
      return [
        notice('digest', ['performanceOfficer', 'supervisingLeader'], event.type, {
          ...about,
          documentNumber: event.documentNumber,
        }),
        ...started(event, state),
      ];
    default:
      return [];
  }
}

/** Every evaluation of an issued plan, from the day it is issued, under its number. */
function started(
  { on, documentNumber }: Extract<ResultDocumentEvent, { type: 'resultDocumentIssued' }>,
  { content, policy }: ResultDocumentState,
): readonly Effect[] {
  return content.entries.flatMap(({ starts }): Effect[] => {
    if (!starts) return [];
    const { evaluationId, ...planned } = starts;
    const input: EvaluationInput = { ...planned, openedOn: on, source: plannedSource(documentNumber) };
    return [{ kind: 'open', process: 'evaluation', instanceId: evaluationId, input, policy, ruleId: 'planned' }];
  });
}
