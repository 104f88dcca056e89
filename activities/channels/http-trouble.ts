import { excerpt, type Outcome } from './channel.ts';
import { ForbiddenAddress, TimedOut } from './outward.ts';

/** What it means that nobody answered over HTTP. Of one endpoint only: the others may be well. */
export function troubleOf(error: unknown): Outcome {
  if (error instanceof ForbiddenAddress)
    return { kind: 'refused', reason: 'addressForbidden', response: error.message };
  const response = excerpt(error instanceof Error ? error.message : String(error));
  return { kind: 'again', reason: error instanceof TimedOut ? 'timedOut' : 'away', response };
}
