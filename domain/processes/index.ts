import type { AnyProcess, CommandLike, EventLike, Process, ProcessState } from '../process/process.ts';
import { budgetItem } from './budget-item/index.ts';

/** Every process by its name: what store, shell and API handle without knowing what is inside. */
export const PROCESSES: Readonly<Record<string, AnyProcess>> = { [budgetItem.name]: hidden(budgetItem) };

/** A process is only ever given its own states, commands and events: whoever calls it has read its name first. */
function hidden<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
): AnyProcess {
  return process as unknown as AnyProcess;
}
