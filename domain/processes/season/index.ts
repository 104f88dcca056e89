import { policyRef, type Policy } from '../../policy/policy.ts';
import type { Process } from '../../process/process.ts';
import type { SeasonCommand } from './commands.ts';
import { decide } from './decide.ts';
import { effects } from './effects.ts';
import type { SeasonEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { LIFECYCLE, START } from './lifecycle.ts';
import { moments, owed, reach } from './owed.ts';
import type { SeasonInput, SeasonState } from './state.ts';
import { tasks } from './tasks.ts';

/** A round (季节; G1, M1, E1, R4, R5): announced by finance, opened to its units, over on its date, closed with what is missing. */
export const season: Process<SeasonState, SeasonCommand, SeasonEvent, SeasonInput> = {
  name: 'season',
  lifecycle: LIFECYCLE,
  start,
  decide,
  evolve,
  documentsFor: () => [],
  owed,
  moments,
  reach,
  tasks,
  effects,
  waives: ({ type }) => type === 'seasonWithdrawn',
  suspendedOn: () => undefined,
};

function start(input: SeasonInput, policy: Policy): SeasonState {
  return { ...input, position: START, policy: policyRef(policy) };
}
