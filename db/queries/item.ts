import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import { mayRead, type Grant } from '../../domain/process/actor.ts';
import type { Instance, RecordedEvent } from '../../domain/process/process.ts';
import type { Queryable } from '../pool.ts';
import { eventOf, readInstance } from '../store/read-record.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** A matter, if one of the grants lets its holder read it; otherwise it is as if it did not exist. */
export async function readMatter(db: Queryable, id: string, grants: readonly Grant[]): Promise<Instance | undefined> {
  const instance = await readInstance(db, id);
  return instance && grants.some((grant) => mayRead(grant, instance.state.subject)) ? instance : undefined;
}

/** What has happened to a matter: what was recorded, and what people were reminded of. */
export type HistoryEntry =
  | { readonly kind: 'event'; readonly at: Instant; readonly recorded: RecordedEvent; readonly hash: string }
  | {
      readonly kind: 'reminder';
      readonly at: Instant;
      readonly obligationKey: string;
      readonly due: PlainDate;
      readonly daysBefore: number;
    };

interface HistoryRow {
  readonly time: Instant;
  readonly source: number;
  readonly no: string;
  readonly body: string | null;
  readonly hash: string | null;
  readonly obligationKey: string;
  readonly due: PlainDate;
  readonly daysBefore: number;
}

const HISTORY = `
  select time, source, no, body, hash, "obligationKey", due, "daysBefore"
  from (
    select recorded_at as time, 1 as source, lpad(seq::text, 10, '0') as no, body, hash,
      null as "obligationKey", null::date as due, null::int as "daysBefore"
    from record where instance_id = $1 and ($6::text[] is null or body::json -> 'event' ->> 'type' = any ($6))
      and ($7::text[] is null or coalesce(body::json -> 'event' ->> 'chain' <> all ($7), true))
    union all
    select sent_at, 0, obligation_key || ' ' || due || ' ' || lpad(days_before::text, 3, '0'), null, null,
      obligation_key, due, days_before
    from reminder where instance_id = $1 and $6::text[] is null
  ) entry
  where (time, source, no) < ($2::timestamptz, $3::int, $4::text)
  order by time desc, source desc, no desc
  limit $5`;

/** No body of a record is looked into for nothing. */
function someOf(chains: readonly string[] = []): readonly string[] | null {
  return chains.length === 0 ? null : chains;
}

/** A page of a history; with `types`, only the events of those. */
export interface AskedHistory {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly types?: readonly string[] | undefined;
}

/** A matter's history, or its events of some types, newest first, in the order in which it was written down; without what was done in some chains of signatures. */
export async function historyOf(
  db: Queryable,
  instanceId: string,
  request: AskedHistory & { readonly withoutChains?: readonly string[] },
): Promise<Page<HistoryEntry>> {
  const size = pageSize(request.limit);
  const before = decodeKey(request.cursor, 3) ?? ['infinity', 9, ''];
  const { rows } = await db.query<HistoryRow>({
    name: 'history-of',
    text: HISTORY,
    values: [instanceId, ...before, size + 1, request.types ?? null, someOf(request.withoutChains)],
  });
  const page = pageOf(rows, size, ({ time, source, no }) => [time, source, no]);
  return { ...page, rows: page.rows.map(entryOf) };
}

function entryOf({ time, body, hash, obligationKey, due, daysBefore }: HistoryRow): HistoryEntry {
  if (body === null) return { kind: 'reminder', at: time, obligationKey, due, daysBefore };
  const recorded = eventOf(body);
  return { kind: 'event', at: recorded.at, recorded, hash: hash ?? '' };
}

/** The same item a year later. */
export interface NextItem {
  readonly id: string;
  readonly fiscalYear: number;
}

/** The item that names this one as its year before, if the reader may see it. */
export async function nextItem(db: Queryable, scope: Scope, id: string): Promise<NextItem | undefined> {
  const { rows } = await db.query<NextItem>({
    name: 'next-item',
    text: `select l.instance_id as id, l.fiscal_year as "fiscalYear" from item_life l
      where l.previous_item_id = $4 and exists (select from ${CELLS} where ${inCell('l')})
      order by l.fiscal_year limit 1`,
    values: [...cellArrays(scope), id],
  });
  return rows[0];
}
