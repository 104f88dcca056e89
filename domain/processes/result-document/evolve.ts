import { at, evolveBy } from '../../process/evolve-kit.ts';
import type { ResultDocumentEvent } from './events.ts';
import type { Recipient, ResultDocumentState } from './state.ts';

/** Carries a fact into the state of a document about results. */
export const evolve = evolveBy<ResultDocumentState, ResultDocumentEvent>({
  resultDocumentIssued: (state, { on, documentNumber, by }) => ({
    ...at(state, { main: 'documentDelivering' }),
    issued: { on, documentNumber, by },
  }),
  resultDocumentReturned: (state, { on, opinion }) => ({
    ...at(state, { main: 'documentRevising' }),
    returned: { on, opinion },
  }),
  resultDocumentSubmitted: (state, { on, content, drafter }) => ({
    ...at(state, { main: 'documentSigning' }),
    content,
    draftedBy: drafter,
    submittedOn: on,
    rounds: state.rounds + 1,
  }),
  resultDocumentWithdrawn: (state, { on, reason }) => ({
    ...at(state, { main: 'documentWithdrawn' }),
    withdrawn: { on, reason },
    closedOn: on,
  }),
  resultDocumentDelivered: (state, { on, recipients, means }) =>
    withRecipients(state, recipients, { deliveredOn: on, means }),
  resultReceiptRecorded: (state, { on, recipients, receivedBy }) =>
    withRecipients(state, recipients, { receivedOn: on, receivedBy }),
  resultDocumentClosed: (state, { on }) => ({ ...at(state, { main: 'closed' }), closedOn: on }),
});

function withRecipients(
  state: ResultDocumentState,
  numbers: readonly number[],
  change: Partial<Recipient>,
): ResultDocumentState {
  const recipients = state.recipients.map((one) => (numbers.includes(one.no) ? { ...one, ...change } : one));
  return { ...state, recipients };
}
