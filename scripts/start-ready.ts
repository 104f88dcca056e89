import { setTimeout as sleep } from 'node:timers/promises';
import { tail } from '../stack/running.ts';
import { StackError } from '../stack/stack-error.ts';
import type { Service, Supervised } from '../stack/supervisor.ts';

const READY_WITHIN_MS = 90_000;
/** A part that dies this often before anything works will not get better by waiting. */
const HOPELESS_FAILURES = 3;

/**
 * Waits until the API says that everything it needs is there.
 *
 * @throws {StackError} `notReady`, with the last words of the part that keeps dying, or of the API
 */
export async function waitUntilReady(
  url: string,
  parts: readonly { readonly service: Service; readonly supervised: Supervised }[],
): Promise<void> {
  const began = performance.now();
  while (!(await isReady(url))) {
    const hopeless = parts.find(({ supervised }) => supervised.failures >= HOPELESS_FAILURES);
    const late = performance.now() - began > READY_WITHIN_MS;
    const culprit = hopeless ?? (late ? parts.at(-1) : undefined);
    if (culprit) throw notReady(culprit.service, performance.now() - began);
    await sleep(100);
  }
}

function notReady({ name, logFile }: Service, waitedMs: number): StackError {
  return new StackError('notReady', { name, seconds: Math.ceil(waitedMs / 1000), log: logFile, tail: tail(logFile) });
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}
