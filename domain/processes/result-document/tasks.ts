import type { ObligationBook } from '../../obligations/obligation.ts';
import { actTasks, type ServedClocks } from '../../process/act-tasks.ts';
import type { Task } from '../../process/process.ts';
import { LIFECYCLE } from './lifecycle.ts';
import type { ResultDocumentState } from './state.ts';

/** The clock that an act serves. */
const CLOCK_OF: ServedClocks = {
  issueResultDocument: 'signResultDocument',
  returnResultDocument: 'signResultDocument',
  submitResultDocument: 'reviseResultDocument',
  deliverResultDocument: 'deliverResultDocument',
  recordResultReceipt: 'confirmResultReceipt',
};

/** What waits in inboxes now; nobody is asked to sign what he drafted. */
export function tasks(state: ResultDocumentState, book: ObligationBook): readonly Task[] {
  return actTasks(LIFECYCLE, state, book, {
    hasWork: (command) => hasWork(state, command),
    whoseOwn: (command) => (command === 'issueResultDocument' ? [state.draftedBy.id] : []),
    clocks: CLOCK_OF,
  });
}

function hasWork({ recipients }: ResultDocumentState, command: string): boolean {
  if (command === 'deliverResultDocument') return recipients.some(({ deliveredOn }) => deliveredOn === undefined);
  if (command === 'recordResultReceipt')
    return recipients.some(({ deliveredOn, receivedOn }) => deliveredOn !== undefined && receivedOn === undefined);
  return true;
}
