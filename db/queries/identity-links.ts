import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** A person as a provider knows him. */
export interface IdentityLink {
  readonly issuer: string;
  readonly subject: string;
  readonly linkedAt: Instant;
}

/** Whose account a subject of a provider is. */
export async function linkedPerson(db: Queryable, issuer: string, subject: string): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(
    'select person_id as id from identity_link where issuer = $1 and subject = $2',
    [issuer, subject],
  );
  return rows[0]?.id;
}

/** Ties an account to a subject; false where either is tied to another. */
export async function linkIdentity(
  db: Queryable,
  link: { readonly issuer: string; readonly subject: string; readonly personId: string; readonly now: Instant },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into identity_link (issuer, subject, person_id, linked_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [link.issuer, link.subject, link.personId, link.now],
  );
  return rowCount === 1;
}

export async function linksOf(db: Queryable, personId: string): Promise<readonly IdentityLink[]> {
  const { rows } = await db.query<IdentityLink>(
    `select issuer, subject, linked_at as "linkedAt" from identity_link where person_id = $1 order by issuer`,
    [personId],
  );
  return rows;
}

/** Unties an account from every provider; the next sign-in there ties it anew by the claim. */
export async function unlinkIdentities(db: Queryable, personId: string): Promise<readonly IdentityLink[]> {
  const { rows } = await db.query<IdentityLink>(
    `delete from identity_link where person_id = $1 returning issuer, subject, linked_at as "linkedAt"`,
    [personId],
  );
  return rows;
}
