import type { Locale } from '../../domain/locale.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Person } from '../../domain/process/actor.ts';
import type { Instance } from '../../domain/process/process.ts';
import { tasksOf } from '../../domain/process/tasks-of.ts';
import { processOf } from '../../domain/processes/index.ts';
import { actName, roleNames } from '../words/words.ts';
import { availableActs } from './available-acts.ts';
import { isWaitingFor } from './item-view.ts';
import type { MatterAct } from './matter.schemas.ts';

interface Reading {
  readonly reader: Person;
  readonly policy: Policy;
  readonly locale: Locale;
}

/**
 * The acts of a matter that is no item: the process's own that have work, those on its clocks that its page has, and the
 * signatures that a running chain waits for.
 */
export function matterActs(
  matter: Instance,
  { reader, policy, locale }: Reading,
  clockActs: readonly string[] = [],
): MatterAct[] {
  const { state } = matter;
  const tasks = tasksOf(processOf(matter), matter, policy);
  // What a chain has returned may be put forward again as it is, or anew.
  const waits = (act: string): boolean =>
    tasks.some(({ command, chain }) => command === act || (command === 'resubmit' && chain === act));
  const offered = availableActs(matter, tasks, policy, reader, locale)
    .filter(({ command, obligationKey }) => obligationKey === undefined || clockActs.includes(command))
    .filter(({ command, standing }) => standing === 'possible' || waits(command))
    .map(({ command, name, roleNames: roles, mine, obligationKey, signOff }) => ({
      command,
      name,
      roleNames: roles,
      mine,
      chain: null,
      clock: obligationKey ?? null,
      ...(signOff && { signOff }),
    }));
  const signatures = tasks
    .filter(({ chain, command }) => chain !== undefined && command === 'sign')
    .map((task) => ({
      command: task.command,
      name: actName(task.command, locale),
      roleNames: roleNames(task.roles, locale),
      mine: isWaitingFor(reader, task, state),
      chain: task.chain ?? null,
      clock: null,
    }));
  return [...offered, ...signatures];
}
