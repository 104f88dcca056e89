import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Queryable } from '../pool.ts';
import { PROOF_TOPIC } from './deliveries.ts';

/** Where a person's mail goes, and whether it may. */
export interface MailAddress {
  readonly personId: string;
  readonly address: string;
  readonly verifiedAt: Instant | null;
  readonly codeHash: string | null;
  readonly codeUntil: Instant | null;
  readonly codeTries: number;
  readonly codeSentAt: Instant | null;
  readonly bouncedAt: Instant | null;
  readonly bouncedReason: string | null;
}

const ADDRESS = `person_id as "personId", address, verified_at as "verifiedAt", code_hash as "codeHash",
  code_until as "codeUntil", code_tries as "codeTries", code_sent_at as "codeSentAt", bounced_at as "bouncedAt",
  bounced_reason as "bouncedReason"`;

export async function mailAddress(db: Queryable, personId: string): Promise<MailAddress | undefined> {
  const { rows } = await db.query<MailAddress>(`select ${ADDRESS} from mail_address where person_id = $1`, [personId]);
  return rows[0];
}

/** An address to be proven: nothing but its proof goes there before. The one before it is forgotten. */
export async function putAddress(
  db: Queryable,
  {
    personId,
    address,
    codeHash,
    codeUntil,
    now,
  }: Readonly<{ personId: string; address: string; codeHash: string; codeUntil: Instant; now: Instant }>,
): Promise<void> {
  await holdQueued(db, personId, 'noAddress', now);
  await db.query(
    `insert into mail_address (person_id, address, code_hash, code_until, code_sent_at) values ($1, $2, $3, $4, $5)
     on conflict (person_id) do update set address = $2, verified_at = null, code_hash = $3, code_until = $4, code_tries = 0,
       code_sent_at = $5, bounced_at = null, bounced_reason = null`,
    [personId, address, codeHash, codeUntil, now],
  );
}

/** The mail that carries the code; its text is nobody else's to read, so it stands in no log. */
export async function queueProof(
  db: Queryable,
  {
    messageId,
    personId,
    address,
    subject,
    body,
    now,
  }: Readonly<{ messageId: string; personId: string; address: string; subject: string; body: string; now: Instant }>,
): Promise<void> {
  await db.query(
    `insert into delivery (id, message_id, channel, address, person_id, topic, subject, body, created_at, next_attempt_at)
     values (gen_random_uuid(), $1, 'mail', $2, $3, '${PROOF_TOPIC}', $4, $5, $6, $6) on conflict do nothing`,
    [messageId, address, personId, subject, body, now],
  );
}

/** The code was right: mail goes there from now on. */
export async function markVerified(db: Queryable, personId: string, now: Instant): Promise<void> {
  await db.query(
    `update mail_address set verified_at = $2, code_hash = null, code_until = null, code_tries = 0 where person_id = $1`,
    [personId, now],
  );
}

export async function countCodeTry(db: Queryable, personId: string): Promise<void> {
  await db.query('update mail_address set code_tries = code_tries + 1 where person_id = $1', [personId]);
}

/** Nothing goes there any more, neither what is to come nor what waits. */
export async function removeAddress(db: Queryable, personId: string, now: Instant): Promise<void> {
  await holdQueued(db, personId, 'noAddress', now);
  await db.query('delete from mail_address where person_id = $1', [personId]);
}

/** Nothing more goes to an address that came back, until somebody resumes it. Answers whether it is new. */
export async function noteBounce(
  db: Queryable,
  { personId, address, reason, now }: Readonly<{ personId: string; address: string; reason: string; now: Instant }>,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update mail_address set bounced_at = $3, bounced_reason = $4 where person_id = $1 and address = $2 and bounced_at is null`,
    [personId, address, now, reason],
  );
  if (rowCount !== 1) return false;
  await holdQueued(db, personId, 'bounced', now);
  return true;
}

/** What waits for an address that is no more, or not to be used, waits on without being tried. */
async function holdQueued(
  db: Queryable,
  personId: string,
  reason: 'bounced' | 'noAddress',
  now: Instant,
): Promise<void> {
  await db.query(
    `with held as (
       update delivery set state = 'suppressed', reason = $2, settled_at = $3, claimed_until = null
       where person_id = $1 and state = 'queued' and channel = 'mail' and topic <> '${PROOF_TOPIC}' returning message_id
     )
     update mail_log m set status = 'recorded' from held where m.message_id = held.message_id`,
    [personId, reason, now],
  );
}

/** Sending goes on: what was held back since it came back goes out now, to the address that stands there now. */
export async function resumeAddress(db: Queryable, personId: string, now: Instant): Promise<number> {
  await db.query('update mail_address set bounced_at = null, bounced_reason = null where person_id = $1', [personId]);
  const { rowCount } = await db.query(
    `with again as (
       update delivery d set state = 'queued', reason = null, settled_at = null, attempts = 0, next_attempt_at = $2, address = a.address
       from mail_address a
       where d.person_id = $1 and d.state in ('suppressed', 'failed') and d.channel = 'mail' and d.topic <> '${PROOF_TOPIC}'
         and d.reason in ('bounced', 'noAddress', 'addressRefused', 'bounceNoted') and a.person_id = d.person_id and a.verified_at is not null
       returning d.message_id
     )
     update mail_log m set status = 'queued' from again where m.message_id = again.message_id`,
    [personId, now],
  );
  return rowCount ?? 0;
}

/** An address as administrators see it. */
export interface AddressRow {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly locale: Locale;
  readonly address: string | null;
  readonly verifiedAt: Instant | null;
  readonly bouncedAt: Instant | null;
  readonly bouncedReason: string | null;
}
