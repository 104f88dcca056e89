import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ActDone } from '../api/history-answers.ts';
import type { TodoEntry } from '../api/inbox-answers.ts';
import { phonePage } from '../pages/inbox/phone-page.ts';
import { useTodo } from '../pages/inbox/use-inbox.ts';
import { workName } from '../pages/inbox/work-name.ts';
import { useScope } from '../shell/scope.ts';
import { useSay } from '../text/language.tsx';
import { CHAIN_TEXT as T } from '../text/sign-off-text.ts';
import { isChainWork } from './chain-of-work.ts';

const ALL = { view: 'todo', group: undefined, day: undefined, kind: undefined, find: undefined } as const;

/** On a phone, after an answer in a chain: the next of another matter that waits, a signature before other work. */
export function NextSignature({ after: { id } }: { readonly after: Pick<ActDone, 'id'> }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const todo = useTodo(ALL);
  if (!todo.data) return null;
  const rows = todo.data.pages
    .flatMap((page) => page.rows)
    .flatMap((row) => (row.view === 'todo' && row.itemId !== id ? [row] : []));
  const next = rows.find(isSignature) ?? rows[0];
  if (!next) return <p className="note">{say(T.nothingNext)}</p>;
  return (
    <p>
      <Link to={phonePage(next, href)}>{say(T.next, { name: workName(next), item: next.title })}</Link>
    </p>
  );
}

function isSignature({ key }: TodoEntry): boolean {
  return isChainWork(key);
}
