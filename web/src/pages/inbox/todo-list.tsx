import { Button } from 'antd';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { LIGHT_GROUPS, standingOf, type Today } from '../../blocks/light-of.ts';
import { Money } from '../../blocks/money.tsx';
import { Empty } from '../../blocks/states.tsx';
import { useSingleKey } from '../../shell/keys.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { LIGHT_TEXT, RIBBON_TEXT } from '../../text/light-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { rowId } from './row-id.ts';
import type { ChangeFilter, WorkFilter } from './work-filter.ts';
import { useDues } from './use-inbox.ts';
import { WorkChips } from './work-chips.tsx';
import { workName } from './work-name.ts';

interface Props {
  readonly all: readonly TodoEntry[];
  readonly rows: readonly TodoEntry[];
  readonly today: Today;
  readonly filter: WorkFilter;
  readonly onFilter: ChangeFilter;
  readonly current: TodoEntry | undefined;
  readonly onCurrent: (row: TodoEntry) => void;
  readonly paging: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}

/** The list, grouped by light; J and K move, Enter opens the matter. */
export function TodoList(props: Props): ReactNode {
  const { all, rows, today, filter, onFilter, current, onCurrent, paging } = props;
  const say = useSay();
  useMoves(rows, current, onCurrent);
  if (all.length === 0) return <Empty title={say(T.empty)} next={<NextInScope />} />;
  return (
    <>
      <WorkChips rows={all} filter={filter} onFilter={onFilter} />
      <div className="todo-head" aria-hidden>
        <span>{say(T.due)}</span>
        <span>{say(T.work)}</span>
        <span>{say(T.unit)}</span>
        <span className="number">{say(T.money)}</span>
      </div>
      {rows.length === 0 && <Nothing onFilter={onFilter} />}
      {LIGHT_GROUPS.map((group) => {
        const own = rows.filter(({ due }) => standingOf(due ?? undefined, today).group === group);
        if (own.length === 0) return null;
        const name = say(RIBBON_TEXT[group], { days: today.nearWorkingDays });
        return (
          <section key={group} aria-label={name}>
            <h2 className="todo-group">{`${name} ${String(own.length)}`}</h2>
            <ul>
              {own.map((row) => (
                <TodoRow key={rowId(row)} row={row} current={row === current} onCurrent={onCurrent} />
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
    </>
  );
}

/** An empty inbox says what comes next. */
function NextInScope(): ReactNode {
  const say = useSay();
  const next = useDues().data?.rows[0];
  if (!next) return null;
  return (
    <>
      {say(T.emptyNext)} <ItemDueDate itemId={next.itemId} due={next.due} />
    </>
  );
}

function Nothing({ onFilter }: { readonly onFilter: ChangeFilter }): ReactNode {
  const say = useSay();
  return (
    <Empty
      title={say(T.emptyFiltered)}
      action={
        <Button
          onClick={() => {
            onFilter({ group: undefined, day: undefined, kind: undefined });
          }}
        >
          {say(STATE_TEXT.clearFilters)}
        </Button>
      }
    />
  );
}

function useMoves(
  rows: readonly TodoEntry[],
  current: TodoEntry | undefined,
  onCurrent: (row: TodoEntry) => void,
): void {
  const navigate = useNavigate();
  const { href } = useScope();
  const step = (by: number): void => {
    const at = current ? rows.indexOf(current) : -1;
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) onCurrent(next);
  };
  useSingleKey('j', () => {
    step(1);
  });
  useSingleKey('k', () => {
    step(-1);
  });
  useSingleKey('o', () => {
    if (current) void navigate(href(`/items/${current.itemId}`));
  });
}

interface RowProps {
  readonly row: TodoEntry;
  readonly current: boolean;
  readonly onCurrent: (row: TodoEntry) => void;
}

function TodoRow({ row, current, onCurrent }: RowProps): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const { href } = useScope();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) place.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={place} className={current ? 'todo-row current' : 'todo-row'}>
      <span className="due-cell">
        {row.due === null ? (
          <span className="light light-none">{say(LIGHT_TEXT.noClock)}</span>
        ) : (
          <ItemDueDate itemId={row.itemId} due={row.due} obligationKey={row.obligationKey} />
        )}
      </span>
      <button
        type="button"
        className="todo-work"
        aria-current={current}
        onClick={() => {
          onCurrent(row);
          if (matchMedia('(max-width: 1023px)').matches) void navigate(href(`/items/${row.itemId}`));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void navigate(href(`/items/${row.itemId}`));
        }}
      >
        <b>{workName(row)}</b>
        <span className="second">
          {row.title}
          {row.code !== null && ` · ${row.code}`} · {row.phaseName}
        </span>
      </button>
      <span className="todo-unit">{row.unitName}</span>
      <span className="number">
        <Money fen={row.amountFen} />
      </span>
    </li>
  );
}
