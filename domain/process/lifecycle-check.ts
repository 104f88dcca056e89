import type { Lifecycle } from './lifecycle.ts';

/** A fault of a lifecycle table: a phase nobody reaches, a terminal phase that can be left, a phase with no way out. */
export interface LifecycleFault {
  readonly kind: 'unreachable' | 'leavesTerminal' | 'deadEnd' | 'unknownPhase';
  readonly track: string;
  readonly phase: string;
}

/**
 * Proves a table: every phase can be reached, terminal phases are terminal, every other phase has a way on.
 * `entries` are phases that another track's act opens (feedback is opened by the conclusion on the main track).
 */
export function lifecycleFaults(
  lifecycle: Lifecycle,
  entries: Readonly<Record<string, readonly string[]>> = {},
): readonly LifecycleFault[] {
  return Object.entries(lifecycle.tracks).flatMap(([track, { phases, terminal }]): readonly LifecycleFault[] => {
    const rows = lifecycle.rows.filter((row) => row.track === track);
    const reached = reach(rows, [phases[0] ?? '', ...(entries[track] ?? [])]);
    const moves = (phase: string): boolean =>
      rows.some(({ from, to }) => from.includes(phase) && to.some((next) => next !== phase));
    return [
      ...rows
        .flatMap(({ from, to }) => [...from, ...to])
        .filter((phase) => !phases.includes(phase))
        .map((phase) => ({ kind: 'unknownPhase' as const, track, phase })),
      ...phases.filter((phase) => !reached.has(phase)).map((phase) => ({ kind: 'unreachable' as const, track, phase })),
      ...terminal.filter(moves).map((phase) => ({ kind: 'leavesTerminal' as const, track, phase })),
      ...phases
        .filter((phase) => phase !== 'none' && !terminal.includes(phase) && !moves(phase))
        .map((phase) => ({ kind: 'deadEnd' as const, track, phase })),
    ];
  });
}

function reach(rows: Lifecycle['rows'], from: readonly string[]): ReadonlySet<string> {
  const reached = new Set(from);
  for (let grown = true; grown;) {
    const next = rows.filter((row) => row.from.some((phase) => reached.has(phase))).flatMap(({ to }) => to);
    grown = next.some((phase) => !reached.has(phase));
    for (const phase of next) reached.add(phase);
  }
  return reached;
}
