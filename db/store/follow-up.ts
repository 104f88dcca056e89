import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { nextMoment } from '../../domain/process/catch-up.ts';
import { mainPhase } from '../../domain/process/lifecycle.ts';
import type { AnyProcess, Instance, RecordedEvent } from '../../domain/process/process.ts';
import { openedByLadder } from '../../domain/processes/supervision/from-ladder.ts';
import type { FollowUp, FollowUpEffect } from '../process-store-types.ts';
import { summaryOf } from './summary.ts';

/** What the workflow must know of a stretch of the record that ends with where `instance` stands. */
export function followUp(
  process: AnyProcess,
  instance: Instance,
  events: readonly RecordedEvent[],
  policy: Policy,
): FollowUp {
  return {
    instanceId: instance.id,
    process: instance.process,
    version: instance.version,
    phase: mainPhase(process.lifecycle, instance.state.position),
    nextMoment: nextInstant(process, instance, policy),
    wakeOffsetSeconds: wakeOffset(instance.id, policy.wakeWindowSeconds),
    effects: events.flatMap((recorded) => effectsOf(process, instance, recorded)),
    regionId: instance.state.subject.regionId,
  };
}

export function nextInstant(process: AnyProcess, instance: Instance, policy: Policy): Instant | null {
  return nextMoment(process, instance, { policy })?.at ?? null;
}

/** The same event asks for the same effects however often it is read, so the id is made of its place. */
function effectsOf(process: AnyProcess, instance: Instance, recorded: RecordedEvent): readonly FollowUpEffect[] {
  const { seq, event } = recorded;
  const opened = openedByLadder(instance, recorded, summaryOf(instance.process, instance.state));
  return [...process.effects(event, instance.state), ...opened].map((effect, index) => ({
    id: `${instance.id}:${seq}:${index}`,
    seq,
    effect,
  }));
}

/** Spread evenly over the window and always the same for one matter. */
export function wakeOffset(id: string, windowSeconds: number): number {
  return windowSeconds === 0 ? 0 : createHash('sha256').update(id).digest().readUInt32BE() % windowSeconds;
}
