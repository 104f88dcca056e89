import type { Locale } from '../../domain/locale.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Person } from '../../domain/process/actor.ts';
import type { Instance } from '../../domain/process/process.ts';
import { workOf } from '../../domain/process/tasks-of.ts';
import { processOf } from '../../domain/processes/index.ts';
import { actName, roleNames } from '../words/words.ts';
import { availableActs, namedInTask } from './available-acts.ts';
import type { AvailableAct } from './item.schemas.ts';
import { isWaitingFor } from './item-view.ts';
import type { MatterAct } from './matter.schemas.ts';

interface Reading {
  readonly reader: Person;
  readonly policy: Policy;
  readonly locale: Locale;
}

/** An act with its clause, its standing and the roles that it is for, and the chain of signatures that it goes on with. */
type OfferedAct = AvailableAct & { readonly chain: string | null };

/** The acts of a matter that is no item, as its page has them; of acts on its clocks those that are named. */
export function matterActs(matter: Instance, reading: Reading, clockActs: readonly string[] = []): MatterAct[] {
  return offeredActs(matter, reading, clockActs).map(
    ({ command, name, roleNames: roles, mine, obligationKey, chain, signOff, closed }) => ({
      command,
      name,
      roleNames: roles,
      mine,
      chain,
      clock: obligationKey ?? null,
      ...(signOff && { signOff }),
      ...(closed !== undefined && { closed }),
    }),
  );
}

/**
 * The process's own acts that have work, those on the clocks that its page has, all of them where none is named, and the
 * signatures that a running chain waits for.
 */
export function offeredActs(
  matter: Instance,
  { reader, policy, locale }: Reading,
  clockActs?: readonly string[],
): OfferedAct[] {
  const { state } = matter;
  const tasks = workOf(processOf(matter), matter, policy).every;
  // What a chain has returned may be put forward again as it is, or anew.
  const waits = (act: string): boolean =>
    tasks.some(({ command, chain }) => command === namedInTask(act) || (command === 'resubmit' && chain === act));
  const offered = availableActs(matter, tasks, policy, reader, locale)
    .filter(({ command, obligationKey }) => obligationKey === undefined || (clockActs?.includes(command) ?? true))
    .filter(({ command, standing }) => standing === 'possible' || waits(command))
    .map((act) => ({ ...act, chain: null }));
  const signatures = tasks
    .filter(({ chain, command }) => chain !== undefined && command === 'sign')
    .map((task) => ({
      command: task.command,
      name: actName(task.command, locale),
      clause: '',
      standing: 'expected' as const,
      roles: [...task.roles],
      roleNames: roleNames(task.roles, locale),
      mine: isWaitingFor(reader, task, state),
      chain: task.chain ?? null,
    }));
  return [...offered, ...signatures];
}
