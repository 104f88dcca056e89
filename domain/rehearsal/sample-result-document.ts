import type { ResultDocumentCommand } from '../processes/result-document/commands.ts';
import type { Recipient, ResultDocumentState } from '../processes/result-document/state.ts';
import { documentNumber, only, type Makers } from './sample-kit.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

/** The acts on a document about results as a rehearsal does them. */
export const RESULT_DOCUMENT_SAMPLES: Makers<ResultDocumentState, ResultDocumentCommand> = {
  issueResultDocument: (c) => only({ kind: 'issueResultDocument', documentNumber: documentNumber(c) }),
  returnResultDocument: (c) => only({ kind: 'returnResultDocument', opinion: T.returned[c.locale] }),
  submitResultDocument: ({ state: { content }, locale }) =>
    only({
      kind: 'submitResultDocument',
      content: {
        ...content,
        entries: content.entries.map(({ starts: _starts, grounds, ...entry }) => ({ ...entry, grounds: [...grounds] })),
        summary: T.summary[locale],
      },
    }),
  withdrawResultDocument: (c) => only({ kind: 'withdrawResultDocument', reason: T.reason[c.locale] }),
  deliverResultDocument: ({ state, locale }) => {
    const recipients = numbersOf(state, ({ deliveredOn }) => deliveredOn === undefined);
    return recipients.length === 0
      ? undefined
      : only({ kind: 'deliverResultDocument', recipients, means: T.means[locale] });
  },
  recordResultReceipt: ({ state, locale }) => {
    const recipients = numbersOf(
      state,
      ({ deliveredOn, receivedOn }) => deliveredOn !== undefined && receivedOn === undefined,
    );
    return recipients.length === 0
      ? undefined
      : only({ kind: 'recordResultReceipt', recipients, receivedBy: T.liaison[locale] });
  },
};

function numbersOf({ recipients }: ResultDocumentState, which: (one: Recipient) => boolean): number[] {
  return recipients.filter(which).map(({ no }) => no);
}
