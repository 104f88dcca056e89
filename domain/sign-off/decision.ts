import type { Signatory } from './chain.ts';
import type { SignOffEvent } from './sign-off-event.ts';

/** What was decided in a chain, and by whose authority. */
export interface Decision {
  readonly by: Signatory;
  readonly events: readonly SignOffEvent[];
}
