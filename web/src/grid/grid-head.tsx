import type { ReactNode } from 'react';
import { useSay } from '../text/language.tsx';
import { GRID_TEXT as T } from '../text/grid-text.ts';
import type { GridColumn } from './grid-types.ts';

/** The names of the columns, always in sight. */
export function GridHead({ columns }: { readonly columns: readonly GridColumn[] }): ReactNode {
  const say = useSay();
  return (
    <thead>
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col" className="grid-corner" aria-colindex={1}>
          <span className="visually-hidden">{say(T.rowNumber)}</span>
        </th>
        {columns.map(({ key, name, align, kind }, place) => (
          <th
            key={key}
            role="columnheader"
            scope="col"
            aria-colindex={place + 2}
            className={`grid-${align ?? (kind === 'number' ? 'end' : 'start')}`}
          >
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
