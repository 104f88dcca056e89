import { extensionGrantedBy } from './decide-obligation.ts';
import { notFor } from '../process/not-for.ts';
import type { Task } from '../process/process.ts';
import type { Role } from '../process/roles.ts';
import type { Extension, ObligationBook } from './obligation.ts';

/** Extensions that wait for a decision by whom the policy names, whatever the process; never by who asked. */
export function extensionTasks(book: ObligationBook, grantedBy: readonly Role[]): readonly Task[] {
  return book.open
    .filter(({ extensions }) => extensions.some(({ decision }) => decision === 'undecided'))
    .map(({ key, kind, extensions }): Task => ({
      key: `grantExtension:${key}`,
      command: 'grantExtension',
      work: 'act',
      roles: extensionGrantedBy(kind, grantedBy),
      ...notFor(askedBy(extensions)),
      obligationKey: key,
    }));
}

function askedBy(extensions: readonly Extension[]): readonly (string | undefined)[] {
  return extensions.filter(({ decision }) => decision === 'undecided').map((one) => one.askedBy);
}
