import { policyRef, type Policy } from '../../policy/policy.ts';
import type { Process } from '../../process/process.ts';
import type { SupervisionCommand } from './commands.ts';
import { decide } from './decide.ts';
import { effects } from './effects.ts';
import type { SupervisionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { ANSWERING, LIFECYCLE } from './lifecycle.ts';
import { owed } from './owed.ts';
import type { SupervisionInput, SupervisionState } from './state.ts';
import { tasks } from './tasks.ts';

/** A supervised matter (督办件, P4): opened by a leader or by the ladder, answered, returned or closed by the leader. */
export const supervision: Process<SupervisionState, SupervisionCommand, SupervisionEvent, SupervisionInput> = {
  name: 'supervision',
  lifecycle: LIFECYCLE,
  start,
  decide,
  evolve,
  documentsFor: () => [],
  owed,
  moments: () => [],
  reach: () => [],
  tasks,
  effects,
  waives: ({ type }) => type === 'supervisionDropped',
  suspendedOn: () => undefined,
};

function start(input: SupervisionInput, policy: Policy): SupervisionState {
  return {
    ...input,
    position: { main: ANSWERING[input.answeredBy] },
    policy: policyRef(policy),
    answers: [],
    owedFrom: input.openedOn,
  };
}
