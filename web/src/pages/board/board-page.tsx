import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { BoardAnswer, type BoardRow } from '../../api/board-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T } from '../../text/board-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { boardId } from './board-id.ts';
import { BoardRail } from './board-rail.tsx';
import { BoardTable } from './board-table.tsx';
import './board.css';

const PAGE = 100;

/** `/supervision`: what is overdue in scope, at which step of the ladder, and what comes next. */
export function BoardPage(): ReactNode {
  const say = useSay();
  const board = useBoard();
  const [chosen, setChosen] = useState<string>();
  usePageTitle(say(T.title));
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
      <Head rows={rows} />
      {current === undefined ? (
        <Nothing />
      ) : (
        <div className="board-columns">
          <section className="panel">
            <Refreshing when={board.isFetching} />
            <BoardTable
              rows={rows}
              current={current}
              onCurrent={(row) => {
                setChosen(boardId(row));
              }}
            />
            {board.hasNextPage && (
              <footer className="list-foot">
                <Button loading={board.isFetchingNextPage} onClick={() => void board.fetchNextPage()}>
                  {say(STATE_TEXT.more, { count: PAGE })}
                </Button>
              </footer>
            )}
            <p className="note board-note">{say(T.note)}</p>
          </section>
          <BoardRail key={boardId(current)} row={current} rows={rows} />
        </div>
      )}
    </div>
  );
}

function Head({ rows }: { readonly rows: readonly BoardRow[] }): ReactNode {
  const say = useSay();
  const supervised = rows.filter(({ onBoard }) => onBoard);
  const units = new Set(supervised.map(({ unitName }) => unitName)).size;
  return (
    <header className="page-head">
      <div>
        <h1>{say(T.title)}</h1>
        <p className="sub">{say(T.sub, { board: supervised.length, units, soon: rows.length - supervised.length })}</p>
      </div>
    </header>
  );
}

function Nothing(): ReactNode {
  const say = useSay();
  const { ladder } = useToday();
  const days = ladder.find(({ effect }) => effect === 'supervisionBoard')?.workingDays ?? 0;
  return (
    <section className="panel">
      <Empty title={say(T.empty)} next={say(T.emptyWhy, { days })} />
    </section>
  );
}

function useBoard() {
  const send = useSend();
  const { regionId } = useScope();
  return useInfiniteQuery({
    queryKey: ['board', regionId],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/board',
        query: { region: regionId, limit: PAGE, cursor: pageParam },
        answer: BoardAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: useAskAgain(),
  });
}
