import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { queueMails } from '../../db/queries/mail.ts';
import type { Queryable } from '../../db/pool.ts';
import { ACCOUNT_MAILS, type AccountMail } from '../words/account-mail-text.ts';

/**
 * Tells a person what was done to his account, in his language and outside of it: whoever did it in his place cannot
 * keep it from him. Told in the same transaction as it is done.
 */
export async function tellPerson(
  db: Queryable,
  person: { readonly id: string; readonly login: string; readonly locale: Locale },
  mail: AccountMail,
  { at, values = {} }: { readonly at: Instant; readonly values?: Readonly<Record<string, string | number>> },
): Promise<void> {
  const { subject, body } = ACCOUNT_MAILS[mail];
  const all = { login: person.login, ...values };
  const text = fill(body[person.locale], all);
  const digest = createHash('sha256').update(`${mail} ${at} ${text}`).digest('hex').slice(0, 16);
  await queueMails(db, [
    {
      messageId: `account.${digest}.${person.id}@bihuan`,
      personId: person.id,
      subject: fill(subject[person.locale], all),
      body: text,
      at,
    },
  ]);
}
