import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { EntryState, Library } from '../../domain/libraries/entry-acts.ts';
import type { Content } from '../../domain/libraries/fields.ts';
import type { EntryChange } from '../../domain/libraries/library-text.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Queryable } from '../pool.ts';

/** An entry as it is to stand, with who left it so. */
export interface EntryWrite {
  readonly id: string;
  readonly library: Library;
  readonly regionId: string;
  readonly shared: boolean;
  readonly unitId: string | null;
  readonly state: EntryState;
  readonly stateReason: string;
  readonly name: string;
  readonly code: string;
  readonly facets: readonly string[];
  readonly content: Content;
  readonly sealed: string | null;
  readonly words: string;
  readonly version: number;
  readonly act: EntryChange;
  readonly by: string;
  readonly note: string;
  readonly at: Instant;
}

/**
 * Writes entries as they are to stand, each with its line of the history, in one statement. A line that exists already
 * refuses the whole: two people cannot write the same version.
 *
 * @throws {pg.DatabaseError} `library_entry_code_key` where the region has an entry of that code already;
 * `library_change_pkey` where somebody else has written that version meanwhile
 */
export async function writeEntries(db: Queryable, entries: readonly EntryWrite[]): Promise<void> {
  if (entries.length === 0) return;
  await db.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as g (id uuid, library text, "regionId" text, shared boolean,
         "unitId" text, state text, "stateReason" text, name text, code text, facets text[], content jsonb, sealed text,
         words text, version integer, act text, by uuid, note text, at timestamptz)
     ), written as (
       insert into library_entry (id, library, region_id, shared, unit_id, state, state_reason, name, code, facets,
         content, sealed, version, words, grams, changed_at)
       select id, library, "regionId", shared, "unitId", state, "stateReason", name, code, facets, content, sealed,
         version, lower(words), search_grams(words), at from given
       on conflict (id) do update set shared = excluded.shared, unit_id = excluded.unit_id, state = excluded.state,
         state_reason = excluded.state_reason, name = excluded.name, code = excluded.code, facets = excluded.facets,
         content = excluded.content, sealed = excluded.sealed, version = excluded.version, words = excluded.words,
         grams = excluded.grams, changed_at = excluded.changed_at
       returning id
     )
     insert into library_change (entry_id, version, at, by_person, act, state, note, shared, content, sealed)
     select id, version, at, by, act, state, note, shared, content, sealed from given
     where id in (select id from written)`,
    [JSON.stringify(entries)],
  );
}

/** One line of an entry's history. */
export interface ChangeRow {
  readonly version: number;
  readonly at: Instant;
  readonly byName: string;
  readonly act: EntryChange;
  readonly state: EntryState;
  readonly note: string;
  readonly shared: boolean;
  readonly content: Content;
  /** Whether personal data differed from the version before. */
  readonly personalChanged: boolean;
}

/** Everything that an entry has been, newest first, at most the last so many. */
export async function entryHistory(db: Queryable, id: string, most: number): Promise<readonly ChangeRow[]> {
  const { rows } = await db.query<ChangeRow>(
    `select c.version, c.at, p.name as "byName", c.act, c.state, c.note, c.shared, c.content,
       c.sealed is distinct from lag(c.sealed) over (order by c.version) as "personalChanged"
     from library_change c join person p on p.id = c.by_person
     where c.entry_id = $1 order by c.version desc limit $2`,
    [id, most],
  );
  return rows;
}

/** Who entered or proposed an entry, where his account is still active. */
export async function firstWriter(
  db: Queryable,
  entryId: string,
): Promise<{ readonly id: string; readonly locale: Locale } | undefined> {
  const { rows } = await db.query<{ id: string; locale: Locale }>(
    `select p.id, p.locale from library_change c join person p on p.id = c.by_person
     where c.entry_id = $1 and c.version = 1 and p.active`,
    [entryId],
  );
  return rows[0];
}
