import type { ReactNode } from 'react';
import type { BoardRow } from '../../api/board-answers.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T } from '../../text/board-text.ts';
import { boardId } from './board-id.ts';
import { LadderHead } from './ladder-head.tsx';
import { LadderTrack } from './ladder-track.tsx';
import { useNextRung } from './next-rung.ts';

interface Props {
  readonly rows: readonly BoardRow[];
  readonly current: BoardRow;
  readonly onCurrent: (row: BoardRow) => void;
}

/** What is supervised first, then what will be: one line per overdue obligation. */
export function BoardTable({ rows, current, onCurrent }: Props): ReactNode {
  const say = useSay();
  const groups = [
    { title: T.onBoard, own: rows.filter(({ onBoard }) => onBoard) },
    { title: T.soon, own: rows.filter(({ onBoard }) => !onBoard) },
  ];
  return (
    <>
      <div className="board-head" aria-hidden>
        <span>{say(T.what)}</span>
        <span>{say(T.owes)}</span>
        <span className="number">{say(T.days)}</span>
        <LadderHead />
        <span>{say(T.next)}</span>
      </div>
      {groups.map(({ title, own }) =>
        own.length === 0 ? null : (
          <section key={title.en}>
            <h2 className="todo-group">{say(title, { count: own.length })}</h2>
            <ul>
              {own.map((row) => (
                <Row key={boardId(row)} row={row} current={row === current} onCurrent={onCurrent} />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}

const UNIT_ROLES = ['unitClerk', 'unitLeader'];

interface RowProps {
  readonly row: BoardRow;
  readonly current: boolean;
  readonly onCurrent: (row: BoardRow) => void;
}

function Row({ row, current, onCurrent }: RowProps): ReactNode {
  const say = useSay();
  const nextRung = useNextRung();
  const financeOwn = !row.responsible.some((role) => UNIT_ROLES.includes(role));
  return (
    <li className={current ? 'board-row current' : 'board-row'}>
      <button
        type="button"
        className="todo-work"
        aria-current={current}
        onClick={() => {
          onCurrent(row);
        }}
      >
        <b>{row.unitName}</b> {financeOwn && <span className="tag tag-grey">{say(T.finance)}</span>}
        <span className="second">{row.title}</span>
      </button>
      <span>
        {row.name}
        <span className="due-cell board-due">
          <ItemDueDate itemId={row.itemId} due={row.due} obligationKey={row.key} />
        </span>
      </span>
      <b className="number board-days">{row.overdueWorkingDays}</b>
      <LadderTrack row={row} />
      <span className="board-next">{nextRung(row)}</span>
    </li>
  );
}
