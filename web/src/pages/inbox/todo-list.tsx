import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { matterPath } from '../../acts/matter-path.ts';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import type { LightGroup } from '../../blocks/light-of.ts';
import { Empty } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useSingleKey } from '../../shell/keys.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { BULK_TEXT } from '../../text/bulk-text.ts';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { RIBBON_TEXT } from '../../text/light-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import type { HeldRow } from './held-rows.ts';
import type { PutOffDone } from './put-off-note.tsx';
import { rowId } from './row-id.ts';
import { TodoRow } from './todo-row.tsx';
import { useNextDue } from './use-inbox.ts';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly groups: readonly (readonly [LightGroup, readonly HeldRow[]])[];
  readonly filtered: boolean;
  readonly onClear: () => void;
  readonly current: HeldRow | undefined;
  readonly onCurrent: (row: TodoEntry) => void;
  readonly selection: Selection;
  readonly onPutOff: (done: PutOffDone) => void;
  readonly paging: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}

/** The list, grouped by light; J and K move, Space chooses, Enter opens the matter. */
export function TodoList(props: Props): ReactNode {
  const { groups, filtered, onClear, current, onCurrent, selection, onPutOff, paging } = props;
  const say = useSay();
  const { nearWorkingDays } = useToday();
  const rows = groups.flatMap(([, own]) => own);
  useMoves(rows, current, onCurrent);
  if (rows.length === 0) return filtered ? <Nothing onClear={onClear} /> : <Done />;
  return (
    <>
      <div className="todo-head" aria-hidden>
        <span />
        <span>{say(T.due)}</span>
        <span>{say(T.work)}</span>
        <span>{say(T.unit)}</span>
        <span className="number">{say(T.money)}</span>
        <span className="number">{say(T.since)}</span>
      </div>
      {groups.map(([group, own]) => {
        if (own.length === 0) return null;
        const name = say(RIBBON_TEXT[group], { days: nearWorkingDays });
        return (
          <section key={group} aria-label={name}>
            <h2 className="todo-group">{`${name} ${String(own.length)}`}</h2>
            <ul>
              {own.map((held) => (
                <TodoRow
                  key={rowId(held.row)}
                  row={held.row}
                  goneBy={held.goneBy}
                  current={held === current}
                  onCurrent={onCurrent}
                  chosen={selection.has(held.row)}
                  onToggle={selection.toggle}
                  onPutOff={onPutOff}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {paging.hasNextPage && (
        <footer className="list-foot">
          <Button loading={paging.isFetchingNextPage} onClick={() => void paging.fetchNextPage()}>
            {say(STATE_TEXT.more, { count: 100 })}
          </Button>
        </footer>
      )}
      <span className="visually-hidden" role="status">
        {selection.rows.length > 0 && say(BULK_TEXT.chosen, { count: selection.rows.length })}
      </span>
    </>
  );
}

/** An empty inbox says what comes next. */
function Done(): ReactNode {
  const say = useSay();
  const next = useNextDue().data?.rows[0];
  const coming = next && (
    <>
      {say(T.emptyNext)} <ItemDueDate itemId={next.itemId} due={next.due} />
    </>
  );
  return <Empty title={say(T.empty)} next={coming} />;
}

function Nothing({ onClear }: { readonly onClear: () => void }): ReactNode {
  const say = useSay();
  return (
    <Empty title={say(T.emptyFiltered)} action={<Button onClick={onClear}>{say(STATE_TEXT.clearFilters)}</Button>} />
  );
}

function useMoves(rows: readonly HeldRow[], current: HeldRow | undefined, onCurrent: (row: TodoEntry) => void): void {
  const navigate = useNavigate();
  const { href } = useScope();
  const step = (by: number): void => {
    const at = current ? rows.indexOf(current) : -1;
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) onCurrent(next.row);
  };
  useSingleKey('j', () => {
    step(1);
  });
  useSingleKey('k', () => {
    step(-1);
  });
  useSingleKey(
    'enter',
    () => {
      if (current) void navigate(href(matterPath(current.row)));
    },
    '.todo-work',
  );
}
