import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { NoticeEffect } from '../../domain/process/process.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import type { Queryable } from '../pool.ts';
import { eventOf } from '../store/read-record.ts';

/** Somebody who was told of a clock, and whether he has read it. */
export interface ToldRow {
  readonly topic: string;
  readonly params: NoticeEffect['params'];
  readonly person: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

/** Everybody who was told something of one clock of a matter, in order. */
export async function toldOf(db: Queryable, instanceId: string, key: string): Promise<readonly ToldRow[]> {
  const { rows } = await db.query<ToldRow>({
    name: 'told-of',
    text: `select n.topic, n.params, p.name as person, n.at, n.read_at as "readAt"
      from notice n join person p on p.id = n.person_id
      where n.instance_id = $1 and n.params ->> 'key' = $2 order by n.at, n.id`,
    values: [instanceId, key],
  });
  return rows;
}

/** What people do about a clock that runs late, in the order of the record. */
const ANSWERS = ['urged', 'finalDateSet', 'summoned', 'escalationDismissed', 'extensionAsked', 'extensionRefused'];
/** Only the newest records of a matter are looked at. */
const LOOKED_AT = 60;

/** The last thing that people did about each of these clocks, in one question. */
export async function lastAnswers(
  db: Queryable,
  clocks: readonly { readonly instanceId: string; readonly key: string }[],
): Promise<ReadonlyMap<string, RecordedEvent>> {
  if (clocks.length === 0) return new Map();
  const { rows } = await db.query<{ clock: string; body: string }>({
    name: 'last-answers',
    text: `
      select c."instanceId" || ':' || c.key as clock, said.body
      from jsonb_to_recordset($1::jsonb) as c ("instanceId" uuid, key text)
      cross join lateral (
        select body from (
          select r.body, r.seq from record r
          where r.instance_id = c."instanceId" and r.person_id is not null order by r.seq desc limit $3
        ) latest
        where latest.body::json #>> '{event,key}' = c.key and latest.body::json #>> '{event,type}' = any ($2::text[])
        order by latest.seq desc limit 1
      ) said`,
    values: [JSON.stringify(clocks.map(({ instanceId, key }) => ({ instanceId, key }))), ANSWERS, LOOKED_AT],
  });
  return new Map(rows.map(({ clock, body }) => [clock, eventOf(body)]));
}
