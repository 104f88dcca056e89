import { dateOf, type Instant, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { kindOfTopic } from '../../domain/delivery/kinds.ts';
import { DEFAULT_PREFERENCES, routesOf, type Preferences } from '../../domain/delivery/preferences.ts';
import { notBefore } from '../../domain/delivery/quiet.ts';
import { noticeSentence } from '../../domain/messages/notice-text.ts';
import type { NoticeEffect } from '../../domain/process/process.ts';
import { inTransaction, type Pool, type Queryable } from '../pool.ts';
import type { FollowUpEffect } from '../process-store-types.ts';
import { readInstance } from '../store/read-record.ts';
import { ladderHeads } from './body-heads.ts';
import { activeCalendar } from './calendar-versions.ts';
import { preferencesOf } from './delivery-preferences.ts';
import { queueForRobots } from './endpoints.ts';
import { queueMails, type Mail } from './mail.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { holders, type Addressee } from './people.ts';

/** Something one person is told. */
export interface NoticeRow {
  readonly id: string;
  /** Null where it concerns no single matter. */
  readonly instanceId: string | null;
  readonly title: string | null;
  readonly topic: string;
  readonly params: NoticeEffect['params'];
  readonly urgency: 'now' | 'digest';
  readonly at: Instant;
  readonly readAt: Instant | null;
}

/**
 * Tells the people concerned: one notice per effect and person, and a mail for what is urgent. Told twice it is told
 * once: both are unique on effect and person. Answers how many people were told for the first time.
 *
 * @throws {DomainError} `notFound`
 */
export async function deliverNotices(
  pool: Pool,
  { instanceId, effects, now }: Readonly<{ instanceId: string; effects: readonly FollowUpEffect[]; now: Instant }>,
): Promise<number> {
  const instance = await readInstance(pool, instanceId);
  if (!instance) throw new DomainError('notFound');
  const { subject } = instance.state;
  return inTransaction(pool, async (client) => {
    let told = 0;
    for (const given of effects.flatMap(toTell)) {
      const { planned, head } = await toHead(client, given, subject.regionId, dateOf(now));
      const { roles, people: byName } = planned.effect;
      const people = await holders(client, roles, subject, dateOf(now), byName, head);
      told += await tell(client, { instanceId, regionId: subject.regionId, planned, people, now });
    }
    return told;
  });
}

/**
 * An escalation that leads to the supervising leader reaches the head of the region's body (S1), and names both; where
 * no head can be reached it goes to every supervising leader, as before.
 */
async function toHead(
  db: Queryable,
  planned: ToTell,
  regionId: string,
  on: PlainDate,
): Promise<{ readonly planned: ToTell; readonly head?: string }> {
  const { effect } = planned;
  if (effect.topic !== 'escalated' || !effect.roles.includes('supervisingLeader')) return { planned };
  const [head] = await ladderHeads(db, [regionId], on);
  if (head?.standing !== 'reached' || head.personId === null) return { planned };
  const params = { ...effect.params, body: head.bodyName ?? '', leader: head.name ?? '' };
  return { planned: { ...planned, effect: { ...effect, params } }, head: head.personId };
}

/** News that concerns no single matter, to people by name. */
export interface NewsByName {
  readonly id: string;
  readonly topic: string;
  readonly params: NoticeEffect['params'];
  readonly regionId: string;
  readonly people: readonly Addressee[];
  readonly now: Instant;
}

/**
 * Tells people of what concerns no matter (a version of the policy, a notice to all), in the transaction in which it
 * happens. It waits for no region's morning: it stands in the inbox, and goes by mail to whoever wants it at once.
 */
export async function tellByName(db: Queryable, news: NewsByName): Promise<void> {
  const { id, topic, params, regionId, people, now } = news;
  const effect: NoticeEffect = { kind: 'notice', topic, params, urgency: 'now', roles: [] };
  await tell(db, { instanceId: null, regionId, planned: { id, seq: 0, effect }, people, now });
}

interface ToTell extends FollowUpEffect {
  readonly effect: NoticeEffect;
}

function toTell(planned: FollowUpEffect): readonly ToTell[] {
  return planned.effect.kind === 'notice' ? [{ ...planned, effect: planned.effect }] : [];
}

interface NewNotices {
  readonly instanceId: string | null;
  readonly regionId: string;
  readonly planned: ToTell;
  readonly people: readonly Addressee[];
  readonly now: Instant;
}

/** On everybody's page; by mail to those who want it now, in the digest of the others; to the region's groups. */
export async function tell(db: Queryable, notices: NewNotices): Promise<number> {
  const { instanceId, regionId, planned, people, now } = notices;
  const { topic, params, urgency } = planned.effect;
  const kind = kindOfTopic(topic);
  const wishes = await preferencesOf(
    db,
    people.map(({ id }) => id),
  );
  const routed = people.map((person) => {
    const preferences = wishes.get(person.id) ?? DEFAULT_PREFERENCES;
    return { person, preferences, mail: routesOf(kind, urgency, preferences).mail };
  });
  const told = await insertNotices(
    db,
    notices,
    routed.map(({ person, mail }) => ({
      id: person.id,
      digest: notices.instanceId !== null && (mail === 'digest' || (mail === 'off' && urgency === 'digest')),
    })),
  );
  const mailed = routed.filter(({ mail }) => mail === 'now');
  await queueMails(db, await mails(db, notices, mailed));
  if (instanceId === null) return told;
  const body = noticeSentence(topic, params, 'zh-CN');
  await queueForRobots(db, { messageId: `notice.${planned.id}@bihuan`, regionId, kind, topic, instanceId, body, now });
  return told;
}

/** The urgency of a person's notice says where it is told of beside the page: `digest` waits for his morning. */
async function insertNotices(
  db: Queryable,
  { instanceId, regionId, planned, now }: NewNotices,
  people: readonly { readonly id: string; readonly digest: boolean }[],
): Promise<number> {
  const { topic, params } = planned.effect;
  const { rowCount } = await db.query(
    `insert into notice (effect_id, person_id, instance_id, region_id, topic, params, urgency, at)
     select $1, person_id, $3, $4, $5, $6, case when digest then 'digest' else 'now' end, $8
     from unnest($2::uuid[], $7::boolean[]) as told (person_id, digest)
     on conflict (effect_id, person_id) do nothing`,
    [
      planned.id,
      people.map(({ id }) => id),
      instanceId,
      regionId,
      topic,
      JSON.stringify(params),
      people.map(({ digest }) => digest),
      now,
    ],
  );
  return rowCount ?? 0;
}

interface Mailed {
  readonly person: Addressee;
  readonly preferences: Preferences;
}

async function mails(
  db: Queryable,
  { instanceId, planned, now }: NewNotices,
  to: readonly Mailed[],
): Promise<readonly Mail[]> {
  // The calendar is a large thing to read for nobody: few people have quiet hours.
  const calendar = to.some(({ preferences }) => preferences.quiet) ? await activeCalendar(db) : undefined;
  const { topic, params } = planned.effect;
  return to.map(({ person, preferences: { quiet } }) => {
    const sentence = noticeSentence(topic, params, person.locale);
    return {
      messageId: `notice.${planned.id}.${person.id}@bihuan`,
      personId: person.id,
      subject: sentence,
      body: sentence,
      at: now,
      topic,
      ...(instanceId !== null && { instanceId }),
      ...(calendar && { notBefore: notBefore(now, quiet, calendar) }),
    };
  });
}

const NOTICE = `n.id, n.instance_id as "instanceId", i.title, n.topic, n.params, n.urgency, n.at, n.read_at as "readAt"`;

/** What a person has been told, newest first. */
export async function noticesOf(
  db: Queryable,
  personId: string,
  request: { readonly unreadOnly?: boolean; readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<NoticeRow>> {
  const size = pageSize(request.limit);
  const [before = Number.MAX_SAFE_INTEGER] = decodeKey(request.cursor, 1) ?? [];
  const { rows } = await db.query<Omit<NoticeRow, 'id'> & { id: number }>(
    `select ${NOTICE} from notice n left join instance i on i.id = n.instance_id
     where n.person_id = $1 and n.id < $2 and (not $3 or n.read_at is null) order by n.id desc limit $4`,
    [personId, before, request.unreadOnly ?? false, size + 1],
  );
  const page = pageOf(rows, size, ({ id }) => [id]);
  return { ...page, rows: page.rows.map((row) => ({ ...row, id: String(row.id) })) };
}

export async function unreadNotices(db: Queryable, personId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'unread-notices',
    text: 'select count(*)::int as count from notice where person_id = $1 and read_at is null',
    values: [personId],
  });
  return rows[0]?.count ?? 0;
}

/** Marks a person's own notices as read; others' stay as they are. */
export async function markNoticesRead(
  db: Queryable,
  personId: string,
  ids: readonly string[],
  now: Instant,
): Promise<void> {
  await db.query(
    'update notice set read_at = $3 where person_id = $1 and id = any ($2::bigint[]) and read_at is null',
    [personId, ids, now],
  );
}
