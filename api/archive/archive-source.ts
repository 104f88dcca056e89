import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { ProcessState } from '../../domain/process/process.ts';
import type { AttachmentRow } from '../../db/queries/attachments.ts';
import type { VersionRow } from '../../db/queries/documents.ts';
import type { Chain } from '../../db/verify-chain.ts';
import type { ReadableRecord } from './readable-record.ts';

/** What an archive says of a matter, whichever process it follows. */
export interface ArchivedState extends ProcessState {
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number;
}

/** Everything an archive is made from, read at one moment of the record; nothing in it that its taker may not read. */
export interface ArchiveSource<S extends ArchivedState = ArchivedState> extends ReadableRecord<S> {
  readonly chain: Omit<Chain, 'links' | 'state'>;
  readonly versions: readonly VersionRow[];
  /** Part of the record only: what somebody is still writing with is no history. */
  readonly attachments: readonly AttachmentRow[];
  readonly unit: string;
  readonly region: string;
  readonly taken: { readonly at: Instant; readonly by: string; readonly login: string };
}
