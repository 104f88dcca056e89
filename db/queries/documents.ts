import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { DocumentVersion } from '../../domain/process/process.ts';
import { fingerprint } from '../hash-chain.ts';
import type { Pool, Queryable } from '../pool.ts';

/** An immutable version as it is told to readers; `hash` is over its content, whatever the order of its keys. */
export interface VersionRow {
  readonly id: string;
  readonly instanceId: string;
  readonly kind: string;
  readonly number: number;
  readonly body: unknown;
  readonly hash: string;
  readonly authorId: string;
  /** Null where the author is no account: content that the system or an import wrote. */
  readonly authorName: string | null;
  readonly createdAt: Instant;
}

export interface NewVersion extends Pick<VersionRow, 'instanceId' | 'kind' | 'body' | 'authorId'> {
  readonly now: Instant;
  /** Where the caller names it: the same id again is the same version, whatever it would hold now. */
  readonly id?: string;
}

/** What somebody is still writing. */
export interface DraftRow {
  readonly instanceId: string;
  readonly kind: string;
  readonly body: unknown;
  readonly revision: number;
  readonly updatedBy: string;
  readonly updatedByName: string | null;
  readonly updatedAt: Instant;
}

/** The name of an account kept as text, found by its primary key. */
function nameOf(column: 'author_id' | 'updated_by'): string {
  return `(select p.name from person p where p.id = case when ${column} ~ '^[0-9a-f-]{36}$' then ${column}::uuid end)`;
}

const VERSION = `id, instance_id as "instanceId", kind, number, body, hash, author_id as "authorId", ${nameOf('author_id')} as "authorName", created_at as "createdAt"`;
const DRAFT = `instance_id as "instanceId", kind, body, revision, updated_by as "updatedBy", ${nameOf('updated_by')} as "updatedByName", updated_at as "updatedAt"`;

/**
 * Saves the next version of a document, before the act that names it. The same content by the same author as the
 * newest version is that version: sending it twice makes one.
 */
export async function saveVersion(pool: Pool, version: NewVersion): Promise<VersionRow> {
  const hash = fingerprint(version.body);
  for (let tries = 1; ; tries += 1) {
    try {
      const there = version.id === undefined ? undefined : await readVersion(pool, version.instanceId, version.id);
      return there ?? (await newestIfSame(pool, version, hash)) ?? (await insertVersion(pool, version, hash));
    } catch (error) {
      // Another version took the number at the same moment.
      if ((error as { code?: string }).code !== '23505' || tries === 5) throw error;
    }
  }
}

async function newestIfSame(
  db: Queryable,
  { instanceId, kind, authorId }: NewVersion,
  hash: string,
): Promise<VersionRow | undefined> {
  const { rows } = await db.query<VersionRow>(
    `select ${VERSION} from document_version where instance_id = $1 and kind = $2 order by number desc limit 1`,
    [instanceId, kind],
  );
  return rows.find((newest) => newest.hash === hash && newest.authorId === authorId);
}

async function insertVersion(
  db: Queryable,
  { instanceId, kind, body, authorId, now, id = randomUUID() }: NewVersion,
  hash: string,
): Promise<VersionRow> {
  const { rows } = await db.query<VersionRow>(
    `insert into document_version (id, instance_id, kind, number, body, hash, author_id, created_at)
     select $1, $2, $3, 1 + coalesce(max(number), 0), $4, $5, $6, $7
     from document_version where instance_id = $2 and kind = $3
     returning ${VERSION}`,
    [id, instanceId, kind, JSON.stringify(body), hash, authorId, now],
  );
  const [row] = rows;
  if (!row) throw new Error('A version was saved without being returned.');
  return row;
}

/** Every version of a matter, newest first within each kind; contents only where asked for. */
export async function listVersions(db: Queryable, instanceId: string): Promise<readonly Omit<VersionRow, 'body'>[]> {
  const { rows } = await db.query<VersionRow>(
    `select ${VERSION.replace(' body,', '')} from document_version where instance_id = $1 order by kind, number desc`,
    [instanceId],
  );
  return rows;
}

export async function readVersion(db: Queryable, instanceId: string, id: string): Promise<VersionRow | undefined> {
  const { rows } = await db.query<VersionRow>(
    `select ${VERSION} from document_version where instance_id = $1 and id = $2`,
    [instanceId, id],
  );
  return rows[0];
}

/** Versions of a matter as a decision looks at them, by id. */
export async function readDocuments(
  db: Queryable,
  instanceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentVersion>> {
  const { rows } = await db.query<DocumentVersion>(
    `select id, kind, author_id as "authorId", body from document_version where instance_id = $1 and id = any ($2::uuid[])`,
    [instanceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function readDraft(db: Queryable, instanceId: string, kind: string): Promise<DraftRow | undefined> {
  const { rows } = await db.query<DraftRow>(`select ${DRAFT} from draft where instance_id = $1 and kind = $2`, [
    instanceId,
    kind,
  ]);
  return rows[0];
}

/**
 * Saves a draft over the revision its writer was looking at; 0 where there was none.
 *
 * @throws {DomainError} `draftChanged` with the `current` revision when somebody else has saved since
 */
export async function saveDraft(
  db: Queryable,
  draft: Pick<DraftRow, 'instanceId' | 'kind' | 'body' | 'revision' | 'updatedBy'> & { readonly now: Instant },
): Promise<DraftRow> {
  const { instanceId, kind, body, revision, updatedBy, now } = draft;
  const { rows } = await db.query<DraftRow>(
    revision === 0
      ? `insert into draft values ($1, $2, $3, $4 + 1, $5, $6) on conflict do nothing returning ${DRAFT}`
      : `update draft set body = $3, revision = $4 + 1, updated_by = $5, updated_at = $6
         where instance_id = $1 and kind = $2 and revision = $4 returning ${DRAFT}`,
    [instanceId, kind, JSON.stringify(body), revision, updatedBy, now],
  );
  const [saved] = rows;
  if (saved) return saved;
  const current = (await readDraft(db, instanceId, kind))?.revision ?? 0;
  throw new DomainError('draftChanged', { current });
}
