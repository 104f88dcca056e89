import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Announcement, SeasonFigures } from './state.ts';

interface Fact<T extends string> {
  readonly type: T;
  /** The legal date, which clocks start from. */
  readonly on: PlainDate;
}
interface ByPerson {
  readonly by: string;
}
interface WithReason extends ByPerson {
  readonly reason: string;
}

/** Everything that can have happened to a round. */
export type SeasonEvent =
  | (Fact<'seasonAnnounced'> & Announcement)
  | (Fact<'seasonOpened'> & ByPerson)
  | (Fact<'seasonPaused'> & WithReason)
  | (Fact<'seasonResumed'> & ByPerson)
  /** The units' date has passed. */
  | Fact<'seasonEnded'>
  | (Fact<'seasonClosed'> & WithReason & { readonly figures: SeasonFigures })
  | (Fact<'seasonWithdrawn'> & WithReason);
