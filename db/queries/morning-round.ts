import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import { isMailed } from '../../domain/delivery/digest-lines.ts';
import { DEFAULT_PREFERENCES } from '../../domain/delivery/preferences.ts';
import { digestNotBefore } from '../../domain/delivery/quiet.ts';
import { digestMail, roundSentence } from '../../domain/messages/digest-text.ts';
import { inTransaction, type Pool, type Queryable } from '../pool.ts';
import { activeCalendar } from './calendar-versions.ts';
import { preferencesOf } from './delivery-preferences.ts';
import { queueForRobots } from './endpoints.ts';
import { queueMails, type Mail } from './mail.ts';
import { remind, type Digest } from './remind.ts';
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
  const { reminders, unaddressed, digests } = await remind(db, { regionId, on, now });
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
