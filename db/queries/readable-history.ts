import type { Person } from '../../domain/process/actor.ts';
import type { Instance, RecordedEvent } from '../../domain/process/process.ts';
import { closedChains } from '../../domain/sign-off/readers.ts';
import { chainsOf } from '../../domain/sign-off/walked-path.ts';
import type { Queryable } from '../pool.ts';
import { historyOf, type AskedHistory, type HistoryEntry } from './item.ts';
import type { Page } from './page.ts';
import { signOffEvents } from './sign-off-events.ts';

type Read = Pick<Instance, 'id' | 'state'>;

/** A matter's history as somebody may read it: without what was said in another body's chains of signatures. */
export async function readableHistory(
  db: Queryable,
  { id, state }: Read,
  reader: Person,
  asked: AskedHistory,
): Promise<Page<HistoryEntry>> {
  const closed = closedChains(chainsOf(await signOffEvents(db, id)), reader, state.subject);
  return historyOf(db, id, { ...asked, withoutChains: [...closed] });
}

/** The recorded events of such a history, reminders left out. */
export async function readableEvents(
  db: Queryable,
  matter: Read,
  reader: Person,
  asked: AskedHistory,
): Promise<readonly RecordedEvent[]> {
  const { rows } = await readableHistory(db, matter, reader, asked);
  return rows.flatMap((entry) => (entry.kind === 'event' ? [entry.recorded] : []));
}
