import type { TodoEntry } from '../../api/inbox-answers.ts';
import { isBulk } from '../../acts/bulk/bulk-acts.ts';

type Act = TodoEntry['commands'][number];

/** Acts that answer every one of the lines and ask the same of each. */
export function sharedActs(rows: readonly TodoEntry[]): readonly Act[] {
  const [first, ...others] = rows;
  if (!first || rows.some(({ work }) => work === 'draft')) return [];
  return first.commands.filter(
    ({ command }) => isBulk(command) && others.every(({ commands }) => commands.some((one) => one.command === command)),
  );
}
