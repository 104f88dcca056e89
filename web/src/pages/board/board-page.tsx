import { useCallback, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { standsOnBoard } from '../../../../domain/policy/board-steps.ts';
import type { BoardRow, BoardSummary } from '../../api/board-answers.ts';
import { useBoardSummary } from '../../api/use-board-summary.ts';
import { Button } from '../../blocks/button.tsx';
import { wanText } from '../../blocks/wan.ts';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T } from '../../text/board-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { SupervisionTabs } from '../supervision/supervision-tabs.tsx';
import { BoardBar } from './board-bar.tsx';
import { boardId } from './board-id.ts';
import { BoardRail } from './board-rail.tsx';
import { BoardTable } from './board-table.tsx';
import { Reaches } from './reaches.tsx';
import { PAGE, useBoard, useBoardPart } from './use-board.ts';
import './board.css';

/** `/supervision`: what is overdue in scope, at which step of the ladder, and what comes next. */
export function BoardPage(): ReactNode {
  const say = useSay();
  const [part, setPart] = useBoardPart();
  const board = useBoard(part);
  const summary = useBoardSummary().data;
  const [chosen, setChosen] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  usePageTitle(say(T.title));
  const choose = useCallback((row: BoardRow) => {
    setChosen(boardId(row));
  }, []);
  if (board.isPending) {
    return (
      <div className="page">
        <Skeleton rows={8} height={54} />
      </div>
    );
  }
  if (!board.data) return <ReadError error={board.error} onRetry={() => void board.refetch()} />;
  const rows = board.data.pages.flatMap((page) => page.rows);
  const current = rows.find((row) => boardId(row) === chosen) ?? rows.find(({ onBoard }) => onBoard) ?? rows[0];
  return (
    <div className="page">
      <SupervisionTabs />
      <Head summary={summary} current={current} />
      <div className="board-columns">
        <section className="panel">
          <Refreshing when={board.isFetching} />
          <BoardBar
            part={part}
            onPart={setPart}
            summary={summary}
            rows={rows.filter((row) => selected.has(boardId(row)))}
            onDone={() => {
              setSelected(new Set());
            }}
          />
          {current === undefined ? (
            <Nothing
              filtered={part !== undefined}
              onClear={() => {
                setPart(undefined);
              }}
            />
          ) : (
            <BoardTable rows={rows} current={current} onCurrent={choose} selected={selected} onSelected={setSelected} />
          )}
          {board.hasNextPage && (
            <footer className="list-foot">
              <Button loading={board.isFetchingNextPage} onClick={() => void board.fetchNextPage()}>
                {say(STATE_TEXT.more, { count: PAGE })}
              </Button>
            </footer>
          )}
          <p className="note board-note">{say(T.note)}</p>
        </section>
        <BoardRail row={current} />
      </div>
    </div>
  );
}

/** Count, units, money, what rises this week; over the whole board. */
function Head({
  summary,
  current,
}: {
  readonly summary: BoardSummary | undefined;
  readonly current: BoardRow | undefined;
}): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const days = useBoardDays();
  return (
    <header className="page-head">
      <div>
        <h1>{say(T.title)}</h1>
        <p className="sub">
          {summary &&
            say(summary.last > 0 ? T.subLast : T.sub, {
              board: summary.supervised,
              days,
              units: summary.units,
              money: wanText(summary.amountFen),
              last: summary.last,
              rising: summary.rising,
            })}
        </p>
        {summary?.reaches && (
          <p className="note">
            <Reaches head={summary.reaches} />
          </p>
        )}
      </div>
      {current?.process === 'budgetItem' && (
        <Link
          className="link-button plain-button"
          to={href(`/supervision/slip/${current.itemId}`, { key: current.key })}
        >
          {say(T.slip)}
        </Link>
      )}
    </header>
  );
}

/** How long something is overdue when it comes onto the board, in working days. */
function useBoardDays(): number {
  const { ladder } = useToday();
  return ladder.find(({ effect }) => standsOnBoard(effect))?.workingDays ?? 0;
}

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }): ReactNode {
  const say = useSay();
  const days = useBoardDays();
  if (filtered)
    return (
      <Empty title={say(T.emptyPart)} action={<Button onClick={onClear}>{say(STATE_TEXT.clearFilters)}</Button>} />
    );
  return <Empty title={say(T.empty, { days })} next={say(T.emptyWhy, { days })} />;
}
