import type { TodoEntry } from '../../api/inbox-answers.ts';

/** What is to be done: several ways to answer one clock are one piece of work, named by what is owed. */
export function workName({ commands, obligationName }: Pick<TodoEntry, 'commands' | 'obligationName'>): string {
  const [first] = commands;
  if (commands.length > 1 && obligationName !== null) return obligationName;
  return first?.name ?? '';
}
