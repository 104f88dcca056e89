import type { Policy } from '../policy/policy.ts';
import { proposalOf, type Chain } from '../sign-off/chain.ts';
import { chainTasks } from '../sign-off/chain-tasks.ts';
import type { CommandLike, EventLike, Instance, Process, ProcessState, Task } from './process.ts';

/**
 * Everything that waits in inboxes: the process's own work, put forward by whom the policy says where it needs
 * signatures; and in place of what is being signed, whoever's turn it is.
 */
export function tasksOf<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  { state, book }: Pick<Instance<S>, 'state' | 'book'>,
  { signOff }: Pick<Policy, 'signOff'>,
): readonly Task[] {
  const own = process.tasks(state, book);
  const chains = state.signOff ?? [];
  const signing = chains.map((chain) => ({ chain, clock: clockOf(own, chain) }));
  const waiting = own.filter((task) => !signing.some((one) => isAnswered(task, one)));
  return [
    ...waiting.map((task) => ({ ...task, roles: proposedBy(task, signOff) ?? task.roles })),
    ...signing.flatMap(({ chain, clock }) => chainTasks(chain, clock)),
  ];
}

interface Signing {
  readonly chain: Chain;
  readonly clock: string | undefined;
}

/** The clock that an act serves. */
function clockOf(own: readonly Task[], chain: Chain): string | undefined {
  const { kind } = proposalOf(chain).command;
  return own.find(({ command, work }) => command === kind && work === 'act')?.obligationKey;
}

/** Whether a piece of work is done for now: it, or another answer to the same clock, is being signed. */
function isAnswered({ command, obligationKey }: Task, { chain, clock }: Signing): boolean {
  // An act on one of several things (a problem, a period) leaves the others to be done.
  if (chain.key.includes(':')) return false;
  return command === chain.key || (clock !== undefined && obligationKey === clock);
}

function proposedBy({ command, work }: Task, signOff: Policy['signOff']): Task['roles'] | undefined {
  return work === 'act' ? signOff[command]?.proposedBy : undefined;
}
