import { Inject, Injectable, StreamableFile, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Readable } from 'node:stream';
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
import { checkFile } from '../../files/check-file.ts';
import { cleanName, dispositionOf } from '../../files/file-name.ts';
import { receive, sweep, tooLarge } from '../../files/receive.ts';
import { MattersService, type Matter } from '../access/matters.service.ts';
import { CLOCK, FILES, POOL, type Files } from '../deps.ts';
import { isWriter, mayWrite } from '../documents/writers.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import type { AttachmentList, AttachmentPlace, AttachmentView } from './attachments.schemas.ts';

const SWEEP_EVERY_MS = 3_600_000;

/** Files of an item: taken in after they were looked at, handed out as what they are, replaced and never overwritten. */
@Injectable()
export class AttachmentsService implements OnModuleInit, OnModuleDestroy {
  private sweeping: NodeJS.Timeout | undefined;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(FILES) private readonly files: Files,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  /** What a crash left of an upload is removed while the API runs. */
  async onModuleInit(): Promise<void> {
    await sweep(this.files.incoming, Date.now());
    this.sweeping = setInterval(() => void sweep(this.files.incoming, Date.now()), SWEEP_EVERY_MS);
    this.sweeping.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeping);
  }

  /** What the caller may see: of a document that nothing is frozen of yet, only its writers'. @throws {DomainError} `notFound` */
  async list(itemId: string, caller: Caller): Promise<AttachmentList> {
    const item = await this.matters.matter(itemId, caller);
    const rows = await listAttachments(this.pool, itemId);
    return { limit: this.files.limit, rows: rows.filter((row) => maySee(row, item, caller)).map(view) };
  }

  /**
   * Takes a file in. The scope is asked before a byte is read.
   *
   * @throws {DomainError} `notFound`, `notYours`, `fileTooLarge` and what `checkFile` refuses; then nothing is kept
   */
  async add(itemId: string, place: AttachmentPlace, request: ApiRequest, caller: Caller): Promise<AttachmentView> {
    mayWrite(await this.matters.matter(itemId, caller), place.kind, caller);
    const name = cleanName(place.name);
    const { limit, incoming, store } = this.files;
    if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
    return receive(request, { folder: incoming, limit }, async (file) => {
      const mediaType = await checkFile(file.path, name);
      await store.keep(file.sha256, file);
      const { kind, place: at, replaces } = place;
      const { size, sha256 } = file;
      const facts = { instanceId: itemId, kind, place: at, name, size, mediaType, sha256, replaces };
      return view(await addAttachment(this.pool, { ...facts, uploadedBy: caller.id, now: this.clock.now() }));
    });
  }

  /** @throws {DomainError} `notFound` also where the content is not in the store */
  async content(itemId: string, id: string, caller: Caller): Promise<StreamableFile> {
    const item = await this.matters.matter(itemId, caller);
    const row = await readAttachment(this.pool, itemId, id);
    const content = row && maySee(row, item, caller) ? await this.files.store.read(row.sha256) : undefined;
    if (!row || !content) throw new DomainError('notFound');
    return handedOut(content, row);
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

function handedOut(content: Readable, { name, mediaType, size }: AttachmentRow): StreamableFile {
  return new StreamableFile(content, { type: mediaType, disposition: dispositionOf(name), length: size });
}

/** A draft's files are its writers' own, as the draft is. */
function maySee({ kind, named }: AttachmentRow, matter: Matter, caller: Caller): boolean {
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
