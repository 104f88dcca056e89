import { extensionTasks } from '../obligations/extension-tasks.ts';
import type { Policy } from '../policy/policy.ts';
import { proposalOf, type Chain } from '../sign-off/chain.ts';
import { chainTasks } from '../sign-off/chain-tasks.ts';
import { isObligationCommand } from './asked.ts';
import type { CommandLike, EventLike, Instance, Process, ProcessState, Task } from './process.ts';

/**
 * Everything that waits in inboxes: the process's own work and what is asked of its clocks, put forward by whom the
 * policy says where it needs signatures; and in place of what is being signed, whoever's turn it is.
 */
export function tasksOf<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  { state, book }: Pick<Instance<S>, 'state' | 'book'>,
  { signOff, extension }: Pick<Policy, 'signOff' | 'extension'>,
): readonly Task[] {
  const own = [...process.tasks(state, book), ...extensionTasks(book, extension.grantedBy)];
  const chains = state.signOff ?? [];
  const signing = chains.map((chain) => ({ chain, ...servedBy(own, chain) }));
  const waiting = own.filter((task) => !signing.some((one) => isAnswered(task, one)));
  return [
    ...waiting.map((task) => putForward(task, signOff)),
    ...signing.flatMap(({ chain, clock, barred }) => chainTasks(chain, clock, barred)),
  ];
}

interface Signing {
  readonly chain: Chain;
  readonly clock: string | undefined;
  readonly barred: readonly string[];
}

/** The clock that an act serves, and whose own it would be. */
function servedBy(own: readonly Task[], chain: Chain): Pick<Signing, 'clock' | 'barred'> {
  const { command } = proposalOf(chain);
  const about = isObligationCommand(command) ? command.key : undefined;
  const task = own.find(
    (one) => one.command === command.kind && one.work === 'act' && (about ?? one.obligationKey) === one.obligationKey,
  );
  return { clock: about ?? task?.obligationKey, barred: task?.notFor ?? [] };
}

/** Whether a piece of work is done for now: it, or another answer to the same clock, is being signed. */
function isAnswered({ command, work, obligationKey }: Task, { chain, clock }: Signing): boolean {
  const asked = proposalOf(chain).command;
  // Granted or refused: both answer the same request.
  if (isObligationCommand(asked)) return work === 'act' && command === 'grantExtension' && obligationKey === asked.key;
  // An act on one of several things (a problem, a period) leaves the others to be done.
  if (chain.key.includes(':')) return false;
  return command === chain.key || (clock !== undefined && obligationKey === clock);
}

/** What needs signatures waits to be put forward, and that anybody of the office may do, his own too. */
function putForward({ notFor, ...task }: Task, signOff: Policy['signOff']): Task {
  const rule = task.work === 'act' ? signOff[task.command] : undefined;
  if (rule) return { ...task, roles: rule.proposedBy ?? task.roles };
  return notFor ? { ...task, notFor } : task;
}
