import { dateOf, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';

/** An official document that the record names by its number. */
export interface NumberedDocument {
  readonly seq: number;
  readonly number: string;
  readonly on: PlainDate;
  readonly command: string;
  readonly commandName: string;
  readonly by: string;
}

/** Documents with a number, newest first. */
export function numberedDocuments(events: readonly HistoryEvent[]): readonly NumberedDocument[] {
  return events
    .flatMap(({ seq, at, by, command, commandName, event }): readonly NumberedDocument[] => {
      const { documentNumber, on } = event;
      if (typeof documentNumber !== 'string') return [];
      const day = typeof on === 'string' ? (on as PlainDate) : dateOf(at);
      return [{ seq, number: documentNumber, on: day, command, commandName, by }];
    })
    .toSorted((a, b) => b.seq - a.seq);
}

/** Which recorded act put a version forward, by the version's id; a review that names it came later. */
export function actsByVersion(events: readonly HistoryEvent[]): ReadonlyMap<string, HistoryEvent> {
  const acts = new Map<string, HistoryEvent>();
  for (const event of events) {
    const { versionId } = event.event;
    if (typeof versionId === 'string' && !acts.has(versionId)) acts.set(versionId, event);
  }
  return acts;
}
