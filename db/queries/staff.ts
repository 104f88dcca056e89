import type { Queryable } from '../pool.ts';
import type { LoggedMail } from './mail.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly status?: LoggedMail['status'] | undefined;
}

/** Everything on the mail channel to people of these regions, newest first. */
export async function mailsTo(
  db: Queryable,
  regionIds: readonly string[],
  request: PageRequest,
): Promise<Page<LoggedMail & { readonly to: string }>> {
  const size = pageSize(request.limit);
  const before = decodeKey(request.cursor, 2) ?? ['infinity', ''];
  const { rows } = await db.query<LoggedMail & { readonly to: string }>(
    `select m.message_id as "messageId", m.person_id as "personId", p.login as to, m.subject, m.body, m.at, m.status,
       m.sent_at as "sentAt"
     from mail_log m join person p on p.id = m.person_id
     where (m.at, m.message_id) < ($2::timestamptz, $3::text) and ($5::text is null or m.status = $5)
       and exists (select from person_grant g where g.person_id = p.id and g.region_id = any ($1::text[]))
     order by m.at desc, m.message_id desc limit $4`,
    [regionIds, ...before, size + 1, request.status ?? null],
  );
  return pageOf(rows, size, ({ at, messageId }) => [at, messageId]);
}
