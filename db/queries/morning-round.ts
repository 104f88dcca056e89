import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import { isMailed } from '../../domain/delivery/digest-lines.ts';
import { DEFAULT_PREFERENCES } from '../../domain/delivery/preferences.ts';
import { digestNotBefore } from '../../domain/delivery/quiet.ts';
import { digestMail, roundSentence, type DigestLine } from '../../domain/messages/digest-text.ts';
import { STAGES } from '../../domain/processes/budget-item/stages.ts';
import { lentPhases } from '../../domain/processes/lent-stages.ts';
import { ROLES, isUnitRole } from '../../domain/process/roles.ts';
import { inTransaction, type Pool, type Queryable } from '../pool.ts';
import { activeCalendar } from './calendar-versions.ts';
import { preferencesOf } from './delivery-preferences.ts';
import { queueForRobots } from './endpoints.ts';
import { queueMails, type Mail } from './mail.ts';
import type { Addressee } from './people.ts';
import { remindOfTokens } from './token-reminders.ts';
import { remindOfTraining } from './training-reminders.ts';

/** What a morning round has done. */
export interface RoundResult {
  readonly reminders: number;
  readonly digests: number;
  /** Reminders of duties that nobody holds a role for: an organisation with a gap. */
  readonly unaddressed: number;
  /** The round of that day had been before; these are its figures. */
  readonly repeated: boolean;
}

export interface Round {
  readonly regionId: string;
  readonly on: PlainDate;
  readonly now: Instant;
}

interface Digest extends Addressee {
  readonly lines: readonly DigestLine[];
}

/**
 * A region's morning round: every running clock that has come to a reminder is reminded of once, by the latest rung up
 * to today; everybody concerned gets one digest, with the news that could wait. One round per region and day, in one
 * transaction: it happens whole or not at all, and a missed morning is caught up by the next.
 */
export async function runMorningRound(pool: Pool, round: Round): Promise<RoundResult> {
  return inTransaction(pool, async (client) => (await begin(client, round)) ?? (await carryOut(client, round)));
}

/** Takes the day; whoever comes second waits for the first and gets his figures. */
async function begin(db: Queryable, { regionId, on, now }: Round): Promise<RoundResult | undefined> {
  const { rowCount } = await db.query(
    'insert into morning_round (region_id, day, at) values ($1, $2, $3) on conflict do nothing',
    [regionId, on, now],
  );
  if (rowCount === 1) return undefined;
  const { rows } = await db.query<Omit<RoundResult, 'repeated'>>(
    'select reminders, digests, unaddressed from morning_round where region_id = $1 and day = $2',
    [regionId, on],
  );
  return { reminders: 0, digests: 0, unaddressed: 0, ...rows[0], repeated: true };
}

async function carryOut(db: Queryable, { regionId, on, now }: Round): Promise<RoundResult> {
  await remindOfTraining(db, { regionId, on, now });
  await remindOfTokens(db, { regionId, on, now });
  const { rows } = await db.query<{ reminders: number; unaddressed: number; digests: readonly Digest[] }>(REMIND, [
    regionId,
    on,
    now,
    ROLES.filter(isUnitRole),
    JSON.stringify(STAGE_OF_PHASE),
  ]);
  const { reminders = 0, unaddressed = 0, digests = [] } = rows[0] ?? {};
  await queueMails(db, await digestMails(db, { regionId, on, now }, digests));
  if (reminders > 0) {
    const body = roundSentence({ day: on, reminders, people: digests.length }, 'zh-CN');
    const messageId = `round.${regionId}.${on}@bihuan`;
    await queueForRobots(db, { messageId, regionId, kind: 'reminders', topic: 'round', instanceId: null, body, now });
  }
  await db.query(
    'update morning_round set reminders = $3, digests = $4, unaddressed = $5 where region_id = $1 and day = $2',
    [regionId, on, reminders, digests.length, unaddressed],
  );
  return { reminders, digests: digests.length, unaddressed, repeated: false };
}

/** A mail to everybody whom the morning has something for that he wants by mail, at his hour. */
async function digestMails(
  db: Queryable,
  { regionId, on, now }: Round,
  digests: readonly Digest[],
): Promise<readonly Mail[]> {
  const wishes = await preferencesOf(
    db,
    digests.map(({ id }) => id),
  );
  const calendar = wishes.size > 0 ? await activeCalendar(db) : undefined;
  return digests.flatMap(({ id, name, locale, lines: all }) => {
    const preferences = wishes.get(id) ?? DEFAULT_PREFERENCES;
    const lines = all.filter((line) => isMailed(line, preferences));
    if (lines.length === 0) return [];
    return {
      messageId: `digest.${regionId}.${on}.${id}@bihuan`,
      personId: id,
      at: now,
      topic: 'digest',
      ...digestMail({ name, day: on, lines }, locale),
      ...(calendar && { notBefore: digestNotBefore(now, preferences, calendar) }),
    };
  });
}

