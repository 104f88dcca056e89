import type { ObligationKind } from '../domain/policy/obligation-kinds.ts';
import { TRACKS, type SupervisionPhase } from '../domain/processes/supervision/lifecycle.ts';
import { PHASE_NAMES } from '../domain/processes/supervision/names.ts';
import type { ShellInput } from './contract.ts';
import { tellPeople } from './effects.ts';
import { follow } from './shell.ts';

/** The clocks of each phase: whose end, and every step of the ladder after it, this workflow wakes for. */
export const SUPERVISION_CLOCKS = {
  unitAnswering: ['answerSupervision'],
  financeAnswering: ['answerSupervision'],
  leaderDeciding: ['decideSupervision'],
  closed: [],
  supervisionDropped: [],
} as const satisfies Record<SupervisionPhase, readonly ObligationKind[]>;

/** Follows one supervised matter: 督办、报送、核定. */
export async function supervision(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '督办件',
    phaseNames: PHASE_NAMES,
    clocks: SUPERVISION_CLOCKS,
    terminal: TRACKS.main.terminal,
    effects: {
      /** Opened, answered, returned, closed, escalated: people are told at once or with the morning's digest. */
      notice: tellPeople,
    },
  });
}
