import type { ApiFault } from '../api/api-error.ts';

/** Faults of an act with their places as its form knows them: within the command. */
export function ownFaults(faults: readonly ApiFault[]): readonly ApiFault[] {
  return faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/command(?=\/|$)/, '') }));
}
