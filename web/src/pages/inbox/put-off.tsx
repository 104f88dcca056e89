import { Suspense, type ReactNode } from 'react';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { later } from '../../blocks/later.tsx';
import { Pop } from '../../blocks/pop.tsx';
import { Skeleton } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { PUT_OFF_TEXT as T } from '../../text/put-off-text.ts';
import type { PutOffDone } from './put-off-note.tsx';

const PutOffPanel = later(async () => (await import('./put-off-panel.tsx')).PutOffPanel);

interface Props {
  readonly rows: readonly TodoEntry[];
  readonly onDone: (done: PutOffDone) => void;
}

/** 稍后处理: one piece of work, or all that are chosen. */
export function PutOff({ rows, onDone }: Props): ReactNode {
  const say = useSay();
  return (
    <Pop className="pop-button" label={say(rows.length > 1 ? T.putOffAll : T.putOff)} align="end">
      {(close) => (
        <Suspense fallback={<Skeleton rows={4} height={30} />}>
          <PutOffPanel
            rows={rows}
            onDone={(done) => {
              close();
              onDone(done);
            }}
          />
        </Suspense>
      )}
    </Pop>
  );
}
