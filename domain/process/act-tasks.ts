import type { ObligationBook } from '../obligations/obligation.ts';
import type { ObligationKind } from '../policy/obligation-kinds.ts';
import { isDraftedByClerk } from './drafted-by-clerk.ts';
import { openRows, type Lifecycle } from './lifecycle.ts';
import { notFor } from './not-for.ts';
import type { About, ProcessState, Task } from './process.ts';

/** The kind of clock that each act serves; where it is one of several, whichever runs. */
export type ServedClocks = Readonly<Record<string, ObligationKind | readonly ObligationKind[] | undefined>>;

/** What only a process knows of its acts: which have work, whose own they would be, which clocks they serve. */
export interface ActWork {
  /** Some acts are possible in a phase without there being anything to do. */
  readonly hasWork: (command: string) => boolean;
  /** Who drafted, reported or asked for what an act answers: the rules refuse it to him, so it does not wait for him. */
  readonly whoseOwn: (command: string) => readonly (string | undefined)[];
  /** What an act is to be done on, where there may be several things; what has none is done on the matter. */
  readonly about?: (command: string) => readonly About[];
  readonly clocks: ServedClocks;
}

/** Every expected act that has work where the matter stands, by its row of the table. */
export function actTasks(
  lifecycle: Lifecycle,
  { position }: Pick<ProcessState, 'position'>,
  book: ObligationBook,
  { hasWork, whoseOwn, about = () => [], clocks }: ActWork,
): readonly Task[] {
  return openRows(lifecycle, position)
    .filter(({ standing, who, command }) => standing === 'expected' && who.length > 0 && hasWork(command))
    .map(({ command, who }): Task => {
      const things = about(command);
      return {
        key: command,
        command,
        work: 'act',
        roles: who,
        ...notFor(whoseOwn(command)),
        ...(things.length > 0 && { about: things }),
        ...servedClock(command, clocks, book),
      };
    });
}

function servedClock(command: string, clocks: ServedClocks, { open }: ObligationBook): Pick<Task, 'obligationKey'> {
  const kinds = [clocks[command]].flat();
  const key = open.find(({ kind }) => kinds.includes(kind))?.key;
  return key === undefined ? {} : { obligationKey: key };
}

/** The drafts that acts rest on: what a leader signs, his clerk prepares. */
export function draftTasks(acts: readonly Task[]): readonly Task[] {
  return acts
    .filter(({ command }) => isDraftedByClerk(command))
    .map((task): Task => ({ ...task, key: `draft:${task.command}`, work: 'draft', roles: ['unitClerk'] }));
}
