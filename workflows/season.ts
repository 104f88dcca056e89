import type { ObligationKind } from '../domain/policy/obligation-kinds.ts';
import { TRACKS, type SeasonPhase } from '../domain/processes/season/lifecycle.ts';
import { PHASE_NAMES } from '../domain/processes/season/names.ts';
import type { ShellInput } from './contract.ts';
import { callUnits, openMatters, tellPeople } from './effects.ts';
import { follow } from './shell.ts';

/** The clocks of each phase: whose end, and every step of the ladder after it, this workflow wakes for. */
export const SEASON_CLOCKS = {
  seasonOwed: ['openSeason'],
  seasonAnnounced: ['openSeason'],
  seasonOpen: [],
  seasonPaused: [],
  seasonEnded: ['closeSeason'],
  seasonClosed: [],
  seasonWithdrawn: [],
} as const satisfies Record<SeasonPhase, readonly ObligationKind[]>;

/** Follows one round: 部署、开启、期满、收尾. */
export async function season(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '报送季',
    phaseNames: PHASE_NAMES,
    clocks: SEASON_CLOCKS,
    terminal: TRACKS.main.terminal,
    effects: {
      /** Finance has not opened or closed it in time: the ladder's people are told at once. */
      notice: tellPeople,
      /** A step of the ladder opens a supervised matter, where the policy says so (P4). */
      open: openMatters,
      /** Opened or resumed: its units are told one after the other, and their items carried on. */
      callUnits,
    },
  });
}
