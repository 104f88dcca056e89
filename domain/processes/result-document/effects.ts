import { clockNotices, notice } from '../../obligations/clock-notices.ts';
import { isObligationEvent, type ObligationEvent } from '../../obligations/obligation-event.ts';
import type { Effect } from '../../process/process.ts';
import { isSignOffEvent, type SignOffEvent } from '../../sign-off/sign-off-event.ts';
import { signOffNotices } from '../../sign-off/sign-off-notices.ts';
import type { ResultDocumentEvent } from './events.ts';
import type { ResultDocumentState } from './state.ts';

/** What must be told, to whom, how fast. */
export function effects(
  event: ResultDocumentEvent | ObligationEvent | SignOffEvent,
  { name, code }: ResultDocumentState,
): readonly Effect[] {
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
      ];
    default:
      return [];
  }
}
