import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { RECEIPT_PLACE } from '../../domain/follow-up/receipt.ts';
import { inTransaction, type Pool, type Queryable } from '../pool.ts';

/** A file attached to a matter. `size` in bytes; one that was replaced stays readable. */
export interface AttachmentRow {
  readonly id: string;
  readonly instanceId: string;
  /** The kind of document it supports, and the place in that: the number of a problem, the key of an indicator. */
  readonly kind: string;
  readonly place: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedByName: string | null;
  readonly uploadedAt: Instant;
  readonly replacedBy: string | null;
  /** A frozen version or an answer names it, or a version was made after it came: part of the record, and no longer its writers' alone. */
  readonly named: boolean;
}

export interface NewAttachment extends Pick<
  AttachmentRow,
  'instanceId' | 'kind' | 'place' | 'name' | 'size' | 'mediaType' | 'sha256' | 'uploadedBy'
> {
  readonly replaces?: string | undefined;
  readonly now: Instant;
}

/** Enough for thirty problems with a dozen files each, and a list that stays one. */
const MOST_ATTACHMENTS = 500;

const COLUMNS = `
  a.id, a.instance_id as "instanceId", a.kind, a.place, a.name, a.size, a.media_type as "mediaType", a.sha256,
  a.uploaded_by as "uploadedBy",
  (select p.name from person p
    where p.id = case when a.uploaded_by ~ '^[0-9a-f-]{36}$' then a.uploaded_by::uuid end) as "uploadedByName",
  a.uploaded_at as "uploadedAt", a.replaced_by as "replacedBy",
  (a.kind = 'feedback' and a.place = '${RECEIPT_PLACE}') or exists (select from document_version v
    where v.instance_id = a.instance_id and v.kind = a.kind
      and case when a.kind = 'rectification' then strpos(v.body::text, a.sha256) > 0
        else v.created_at >= a.uploaded_at end)
    or (a.kind = 'supervisionAnswer' and exists (
      select from instance i where i.id = a.instance_id and strpos(i.state::text, a.sha256) > 0)) as named`;

/** Every attachment of a matter, the first first. */
export async function listAttachments(db: Queryable, instanceId: string): Promise<readonly AttachmentRow[]> {
  const { rows } = await db.query<AttachmentRow>({
    name: 'list-attachments',
    text: `select ${COLUMNS} from attachment a where a.instance_id = $1 order by a.uploaded_at, a.id limit ${String(MOST_ATTACHMENTS)}`,
    values: [instanceId],
  });
  return rows;
}

export async function readAttachment(
  db: Queryable,
  instanceId: string,
  id: string,
): Promise<AttachmentRow | undefined> {
  const { rows } = await db.query<AttachmentRow>({
    name: 'read-attachment',
    text: `select ${COLUMNS} from attachment a where a.instance_id = $1 and a.id = $2`,
    values: [instanceId, id],
  });
  return rows[0];
}

/**
 * Adds a file, in place of another one where that is named. The same file at the same place under the same name is there
 * already: sent again after a lost answer, it makes one row.
 *
 * @throws {DomainError} `tooManyAttachments`, `notFound` for a file to be replaced that is not at this place,
 * `attachmentReplaced` where somebody was faster
 */
export async function addAttachment(pool: Pool, attachment: NewAttachment): Promise<AttachmentRow> {
  const { instanceId, replaces } = attachment;
  const id = await inTransaction(pool, async (db) => {
    // One after the other within a matter, so that two uploads neither pass the limit nor replace the same file.
    await db.query(`select pg_advisory_xact_lock(hashtextextended('attachment ' || $1, 0))`, [instanceId]);
    const known = await sameAttachment(db, attachment);
    if (known !== undefined) return known;
    await assertRoom(db, instanceId);
    const added = await insert(db, attachment);
    if (replaces !== undefined) await replace(db, attachment, replaces, added);
    return added;
  });
  const row = await readAttachment(pool, instanceId, id);
  if (!row) throw new Error('An attachment was added without being there.');
  return row;
}

async function sameAttachment(
  db: Queryable,
  { instanceId, kind, place, name, sha256 }: NewAttachment,
): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(
    `select id from attachment
     where instance_id = $1 and kind = $2 and place = $3 and name = $4 and sha256 = $5 and replaced_by is null`,
    [instanceId, kind, place, name, sha256],
  );
  return rows[0]?.id;
}

async function assertRoom(db: Queryable, instanceId: string): Promise<void> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*)::int as count from attachment where instance_id = $1',
    [instanceId],
  );
  if ((rows[0]?.count ?? 0) >= MOST_ATTACHMENTS) throw new DomainError('tooManyAttachments', { max: MOST_ATTACHMENTS });
}

async function insert(db: Queryable, attachment: NewAttachment): Promise<string> {
  const { instanceId, kind, place, name, size, mediaType, sha256, uploadedBy, now } = attachment;
  const id = randomUUID();
  await db.query(
    `insert into attachment (id, instance_id, kind, place, name, size, media_type, sha256, uploaded_by, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, instanceId, kind, place, name, size, mediaType, sha256, uploadedBy, now],
  );
  return id;
}

async function replace(db: Queryable, attachment: NewAttachment, replaced: string, by: string): Promise<void> {
  const { instanceId, kind, place } = attachment;
  const { rows } = await db.query<{ replacedBy: string | null }>(
    `select replaced_by as "replacedBy" from attachment
     where id = $1 and instance_id = $2 and kind = $3 and place = $4`,
    [replaced, instanceId, kind, place],
  );
  const [found] = rows;
  if (!found) throw new DomainError('notFound');
  if (found.replacedBy !== null) throw new DomainError('attachmentReplaced');
  await db.query('update attachment set replaced_by = $2 where id = $1', [replaced, by]);
}

/** Which of these hashes a matter has a file of. */
export async function knownHashes(
  db: Queryable,
  instanceId: string,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ sha256: string }>(
    'select distinct sha256 from attachment where instance_id = $1 and sha256 = any ($2::text[])',
    [instanceId, hashes],
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
