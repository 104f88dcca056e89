import { memo, useCallback, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { matterPath } from '../../acts/matter-path.ts';
import type { BoardRow } from '../../api/board-answers.ts';
import { toggled } from '../../ask/toggled.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Money } from '../../blocks/money.tsx';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSingleKey } from '../../shell/keys.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T } from '../../text/board-text.ts';
import { BULK_TEXT } from '../../text/bulk-text.ts';
import { boardId } from './board-id.ts';
import { LadderHead } from './ladder-head.tsx';
import { LadderTrack } from './ladder-track.tsx';
import { useNextRung } from './next-rung.ts';

interface Props {
  readonly rows: readonly BoardRow[];
  readonly current: BoardRow;
  readonly onCurrent: (row: BoardRow) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (change: (selected: ReadonlySet<string>) => ReadonlySet<string>) => void;
}

/** What is supervised first, then what will be: one line per overdue obligation. */
export function BoardTable({ rows, current, onCurrent, selected, onSelected }: Props): ReactNode {
  const say = useSay();
  const groups = [
    { title: T.onBoard, own: rows.filter(({ onBoard }) => onBoard) },
    { title: T.soon, own: rows.filter(({ onBoard }) => !onBoard) },
  ];
  const toggle = useCallback(
    (row: BoardRow): void => {
      onSelected((before) => toggled(before, boardId(row)));
    },
    [onSelected],
  );
  const inOrder = groups.flatMap(({ own }) => own);
  const step = (by: number): void => {
    const next = inOrder[Math.min(inOrder.length - 1, Math.max(0, inOrder.indexOf(current) + by))];
    if (next) onCurrent(next);
  };
  useSingleKey('j', () => {
    step(1);
  });
  useSingleKey('k', () => {
    step(-1);
  });
  useSingleKey(
    ' ',
    () => {
      toggle(current);
    },
    '.todo-work',
  );
  return (
    <div className="board-lines">
      <div className="board-heads" aria-hidden>
        <div className="board-head">
          <span />
          <span>{say(T.what)}</span>
          <span>{say(T.owes)}</span>
          <span className="board-days-head">{say(T.daysShort)}</span>
          <LadderHead />
          <span>{say(T.next)}</span>
        </div>
      </div>
      {groups.map(({ title, own }) =>
        own.length === 0 ? null : (
          <section key={title.en}>
            <h2 className="todo-group">{say(title, { count: own.length })}</h2>
            <ul>
              {own.map((row) => (
                <Row
                  key={boardId(row)}
                  row={row}
                  current={row === current}
                  onCurrent={onCurrent}
                  selected={selected.has(boardId(row))}
                  onToggle={toggle}
                />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

const UNIT_ROLES = ['unitClerk', 'unitLeader'];

interface RowProps {
  readonly row: BoardRow;
  readonly current: boolean;
  readonly onCurrent: (row: BoardRow) => void;
  readonly selected: boolean;
  readonly onToggle: (row: BoardRow) => void;
}

/** Drawn again only when something of its own has changed, however many lines have been read. */
const Row = memo(function Row({ row, current, onCurrent, selected, onToggle }: RowProps): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const navigate = useNavigate();
  const { href } = useScope();
  const nextRung = useNextRung();
  const financeOwn = !row.responsible.some((role) => UNIT_ROLES.includes(role));
  return (
    <li className={current ? 'board-row current' : 'board-row'}>
      <span className="todo-check">
        {holds('item.act') && (
          <input
            type="checkbox"
            aria-label={say(BULK_TEXT.select, { title: `${row.unitName ?? ''} ${row.name}` })}
            checked={selected}
            onChange={() => {
              onToggle(row);
            }}
          />
        )}
      </span>
      <button
        type="button"
        className="todo-work"
        aria-current={current}
        onClick={() => {
          onCurrent(row);
          if (matchMedia('(max-width: 640px)').matches)
            void navigate(
              row.process === 'budgetItem'
                ? href(`/decide/${row.itemId}`, { clock: row.key, from: 'supervision' })
                : href(matterPath(row)),
            );
        }}
      >
        <b>
          <Written>{row.unitName}</Written>
        </b>{' '}
        {financeOwn && <span className="tag tag-grey">{say(T.finance)}</span>}
        <span className="second">
          <Written>{row.title}</Written> · <Money fen={row.amountFen} unit />
        </span>
      </button>
      <span className="board-owes">
        <Written>{row.name}</Written>
        <span className="due-cell board-due">
          <ItemDueDate itemId={row.itemId} due={row.due} obligationKey={row.key} />
        </span>
      </span>
      <b className="number board-days">
        {row.overdueWorkingDays}
        <span className="visually-hidden">{say(T.days)}</span>
      </b>
      <LadderTrack row={row} />
      <span className="board-next">
        <span>{nextRung(row)}</span>
        <LastAnswer row={row} />
      </span>
    </li>
  );
});

/** What was last done about it; nothing is said so. */
function LastAnswer({ row: { lastAnswer } }: { readonly row: BoardRow }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  if (!lastAnswer) return <span className="second">{say(T.unanswered)}</span>;
  const { at, by, commandName: act, sentence } = lastAnswer;
  const words = say(T.answer, { date: shortDay(dateOf(at), today, locale), by, act });
  return (
    <span className="second" title={sentence}>
      {words}
    </span>
  );
}
