import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { DigestLine } from '../../domain/messages/digest-text.ts';
import type { DeliveryState } from '../../domain/delivery/retry.ts';
import type { NoticeEffect } from '../../domain/process/process.ts';
import type { Queryable } from '../pool.ts';

interface Told {
  readonly at: Instant;
  readonly person: string;
  readonly readAt: Instant | null;
  /** What has become of the mail; null where none was written. */
  readonly mail: 'queued' | 'sent' | 'failed' | 'recorded' | null;
  readonly delivery: DeliveryState | null;
  readonly reason: string | null;
  readonly sentAt: Instant | null;
}

/** Somebody who was told of a matter: by a notice, or by a line of a morning's digest. */
export type ItemTold = Told &
  (
    | { readonly kind: 'notice'; readonly topic: string; readonly params: NoticeEffect['params'] }
    | { readonly kind: 'reminder'; readonly day: PlainDate; readonly line: DigestLine }
  );

const MOST = 200;

/** Everybody who was told of a matter and by which way it got to him, newest first; of the last two hundred. */
export async function toldOfItem(db: Queryable, instanceId: string): Promise<readonly ItemTold[]> {
  const { rows } = await db.query<ItemTold>({
    name: 'told-of-item',
    text: `
      with told as (
        select 'notice' as kind, n.at, n.person_id, n.read_at, n.topic, n.params, null::date as day, null::jsonb as line,
          -- what waited for a morning went by that morning's mail
          case when n.digested_on is null then 'notice.' || n.effect_id || '.' || n.person_id || '@bihuan'
            else 'digest.' || n.region_id || '.' || n.digested_on || '.' || n.person_id || '@bihuan' end as message_id
        from notice n where n.instance_id = $1
        union all
        select 'reminder', d.at, d.person_id, d.read_at, null, null, d.day, l.line,
          'digest.' || d.region_id || '.' || d.day || '.' || d.person_id || '@bihuan'
        from (select distinct r.on_day, (r.sent_at at time zone 'Asia/Shanghai')::date as sent_on, i.region_id
          from reminder r join instance i on i.id = r.instance_id where r.instance_id = $1) r
        join digest d on d.region_id = r.region_id and d.day = r.sent_on
        cross join lateral (
          select line from jsonb_array_elements(d.lines) line
          where line ->> 'instanceId' = $1::text and line ->> 'kind' = 'reminder'
        ) l
      )
      select t.kind, t.at, p.name as person, t.read_at as "readAt", t.topic, t.params, t.day, t.line, m.status as mail,
        d.state as delivery, d.reason, m.sent_at as "sentAt"
      from (select * from told order by at desc limit ${String(MOST)}) t
      join person p on p.id = t.person_id
      left join mail_log m on m.message_id = t.message_id
      left join delivery d on d.message_id = t.message_id and d.channel = 'mail'
      order by t.at desc, p.name`,
    values: [instanceId],
  });
  return rows;
}
