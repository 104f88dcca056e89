import type { DueDelivery } from '../../db/queries/deliveries.ts';
import type { DeliveryReason } from '../../domain/delivery/fate-text.ts';

/** The beginning of an answer that is kept; a stranger's server may answer anything. */
const KEPT_CHARACTERS = 500;

/**
 * What came of sending one message to one address.
 *
 * `refused` is for good: the same message would be refused again. `again` may work later; with `away` the whole channel
 * does not answer, and nobody else need try it now.
 */
export type Outcome =
  | { readonly kind: 'accepted'; readonly code?: number | undefined; readonly response: string }
  | {
      readonly kind: 'refused' | 'again';
      readonly reason: DeliveryReason;
      readonly code?: number | undefined;
      readonly response: string;
      readonly away?: true;
    };

/**
 * A way out of the product: sends one message to one address within a bounded time and never rejects. Sending is at
 * least once: after a crash the same message comes again under the same id.
 */
export type Channel = (delivery: DueDelivery) => Promise<Outcome>;

/** An answer as it is kept: its beginning, on one line, without what a database cannot hold. */
export function excerpt(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, KEPT_CHARACTERS);
}
