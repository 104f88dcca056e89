import { evolveBook } from '../../../../domain/obligations/evolve-book.ts';
import { isObligationEvent } from '../../../../domain/obligations/obligation-event.ts';
import { EMPTY_BOOK, findOpen, type Obligation, type Settled } from '../../../../domain/obligations/obligation.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';

/** A clock that has ended, as it stood when it did: with the day it began and the stretches in which it stood still. */
export interface EndedClock {
  readonly settled: Settled;
  readonly clock: Obligation;
}

/** Every clock that has ended, by its key, from the record. Events come oldest first and complete. */
export function endedClocks(events: readonly Pick<HistoryEvent, 'at' | 'event'>[]): ReadonlyMap<string, EndedClock> {
  const ended = new Map<string, EndedClock>();
  let book = EMPTY_BOOK;
  for (const { at, event } of events) {
    if (!isObligationEvent(event)) continue;
    if (event.type === 'obligationSettled') {
      const clock = findOpen(book, event.settled.key);
      if (clock) ended.set(clock.key, { settled: event.settled, clock });
    }
    book = evolveBook(book, event, at);
  }
  return ended;
}
