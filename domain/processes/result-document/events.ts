import type { PlainDate } from '../../calendar/plain-date.ts';
import type { ResultContent } from './state.ts';

interface Fact<T extends string> {
  readonly type: T;
  /** The legal date, which clocks start from. */
  readonly on: PlainDate;
}

/** Everything that can have happened to a document about results. */
export type ResultDocumentEvent =
  | (Fact<'resultDocumentIssued'> & { readonly documentNumber: string; readonly by: string })
  | (Fact<'resultDocumentReturned'> & { readonly opinion: string })
  | (Fact<'resultDocumentSubmitted'> & {
      readonly content: ResultContent;
      readonly drafter: { readonly id: string; readonly name: string };
    })
  | (Fact<'resultDocumentWithdrawn'> & { readonly reason: string })
  | (Fact<'resultDocumentDelivered'> & {
      readonly recipients: readonly number[];
      readonly names: string;
      readonly means: string;
    })
  | (Fact<'resultReceiptRecorded'> & {
      readonly recipients: readonly number[];
      readonly names: string;
      readonly receivedBy: string;
    })
  | Fact<'resultDocumentClosed'>;
