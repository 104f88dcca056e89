import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import {
  addAttachment,
  knownHashes,
  listAttachments,
  readAttachment,
  type AttachmentRow,
} from '../../db/queries/attachments.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { DocumentKind } from '../../domain/messages/names-text.ts';
import { MattersService, type Filed } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import { isWriter, mayWrite } from '../documents/writers.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { FileIntakeService } from './file-intake.service.ts';
import type { AttachmentList, AttachmentPlace, AttachmentView } from './attachments.schemas.ts';

/** Files of an item: taken in after they were looked at, handed out as what they are, replaced and never overwritten. */
@Injectable()
export class AttachmentsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(FileIntakeService) private readonly intake: FileIntakeService,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  /** What the caller may see: of a document that nothing is frozen of yet, only its writers'. @throws {DomainError} `notFound` */
  async list(itemId: string, caller: Caller): Promise<AttachmentList> {
    const item = await this.matters.filed(itemId, caller);
    const rows = await listAttachments(this.pool, itemId);
    return { limit: this.intake.limit, rows: rows.filter((row) => maySee(row, item, caller)).map(view) };
  }

  /**
   * Takes a file in. The scope is asked before a byte is read.
   *
   * @throws {DomainError} `notFound`, `notYours`, `fileTooLarge` and what `checkFile` refuses; then nothing is kept
   */
  async add(itemId: string, place: AttachmentPlace, request: ApiRequest, caller: Caller): Promise<AttachmentView> {
    mayWrite(await this.matters.filed(itemId, caller), place.kind, caller);
    const { kind, place: at, replaces } = place;
    return this.intake.take(request, place.name, async (file) => {
      const facts = { ...file, instanceId: itemId, kind, place: at, replaces };
      return view(await addAttachment(this.pool, { ...facts, uploadedBy: caller.id, now: this.clock.now() }));
    });
  }

  /** @throws {DomainError} `notFound` also where the content is not in the store */
  async content(itemId: string, id: string, caller: Caller): Promise<StreamableFile> {
    const item = await this.matters.filed(itemId, caller);
    const row = await readAttachment(this.pool, itemId, id);
    const file = row && maySee(row, item, caller) ? await this.intake.handOut(row) : undefined;
    if (!file) throw new DomainError('notFound');
    return file;
  }

  /** Files that a document names by hash must have been handed in. @throws {DomainError} `invalidInput` */
  async assertEvidence(itemId: string, body: unknown, at: string): Promise<void> {
    const named = namedEvidence(body, at);
    if (named.length === 0) return;
    const known = await knownHashes(
      this.pool,
      itemId,
      named.map(({ sha256 }) => sha256),
    );
    const faults = named
      .filter(({ sha256 }) => !known.has(sha256))
      .map(({ path, name }): Fault => ({ path, code: 'attachmentMissing', params: { name } }));
    if (faults.length > 0) throw new DomainError('invalidInput', { count: faults.length }, faults);
  }
}

/** A draft's files are its writers' own, as the draft is. */
function maySee({ kind, named }: AttachmentRow, matter: Filed, caller: Caller): boolean {
  return named || isWriter(matter, kind as DocumentKind, caller);
}

interface Named {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
}

/** Every `{ name, sha256 }` in a document, with its place. */
function namedEvidence(value: unknown, path: string): readonly Named[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name, sha256 } = value as { readonly name?: unknown; readonly sha256?: unknown };
  if (typeof name === 'string' && typeof sha256 === 'string') return [{ path, name, sha256 }];
  return Object.entries(value).flatMap(([key, inner]) => namedEvidence(inner, `${path}/${key}`));
}

function view(row: AttachmentRow): AttachmentView {
  const { id, kind, place, name, size, mediaType, sha256, uploadedBy, uploadedByName, uploadedAt, replacedBy } = row;
  return {
    id,
    kind: kind as DocumentKind,
    place,
    name,
    size,
    mediaType,
    sha256,
    uploadedBy,
    uploadedByName,
    uploadedAt,
    replacedBy,
  };
}
