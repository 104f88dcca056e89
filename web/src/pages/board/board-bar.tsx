import { Suspense, useState, type ReactNode } from 'react';
import { BOARD_PARTS, type BoardPart, type BoardRow, type BoardSummary } from '../../api/board-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Chip } from '../../blocks/chip.tsx';
import { later } from '../../blocks/later.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { useHolds, useMe } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T, BULK_ON_BOARD, PART_NAMES } from '../../text/board-text.ts';
import { BULK_TEXT } from '../../text/bulk-text.ts';

const BulkSheet = later(async () => (await import('../../acts/bulk/bulk-sheet.tsx')).BulkSheet);

interface Props {
  readonly part: BoardPart | undefined;
  readonly onPart: (part: BoardPart | undefined) => void;
  readonly summary: BoardSummary | undefined;
  /** The rows chosen for an act on several at once. */
  readonly rows: readonly BoardRow[];
  readonly onDone: () => void;
}

type BulkAct = keyof typeof BULK_ON_BOARD;

/** Whose duties are shown, and what is done with several at once. */
export function BoardBar({ part, onPart, summary, rows, onDone }: Props): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { grants } = useMe();
  const { regionId } = useScope();
  const [open, setOpen] = useState<BulkAct>();
  const leads = grants.some(({ role }) => role === 'supervisingLeader');
  const acts: readonly BulkAct[] = holds('item.act') ? (leads ? ['urge', 'summon'] : ['urge']) : [];
  return (
    <div className="filter-bar board-bar">
      <span className="chips">
        <Chip
          on={part === undefined}
          name={say(T.everyUnit)}
          onClick={() => {
            onPart(undefined);
          }}
        />
        {BOARD_PARTS.map((one) => (
          <Chip
            key={one}
            on={part === one}
            name={`${say(PART_NAMES[one])} ${String(summary?.parts[one] ?? '')}`}
            onClick={() => {
              onPart(part === one ? undefined : one);
            }}
          />
        ))}
      </span>
      {rows.length > 0 && (
        <span className="bulk-bar">
          <span>{say(BULK_TEXT.chosen, { count: rows.length })}</span>
          {acts.map((act) => (
            <Button
              key={act}
              onClick={() => {
                setOpen(act);
              }}
            >
              {say(BULK_TEXT.bulk, { name: say(BULK_ON_BOARD[act]) })}
            </Button>
          ))}
        </span>
      )}
      <ExportButton path="/board" query={{ region: regionId, part }} name={say(T.title)} />
      {open && (
        <Suspense fallback={null}>
          <BulkSheet
            command={open}
            name={say(BULK_ON_BOARD[open])}
            rows={rows.map(({ itemId, key, title, unitName, amountFen, name, overdueWorkingDays }) => ({
              itemId,
              obligationKey: key,
              title,
              unitName,
              amountFen,
              fact: say(T.factOverdue, { name, days: overdueWorkingDays }),
            }))}
            onDone={onDone}
            onClose={() => {
              setOpen(undefined);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
