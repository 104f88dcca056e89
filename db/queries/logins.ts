import type { Queryable } from '../pool.ts';

/** Those of these logins that belong to an active account. */
export async function knownLogins(db: Queryable, logins: readonly string[]): Promise<ReadonlySet<string>> {
  if (logins.length === 0) return new Set();
  const { rows } = await db.query<{ login: string }>(
    `select login from person where active and kind = 'person' and login = any ($1::text[])`,
    [logins],
  );
  return new Set(rows.map(({ login }) => login));
}
