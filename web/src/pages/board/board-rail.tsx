import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { addWorkingDays } from '../../../../domain/calendar/working-days.ts';
import { ActPanel } from '../../acts/act-panel.tsx';
import type { BoardRow } from '../../api/board-answers.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { useItem } from '../../api/use-item.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { ExplainedDueDate } from '../../blocks/due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T } from '../../text/board-text.ts';
import { boardId } from './board-id.ts';
import { useRungWords } from './next-rung.ts';

const LOOK_AHEAD_DAYS = 15;

/** The chosen matter: its steps past, what the reader may do, and what happens on the whole board if nobody moves. */
export function BoardRail({ row, rows }: { readonly row: BoardRow; readonly rows: readonly BoardRow[] }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const item = useItem(row.itemId);
  return (
    <aside className="board-rail" aria-label={row.title}>
      <section className="panel board-chosen">
        <p className="board-open">
          <Link to={href(`/items/${row.itemId}`)}>{say(T.open)}</Link>
        </p>
        <h2>{`${row.unitName ?? ''} ${row.name}`}</h2>
        <p className="muted">{row.title}</p>
        {item.isPending && <Skeleton rows={5} height={24} />}
        {item.isError && !item.data && <ReadError error={item.error} onRetry={() => void item.refetch()} />}
        {item.data && <Chosen row={row} item={item.data} />}
      </section>
      <IfNobody rows={rows} />
    </aside>
  );
}

function Chosen({ row, item }: { readonly row: BoardRow; readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const rungWords = useRungWords();
  const [open, setOpen] = useState<AvailableAct>();
  const clock = item.obligations.find(({ key }) => key === row.key);
  const acts = item.available.filter(({ mine, obligationKey }) => mine && obligationKey === row.key);
  return (
    <>
      {clock && <ExplainedDueDate facts={explanationOf(clock, item.rules)} />}
      <ol className="recent">
        {clock?.ladder
          .filter(({ reached }) => reached)
          .map(({ workingDays, on }) => (
            <li key={workingDays}>
              <span>{shortDay(on, today, locale)}</span>
              <span>{rungWords(workingDays)}</span>
            </li>
          ))}
      </ol>
      <h3>{say(T.youMay)}</h3>
      {acts.length === 0 && <p className="note">{say(T.nothing)}</p>}
      {open ? (
        <ActPanel
          item={item}
          act={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : (
        <div className="board-acts">
          {acts.map((act, index) => (
            <Button
              key={act.command}
              type={index === 0 ? 'primary' : 'default'}
              onClick={() => {
                setOpen(act);
              }}
            >
              {act.name}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** The steps that the whole board reaches within the next weeks. */
function IfNobody({ rows }: { readonly rows: readonly BoardRow[] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, calendar } = useToday();
  const rungWords = useRungWords();
  const until = addWorkingDays(today, LOOK_AHEAD_DAYS, calendar);
  const coming = rows
    .flatMap((row) =>
      row.nextRung && !row.escalationDismissed && row.nextRung.on <= until ? [{ row, rung: row.nextRung }] : [],
    )
    .toSorted((a, b) => (a.rung.on < b.rung.on ? -1 : 1));
  return (
    <section className="panel board-chosen">
      <div className="preview-recent-head board-ahead-head">
        <h2>{say(T.ifNobody)}</h2>
        <span className="muted">{say(T.coming)}</span>
      </div>
      {coming.length === 0 && <p className="note">{say(T.nothingComing)}</p>}
      <ol className="recent">
        {coming.map(({ row, rung }) => (
          <li key={boardId(row)}>
            <span>{shortDay(rung.on, today, locale)}</span>
            <span>{`${row.unitName ?? ''} ${row.name} ${rungWords(rung.workingDays)}`}</span>
          </li>
        ))}
      </ol>
      <p className="note">{say(T.proposes)}</p>
    </section>
  );
}
