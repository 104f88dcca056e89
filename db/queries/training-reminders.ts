import type { Queryable } from '../pool.ts';
import type { Round } from './morning-round.ts';

// What has come to a reminder and was not reminded of on that day: a missed morning reminds once, by the latest day.
const UNCONFIRMED = `
  insert into notice (effect_id, person_id, instance_id, region_id, topic, params, urgency, at)
  select 'bulletin:' || b.id || ':' || rung.on_day, o.person_id, null, b.region_id, 'bulletinUnconfirmed',
    jsonb_build_object('name', b.title, 'due', b.confirm_by), 'digest', $3::timestamptz
  from bulletin b
  cross join lateral (select max(d) as on_day from unnest(b.reminder_on) d where d <= $2::date) rung
  join bulletin_reader o on o.bulletin_id = b.id and o.confirmed_at is null
  where b.region_id = $1 and b.confirm_by >= $2::date and b.withdrawn_at is null and rung.on_day is not null
  on conflict (effect_id, person_id) do nothing`;

const AHEAD = `
  insert into notice (effect_id, person_id, instance_id, region_id, topic, params, urgency, at)
  select 'course:' || c.id || ':' || rung.on_day, e.person_id, null, c.region_id, 'courseAhead',
    jsonb_build_object('name', c.title, 'due', c.on_date, 'place', concat_ws(' ', c.starts_at, nullif(c.place, ''),
      nullif(c.link, ''))), 'digest', $3::timestamptz
  from course c
  cross join lateral (select max(d) as on_day from unnest(c.reminder_on) d where d <= $2::date) rung
  join course_enrolment e on e.course_id = c.id and e.left_at is null
  where c.region_id = $1 and c.on_date >= $2::date and c.cancelled_at is null
    -- whoever has enrolled since knows the day
    and rung.on_day > (e.enrolled_at at time zone 'Asia/Shanghai')::date
  on conflict (effect_id, person_id) do nothing`;

// Once, on the last morning but one of enrolment or the last, while there are places: who was called and is silent.
const UNANSWERED = `
  insert into notice (effect_id, person_id, instance_id, region_id, topic, params, urgency, at)
  select 'course:' || c.id || ':unanswered', k.person_id, null, c.region_id, 'courseUnanswered',
    jsonb_build_object('name', c.title, 'due', c.on_date, 'closes', c.closes_on), 'digest', $3::timestamptz
  from course c join course_call k on k.course_id = c.id and k.excused_at is null
  where c.region_id = $1 and c.on_date >= $2::date and c.cancelled_at is null
    and $2::date between c.closes_on - 1 and c.closes_on and c.taken < c.capacity
    and (k.called_at at time zone 'Asia/Shanghai')::date < $2::date
    and not exists (select from course_enrolment e
      where e.course_id = c.id and e.person_id = k.person_id and e.left_at is null)
  on conflict (effect_id, person_id) do nothing`;

/**
 * Before the morning's digests are made: whoever has not confirmed a notice that asks for it, and whoever is enrolled in
 * a course to come, is reminded on the policy's days and the day before; and whoever was called and has not answered, in
 * the end (S7). It goes the way of all news that can wait for the morning.
 */
export async function remindOfTraining(db: Queryable, { regionId, on, now }: Round): Promise<void> {
  await db.query(UNCONFIRMED, [regionId, on, now]);
  await db.query(AHEAD, [regionId, on, now]);
  await db.query(UNANSWERED, [regionId, on, now]);
}
