import type { ObligationBook } from '../../obligations/obligation.ts';
import { actTasks, type ServedClocks } from '../../process/act-tasks.ts';
import type { Task } from '../../process/process.ts';
import { LIFECYCLE } from './lifecycle.ts';
import type { SeasonState } from './state.ts';

/** The clock that an act serves. */
const CLOCK_OF: ServedClocks = {
  announceSeason: 'openSeason',
  openSeason: 'openSeason',
  closeSeason: 'closeSeason',
};

/** What waits in inboxes now: the announcement, the opening, the closing. */
export function tasks(state: SeasonState, book: ObligationBook): readonly Task[] {
  return actTasks(LIFECYCLE, state, book, { hasWork: () => true, whoseOwn: () => [], clocks: CLOCK_OF });
}
