import type { ResultDocumentEvent } from './events.ts';
import type { ResultDocumentPhase } from './lifecycle.ts';
import type { Recipient, ResultDocumentState } from './state.ts';

type EventOf<T extends ResultDocumentEvent['type']> = Extract<ResultDocumentEvent, { readonly type: T }>;
type Evolve = {
  readonly [T in ResultDocumentEvent['type']]: (state: ResultDocumentState, event: EventOf<T>) => ResultDocumentState;
};

const EVOLVE: Evolve = {
  resultDocumentIssued: (state, { on, documentNumber, by }) => ({
    ...at(state, 'documentDelivering'),
    issued: { on, documentNumber, by },
  }),
  resultDocumentReturned: (state, { on, opinion }) => ({
    ...at(state, 'documentRevising'),
    returned: { on, opinion },
  }),
  resultDocumentSubmitted: (state, { on, content, drafter }) => ({
    ...at(state, 'documentSigning'),
    content,
    draftedBy: drafter,
    submittedOn: on,
    rounds: state.rounds + 1,
  }),
  resultDocumentWithdrawn: (state, { on, reason }) => ({
    ...at(state, 'documentWithdrawn'),
    withdrawn: { on, reason },
    closedOn: on,
  }),
  resultDocumentDelivered: (state, { on, recipients, means }) =>
    withRecipients(state, recipients, { deliveredOn: on, means }),
  resultReceiptRecorded: (state, { on, recipients, receivedBy }) =>
    withRecipients(state, recipients, { receivedOn: on, receivedBy }),
  resultDocumentClosed: (state, { on }) => ({ ...at(state, 'closed'), closedOn: on }),
};

function at(state: ResultDocumentState, main: ResultDocumentPhase): ResultDocumentState {
  return { ...state, position: { ...state.position, main } };
}

function withRecipients(
  state: ResultDocumentState,
  numbers: readonly number[],
  change: Partial<Recipient>,
): ResultDocumentState {
  const recipients = state.recipients.map((one) => (numbers.includes(one.no) ? { ...one, ...change } : one));
  return { ...state, recipients };
}

/** Carries a fact into the state. Total: every recorded event can be replayed, whatever the rules say today. */
export function evolve(state: ResultDocumentState, event: ResultDocumentEvent): ResultDocumentState {
  const step = EVOLVE[event.type] as (state: ResultDocumentState, event: ResultDocumentEvent) => ResultDocumentState;
  return step(state, event);
}
