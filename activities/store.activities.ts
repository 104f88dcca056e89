import type { FollowUp, ProcessStore } from '../db/process-store-types.ts';
import type { RecordedSince } from '../workflows/contract.ts';
import type { StoreActivities } from './contract.ts';

/**
 * The clock's acts and the shell's questions, on the one module that writes the record. `carrier` names the trace that
 * what follows from the answer belongs to; undefined where nobody traces.
 */
export function createStoreActivities(
  store: Pick<ProcessStore, 'reach' | 'since'>,
  carrier: () => string | undefined = () => undefined,
): StoreActivities {
  return {
    async reach({ instanceId, now, since }) {
      return told(await store.reach(instanceId, now, since), carrier());
    },
    async since({ instanceId, version }) {
      return told(await store.since(instanceId, version), carrier());
    },
  };
}

/** Only what the shell keeps travels into its history. */
function told({ instanceId, version, phase, nextMoment, effects }: FollowUp, trace: string | undefined): RecordedSince {
  return { instanceId, version, phase, nextMoment, effects, ...(trace !== undefined && { trace }) };
}
