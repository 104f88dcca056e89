import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import {
  listVersions,
  readDraft,
  readVersion,
  saveDraft,
  saveVersion,
  type DraftRow,
  type VersionRow,
} from '../../db/queries/documents.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { AttachmentsService } from '../attachments/attachments.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { ExplainedRefusal } from '../problem/api-problem.ts';
import { schemaFaults } from '../problem/schema-faults.ts';
import type { DocumentKind } from '../../domain/messages/names-text.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { draftKind, maySee } from './sealed-documents.ts';
import { mayWrite } from './writers.ts';
import type { DraftView, FreezeVersion, SaveDraft, VersionListing, VersionView } from './documents.schemas.ts';

/** Drafts, and the immutable versions that they are frozen into before an act names them. */
@Injectable()
export class DocumentsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(AttachmentsService) private readonly attachments: AttachmentsService,
  ) {}

  async versions(itemId: string, caller: Caller): Promise<VersionListing> {
    const matter = await this.matters.matter(itemId, caller);
    const rows = await listVersions(this.pool, itemId);
    return { rows: rows.filter((row) => maySee(row, matter, caller)).map((row) => listed(row)) };
  }

  /** @throws {DomainError} `notFound` */
  async version(itemId: string, versionId: string, caller: Caller): Promise<VersionView> {
    const matter = await this.matters.matter(itemId, caller);
    const found = await readVersion(this.pool, itemId, versionId);
    if (!found || !maySee(found, matter, caller)) throw new DomainError('notFound');
    return { ...listed(found), body: found.body };
  }

  /** @throws {DomainError} `notYours`, `invalidInput` with every fault, `nothingWritten` without a draft */
  async save(itemId: string, { kind, body, fromDraft }: FreezeVersion, caller: Caller): Promise<VersionView> {
    const text = fromDraft === true ? checked(kind, (await this.draftRow(itemId, kind, caller)).body) : body;
    if (text === undefined) throw new DomainError('invalidInput', { count: 1 }, [{ path: '/body', code: 'required' }]);
    const saved = await this.freeze(itemId, { kind, body: text, at: '/body' }, caller);
    return { ...listed(saved), body: saved.body };
  }

  /**
   * Freezes content that is known to be well formed and stands `at` this place of the request. With an `id`, the version
   * of that id is the answer where there is one: what the server adds to a request may differ when it is repeated.
   *
   * @throws {DomainError} `notFound`, `notYours`, `invalidInput` where it names files that were never handed in
   */
  async freeze(
    itemId: string,
    {
      kind,
      body,
      at = '/content',
      id,
    }: { readonly kind: DocumentKind; readonly body: unknown; readonly at?: string; readonly id?: string },
    caller: Caller,
  ): Promise<VersionRow> {
    mayWrite(await this.matters.matter(itemId, caller), kind, caller);
    await this.attachments.assertEvidence(itemId, body, at);
    const version = { instanceId: itemId, kind, body, authorId: caller.id, now: this.clock.now() };
    return saveVersion(this.pool, { ...version, ...(id !== undefined && { id }) });
  }

  /** @throws {DomainError} `nothingWritten` where there is none */
  async draft(itemId: string, kind: DocumentKind, caller: Caller): Promise<DraftView> {
    return draftView(await this.draftRow(itemId, kind, caller));
  }

  /** A draft may still be incomplete. @throws {ExplainedRefusal} `draftChanged` with both texts */
  async saveDraft(
    itemId: string,
    kind: DocumentKind,
    { body, revision }: SaveDraft,
    caller: Caller,
  ): Promise<DraftView> {
    mayWrite(await this.matters.matter(itemId, caller), kind, caller);
    const draft = {
      instanceId: itemId,
      kind: draftKind(kind, caller),
      body,
      revision,
      updatedBy: caller.id,
      now: this.clock.now(),
    };
    try {
      return draftView(await saveDraft(this.pool, draft));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const current = await readDraft(this.pool, itemId, draftKind(kind, caller));
      throw new ExplainedRefusal(error, { current: current && draftView(current), yours: { revision, body } });
    }
  }

  private async draftRow(itemId: string, kind: DocumentKind, caller: Caller): Promise<DraftRow> {
    mayWrite(await this.matters.matter(itemId, caller), kind, caller);
    const draft = await readDraft(this.pool, itemId, draftKind(kind, caller));
    if (!draft) throw new DomainError('nothingWritten', { kind });
    return draft;
  }
}

/** A draft may be incomplete; a version may not. @throws {DomainError} `invalidInput` */
function checked(kind: DocumentKind, body: unknown): unknown {
  const result = DOCUMENT_KINDS[kind].schema.safeParse(body);
  if (result.success) return result.data;
  const faults = schemaFaults(result.error.issues, 'body').map((fault) => ({ ...fault, path: `/body${fault.path}` }));
  throw new DomainError('invalidInput', { count: faults.length }, faults);
}

function listed(row: Omit<VersionRow, 'body'>): Omit<VersionView, 'body'> {
  const { id, kind, number, hash, authorId, authorName, createdAt } = row;
  return { id, kind, number, hash, authorId, authorName, createdAt };
}

function draftView({ kind, body, revision, updatedBy, updatedByName, updatedAt }: DraftRow): DraftView {
  return { kind, body, revision, updatedBy, updatedByName, updatedAt };
}
