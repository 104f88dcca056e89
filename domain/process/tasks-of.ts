import { extensionTasks } from '../obligations/extension-tasks.ts';
import type { Policy } from '../policy/policy.ts';
import { proposalOf, type Chain } from '../sign-off/chain.ts';
import { chainTasks } from '../sign-off/chain-tasks.ts';
import { isObligationCommand } from './asked.ts';
import { refusalBeside } from './closed-act.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { CommandLike, EventLike, Instance, Process, ProcessState, Task } from './process.ts';

/** What there is to do in a matter, as it stands. */
export interface Work {
  /** What waits in inboxes; what is held up is not waited for until the chain has ended without having done its act. */
  readonly waiting: readonly Task[];
  /** That, and what is held up: what is being signed, and what nobody can do beside it. */
  readonly every: readonly Task[];
}

/**
 * The process's own work and what is asked of its clocks, put forward by whom the policy says where it needs
 * signatures; and for what is being signed, whoever's turn it is.
 */
export function workOf<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  { state, book }: Pick<Instance<S>, 'state' | 'book'>,
  { signOff, extension }: Pick<Policy, 'signOff' | 'extension'>,
): Work {
  const asked = [...process.tasks(state, book), ...extensionTasks(book, extension.grantedBy)];
  const own = asked.map((task) => putForward(task, signOff));
  const signing = (state.signOff ?? []).map((chain) => ({ chain, ...servedBy(asked, chain) }));
  // What serves no clock itself is signed by the clock of the work that it holds up: that runs on.
  const clockHeldUp = (chain: Chain): string | undefined =>
    own.find(
      (task) =>
        task.obligationKey !== undefined && isClosed(process.lifecycle, { ...state, signOff: [chain] }, task, signOff),
    )?.obligationKey;
  const signatures = signing.flatMap(({ chain, clock, barred }) =>
    chainTasks(chain, clock ?? clockHeldUp(chain), barred),
  );
  const isHeldUp = (task: Task): boolean =>
    signing.some((one) => isAnswered(task, one)) || isClosed(process.lifecycle, state, task, signOff);
  return { waiting: [...own.filter((task) => !isHeldUp(task)), ...signatures], every: [...own, ...signatures] };
}

/** Everything that waits in inboxes. */
export function tasksOf<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  instance: Pick<Instance<S>, 'state' | 'book'>,
  policy: Pick<Policy, 'signOff' | 'extension'>,
): readonly Task[] {
  return workOf(process, instance, policy).waiting;
}

/** Whether a piece of work would be refused beside what is being signed, on each of the things that it is about. */
function isClosed(
  lifecycle: Lifecycle,
  state: Pick<ProcessState, 'position' | 'signOff'>,
  { command: kind, about, obligationKey }: Task,
  signOff: Policy['signOff'],
): boolean {
  if (state.signOff === undefined) return false;
  const clock = isObligationCommand({ kind }) && obligationKey !== undefined ? { key: obligationKey } : {};
  return (about ?? [clock]).every(
    (thing) => refusalBeside(lifecycle, state, { kind, ...thing }, signOff[kind] !== undefined) !== undefined,
  );
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
