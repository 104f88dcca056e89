import { daysBetween, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { tokenEndingMail } from '../../domain/messages/machine-text.ts';
import { FIRST_REMINDER_DAYS, tokenReminder } from '../../domain/people/machine.ts';
import type { Queryable } from '../pool.ts';
import { queueMails } from './mail.ts';
import type { Round } from './morning-round.ts';

interface Ending {
  readonly id: string;
  readonly prefix: string;
  readonly expiresOn: PlainDate;
  readonly machine: string;
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  /** The nearest administrators who may issue another. */
  readonly keepers: readonly string[];
}

// Tokens of a region's machines that end soon and have no successor; an administrator issues another where he administers
// every region of the machine, so that the nearest who does so is told.
const ENDING = `
  select t.id, t.prefix, t.expires_on as "expiresOn", p.name as machine, o.id as "personId", o.name, o.locale,
    array(
      select person_id from (
        select g.person_id, rank() over (order by cardinality(held.path) desc) as distance
        from person_grant g join region held on held.id = g.region_id join person a on a.id = g.person_id and a.active
        where g.role = 'administrator' and $2::date between g.valid_from and g.valid_until and not exists (
          select from region w where not held.id = any (w.path) and (w.id = m.region_id or exists (
            select from person_grant own where own.person_id = m.id and own.region_id = w.id
              and $2::date between own.valid_from and own.valid_until)))
      ) keeper where distance = 1
    ) as keepers
  from machine_token t join machine_account m on m.id = t.machine_id and m.region_id = $1
  join person p on p.id = m.id and p.active join person o on o.id = m.owner_id
  where t.revoked_at is null and t.expires_on between $2::date and $2::date + ${String(FIRST_REMINDER_DAYS)}
    and not exists (select from machine_token later where later.machine_id = m.id and later.revoked_at is null
      and later.expires_on > t.expires_on)`;

const TELL = `
  insert into notice (effect_id, person_id, instance_id, region_id, topic, params, urgency, at)
  select told.effect, told.person::uuid, null, $1, 'tokenEnding', told.params, 'digest', $2
  from jsonb_to_recordset($3::jsonb) as told (effect text, person text, params jsonb)
  on conflict (effect_id, person_id) do nothing`;

/**
 * Before the morning's digests are made: whoever answers for a machine whose token ends soon is written to, and its
 * administrators find it among what they are told, each rung once.
 */
export async function remindOfTokens(db: Queryable, { regionId, on, now }: Round): Promise<void> {
  const { rows } = await db.query<Ending>(ENDING, [regionId, on]);
  const come = rows.flatMap((ending) => {
    const rung = tokenReminder(ending.expiresOn, on);
    return rung === undefined ? [] : [{ ...ending, effect: `token.${ending.id}.${String(rung)}` }];
  });
  const told = come.flatMap(({ effect, keepers, machine, prefix, name, expiresOn }) =>
    keepers.map((person) => ({ effect, person, params: { machine, prefix, owner: name, due: expiresOn } })),
  );
  await db.query(TELL, [regionId, now, JSON.stringify(told)]);
  const mails = come.map(({ effect, personId, locale, name, machine, prefix, expiresOn }) => {
    const facts = { name, machine, prefix, expiresOn, days: daysBetween(on, expiresOn) };
    return { messageId: `${effect}@bihuan`, personId, at: now, ...tokenEndingMail(facts, locale) };
  });
  await queueMails(db, mails);
}
