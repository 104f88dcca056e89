import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Ability } from '../../domain/people/machine.ts';
import type { Queryable } from '../pool.ts';

/** A token as people see it: never the token. */
export interface TokenRow {
  readonly id: string;
  readonly machineId: string;
  readonly prefix: string;
  readonly madeAt: Instant;
  readonly madeByName: string;
  readonly expiresOn: PlainDate;
  readonly revokedAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  readonly lastUsedFrom: string | null;
}

/** Shown of each machine: those that open something, and the last few that do not any more. */
const SHOWN = 6;

/** The last tokens of these machines, the newest first. */
export async function tokensOf(db: Queryable, machineIds: readonly string[]): Promise<readonly TokenRow[]> {
  const { rows } = await db.query<TokenRow>(
    `select t.id, t.machine_id as "machineId", t.prefix, t.made_at as "madeAt", p.name as "madeByName",
       t.expires_on as "expiresOn", t.revoked_at as "revokedAt", t.last_used_at as "lastUsedAt",
       t.last_used_from as "lastUsedFrom"
     from unnest($1::uuid[]) as machine (id) cross join lateral (
       select * from machine_token where machine_id = machine.id order by made_at desc limit ${String(SHOWN)}
     ) t join person p on p.id = t.made_by
     order by t.machine_id, t.made_at desc`,
    [machineIds],
  );
  return rows;
}

export interface NewToken {
  readonly id: string;
  readonly machineId: string;
  readonly prefix: string;
  readonly hash: string;
  readonly madeBy: string;
  readonly now: Instant;
  readonly expiresOn: PlainDate;
}

/** Keeps a new token; false where the same request has made one already. */
export async function insertToken(db: Queryable, token: NewToken): Promise<boolean> {
  const { id, machineId, prefix, hash, madeBy, now, expiresOn } = token;
  const { rowCount } = await db.query(
    `insert into machine_token (id, machine_id, prefix, hash, made_by, made_at, expires_on)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
    [id, machineId, prefix, hash, madeBy, now, expiresOn],
  );
  return rowCount === 1;
}

/** The tokens before a new one end on this day at the latest. */
export async function endOlderTokens(
  db: Queryable,
  { machineId, newest, on }: { readonly machineId: string; readonly newest: string; readonly on: PlainDate },
): Promise<void> {
  await db.query(
    `update machine_token set expires_on = least(expires_on, $3::date)
     where machine_id = $1 and id <> $2 and revoked_at is null`,
    [machineId, newest, on],
  );
}

/** Takes a token back at once; its beginning, or nothing where there is none that opens anything. */
export async function revokeToken(
  db: Queryable,
  { id, machineId, by, now }: { readonly id: string; readonly machineId: string; by: string; now: Instant },
): Promise<string | undefined> {
  const { rows } = await db.query<{ prefix: string }>(
    `update machine_token set revoked_at = $4, revoked_by = $3
     where id = $1 and machine_id = $2 and revoked_at is null returning prefix`,
    [id, machineId, by, now],
  );
  return rows[0]?.prefix;
}

/** What a token that was shown opens, and what is against it. */
export interface ShownToken {
  readonly id: string;
  readonly machineId: string;
  readonly login: string;
  readonly name: string;
  readonly active: boolean;
  readonly abilities: readonly Ability[];
  readonly expiresOn: PlainDate;
  readonly revoked: boolean;
  readonly fromHere: boolean;
}

/** The token with this hash, and whether its machine may come from this address. */
export async function tokenByHash(
  db: Queryable,
  hash: string,
  address: string | undefined,
): Promise<ShownToken | undefined> {
  const { rows } = await db.query<ShownToken>({
    name: 'machine-token',
    text: `select t.id, m.id as "machineId", p.login, p.name, p.active, m.abilities, t.expires_on as "expiresOn",
         t.revoked_at is not null as revoked,
         m.addresses = '{}' or exists (select from unnest(m.addresses) a where $2::inet <<= a::inet) as "fromHere"
       from machine_token t join machine_account m on m.id = t.machine_id join person p on p.id = m.id
       where t.hash = $1`,
    values: [hash, address ?? null],
  });
  return rows[0];
}

/** Notes that a token was used, to the minute: a row a minute instead of one per request. */
export async function touchToken(
  db: Queryable,
  { id, at, from }: { readonly id: string; readonly at: Instant; readonly from: string },
): Promise<void> {
  await db.query(
    `update machine_token set last_used_at = $2, last_used_from = $3
     where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute'
       or last_used_from is distinct from $3)`,
    [id, at, from],
  );
}
