import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Role } from '../../domain/process/roles.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** One grant as an administrator sees it; null where it has no first or no last day. */
export interface GrantRow {
  readonly id: string;
  readonly role: Role;
  readonly regionId: string;
  readonly regionName: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly divisionId: string | null;
  readonly divisionName: string | null;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly validFrom: PlainDate | null;
  readonly validUntil: PlainDate | null;
  /** Whether it holds today. */
  readonly current: boolean;
}

/** A person as an administrator sees him: never a password. */
export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly locale: Locale;
  readonly active: boolean;
  readonly deactivatedOn: PlainDate | null;
  readonly locked: boolean;
  readonly mustChangePassword: boolean;
  readonly createdAt: Instant | null;
  readonly lastSignInAt: Instant | null;
  readonly grants: readonly GrantRow[];
}

export const ACCOUNT_STATES = ['active', 'inactive', 'locked', 'mustChange', 'noGrant'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** Which accounts are asked for. */
export interface AccountFilter {
  /** The regions that may be seen, already narrowed to the one asked for. */
  readonly regionIds: readonly string[];
  readonly today: PlainDate;
  readonly q?: string | undefined;
  readonly role?: Role | undefined;
  readonly unitId?: string | undefined;
  readonly state?: AccountState | undefined;
}

const STATE_SQL: Readonly<Record<AccountState, string>> = {
  active: 'p.active',
  inactive: 'not p.active',
  locked: 'p.locked_until > now()',
  mustChange: 'p.active and p.must_change_password',
  noGrant: `p.active and not exists (select from person_grant h where h.person_id = p.id
    and $2::date between h.valid_from and h.valid_until)`,
};

const GRANTS = `
  select coalesce(json_agg(json_build_object('id', g.id::text, 'role', g.role, 'regionId', g.region_id,
    'regionName', r.name, 'unitId', g.unit_id, 'unitName', u.name, 'divisionId', g.division_id, 'divisionName', d.name,
    'agencyId', g.agency_id, 'agencyName', a.name, 'validFrom', nullif(g.valid_from, '-infinity'), 'validUntil', nullif(g.valid_until, 'infinity'),
    'current', $2::date between g.valid_from and g.valid_until) order by g.valid_until desc, g.id), '[]')
  from person_grant g join region r on r.id = g.region_id
  left join unit u on u.id = g.unit_id left join division d on d.id = g.division_id
  left join library_entry a on a.id = g.agency_id
  where g.person_id = p.id and g.region_id = any ($1::text[])`;

const ACCOUNT = `p.id, p.login, p.name, p.locale, p.active, p.deactivated_on as "deactivatedOn",
  coalesce(p.locked_until > now(), false) as locked, p.must_change_password as "mustChangePassword",
  p.created_at as "createdAt",
  (select max(s.at) from sign_in s where s.person_id = p.id and s.outcome = 'success') as "lastSignInAt",
  (${GRANTS}) as grants`;

/** The conditions of a filter; parameters 1 to 5 are the filter's own. */
function conditions({ state }: AccountFilter): string {
  return `p.kind = 'person' and exists (select from person_grant g where g.person_id = p.id and g.region_id = any ($1::text[])
      and ($4::text is null or (g.role = $4 and $2::date between g.valid_from and g.valid_until))
      and ($5::text is null or (g.unit_id = $5 and $2::date between g.valid_from and g.valid_until)))
    and ($3::text is null or position(lower($3) in lower(p.login)) > 0 or position($3 in p.name) > 0)
    ${state === undefined ? '' : `and ${STATE_SQL[state]}`}`;
}

function parameters({ regionIds, today, q, role, unitId }: AccountFilter): readonly unknown[] {
  return [regionIds, today, q ?? null, role ?? null, unitId ?? null];
}

/** People who hold or held something in these regions, by login. */
export async function accounts(
  db: Queryable,
  filter: AccountFilter,
  request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<AccountRow>> {
  const size = pageSize(request.limit);
  const [after = ''] = decodeKey(request.cursor, 1) ?? [];
  const { rows } = await db.query<AccountRow>(
    `select ${ACCOUNT} from person p where p.login > $6 and ${conditions(filter)} order by p.login limit $7`,
    [...parameters(filter), after, size + 1],
  );
  return pageOf(rows, size, ({ login }) => [login]);
}

/** How many there are over the whole filter. */
export async function countAccounts(db: Queryable, filter: AccountFilter): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from person p where ${conditions(filter)}`,
    [...parameters(filter)],
  );
  return rows[0]?.count ?? 0;
}

/** Somebody with all that he holds or held anywhere; the reader's regions are the service's to compare. */
export async function accountWithGrants(db: Queryable, id: string, today: PlainDate): Promise<AccountRow | undefined> {
  const { rows } = await db.query<AccountRow>(
    `select ${ACCOUNT.replace('and g.region_id = any ($1::text[])', '')} from person p where p.id = $1 and p.kind = 'person'`,
    [id, today],
  );
  return rows[0];
}

/** Grants that hold today and that nobody else active holds over the same place: without him the work has nobody. */
export async function soleGrants(db: Queryable, personId: string, today: PlainDate): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select g.id::text as id from person_grant g
     where g.person_id = $1 and $2::date between g.valid_from and g.valid_until and not exists (
       select from person_grant o join person p on p.id = o.person_id and p.active
       where o.region_id = g.region_id and o.role = g.role and o.unit_id is not distinct from g.unit_id
         and (o.division_id is null or o.division_id is not distinct from g.division_id)
         and o.person_id <> g.person_id and $2::date between o.valid_from and o.valid_until)`,
    [personId, today],
  );
  return rows.map(({ id }) => id);
}

/** How many other active people administer a region today and are not about to end. */
export async function otherAdministrators(
  db: Queryable,
  { regionId, personId, today }: { readonly regionId: string; readonly personId: string; readonly today: PlainDate },
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(distinct g.person_id)::int as count from person_grant g join person p on p.id = g.person_id and p.active
     where g.region_id = $1 and g.role = 'administrator' and g.person_id <> $2
       and g.valid_from <= $3::date and g.valid_until = 'infinity'`,
    [regionId, personId, today],
  );
  return rows[0]?.count ?? 0;
}
