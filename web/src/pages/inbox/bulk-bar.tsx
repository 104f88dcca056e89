import { Suspense, useState, type ReactNode } from 'react';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { later } from '../../blocks/later.tsx';
import { useSay } from '../../text/language.tsx';
import { BULK_TEXT as T } from '../../text/bulk-text.ts';
import { PutOff } from './put-off.tsx';
import { sharedActs } from './shared-acts.ts';
import type { PutOffDone } from './put-off-note.tsx';
import type { Selection } from './use-selection.ts';

const BulkSheet = later(async () => (await import('../../acts/bulk/bulk-sheet.tsx')).BulkSheet);

interface Props {
  readonly selection: Selection;
  readonly onPutOff: (done: PutOffDone) => void;
}

/** What can be done with all chosen lines at once. */
export function BulkBar({ selection, onPutOff }: Props): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState<{
    readonly command: string;
    readonly name: string;
    readonly rows: readonly TodoEntry[];
  }>();
  const { rows } = selection;
  const acts = sharedActs(rows);
  return (
    <span className="bulk-bar">
      {rows.length > 0 && (
        <>
          <span>{say(T.chosen, { count: rows.length })}</span>
          {acts.map(({ command, name }) => (
            <Button
              key={command}
              onClick={() => {
                setOpen({ command, name, rows });
              }}
            >
              {say(T.bulk, { name })}
            </Button>
          ))}
          {acts.length === 0 && <span className="muted">{say(T.none)}</span>}
          <PutOff
            rows={rows}
            onDone={(done) => {
              selection.drop(done.results.flatMap((row) => (row.done ? [row.itemId] : [])));
              onPutOff(done);
            }}
          />
          <Button look="link" onClick={selection.clear}>
            {say(T.clear)}
          </Button>
        </>
      )}
      {open && (
        <Suspense fallback={null}>
          <BulkSheet
            {...open}
            onDone={selection.drop}
            onClose={() => {
              setOpen(undefined);
            }}
          />
        </Suspense>
      )}
    </span>
  );
}