/** A delegation names stages; a matter stands in a phase of one. */
const STAGE_OF_PHASE = Object.fromEntries(STAGES.flatMap((stage) => lentPhases(stage).map((phase) => [phase, stage])));

// One statement for the whole region: asked person by person it costs eight times as much.
const REMIND = `
  with due as (
    select o.instance_id, o.key, o.kind, o.title, o.responsible, o.unit_id, o.division_id, o.due, o.provisional,
      rung.days_before, rung.on_day, $5::jsonb ->> i.phase as stage
    from obligation o join instance i on i.id = o.instance_id
    cross join lateral (
      -- of the rungs that have come, only the latest: a missed morning does not remind twice
      select on_day, days_before from unnest(o.reminder_on, o.reminder_days) as r (on_day, days_before)
      where on_day <= $2::date order by on_day desc, days_before limit 1
    ) rung
    where o.region_id = $1 and o.next_reminder_on <= $2::date
  ), advanced as (
    update obligation o set next_reminder_on = (select min(d) from unnest(o.reminder_on) d where d > $2::date)
    from due where o.instance_id = due.instance_id and o.key = due.key
  ), sent as (
    insert into reminder (instance_id, obligation_key, due, days_before, on_day, sent_at)
    select instance_id, key, due, days_before, on_day, $3::timestamptz from due
    on conflict do nothing
    returning instance_id, obligation_key
  ), reminded as (
    select due.* from due join sent on sent.instance_id = due.instance_id and sent.obligation_key = due.key
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
    select r.instance_id, r.key, r.unit_id, r.division_id, r.stage, split_part(t.audience, ':', 1) as who,
      split_part(t.audience, ':', 2) as place, split_part(t.audience, ':', 3) as office
    from reminded r join task t on t.instance_id = r.instance_id and t.obligation_key = r.key
    where t.key ~ '^(sign|advise|resubmit|transfer):'
  ), addressed as (
    -- unit roles by their unit, all others by the region or its division: two joins that can both be hashed
    select r.instance_id, r.key, h.person_id
    from reminded r cross join unnest(r.responsible) as wanted (role)
    join holder h on h.role = wanted.role and h.unit_id = r.unit_id and (h.stages is null or r.stage = any (h.stages))
    where wanted.role = any ($4::text[])
    union
    select r.instance_id, r.key, h.person_id
    from reminded r cross join unnest(r.responsible) as wanted (role)
    join holder h on h.role = wanted.role and (h.division_id is null or h.division_id = r.division_id)
      and (h.stages is null or r.stage = any (h.stages))
    where wanted.role <> all ($4::text[])
    union
    -- what is being signed is also for whose turn it is, in his office or by name
    select s.instance_id, s.key, h.person_id
    from signing s join holder h on h.role = s.who and (h.stages is null or s.stage = any (h.stages))
      and case when s.who = any ($4::text[]) then h.unit_id = s.unit_id
        else h.division_id is null or h.division_id = s.division_id end
    union
    select s.instance_id, s.key, p.id
    from signing s join person p on p.id::text = s.place and p.active where s.who = 'person'
    union
    select s.instance_id, s.key, d.delegate_id
    from signing s join delegation d on d.principal_id::text = s.place and s.office = any (d.roles)
      and d.revoked_at is null and $2::date between d.valid_from and d.valid_until
      and (d.stages = '{}' or s.stage = any (d.stages))
    join person stand_in on stand_in.id = d.delegate_id and stand_in.active
    where s.who = 'person'
  ), news as (
    update notice set digested_on = $2::date
    where region_id = $1 and urgency = 'digest' and digested_on is null
    returning id, person_id, instance_id, topic, params
  ), line as (
    select a.person_id, r.due as first, r.title as second, jsonb_build_object('kind', 'reminder',
      'instanceId', r.instance_id, 'obligationKey', r.key, 'obligationKind', r.kind, 'title', r.title, 'due', r.due,
      'daysBefore', r.days_before, 'provisional', r.provisional) as line
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
