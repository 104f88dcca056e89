import type { SeasonCommand } from '../processes/season/commands.ts';
import type { SeasonState } from '../processes/season/state.ts';
import { only, type Makers } from './sample-kit.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

/** A rehearsal has no items beside it: nothing is owed, and nothing is missing when the round is closed. */
const NOTHING = { expected: 0, begun: 0, reported: 0, reviewed: 0 };

/** The acts on a round as a rehearsal does them. */
export const SEASON_SAMPLES: Makers<SeasonState, SeasonCommand> = {
  announceSeason: ({ locale }) => only({ kind: 'announceSeason', note: T.note[locale], carryOn: false }),
  openSeason: () => only({ kind: 'openSeason' }),
  pauseSeason: ({ locale }) => only({ kind: 'pauseSeason', reason: T.reason[locale] }),
  resumeSeason: () => only({ kind: 'resumeSeason' }),
  closeSeason: () => only({ kind: 'closeSeason', figures: NOTHING }),
  withdrawSeason: ({ locale }) => only({ kind: 'withdrawSeason', reason: T.reason[locale] }),
};
