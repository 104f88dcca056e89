import type { Instant } from '../domain/calendar/plain-date.ts';
import type { Queryable } from '../db/pool.ts';
import { markMails, queuedMails, type Mail } from '../db/queries/mail.ts';

/** What carries a mail away. Rejects when it is not sure to have taken it; the same message id may come again. */
export type MailChannel = (mail: Mail) => Promise<void>;

/** Until a mail server is configured: the mail log is where mails are read. */
export const logOnly: MailChannel = () => Promise.resolve();

const AT_ONCE = 100;

/** Gives everything queued to the channel, oldest first; each is struck off as soon as it has been taken. */
export async function carryMails(
  db: Queryable,
  channel: MailChannel,
  now: Instant,
  onProgress: () => void = () => undefined,
): Promise<void> {
  for (let mails = await queuedMails(db, AT_ONCE); mails.length > 0; mails = await queuedMails(db, AT_ONCE)) {
    const taken: string[] = [];
    try {
      for (const mail of mails) {
        await channel(mail);
        taken.push(mail.messageId);
      }
    } finally {
      await markMails(db, taken, 'sent', now);
    }
    onProgress();
  }
}
