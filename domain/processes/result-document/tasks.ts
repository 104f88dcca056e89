import { extensionTasks } from '../../obligations/extension-tasks.ts';
import type { ObligationBook } from '../../obligations/obligation.ts';
import { openRows } from '../../process/lifecycle.ts';
import { notFor } from '../../process/not-for.ts';
import type { Task } from '../../process/process.ts';
import type { ObligationKind } from '../../policy/obligation-kinds.ts';
import { LIFECYCLE } from './lifecycle.ts';
import type { ResultDocumentState } from './state.ts';

/** The clock that an act serves. */
const CLOCK_OF: Readonly<Record<string, ObligationKind | undefined>> = {
  issueResultDocument: 'signResultDocument',
  returnResultDocument: 'signResultDocument',
  submitResultDocument: 'reviseResultDocument',
  deliverResultDocument: 'deliverResultDocument',
  recordResultReceipt: 'confirmResultReceipt',
};

/** What waits in inboxes now; nobody is asked to sign what he drafted. */
export function tasks(state: ResultDocumentState, book: ObligationBook): readonly Task[] {
  const acts = openRows(LIFECYCLE, state.position)
    .filter(({ standing, command }) => standing === 'expected' && hasWork(state, command))
    .map(({ command, who }): Task => ({
      ...{ key: command, command, work: 'act' as const, roles: who },
      ...(command === 'issueResultDocument' && notFor([state.draftedBy.id])),
      ...clock(command, book),
    }));
  return [...acts, ...extensionTasks(book)];
}

function hasWork({ recipients }: ResultDocumentState, command: string): boolean {
  if (command === 'deliverResultDocument') return recipients.some(({ deliveredOn }) => deliveredOn === undefined);
  if (command === 'recordResultReceipt')
    return recipients.some(({ deliveredOn, receivedOn }) => deliveredOn !== undefined && receivedOn === undefined);
  return true;
}

function clock(command: string, book: ObligationBook): { readonly obligationKey?: string } {
  const open = book.open.filter(({ kind }) => kind === CLOCK_OF[command]);
  const key = open.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0]?.key;
  return key === undefined ? {} : { obligationKey: key };
}
