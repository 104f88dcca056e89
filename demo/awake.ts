import { asInstant, type Instant } from '../domain/calendar/plain-date.ts';
import type { Rules } from '../domain/obligations/lay.ts';
import { nextMoment } from '../domain/process/catch-up.ts';
import type { CommandLike, EventLike, Process, ProcessState } from '../domain/process/process.ts';
import type { Rehearsal } from '../domain/process/rehearse.ts';
import { wakeOffset } from '../db/store/follow-up.ts';

/** Every moment is recorded when its clock has woken, as long after it as the policy spreads the wake-ups. */
export function awake<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  { process, rules }: { readonly process: Process<S, C, E, I>; readonly rules: Rules },
  until: (so: Rehearsal<S>, to: Instant) => Rehearsal<S>,
  begun: Rehearsal<S>,
  to: Instant,
): Rehearsal<S> {
  const spreadMs = wakeOffset(begun.instance.id, rules.policy.wakeWindowSeconds) * 1000;
  let so = begun;
  for (;;) {
    const next = nextMoment(process, so.instance, rules);
    if (!next || next.at > to) return until(so, to);
    const woken = asInstant(new Date(Date.parse(next.at) + spreadMs).toISOString());
    so = until(so, woken < to ? woken : to);
  }
}
