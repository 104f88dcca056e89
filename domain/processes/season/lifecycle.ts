import { tableWords, type Lifecycle, type LifecycleRow } from '../../process/lifecycle.ts';
import { CLOCK, FINANCE } from '../../process/roles.ts';
import type { SeasonCommandKind } from './commands.ts';
import { COMMAND_NAMES, PHASE_NAMES } from './names.ts';

export const TRACKS = {
  main: {
    phases: [
      'seasonOwed',
      'seasonAnnounced',
      'seasonOpen',
      'seasonPaused',
      'seasonEnded',
      'seasonClosed',
      'seasonWithdrawn',
    ],
    terminal: ['seasonClosed', 'seasonWithdrawn'],
  },
} as const;
export type SeasonPhase = (typeof TRACKS)['main']['phases'][number];
export interface SeasonPosition {
  readonly main: SeasonPhase;
  readonly [track: string]: string;
}

/** Where a round begins: its date runs, and nothing has been said yet. */
export const START: SeasonPosition = { main: 'seasonOwed' };

type Command = SeasonCommandKind | 'seasonEnded';
const { row } = tableWords<typeof TRACKS, Command>();

// The rounds of all kinds take one way; G1 stands for G1, M1, E1, R4 and R5.
const ROWS: readonly LifecycleRow<Command>[] = [
  row('main', ['seasonOwed'], 'announceSeason', ['seasonAnnounced'], FINANCE, 'G1'),
  row('main', ['seasonAnnounced'], 'announceSeason', ['seasonAnnounced'], FINANCE, 'G1', 'possible'),
  row('main', ['seasonAnnounced'], 'openSeason', ['seasonOpen'], FINANCE, 'G1'),
  row('main', ['seasonOwed', 'seasonAnnounced'], 'withdrawSeason', ['seasonWithdrawn'], FINANCE, 'G1', 'possible'),
  row('main', ['seasonOpen'], 'pauseSeason', ['seasonPaused'], FINANCE, 'G1', 'possible'),
  row('main', ['seasonPaused'], 'resumeSeason', ['seasonOpen'], FINANCE, 'G1'),
  row('main', ['seasonOpen', 'seasonPaused'], 'seasonEnded', ['seasonEnded'], CLOCK, 'G1'),
  row('main', ['seasonOpen'], 'closeSeason', ['seasonClosed'], FINANCE, 'G1', 'possible'),
  row('main', ['seasonEnded'], 'closeSeason', ['seasonClosed'], FINANCE, 'G1'),
];

/** The table of a round (G1, M1, E1, R4, R5): announced, opened, over on its date, closed. */
export const LIFECYCLE: Lifecycle<Command> = {
  tracks: TRACKS,
  rows: ROWS,
  names: COMMAND_NAMES,
  read: 'season.read',
  phaseNames: PHASE_NAMES,
};
