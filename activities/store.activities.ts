import type { FollowUp, ProcessStore } from '../db/process-store-types.ts';
import type { RecordedSince } from '../workflows/contract.ts';
import type { StoreActivities } from './contract.ts';

/** The clock's acts and the shell's questions, on the one module that writes the record. */
export function createStoreActivities(store: Pick<ProcessStore, 'reach' | 'since'>): StoreActivities {
  return {
    async reach({ instanceId, now, since }) {
      return told(await store.reach(instanceId, now, since));
    },
    async since({ instanceId, version }) {
      return told(await store.since(instanceId, version));
    },
  };
}

/** Only what the shell keeps travels into its history. */
function told({ instanceId, version, phase, nextMoment, effects }: FollowUp): RecordedSince {
  return { instanceId, version, phase, nextMoment, effects };
}
