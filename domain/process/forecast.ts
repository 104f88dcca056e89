import type { Instant, PlainDate } from '../calendar/plain-date.ts';
import type { Rules } from '../obligations/lay.ts';
import { isPaused } from '../obligations/obligation.ts';
import { catchUp } from './catch-up.ts';
import type { CommandLike, EventLike, Instance, Process, ProcessState, RecordedEvent } from './process.ts';

/** A reminder as the morning round would send it. */
export interface ForecastReminder {
  readonly key: string;
  readonly on: PlainDate;
  readonly daysBefore: number;
}

/** What happens to a matter until `until` if nobody acts (没人办会怎样). */
export interface Forecast {
  readonly reminders: readonly ForecastReminder[];
  readonly events: readonly RecordedEvent[];
}

/**
 * Runs a matter forward in memory: the same decider, with nobody acting. A few milliseconds a year.
 * Reminders are those of the clocks that run now and of those that the moments themselves start.
 */
export function forecast<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  instance: Instance<S>,
  rules: Rules,
  until: Instant,
): Forecast {
  const { instance: then, events } = catchUp(process, instance, rules, until);
  const clocks = [
    ...instance.book.open,
    ...then.book.open.filter(({ key }) => !instance.book.open.some((open) => open.key === key)),
  ];
  const reminders = clocks
    .filter((obligation) => !isPaused(obligation))
    .flatMap(({ key, reminders }) => reminders.map((reminder) => ({ key, ...reminder })))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return { reminders, events };
}
