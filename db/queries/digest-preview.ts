import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { DigestLine } from '../../domain/messages/digest-text.ts';
import type { Grant } from '../../domain/process/actor.ts';
import { isUnitRole } from '../../domain/process/roles.ts';
import type { Queryable } from '../pool.ts';

const MOST_LINES = 100;

/**
 * What the morning of a day would tell one person if nothing were done until then: the reminders that fall by that day
 * on what he holds, own and lent, and the news that waits. The morning round's own rule, for one person, written to
 * nothing.
 */
export async function digestPreview(
  db: Queryable,
  { personId, grants, day }: { readonly personId: string; readonly grants: readonly Grant[]; readonly day: PlainDate },
): Promise<readonly DigestLine[]> {
  const { rows } = await db.query<{ line: DigestLine }>({
    name: 'digest-preview',
    text: PREVIEW,
    values: [
      personId,
      day,
      grants.map(({ role }) => role),
      grants.map(({ regionId }) => regionId),
      grants.map(({ role, unitId }) => (isUnitRole(role) ? (unitId ?? '') : null)),
      grants.map(({ divisionId }) => divisionId ?? null),
    ],
  });
  return rows.map(({ line }) => line);
}

const PREVIEW = `
  with held as (
    select * from unnest($3::text[], $4::text[], $5::text[], $6::text[]) as h (role, region_id, unit_id, division_id)
  ), due as (
    select distinct o.instance_id, o.key, o.kind, o.title, o.due, o.provisional, rung.days_before
    from held h
    join obligation o on o.region_id = h.region_id and o.next_reminder_on <= $2::date and h.role = any (o.responsible)
      and (case when h.unit_id is null then h.division_id is null or h.division_id = o.division_id else h.unit_id = o.unit_id end)
    cross join lateral (
      select days_before from unnest(o.reminder_on, o.reminder_days) as r (on_day, days_before)
      where on_day <= $2::date order by on_day desc, days_before limit 1
    ) rung
    where not exists (
      select from reminder r where r.instance_id = o.instance_id and r.obligation_key = o.key and r.due = o.due
        and r.days_before = rung.days_before
    )
  )
  select line from (
    select due as first, title as second, jsonb_build_object('kind', 'reminder', 'instanceId', instance_id,
      'obligationKey', key, 'obligationKind', kind, 'title', title, 'due', due, 'daysBefore', days_before,
      'provisional', provisional) as line
    from due
    union all
    select 'infinity', lpad(id::text, 20, '0'), jsonb_build_object('kind', 'notice', 'instanceId', instance_id,
      'topic', topic, 'params', params)
    from notice where person_id = $1 and urgency = 'digest' and digested_on is null
  ) lines order by first, second limit ${String(MOST_LINES)}`;
