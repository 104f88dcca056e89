import { setTimeout as sleep } from 'node:timers/promises';

/** How long each job took, and what those said that failed. */
export interface Timed {
  readonly samplesMs: readonly number[];
  readonly failures: readonly string[];
}

export type Job = () => Promise<void>;

/** Runs jobs in their order, so many at a time: as many as the other side can take. */
export async function atOnce(jobs: readonly Job[], lanes: number): Promise<Timed> {
  const queue = jobs.values();
  const notes = createNotes();
  const lane = async (): Promise<void> => {
    for (const job of queue) await notes.time(job, performance.now());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return notes.timed();
}

/**
 * Starts so many jobs a second whether or not those before are done, as people do. A job's time runs from the moment
 * at which it should have started, so that a standstill counts for everybody who had to wait.
 */
export async function paced(
  jobs: readonly Job[],
  perSecond: number,
  until: () => boolean = () => false,
): Promise<Timed> {
  const notes = createNotes();
  const began = performance.now();
  const running: Promise<void>[] = [];
  for (const [no, job] of jobs.entries()) {
    const dueAt = began + (no * 1000) / perSecond;
    const waitMs = dueAt - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    if (until()) break;
    running.push(notes.time(job, dueAt));
  }
  await Promise.all(running);
  return notes.timed();
}

function createNotes() {
  const samplesMs: number[] = [];
  const failures: string[] = [];
  return {
    async time(job: Job, since: number): Promise<void> {
      try {
        await job();
        samplesMs.push(performance.now() - since);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    },
    timed: (): Timed => ({ samplesMs, failures }),
  };
}
