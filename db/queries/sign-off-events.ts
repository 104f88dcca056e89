import type { Instant } from '../../domain/calendar/plain-date.ts';
import { SIGN_OFF_EVENT_TYPES, type SignOffEvent } from '../../domain/sign-off/sign-off-event.ts';
import type { Queryable } from '../pool.ts';
import { eventOf } from '../store/read-record.ts';

/** Everything that was recorded about signatures of a matter, in order. */
export async function signOffEvents(
  db: Queryable,
  instanceId: string,
): Promise<readonly { readonly event: SignOffEvent; readonly at: Instant }[]> {
  const { rows } = await db.query<{ body: string }>({
    name: 'sign-off-events',
    text: `select body from record
      where instance_id = $1 and body::json -> 'event' ->> 'type' = any ($2::text[]) order by seq`,
    values: [instanceId, SIGN_OFF_EVENT_TYPES],
  });
  return rows.map(({ body }) => {
    const { event, at } = eventOf(body);
    return { event: event as SignOffEvent, at };
  });
}
