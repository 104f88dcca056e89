import type { ReactNode } from 'react';
import { isUnread, rowProblems } from '../../../../domain/targets/row-problems.ts';
import type { SheetFinding } from '../../../../domain/targets/sheet-findings.ts';
import type { SheetRows } from '../../../../domain/targets/sheet.ts';
import { Button } from '../../blocks/button.tsx';
import type { PasteReport } from '../../grid/paste-into.ts';
import { useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';

interface Props {
  readonly report: PasteReport;
  readonly rows: SheetRows;
  readonly onGo: (found: SheetFinding) => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** What came of a pasted block: how much was read, what was not, and the way back. */
export function PasteBar({ report, rows, onGo, onUndo, onDismiss }: Props): ReactNode {
  const say = useSay();
  const unread = unreadIn(report, rows);
  const [first] = unread;
  const { columns, outside } = report;
  const read = { rows: report.rows, columns };
  return (
    <div className={unread.length + outside > 0 ? 'paste-bar paste-bar-open' : 'paste-bar'}>
      <p role="status">
        <b>{unread.length === 0 ? say(T.pasted, read) : say(T.pastedUnread, { ...read, unread: unread.length })}</b>{' '}
        {unread.length > 0 && say(T.pastedNext)} {outside > 0 && say(T.pastedOutside, { count: outside })}
      </p>
      {first && (
        <Button
          size="small"
          onClick={() => {
            onGo(first);
          }}
        >
          {say(T.firstUnread)}
        </Button>
      )}
      <Button size="small" onClick={onUndo}>
        {say(T.undoPaste)}
      </Button>
      <Button size="small" look="text" onClick={onDismiss}>
        {say(T.dismiss)}
      </Button>
    </div>
  );
}

/** What stands in the pasted rows and is not understood; a target's three cells are read as one. */
function unreadIn({ touched }: PasteReport, rows: SheetRows): readonly SheetFinding[] {
  const pasted = new Set(touched.map(({ row }) => row));
  return rows.flatMap((row, index) => (pasted.has(row.id) ? rowProblems(row, index + 1).filter(isUnread) : []));
}
