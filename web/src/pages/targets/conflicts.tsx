import type { ReactNode } from 'react';
import type { CellConflict } from '../../../../domain/targets/merge-sheets.ts';
import { Button } from '../../blocks/button.tsx';
import { useSay, type Say } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { columnName, useCellWords } from './columns.ts';
import { taskColumnName } from './task-columns.ts';
import { ANSWER, NO_ROW, taskRows, type Sheet } from './sheet-body.ts';

interface Props {
  readonly conflicts: readonly CellConflict[];
  readonly sheet: Sheet;
  readonly who: string | undefined;
  readonly onGo: (conflict: CellConflict) => void;
  readonly onChoose: (conflict: CellConflict, value: string) => void;
}

/** Cells that two people changed differently: both texts, and a choice. Everything else has been put together already. */
export function Conflicts({ conflicts, sheet, who, onGo, onChoose }: Props): ReactNode {
  const say = useSay();
  const words = useCellWords();
  if (conflicts.length === 0)
    return who === undefined ? null : (
      <p className="note" role="status">
        {say(T.joined, { who })}
      </p>
    );
  const shown = (column: string, value: string): string => (value === '' ? say(T.empty) : words(column, value));
  return (
    <section className="conflicts" role="alert">
      <p>
        <b>{say(T.conflicts, { count: conflicts.length })}</b>
      </p>
      <p>{say(T.conflictsWhy, { who: who ?? say(T.colleague) })}</p>
      <ul>
        {conflicts.map((conflict) => {
          const { row, column, mine, theirs } = conflict;
          return (
            <li key={`${row}:${column}`}>
              <button
                type="button"
                className="fault-link"
                onClick={() => {
                  onGo(conflict);
                }}
              >
                {placeName(conflict, sheet, say)}
              </button>
              <Button
                size="small"
                onClick={() => {
                  onChoose(conflict, mine);
                }}
              >
                {say(T.useMine, { value: shown(column, mine) })}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  onChoose(conflict, theirs);
                }}
              >
                {say(T.useTheirs, { value: shown(column, theirs) })}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function placeName({ row, column }: CellConflict, sheet: Sheet, say: Say): string {
  const { rows } = sheet;
  const task = taskRows(sheet).findIndex(({ id }) => id === row);
  if (task !== -1) return say(T.taskAt, { no: task + 1, column: taskColumnName(column, say) });
  if (row !== NO_ROW)
    return say(T.conflictAt, { no: rows.findIndex(({ id }) => id === row) + 1, column: columnName(column, say) });
  if (column.startsWith(ANSWER)) return say(T.reply);
  return say(column === 'templateId' ? T.template : column === 'amount' ? T.amount : T.annualTarget);
}
