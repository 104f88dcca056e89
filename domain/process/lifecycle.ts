import type { Bilingual } from '../locale.ts';
import type { Permission } from './permissions.ts';
import type { Role } from './roles.ts';

/** One row of a process's table: where an act is possible, who may do it, where it leads, and by which clause. */
export interface LifecycleRow<Command extends string = string> {
  /** A process may run several tracks side by side; each has its own phases. */
  readonly track: string;
  readonly from: readonly string[];
  readonly command: Command;
  readonly to: readonly string[];
  /** Roles that may do it; empty for what only the clock or the system does. */
  readonly who: readonly Role[];
  readonly clause: string;
  /** `expected` acts stand in the inbox; `possible` ones are offered on the matter's page only. */
  readonly standing: 'expected' | 'possible';
  /** Phases of the first track in which an act of a side track has its place; without it, in every one. */
  readonly during?: readonly string[];
}

/** What an act is called: the verb in lists and on the button. */
export type CommandNames<Command extends string> = Readonly<Record<Command, Bilingual>>;

export interface Lifecycle<Command extends string = string> {
  /** Phases of each track, the first one being where it starts. */
  readonly tracks: Readonly<
    Record<string, { readonly phases: readonly string[]; readonly terminal: readonly string[] }>
  >;
  readonly rows: readonly LifecycleRow<Command>[];
  readonly names: CommandNames<Command>;
  readonly phaseNames: Readonly<Record<string, Bilingual>>;
  /** By which its matters are read: an office without it is asked for no signature on them. */
  readonly read: Permission;
  /** Acts that whoever is named does himself and at once: they stand under no chain of signatures. */
  readonly inPerson?: readonly Command[];
}

type Tracks = Readonly<Record<string, { readonly phases: readonly string[] }>>;
type PhaseOf<T extends Tracks, K extends keyof T> = T[K]['phases'][number];

/** How a process writes its table: rows whose phases are those of their own track, or do not compile. */
export interface TableWords<T extends Tracks, C extends string> {
  readonly row: <K extends keyof T & string>(
    track: K,
    from: readonly PhaseOf<T, K>[],
    command: C,
    to: readonly PhaseOf<T, K>[],
    who: readonly Role[],
    clause: string,
    standing?: LifecycleRow['standing'],
  ) => LifecycleRow<C>;
  /** An act of a side track that has its place in some phases of the main one only. */
  readonly during: (phases: readonly PhaseOf<T, 'main'>[], one: LifecycleRow<C>) => LifecycleRow<C>;
}

/** The words for one process's own tracks and commands. */
export function tableWords<T extends Tracks, C extends string>(): TableWords<T, C> {
  return {
    row: (track, from, command, to, who, clause, standing = 'expected') => ({
      track,
      from,
      command,
      to,
      who,
      clause,
      standing,
    }),
    during: (phases, one) => ({ ...one, during: phases }),
  };
}

/** Where a matter stands: one phase per track. */
export type Position = Readonly<Record<string, string>>;

/** Rows by which `command` is possible from `position`. */
export function rowsFor<C extends string>(
  lifecycle: Lifecycle<C>,
  position: Position,
  command: string,
): readonly LifecycleRow<C>[] {
  return openRows(lifecycle, position).filter((row) => row.command === command);
}

/** Every row open at `position`. */
export function openRows<C extends string>(lifecycle: Lifecycle<C>, position: Position): readonly LifecycleRow<C>[] {
  const main = mainPhase(lifecycle, position);
  return lifecycle.rows.filter(
    ({ track, from, during }) => from.includes(phaseOn(lifecycle, position, track)) && (during?.includes(main) ?? true),
  );
}

/** Where a matter stands on a track: one from before the track was there is at its beginning. */
export function phaseOn({ tracks }: Pick<Lifecycle, 'tracks'>, position: Position, track: string): string {
  return position[track] ?? tracks[track]?.phases[0] ?? '';
}

/** The first track, by which stages are told. */
export function mainTrack({ tracks }: Pick<Lifecycle, 'tracks'>): string {
  return Object.keys(tracks)[0] ?? '';
}

/** The phase of the first track. */
export function mainPhase(lifecycle: Pick<Lifecycle, 'tracks'>, position: Position): string {
  return position[mainTrack(lifecycle)] ?? '';
}
