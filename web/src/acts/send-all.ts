import type { z } from 'zod';
import type { BatchAnswer } from '../api/batch-answers.ts';
import type { Batch } from './batch.ts';

type BatchAnswered = z.infer<typeof BatchAnswer>;

/** The server takes so many at once. */
export const MOST_AT_ONCE = 200;

/**
 * Sends a batch of any size in parts that the server takes. What was told so far is told also when a later part fails;
 * its error is the mutation's own. Rows have keys of their own, so the parts may share one intent.
 */
export async function sendAll(
  { command, items }: Batch,
  send: (part: Batch) => Promise<BatchAnswered>,
  tell: (results: BatchAnswered['results']) => void,
): Promise<void> {
  const results: BatchAnswered['results'] = [];
  try {
    for (let from = 0; from < items.length; from += MOST_AT_ONCE) {
      results.push(...(await send({ command, items: items.slice(from, from + MOST_AT_ONCE) })).results);
    }
  } catch {
    // The mutation holds the error, and the form shows it.
  } finally {
    if (results.length > 0) tell(results);
  }
}
