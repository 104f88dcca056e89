import type { ActDone } from '../api/history-answers.ts';

/** Clocks that run no more: what became of them stands in the record of the act; a date is told with its sentence. */
const ENDED: ReadonlySet<string> = new Set(['obligationSettled', 'obligationPaused']);

/** What an act did to clocks: those it settled or stopped, then the dates it started, moved or set going again. */
export function clockLines({ events, dues }: Pick<ActDone, 'events' | 'dues'>): readonly string[] {
  return [...new Set([...events.filter(({ type }) => ENDED.has(type)), ...dues].map(({ sentence }) => sentence))];
}
