import { OBLIGATION_KINDS } from '../../../../domain/policy/obligation-kinds.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { TodoEntry } from '../../api/inbox-answers.ts';

/** What kind of work a row is: the duty it serves, or the act itself where no clock runs. */
export function workKind({ obligationKind, commands }: TodoEntry): string {
  return obligationKind ?? commands[0]?.command ?? '';
}

/** The duty without the number of its round. */
export function workKindName(row: TodoEntry): Bilingual {
  const kinds: Readonly<Record<string, Bilingual>> = OBLIGATION_KINDS;
  const name = row.commands[0]?.name ?? '';
  return kinds[row.obligationKind ?? ''] ?? { 'zh-CN': name, en: name };
}
