import type { Dossier } from '../../domain/papers/dossier.ts';
import type { IssuedFile, PapersService } from '../papers/papers.service.ts';
import type { ArchivedState, ArchiveSource } from './archive-source.ts';

/** What the archives of one process's matters hold besides what every archive does: record, documents, attachments, hashes. */
export interface ArchiveForm<S extends ArchivedState> {
  readonly process: string;
  /** The whole history as tables. */
  readonly dossier: (source: ArchiveSource<S>) => Dossier;
  /** Its official papers as PDF, one at a time. */
  readonly papers: (source: ArchiveSource<S>, papers: PapersService) => AsyncIterable<IssuedFile>;
}
