import { defaultCalendar } from '../domain/calendar/default-calendar.ts';
import type { Instant } from '../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import type { RecordedEvent } from '../domain/process/process.ts';
import { rehearse } from './rehearsal.ts';
import type { Life } from './script.ts';

/** What must be the same in memory and on record: everything but when a moment was written down. */
type Compared = Pick<RecordedEvent, 'seq' | 'at' | 'by' | 'cause' | 'event'>;

/** Version ids are made when a version is saved, so that each run has its own; in their place stands their order. */
function comparable(record: readonly RecordedEvent[]): readonly string[] {
  const ids: string[] = [];
  return record.map(({ seq, at, by, cause, event }) => {
    const compared: Compared = { seq, at, by, cause, event };
    return JSON.stringify(sorted(compared), (key, value: unknown) => {
      if (!/versionId$/i.test(key) || typeof value !== 'string') return value;
      if (!ids.includes(value)) ids.push(value);
      return `version ${String(ids.indexOf(value) + 1)}`;
    });
  });
}

/** The database keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** Plays the life once more in memory and says where the record differs. */
export function disagreements(life: Life, record: readonly RecordedEvent[], until: Instant): readonly string[] {
  const rehearsed = rehearse(life, { policy: defaultPolicy, calendar: defaultCalendar }, until).record;
  const [inMemory, onRecord] = [comparable(rehearsed), comparable(record)];
  const length = Math.max(inMemory.length, onRecord.length);
  return Array.from({ length }, (_, index) => index)
    .filter((index) => inMemory[index] !== onRecord[index])
    .slice(0, 3)
    .map(
      (index) => `${life.key} #${String(index + 1)}: ${onRecord[index] ?? '—'} / in memory ${inMemory[index] ?? '—'}`,
    );
}
