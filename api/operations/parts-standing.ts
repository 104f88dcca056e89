import type { HeartbeatRow } from '../../db/queries/heartbeats.ts';
import type { OperationsView } from './operations.schemas.ts';

/** A part writes a sign of life every ten seconds; three of them missed, it is gone or hangs. */
const DEAD_AFTER_SECONDS = 35;

/**
 * The processes that run, and those that fell silent and were not replaced. Each process replaces at most one of its
 * kind that was silent before it started: of three that ran and two that run now, one is missing.
 */
export function partsStanding(beats: readonly HeartbeatRow[]): OperationsView['parts'] {
  const replaced = replacedOf(beats);
  return beats
    .filter((row) => !replaced.has(row))
    .map(({ startedSecondsAgo: _ago, ...row }) => ({ ...row, alive: isAlive(row) }));
}

function isAlive({ ageSeconds }: Pick<HeartbeatRow, 'ageSeconds'>): boolean {
  return ageSeconds <= DEAD_AFTER_SECONDS;
}

/** The first to start after a process's last sign came in its place, even if it has fallen silent itself since. */
function replacedOf(beats: readonly HeartbeatRow[]): ReadonlySet<HeartbeatRow> {
  const comers = [...beats].sort((a, b) => b.startedSecondsAgo - a.startedSecondsAgo);
  const silent = beats.filter((row) => !isAlive(row)).sort((a, b) => b.ageSeconds - a.ageSeconds);
  const replaced = new Set<HeartbeatRow>();
  for (const gone of silent) {
    const at = comers.findIndex(
      (one) => one !== gone && one.part === gone.part && one.startedSecondsAgo <= gone.ageSeconds,
    );
    if (at === -1) continue;
    comers.splice(at, 1);
    replaced.add(gone);
  }
  return replaced;
}
