import { useCallback } from 'react';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';

/** What is to be done: the ways to answer one clock are one piece of work. */
export function useWorkName(): (row: TodoEntry) => string {
  const say = useSay();
  return useCallback(
    ({ commands, obligationName }) =>
      commands.length > 2 && obligationName !== null
        ? obligationName
        : commands.map(({ name }) => name).join(say(T.or)),
    [say],
  );
}
