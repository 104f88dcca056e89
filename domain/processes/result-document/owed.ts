import type { PlainDate } from '../../calendar/plain-date.ts';
import { duty } from '../../obligations/duty.ts';
import type { Owed } from '../../obligations/obligation.ts';
import type { ResultDocumentState } from './state.ts';
import { DIRECTOR, OFFICER } from '../../process/roles.ts';

/** What is owed now, by whom, from which date (R6: a ranking within a month of the evaluations' conclusion). */
export function owed(state: ResultDocumentState): readonly Owed[] {
  const { position, documentKind, concludedOn, submittedOn, returned, rounds, issued } = state;
  switch (position.main) {
    case 'documentSigning':
      return [
        ...(documentKind === 'ranking' ? duty('rankingReport', OFFICER, concludedOn) : []),
        ...duty('signResultDocument', DIRECTOR, submittedOn, { no: rounds }),
      ];
    case 'documentRevising':
      return [
        ...(documentKind === 'ranking' ? duty('rankingReport', OFFICER, concludedOn) : []),
        ...duty('reviseResultDocument', OFFICER, returned?.on, { no: rounds }),
      ];
    case 'documentDelivering':
      return [
        ...duty('deliverResultDocument', OFFICER, isDelivered(state) ? undefined : issued?.on),
        ...duty('confirmResultReceipt', OFFICER, receiptFrom(state)),
      ];
    case 'closed':
    case 'documentWithdrawn':
      return [];
  }
}

function isDelivered({ recipients }: ResultDocumentState): boolean {
  return recipients.every(({ deliveredOn }) => deliveredOn !== undefined);
}

/** From the first delivery on, while one that was delivered is not received. */
function receiptFrom({ recipients }: ResultDocumentState): PlainDate | undefined {
  const delivered = recipients.filter(({ deliveredOn }) => deliveredOn !== undefined);
  if (delivered.every(({ receivedOn }) => receivedOn !== undefined)) return undefined;
  return delivered.flatMap(({ deliveredOn }) => deliveredOn ?? []).toSorted()[0];
}
