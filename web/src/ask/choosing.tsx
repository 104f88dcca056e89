import type { ReactNode } from 'react';
import { BATCH_TEXT as T } from '../text/batch-text.ts';
import { useSay } from '../text/language.tsx';
import { toggled } from './toggled.ts';

/** Rows of a table that the reader may choose for one act; where there are none, there is no column to choose in. */
export interface Choosing {
  readonly ids: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** The head of the column: all of them, or none. */
export function ChooseAll({ ids, chosen, onChosen }: Choosing): ReactNode {
  const say = useSay();
  if (ids.length === 0) return null;
  const all = ids.every((id) => chosen.has(id));
  return (
    <th scope="col" className="check-cell" data-head={say(T.selectAll)}>
      <input
        type="checkbox"
        aria-label={say(T.selectAll)}
        checked={all}
        onChange={() => {
          onChosen(new Set(all ? [] : ids));
        }}
      />
    </th>
  );
}

interface ChooseProps {
  readonly choosing: Choosing;
  readonly id: string;
  readonly name: string;
}

/** A row's place in it; empty where the row is not to be chosen. */
export function Choose({ choosing: { ids, chosen, onChosen }, id, name }: ChooseProps): ReactNode {
  const say = useSay();
  if (ids.length === 0) return null;
  return (
    <td className="check-cell">
      {ids.includes(id) && (
        <input
          type="checkbox"
          aria-label={say(T.select, { name })}
          checked={chosen.has(id)}
          onChange={() => {
            onChosen(toggled(chosen, id));
          }}
        />
      )}
    </td>
  );
}
