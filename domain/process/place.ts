import { DomainError } from '../domain-error.ts';
import { mainPhase, mainTrack, phaseOn, rowsFor, type Lifecycle, type LifecycleRow } from './lifecycle.ts';
import type { ProcessState } from './process.ts';
import type { Role } from './roles.ts';

/** Who may do an act where a matter stands. @throws {DomainError} `notNow` with where it is possible, and by whom */
export function rolesHere(
  lifecycle: Lifecycle,
  state: Pick<ProcessState, 'position'>,
  command: string,
): readonly Role[] {
  const rows = rowsFor(lifecycle, state.position, command);
  if (rows.length > 0) return rows.flatMap(({ who }) => who);
  throw notNow(lifecycle, state, command);
}

/** Why an act has no place where a matter stands: on the main track, and on those on which it has its places. */
export function notNow(
  lifecycle: Lifecycle,
  { position }: Pick<ProcessState, 'position'>,
  command: string,
): DomainError {
  const elsewhere = lifecycle.rows.filter((row) => row.command === command);
  const telling = new Set([mainTrack(lifecycle), ...elsewhere.map(({ track }) => track)]);
  const main = mainPhase(lifecycle, position);
  return new DomainError('notNow', {
    command,
    position: [...telling].map((track) => phaseOn(lifecycle, position, track)).join(','),
    possible: [...new Set(elsewhere.flatMap((row) => placesOf(row, main)))].join(','),
    roles: [...new Set(elsewhere.flatMap(({ who }) => who))].join(','),
  });
}

/** Before a track's name instead of a phase: as long as nothing of it is under way. */
export const WITHOUT = 'none:';

/** Where a row has its place: on its own track, once the main one has come to where it belongs. */
function placesOf(
  { from, during, track }: Pick<LifecycleRow, 'from' | 'during' | 'track'>,
  main: string,
): readonly string[] {
  if (!during) return from;
  if (!during.includes(main)) return during;
  const own = from.filter((phase) => phase !== 'none');
  return own.length > 0 ? own : [`${WITHOUT}${track}`];
}
