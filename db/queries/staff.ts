import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Grant } from '../../domain/process/actor.ts';
import type { Queryable } from '../pool.ts';
import type { LoggedMail } from './mail.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** A person as an administrator sees him: never a password. */
export interface StaffRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly active: boolean;
  readonly locked: boolean;
  readonly grants: readonly Grant[];
}

export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** People who hold something in these regions, by login, with all they hold there on a day. */
export async function staffOf(
  db: Queryable,
  regionIds: readonly string[],
  on: PlainDate,
  request: PageRequest,
): Promise<Page<StaffRow>> {
  const size = pageSize(request.limit);
  const [after = ''] = decodeKey(request.cursor, 1) ?? [];
  const { rows } = await db.query<StaffRow>(
    `select p.id, p.login, p.name, p.active, coalesce(p.locked_until > now(), false) as locked,
       json_agg(json_strip_nulls(json_build_object('role', g.role, 'regionId', g.region_id, 'unitId', g.unit_id,
         'divisionId', g.division_id)) order by g.id) as grants
     from person p join person_grant g on g.person_id = p.id and g.region_id = any ($1::text[])
       and $2::date between g.valid_from and g.valid_until
     where p.login > $3 group by p.id order by p.login limit $4`,
    [regionIds, on, after, size + 1],
  );
  return pageOf(rows, size, ({ login }) => [login]);
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
     where (m.at, m.message_id) < ($2::timestamptz, $3::text)
       and exists (select from person_grant g where g.person_id = p.id and g.region_id = any ($1::text[]))
     order by m.at desc, m.message_id desc limit $4`,
    [regionIds, ...before, size + 1],
  );
  return pageOf(rows, size, ({ at, messageId }) => [at, messageId]);
}
