import type { Instant } from '../../domain/calendar/plain-date.ts';
import { DEFAULT_PREFERENCES, readPreferences, type Preferences } from '../../domain/delivery/preferences.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Queryable } from '../pool.ts';

/** What each of these people wants; who has chosen nothing is not in it. */
export async function preferencesOf(
  db: Queryable,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Preferences>> {
  const { rows } = await db.query<{ personId: string; body: unknown }>({
    name: 'preferences-of',
    text: 'select person_id as "personId", body from delivery_preference where person_id = any ($1::uuid[])',
    values: [personIds],
  });
  return new Map(rows.map(({ personId, body }) => [personId, readPreferences(body)]));
}

/** What one person wants. */
export async function preferencesOfOne(db: Queryable, personId: string): Promise<Preferences> {
  return (await preferencesOf(db, [personId])).get(personId) ?? DEFAULT_PREFERENCES;
}

/** Keeps what a person wants, and the language he is written to in. */
export async function putPreferences(
  db: Queryable,
  {
    personId,
    preferences,
    locale,
    now,
  }: Readonly<{ personId: string; preferences: Preferences; locale: Locale; now: Instant }>,
): Promise<void> {
  await db.query(
    `with language as (update person set locale = $4 where id = $1)
     insert into delivery_preference (person_id, body, updated_at) values ($1, $2, $3)
     on conflict (person_id) do update set body = $2, updated_at = $3`,
    [personId, JSON.stringify(preferences), now, locale],
  );
}
