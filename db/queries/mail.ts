import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** A mail, with the id that makes sending it twice harmless. */
export interface Mail {
  readonly messageId: string;
  readonly personId: string;
  readonly subject: string;
  readonly body: string;
  readonly at: Instant;
  /** A notice's topic, or `digest`. */
  readonly topic?: string;
  readonly instanceId?: string;
  /** It waits until then: somebody's quiet hours. */
  readonly notBefore?: Instant;
}

/** `recorded`: it stands in the log and went nowhere, for want of a mail server or of an address. */
export const MAIL_STATES = ['queued', 'sent', 'failed', 'recorded'] as const;

export interface LoggedMail extends Pick<Mail, 'messageId' | 'personId' | 'subject' | 'body' | 'at'> {
  readonly status: (typeof MAIL_STATES)[number];
  readonly sentAt: Instant | null;
}

/** Queues mails in one statement; one whose id is known is queued already. */
export async function queueMails(db: Queryable, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  await db.query(
    `insert into mail_log (message_id, person_id, subject, body, at, topic, instance_id, not_before)
     select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::uuid[],
       $8::timestamptz[]) on conflict do nothing`,
    [
      mails.map(({ messageId }) => messageId),
      mails.map(({ personId }) => personId),
      mails.map(({ subject }) => subject),
      mails.map(({ body }) => body),
      mails.map(({ at }) => at),
      mails.map(({ topic = '' }) => topic),
      mails.map(({ instanceId = null }) => instanceId),
      mails.map(({ notBefore = null }) => notBefore),
    ],
  );
}

const MAIL = `message_id as "messageId", person_id as "personId", subject, body, at, status, sent_at as "sentAt"`;

/** What one person was sent, newest first. */
export async function mailsOf(
  db: Queryable,
  personId: string,
  request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<LoggedMail>> {
  const size = pageSize(request.limit);
  const before = decodeKey(request.cursor, 2) ?? ['infinity', ''];
  const { rows } = await db.query<LoggedMail>(
    `select ${MAIL} from mail_log
     where person_id = $1 and (at, message_id) < ($2::timestamptz, $3::text)
     order by at desc, message_id desc limit $4`,
    [personId, ...before, size + 1],
  );
  return pageOf(rows, size, ({ at, messageId }) => [at, messageId]);
}
