import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../domain/steps.ts';

/** So long a computation keeps the thread before others have their turn. */
const SLICE_MS = 8;

/** Runs a long computation in slices: requests that come in between are answered, and the result is the same. */
export async function runSteps<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await setImmediate();
  }
}
