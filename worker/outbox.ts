import type { RecordedAfter } from '../workflows/contract.ts';

/** An act that its workflow has not been told of. */
export interface OutboxEntry {
  /** Of the row; struck off once Temporal has answered. */
  readonly id: string;
  readonly instanceId: string;
  readonly process: string;
  readonly regionId: string;
  readonly wakeOffsetSeconds: number;
  readonly act: RecordedAfter;
}

/** What the relay needs of the outbox. */
export interface Outbox {
  /** The oldest entries not yet told, in the order of the record. */
  waiting(limit: number): Promise<readonly OutboxEntry[]>;
  markSent(ids: readonly string[]): Promise<void>;
}

/** All acts of one instance that travel in one signal. */
export interface Parcel {
  readonly instanceId: string;
  readonly entries: readonly [OutboxEntry, ...OutboxEntry[]];
}

/** One parcel per instance: a signal costs a workflow task, whatever it carries. */
export function parcels(entries: readonly OutboxEntry[]): readonly Parcel[] {
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
