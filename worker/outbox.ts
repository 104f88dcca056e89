import type { StoreClock } from '../db/process-store-types.ts';
import type { Queryable } from '../db/pool.ts';
import { markActsSent, waitingActs, type WaitingAct } from '../db/queries/outbox.ts';

/** What the relay needs of the outbox. */
export interface Outbox {
  /** The oldest acts not yet told, in the order of the record. */
  waiting(limit: number): Promise<readonly WaitingAct[]>;
  /** Strikes them off, once Temporal has answered. */
  markSent(ids: readonly string[]): Promise<void>;
}

/** The outbox, read and written on the connection that leads. */
export function createOutbox(db: Queryable, clock: StoreClock): Outbox {
  return {
    waiting: (limit) => waitingActs(db, limit),
    markSent: (ids) => markActsSent(db, ids, clock.now()),
  };
}

/** All acts of one instance that travel in one signal. */
export interface Parcel {
  readonly instanceId: string;
  readonly entries: readonly [WaitingAct, ...WaitingAct[]];
}

/** One parcel per instance: a signal costs a workflow task, whatever it carries. */
export function parcels(entries: readonly WaitingAct[]): readonly Parcel[] {
  const byInstance = new Map<string, Parcel>();
  for (const entry of entries) {
    const { instanceId } = entry;
    const [first, ...rest] = byInstance.get(instanceId)?.entries ?? [];
    byInstance.set(instanceId, { instanceId, entries: first ? [first, ...rest, entry] : [entry] });
  }
  return [...byInstance.values()];
}

/** The first act of an instance starts its workflow, which owes Temporal and the worker more than a signal does. */
export function isStart({ entries }: Parcel): boolean {
  return entries[0].act.after === 0;
}
