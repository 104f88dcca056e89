import type { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { listAttachments } from '../../db/queries/attachments.ts';
import { listVersions } from '../../db/queries/documents.ts';
import { readMatter } from '../../db/queries/item.ts';
import { placeNames } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { readChain } from '../../db/verify.ts';
import { ARCHIVE_PATHS as P, type Manifest } from '../../domain/archive/archive-schema.ts';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { fill } from '../../domain/locale.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { processOf } from '../../domain/processes/index.ts';
import { zipStream, type ZipPart } from '../../files/archive/zip-stream.ts';
import { dispositionOf } from '../../files/file-name.ts';
import type { PdfPool } from '../../files/paper/pdf-pool.ts';
import { CLOCK, FILES, PDFS, POOL, type Files } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { bureauOf } from '../papers/paper-content.ts';
import { PapersService } from '../papers/papers.service.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import type { ArchiveForm } from './archive-form.ts';
import type { ArchivedState, ArchiveSource } from './archive-source.ts';
import { manifestPart, writtenParts } from './archive-parts.ts';
import { ARCHIVE_TEXT } from './archive-text.ts';
import { readableRecord } from './readable-record.ts';

const HASH_IN_NAME = 8;

/** A matter's archive on its way, and what an index says of it. */
export interface PackedMatter {
  readonly file: string;
  readonly stream: Readable;
  readonly at: Instant;
  readonly facts: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly fiscalYear: number;
    readonly records: number;
    /** Records of which only the hash is given. */
    readonly withheld: number;
    readonly headHash: string;
  };
}

/** 归档包: one matter whole, as a file that proves itself; taken by whoever may, and never without a line about it. */
@Injectable()
export class ArchiveService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(FILES) private readonly files: Files,
    @Inject(PDFS) private readonly pdfs: PdfPool,
    @Inject(PapersService) private readonly papers: PapersService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** @throws {DomainError} `notFound` outside the scope in which the caller may take archives */
  async archive<S extends ArchivedState>(form: ArchiveForm<S>, id: string, caller: Caller): Promise<StreamableFile> {
    const { file, stream } = await this.packed(form, id, caller);
    return new StreamableFile(stream, { type: 'application/zip', disposition: dispositionOf(file) });
  }

  /** One matter's archive as it begins to flow, with the line about its being taken. @throws {DomainError} `notFound` as `archive` */
  async packed<S extends ArchivedState>(form: ArchiveForm<S>, id: string, caller: Caller): Promise<PackedMatter> {
    const source = await this.source(form, id, caller);
    const { chain, withheld, unit, taken } = source;
    const { version, headHash } = chain;
    const { code, name, subject, fiscalYear } = source.state;
    await this.log.change(caller, (_db, write) =>
      write({
        kind: 'archiveTaken',
        person: null,
        regionIds: [subject.regionId],
        after: { itemId: id, item: `${code} ${name}`, records: version, withheld: withheld.length, headHash },
      }),
    );
    const missing: Manifest['missing'] = [];
    const stream = zipStream(this.parts(form, source, missing), (packed) => [manifestPart(source, packed, missing)]);
    const file = fill(`${ARCHIVE_TEXT.fileName['zh-CN']}.zip`, { code, name }).replaceAll(/[\\/:*?"<>|]/g, '_');
    const facts = { id, code, name, unit, fiscalYear, records: version, withheld: withheld.length, headHash };
    return { file, stream, at: taken.at, facts };
  }

  /** Who may take archives takes those of what he may read: nothing is read by an archive that has its own permission. */
  private async source<S extends ArchivedState>(
    { process }: ArchiveForm<S>,
    id: string,
    caller: Caller,
  ): Promise<ArchiveSource<S>> {
    const readers = { grants: grantsWith(caller, processOf({ process }).lifecycle.read) };
    const matter = await readMatter(this.pool, id, grantsWith(readers, 'item.archive'));
    if (matter?.process !== process) throw new DomainError('notFound');
    const read = await readChain(this.pool, id);
    if (!read) throw new DomainError('notFound');
    const { links, state: whole, ...chain } = read;
    const record = readableRecord({ links, state: whole as S }, caller);
    const { state } = record;
    const [versions, attachments, names] = await Promise.all([
      listVersions(this.pool, id),
      listAttachments(this.pool, id),
      placeNames(this.pool, state.subject),
    ]);
    const region = names.region ?? state.subject.regionId;
    return {
      chain,
      ...record,
      // What was frozen after the chain was read belongs to the next archive.
      versions: versions
        .filter((version) => version.id in chain.versions)
        .map((version) => ({ ...version, body: chain.versions[version.id] })),
      attachments: attachments.filter(({ named }) => named),
      unit: names.unit ?? bureauOf(region),
      region,
      taken: { at: this.clock.now(), by: caller.name, login: caller.login },
    };
  }

  private async *parts<S extends ArchivedState>(
    form: ArchiveForm<S>,
    source: ArchiveSource<S>,
    missing: Manifest['missing'],
  ): AsyncGenerator<ZipPart> {
    const { attachments, taken } = source;
    const { at } = taken;
    yield* writtenParts(source);
    yield {
      path: P.history,
      at,
      content: await this.pdfs.write({ form: 'dossier', dossier: form.dossier(source), at }),
    };
    for await (const paper of form.papers(source, this.papers))
      yield { path: `papers/${paper.name}`, at: paper.at, content: paper.bytes };
    const seen = new Set<string>();
    for (const { name, sha256, uploadedAt } of attachments) {
      const path = `attachments/${sha256.slice(0, HASH_IN_NAME)}-${name}`;
      if (seen.has(path)) continue;
      seen.add(path);
      const content = await this.files.store.read(sha256);
      if (content) yield { path, at: uploadedAt, content };
      else missing.push({ name, sha256 });
    }
  }
}
