import { Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { InboxAnswer, TodoEntry } from '../../api/inbox-answers.ts';
import { later } from '../../blocks/later.tsx';
import { ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useSingleKey } from '../../shell/keys.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { InboxHead } from './inbox-head.tsx';
import { InboxTabs } from './inbox-tabs.tsx';
import { NewRows } from './new-rows.tsx';
import type { PutOffDone } from './put-off-note.tsx';
import { rowId } from './row-id.ts';
import { TodoList } from './todo-list.tsx';
import { grouped, useSummary, useTodo } from './use-inbox.ts';
import { useArrival, useHeldRows } from './use-held-rows.ts';
import { useSelection } from './use-selection.ts';
import { WorkChips } from './work-chips.tsx';
import { useWorkFilter } from './use-work-filter.ts';
import type { WorkFilter } from './work-filter.ts';
import './inbox.css';

/** The list stands first; what explains a line and what was done before follow it. */
const Preview = later(async () => (await import('./preview.tsx')).Preview);
const Ribbon = later(async () => (await import('./ribbon.tsx')).Ribbon);
const WorkTools = later(async () => (await import('./work-tools.tsx')).WorkTools);
const PutOffNote = later(async () => (await import('./put-off-note.tsx')).PutOffNote);
const otherRows = async () => (await import('./other-rows.tsx')).OtherRows;
const OtherRows = later(otherRows);

const NO_ROWS: readonly TodoEntry[] = [];

/** The other tabs open without the network too: their code comes once the list stands. */
function useFetchedAhead(ready: boolean): void {
  useEffect(() => {
    if (ready) otherRows().catch(() => undefined);
  }, [ready]);
}

/** `/inbox`: what waits, most urgent first, with enough beside it to act. */
export function InboxPage(): ReactNode {
  const say = useSay();
  const today = useToday();
  const [filter, setFilter] = useWorkFilter();
  const todo = useTodo(filter);
  const summary = useSummary().data;
  const [chosen, setChosen] = useState<string>();
  const [putOff, setPutOff] = useState<PutOffDone>();
  usePageTitle(say(T.title));
  const choose = useCallback((row: TodoEntry) => {
    setChosen(rowId(row));
  }, []);
  const latest = useMemo(() => todo.data?.pages.flatMap(entriesOf) ?? NO_ROWS, [todo.data]);
  const { arrival, arriving } = useArrival(todo.refetch);
  const held = useHeldRows({
    rows: latest,
    pages: todo.data?.pages.length ?? 0,
    complete: !todo.hasNextPage,
    list: todo.isPlaceholderData ? '' : [arrival, filter.group, filter.day, filter.kind, filter.find].join(),
    reading: todo.isFetching || arriving,
  });
  const groups = useMemo(() => grouped(held.rows, today), [held.rows, today]);
  const rows = groups.flatMap(([, own]) => own);
  const current = rows.find(({ row }) => rowId(row) === chosen) ?? rows.find(({ goneBy }) => !goneBy) ?? rows[0];
  const selection = useSelection(rows, current?.row);
  const refresh = (): void => {
    held.refresh();
    void todo.refetch();
  };
  useSingleKey('r', refresh);
  useFetchedAhead(todo.isSuccess);
  if (todo.isPending) return <Loading />;
  if (!todo.data) return <ReadError error={todo.error} onRetry={() => void todo.refetch()} />;
  const counts = todo.data.pages[0]?.counts;
  return (
    <div className="page inbox">
      <InboxHead summary={summary} counts={counts} first={rows.find(({ goneBy }) => !goneBy)?.row} />
      <Suspense fallback={<Skeleton rows={1} height={76} />}>
        <Ribbon summary={summary} filter={filter} onFilter={setFilter} />
      </Suspense>
      <div className={filter.view === 'todo' ? 'inbox-columns' : ''}>
        <section className="panel inbox-list">
          <InboxTabs
            view={filter.view}
            counts={counts}
            onView={(view) => {
              setFilter({ view });
            }}
          />
          <Refreshing when={todo.isFetching} />
          {filter.view === 'todo' ? (
            <>
              <WorkChips summary={summary} filter={filter} onFilter={setFilter}>
                <Suspense fallback={null}>
                  <WorkTools filter={filter} onFilter={setFilter} selection={selection} onPutOff={setPutOff} />
                </Suspense>
              </WorkChips>
              <PutOffPlace done={putOff} onDone={setPutOff} />
              <NewRows count={held.fresh} onShow={refresh} />
              <TodoList
                groups={groups}
                filtered={isFiltered(filter)}
                onClear={() => {
                  setFilter({ group: undefined, day: undefined, kind: undefined, find: undefined });
                }}
                current={current}
                onCurrent={choose}
                selection={selection}
                onPutOff={setPutOff}
                paging={todo}
              />
            </>
          ) : (
            <Suspense fallback={<Skeleton rows={6} height={46} />}>
              <OtherRows view={filter.view} copiesOnly={onlyCopies(todo.data.pages[0])} />
            </Suspense>
          )}
        </section>
        {filter.view === 'todo' && current && (
          <Suspense fallback={<Skeleton rows={8} height={22} />}>
            <Preview key={rowId(current.row)} row={current.row} onPutOff={setPutOff} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

function entriesOf({ rows }: z.infer<typeof InboxAnswer>): readonly TodoEntry[] {
  return rows.filter((row): row is TodoEntry => row.view === 'todo');
}

function isFiltered({ group, day, kind, find }: WorkFilter): boolean {
  return [group, day, kind, find].some((one) => one !== undefined);
}

/** Copies are unread, and no notice is. */
function onlyCopies(page: z.infer<typeof InboxAnswer> | undefined): boolean {
  return page?.counts.unread === 0 && page.counts.toRead > 0;
}

function Loading(): ReactNode {
  return (
    <div className="page">
      <Skeleton rows={8} height={46} />
    </div>
  );
}

/** What was put off is said where the rows were. */
function PutOffPlace({
  done,
  onDone,
}: {
  readonly done: PutOffDone | undefined;
  readonly onDone: (done: PutOffDone | undefined) => void;
}): ReactNode {
  return (
    <div role="status">
      {done && (
        <Suspense fallback={null}>
          <PutOffNote
            done={done}
            onClose={() => {
              onDone(undefined);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
