import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import type { AttachmentRow } from '../../db/queries/attachments.ts';
import type { VersionRow } from '../../db/queries/documents.ts';
import type { Chain } from '../../db/verify-chain.ts';

/** Everything an archive is made from, read at one moment of the record. */
export interface ArchiveSource {
  readonly chain: Chain;
  readonly state: BudgetItemState;
  readonly events: readonly RecordedEvent[];
  readonly versions: readonly VersionRow[];
  /** Part of the record only: what somebody is still writing with is no history. */
  readonly attachments: readonly AttachmentRow[];
  readonly unit: string;
  readonly region: string;
  readonly taken: { readonly at: Instant; readonly by: string; readonly login: string };
}
