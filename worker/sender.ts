import { tellRecorded, type WorkflowClient } from '../activities/shell-client.ts';
import type { RecordedAfter } from '../workflows/contract.ts';
import type { Parcel } from './outbox.ts';

/** More than this is read from the store by the shell itself: a large payload makes every act dearer. */
const EFFECTS_PER_SIGNAL = 40;

/** Tells a workflow what was recorded; settles once Temporal has taken it. */
export type Send = (parcel: Parcel) => Promise<void>;

/** The product's only sender: always signal-with-start, so that a workflow that is missing is there again. */
export function createSender(client: WorkflowClient, clockOriginMs: number): Send {
  return async ({ entries }) => {
    const [{ instanceId, process, regionId, wakeOffsetSeconds }] = entries;
    const matter = { instanceId, process, regionId, wakeOffsetSeconds, clockOriginMs };
    await tellRecorded(client, matter, brief(entries.map(({ act }) => act)));
  };
}

/** A parcel with too much in it is told as a gap, one effect standing for all: the shell then asks the store. */
function brief(acts: readonly RecordedAfter[]): readonly RecordedAfter[] {
  const effects = acts.reduce((sum, act) => sum + act.effects.length, 0);
  const last = acts.at(-1);
  if (effects <= EFFECTS_PER_SIGNAL || !last) return acts;
  const standIn = acts.flatMap((act) => act.effects).slice(0, 1);
  return [{ ...last, after: last.version, effects: standIn }];
}
