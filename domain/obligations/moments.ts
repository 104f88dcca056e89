import { endOfDay, startOfDay, type Instant } from '../calendar/plain-date.ts';
import type { ObligationEvent } from './obligation-event.ts';
import { isPaused, type Obligation, type ObligationBook } from './obligation.ts';

/** Something that happens by itself at an instant; a process adds moments of its own. */
export interface Moment {
  readonly at: Instant;
  /** Names what happens; for a clock, its key. */
  readonly key: string;
}

interface ClockMoment extends Moment {
  readonly event: ObligationEvent;
}

/** The next thing that happens to a clock if nobody acts: becoming overdue, then step after step. */
function nextClockMoment(obligation: Obligation): ClockMoment | undefined {
  if (isPaused(obligation)) return undefined;
  const { key, due } = obligation;
  if (obligation.overdueSince === undefined) {
    return { at: notBefore(endOfDay(due), obligation.startedAt), key, event: { type: 'obligationOverdue', key, due } };
  }
  const rung = obligation.escalationDismissed ? undefined : obligation.rungs.find(({ reached }) => !reached);
  if (!rung) return undefined;
  const { on, reached: _reached, ...step } = rung;
  return {
    at: notBefore(startOfDay(on), obligation.overdueSince),
    key,
    event: { type: 'rungReached', key, due, step },
  };
}

/** The earliest moment over all clocks of a book. */
export function nextBookMoment(book: ObligationBook): ClockMoment | undefined {
  return book.open
    .map(nextClockMoment)
    .filter((moment) => moment !== undefined)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
}

function notBefore(at: Instant, floor: Instant): Instant {
  return at < floor ? floor : at;
}
