import { useMemo, useState, type ReactNode } from 'react';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { InboxHead } from './inbox-head.tsx';
import { InboxTabs } from './inbox-tabs.tsx';
import { OtherRows } from './other-rows.tsx';
import { Preview } from './preview.tsx';
import { Ribbon } from './ribbon.tsx';
import { rowId } from './row-id.ts';
import { TodoList } from './todo-list.tsx';
import { grouped, useInbox, type View } from './use-inbox.ts';
import { workKind } from './work-kind.ts';
import { useWorkFilter } from './work-filter.ts';
import './inbox.css';

/** `/inbox`: what waits, most urgent first, with enough beside it to act. */
export function InboxPage(): ReactNode {
  const say = useSay();
  const today = useToday();
  const todo = useInbox('todo');
  const [view, setView] = useState<View>('todo');
  const [filter, setFilter] = useWorkFilter();
  const [chosen, setChosen] = useState<string>();
  usePageTitle(say(T.title));
  const rows = useMemo(
    () => (todo.data?.pages ?? []).flatMap((page) => page.rows).filter((row): row is TodoEntry => row.view === 'todo'),
    [todo.data],
  );
  const groups = useMemo(() => grouped(rows, today), [rows, today]);
  const shown = groups.flatMap(([group, own]) =>
    filter.group === undefined || filter.group === group
      ? own.filter((row) => (filter.day === undefined || row.due === filter.day) && fits(row, filter.kind))
      : [],
  );
  const current = shown.find((row) => rowId(row) === chosen) ?? shown[0];
  if (todo.isPending) return <Loading />;
  if (!todo.data) return <ReadError error={todo.error} onRetry={() => void todo.refetch()} />;
  return (
    <div className="page inbox">
      <InboxHead groups={groups} />
      <Ribbon groups={groups} rows={rows} filter={filter} onFilter={setFilter} />
      <div className={view === 'todo' ? 'inbox-columns' : ''}>
        <section className="panel inbox-list">
          <InboxTabs view={view} counts={todo.data.pages[0]?.counts} onView={setView} />
          <Refreshing when={todo.isFetching} />
          {view === 'todo' ? (
            <TodoList
              all={rows}
              rows={shown}
              today={today}
              filter={filter}
              onFilter={setFilter}
              current={current}
              onCurrent={(row) => {
                setChosen(rowId(row));
              }}
              paging={todo}
            />
          ) : (
            <OtherRows view={view} />
          )}
        </section>
        {view === 'todo' && current && <Preview key={rowId(current)} row={current} />}
      </div>
    </div>
  );
}

function Loading(): ReactNode {
  return (
    <div className="page">
      <Skeleton rows={8} height={46} />
    </div>
  );
}

function fits(row: TodoEntry, kind: string | undefined): boolean {
  return kind === undefined || workKind(row) === kind;
}
