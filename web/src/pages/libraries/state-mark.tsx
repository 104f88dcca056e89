import type { ReactNode } from 'react';
import type { EntryState } from '../../../../domain/libraries/entry-acts.ts';
import type { Entry } from '../../api/library-answers.ts';
import { Written } from '../../blocks/written.tsx';

/** Shape, word and colour, in that order. */
const SHAPES: Readonly<Record<EntryState, string>> = {
  listed: '●',
  proposed: '▲',
  draft: '○',
  suspended: '‖',
  removed: '◌',
  declined: '◌',
};

/** Where an entry stands, with what was said when it was put there. */
export function StateMark({
  entry,
}: {
  readonly entry: Pick<Entry, 'state' | 'stateName' | 'stateReason'>;
}): ReactNode {
  return (
    <span className={`entry-state entry-${entry.state}`}>
      <span aria-hidden="true">{SHAPES[entry.state]}</span> {entry.stateName}
      {entry.stateReason !== '' && (
        <span className="second">
          <Written>{entry.stateReason}</Written>
        </span>
      )}
    </span>
  );
}
