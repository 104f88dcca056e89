import { DomainError } from '../domain-error.ts';
import type { AnyProcess, CommandLike, EventLike, Instance, Process, ProcessState } from '../process/process.ts';
import { budgetItem } from './budget-item/index.ts';
import { evaluation } from './evaluation/index.ts';
import { performanceReport } from './performance-report/index.ts';
import { resultDocument } from './result-document/index.ts';
import { season } from './season/index.ts';
import { supervision } from './supervision/index.ts';

/** Every process by its name: what store, shell and API handle without knowing what is inside. */
export const PROCESSES: Readonly<Record<string, AnyProcess>> = {
  [budgetItem.name]: hidden(budgetItem),
  [evaluation.name]: hidden(evaluation),
  [performanceReport.name]: hidden(performanceReport),
  [resultDocument.name]: hidden(resultDocument),
  [season.name]: hidden(season),
  [supervision.name]: hidden(supervision),
};

/** The process that a matter follows. @throws {DomainError} `unknownProcess` */
export function processOf({ process: name }: Pick<Instance, 'process'>): AnyProcess {
  const found = PROCESSES[name];
  if (!found) throw new DomainError('unknownProcess', { process: name });
  return found;
}

/** Phases in which a matter of one process or another has ended; a phase that two share means the same in both. */
export const TERMINAL_PHASES: readonly string[] = [
  ...new Set(Object.values(PROCESSES).flatMap(({ lifecycle }) => lifecycle.tracks['main']?.terminal ?? [])),
];

/** A process is only ever given its own states, commands and events: whoever calls it has read its name first. */
function hidden<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
): AnyProcess {
  return process as unknown as AnyProcess;
}
