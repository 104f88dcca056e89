import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** What a new head of a body takes over. */
export interface HandOver {
  readonly seatId: string;
  readonly regionId: string;
  readonly personId: string;
  readonly body: string;
  readonly leader: string;
  /** The step of the ladder from which on escalations are the supervising leader's. */
  readonly rung: number;
  readonly now: Instant;
}

// One statement for the whole board: on the page of the new head each is a notice of its own, as if it had come to him.
const HAND_OVER = `
  insert into notice (effect_id, person_id, instance_id, region_id, topic, params, urgency, at)
  select 'handover:' || $1::text || ':' || o.instance_id || ':' || o.key, $3::uuid, o.instance_id, o.region_id, 'escalated',
    jsonb_build_object('item', i.title, 'code', coalesce(i.code, ''), 'key', o.key, 'due', o.due,
      'workingDays', o.highest_rung, 'effect', case when o.on_board then 'supervisionBoard' else 'none' end,
      'body', $4::text, 'leader', $5::text), 'now', $7::timestamptz
  from obligation o join instance i on i.id = o.instance_id
  where o.region_id = $2 and o.overdue_since is not null and o.settled_on is null and o.state <> 'paused'
    and not o.escalation_dismissed and o.highest_rung >= $6
  on conflict (effect_id, person_id) do nothing`;

/** Tells a new head of every open escalation of his region, once; answers how many there are. */
export async function handOverEscalations(db: Queryable, over: HandOver): Promise<number> {
  const { seatId, regionId, personId, body, leader, rung, now } = over;
  const { rowCount } = await db.query(HAND_OVER, [seatId, regionId, personId, body, leader, rung, now]);
  return rowCount ?? 0;
}
