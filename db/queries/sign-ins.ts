import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

export const SIGN_IN_OUTCOMES = [
  'success',
  'wrongPassword',
  'unknownLogin',
  'locked',
  'inactive',
  /** The first step was right and the code is asked for. */
  'codeAsked',
  'wrongCode',
  /** A provider knows him and no account is his. */
  'noAccount',
  /** A machine's token has ended, was revoked, or its account is stopped. */
  'tokenOver',
  /** A machine's token from where its machine may not come. */
  'addressRefused',
] as const;
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number];

export const DOORS = ['password', 'oidc', 'token'] as const;
/** How somebody comes in: by login and password, by way of the identity provider; a machine by its token. */
export type Door = (typeof DOORS)[number];

export interface SignInRow {
  readonly id: string;
  readonly at: Instant;
  readonly login: string;
  readonly name: string | null;
  readonly outcome: SignInOutcome;
  readonly address: string;
  readonly door: Door;
}

/** What is kept of a name that nobody has: it may be a password. */
const KEPT_OF_UNKNOWN = 2;

/** Writes an attempt down. */
export async function recordSignIn(
  db: Queryable,
  attempt: {
    readonly login: string;
    readonly personId: string | null;
    readonly outcome: SignInOutcome;
    readonly address: string;
    readonly door: Door;
    readonly at: Instant;
  },
): Promise<void> {
  const { login, personId, outcome, address, door, at } = attempt;
  // What a provider says of somebody was typed by nobody.
  const shown = personId === null && door === 'password' ? `${login.slice(0, KEPT_OF_UNKNOWN)}…` : login;
  await db.query('insert into sign_in (at, login, person_id, outcome, address, door) values ($1, $2, $3, $4, $5, $6)', [
    at,
    shown,
    personId,
    outcome,
    address,
    door,
  ]);
}

export interface SignInFilter {
  readonly regionIds: readonly string[];
  /** Whether names that nobody has are shown as well: to whoever administers a region at the top. */
  readonly unknown: boolean;
  readonly personId?: string | undefined;
  readonly outcome?: SignInOutcome | undefined;
  /** Everything but success and what led to it. */
  readonly failed?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Attempts to sign in as people of these regions, newest first. */
export async function signIns(db: Queryable, filter: SignInFilter): Promise<Page<SignInRow>> {
  const { regionIds, unknown, personId, outcome, failed, cursor, limit } = filter;
  const size = pageSize(limit);
  const [before = Number.MAX_SAFE_INTEGER] = decodeKey(cursor, 1) ?? [];
  const { rows } = await db.query<SignInRow & { readonly no: number }>(
    `select s.id::text as id, s.id as no, s.at, s.login, p.name, s.outcome, s.address, s.door
     from sign_in s left join person p on p.id = s.person_id
     where s.id < $1 and ($4::uuid is null or s.person_id = $4) and ($5::text is null or s.outcome = $5)
       and (not $6 or s.outcome not in ('success', 'codeAsked'))
       and case when s.person_id is null then $3::boolean
         else exists (select from person_grant g where g.person_id = s.person_id and g.region_id = any ($2::text[])) end
     order by s.id desc limit $7`,
    [before, regionIds, unknown, personId ?? null, outcome ?? null, failed ?? false, size + 1],
  );
  const page = pageOf(rows, size, ({ no }) => [no]);
  return { ...page, rows: page.rows.map(({ no: _no, ...row }) => row) };
}
