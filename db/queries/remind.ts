import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { DigestLine } from '../../domain/messages/digest-text.ts';
import { ROLES, isUnitRole } from '../../domain/process/roles.ts';
import { STAGES } from '../../domain/processes/budget-item/stages.ts';
import { lentPhases } from '../../domain/processes/lent-stages.ts';
import type { Queryable } from '../pool.ts';
import type { Addressee } from './people.ts';

/** What one person reads in the morning: his reminders by their dates, then the news that could wait. */
export interface Digest extends Addressee {
  readonly lines: readonly DigestLine[];
}

interface Reminded {
  readonly reminders: number;
  /** Reminders of duties that nobody holds a role for. */
  readonly unaddressed: number;
  readonly digests: readonly Digest[];
}

/** Reminds of every clock of a region that has come to a rung, and writes everybody concerned one digest. */
export async function remind(
  db: Queryable,
  { regionId, on, now }: { readonly regionId: string; readonly on: PlainDate; readonly now: Instant },
): Promise<Reminded> {
  const { rows } = await db.query<Reminded>(REMIND, [
    regionId,
    on,
    now,
    ROLES.filter(isUnitRole),
    JSON.stringify(STAGE_OF_PHASE),
  ]);
  return { reminders: 0, unaddressed: 0, digests: [], ...rows[0] };
}

/** A delegation names stages; a matter stands in a phase of one. */
const STAGE_OF_PHASE = Object.fromEntries(STAGES.flatMap((stage) => lentPhases(stage).map((phase) => [phase, stage])));

/** Whether what is lent, all or some stages, takes in the stage of a matter: that is read only where stages are named. */
const takesIn = (stages: string, row: string): string =>
  `(${stages} is null or (select $5::jsonb ->> i.phase from instance i where i.id = ${row}.instance_id) = any (${stages}))`;

// One statement for the whole region: asked person by person it costs eight times as much.
const REMIND = `
  with advanced as (
    -- looked for and moved on in one pass: what is reminded of is what the update returns
    update obligation o set next_reminder_on = (select min(d) from unnest(o.reminder_on) d where d > $2::date)
    where o.region_id = $1 and o.next_reminder_on <= $2::date
    returning o.instance_id, o.key, o.kind, o.title, o.responsible, o.unit_id, o.division_id, o.due, o.provisional,
      o.reminder_on, o.reminder_days
  ), due as (
    select o.*, rung.days_before, rung.on_day from advanced o
    cross join lateral (
      -- of the rungs that have come, only the latest: a missed morning does not remind twice
      select on_day, days_before from unnest(o.reminder_on, o.reminder_days) as r (on_day, days_before)
      where on_day <= $2::date order by on_day desc, days_before limit 1
    ) rung
  ), sent as (
    insert into reminder (instance_id, obligation_key, due, days_before, on_day, sent_at)
    select instance_id, key, due, days_before, on_day, $3::timestamptz from due
    on conflict do nothing
    returning instance_id, obligation_key
  ), reminded as (
    select due.*, jsonb_build_object('kind', 'reminder', 'instanceId', due.instance_id, 'obligationKey', due.key,
      'obligationKind', due.kind, 'title', due.title, 'due', due.due, 'daysBefore', due.days_before,
      'provisional', due.provisional) as line
    from due join sent on sent.instance_id = due.instance_id and sent.obligation_key = due.key
  ), holder as (
    select g.role, g.unit_id, g.division_id, g.person_id, null::text[] as stages
    from person_grant g join person p on p.id = g.person_id and p.active
    where g.region_id = $1 and $2::date between g.valid_from and g.valid_until
    union all
    -- who stands in for somebody is reminded beside him, of what is in the stages that are lent to him
    select g.role, g.unit_id, g.division_id, d.delegate_id, nullif(d.stages, '{}')
    from person_grant g join person p on p.id = g.person_id and p.active
    join delegation d on d.principal_id = g.person_id and g.role = any (d.roles) and d.revoked_at is null
      and $2::date between d.valid_from and d.valid_until
    join person stand_in on stand_in.id = d.delegate_id and stand_in.active
    where g.region_id = $1 and $2::date between g.valid_from and g.valid_until
  ), signing as (
    select r.instance_id, r.key, r.unit_id, r.division_id, split_part(t.audience, ':', 1) as who,
      split_part(t.audience, ':', 2) as place, split_part(t.audience, ':', 3) as office
    from reminded r join task t on t.instance_id = r.instance_id and t.obligation_key = r.key
    where t.key ~ '^(sign|advise|resubmit|transfer):'
  ), addressed as (
    -- unit roles by their unit, all others by the region or its division: two joins that can both be hashed
    select r.instance_id, r.key, h.person_id
    from reminded r join holder h on h.unit_id = r.unit_id and h.role = any (r.responsible)
    where h.role = any ($4::text[]) and ${takesIn('h.stages', 'r')}
    union
    select r.instance_id, r.key, h.person_id
    from reminded r cross join unnest(r.responsible) as wanted (role)
    join holder h on h.role = wanted.role and (h.division_id is null or h.division_id = r.division_id)
      and ${takesIn('h.stages', 'r')}
    where wanted.role <> all ($4::text[])
    union
    -- what is being signed is also for whose turn it is, in his office or by name
    select s.instance_id, s.key, h.person_id
    from signing s join holder h on h.role = s.who and ${takesIn('h.stages', 's')}
      and case when s.who = any ($4::text[]) then h.unit_id = s.unit_id
        else h.division_id is null or h.division_id = s.division_id end
    union
    select s.instance_id, s.key, p.id
    from signing s join person p on p.id::text = s.place and p.active where s.who = 'person'
    union
    select s.instance_id, s.key, d.delegate_id
    from signing s join delegation d on d.principal_id::text = s.place and s.office = any (d.roles)
      and d.revoked_at is null and $2::date between d.valid_from and d.valid_until
      and ${takesIn("nullif(d.stages, '{}')", 's')}
    join person stand_in on stand_in.id = d.delegate_id and stand_in.active
    where s.who = 'person'
  ), news as (
    update notice set digested_on = $2::date
    where region_id = $1 and urgency = 'digest' and digested_on is null
    returning id, person_id, instance_id, topic, params
  ), line as (
    select a.person_id, r.due as first, r.title as second, r.line
    from addressed a join reminded r on r.instance_id = a.instance_id and r.key = a.key
    union all
    select person_id, 'infinity', lpad(id::text, 20, '0'), jsonb_build_object('kind', 'notice',
      'instanceId', instance_id, 'topic', topic, 'params', params)
    from news
  ), told as (
    insert into digest (person_id, region_id, day, lines, at)
    select person_id, $1, $2::date, jsonb_agg(line order by first, second), $3::timestamptz from line group by person_id
    returning person_id, lines
  )
  select (select count(*)::int from sent) as reminders,
    (select count(*)::int from reminded r where not exists (
      select from addressed a where a.instance_id = r.instance_id and a.key = r.key
    )) as unaddressed,
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'locale', p.locale, 'lines', told.lines)), '[]')
     from told join person p on p.id = told.person_id) as digests`;
