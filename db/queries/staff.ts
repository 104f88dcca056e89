import type { Queryable } from '../pool.ts';
import type { LoggedMail } from './mail.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly status?: LoggedMail['status'] | undefined;
}

/** A mail with whom it is for, where it went, and what it is about. */
export interface MailTo extends LoggedMail {
  readonly to: string;
  /** Null where it went nowhere. */
  readonly address: string | null;
  readonly itemId: string | null;
  readonly itemTitle: string | null;
}

/** Everything on the mail channel to people of these regions, newest first. */
export async function mailsTo(
  db: Queryable,
  regionIds: readonly string[],
  request: PageRequest,
): Promise<Page<MailTo>> {
  const size = pageSize(request.limit);
  const before = decodeKey(request.cursor, 2) ?? ['infinity', ''];
  const { rows } = await db.query<MailTo>(
    `select m.message_id as "messageId", m.person_id as "personId", p.name as to, m.subject, m.body, m.at, m.status,
       m.sent_at as "sentAt", nullif(d.address, '') as address, i.id as "itemId", i.title as "itemTitle"
     from mail_log m join person p on p.id = m.person_id
     left join delivery d on d.message_id = m.message_id and d.channel = 'mail'
     left join instance i on i.id = m.instance_id and i.process = 'budgetItem'
     where (m.at, m.message_id) < ($2::timestamptz, $3::text) and ($5::text is null or m.status = $5)
       and exists (select from person_grant g where g.person_id = p.id and g.region_id = any ($1::text[]))
     order by m.at desc, m.message_id desc limit $4`,
    [regionIds, ...before, size + 1, request.status ?? null],
  );
  return pageOf(rows, size, ({ at, messageId }) => [at, messageId]);
}
