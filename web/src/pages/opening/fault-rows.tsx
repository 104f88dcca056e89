import type { ReactNode } from 'react';
import { Failure } from '../../blocks/failure.tsx';
import { Written } from '../../blocks/written.tsx';
import type { CellMark, GridRow } from '../../grid/grid-types.ts';
import type { GridHandle } from '../../grid/use-grid.ts';
import { useSay } from '../../text/language.tsx';
import { OPENING_TEXT as T } from '../../text/opening-text.ts';

interface Props {
  readonly marks: readonly CellMark[];
  readonly rows: readonly GridRow[];
  /** A refusal that is about no cell. */
  readonly error: Error | null;
  /** What the page itself finds missing. */
  readonly own: string | undefined;
  readonly grid: GridHandle;
}

/** All faults at once by row, each leading to its cell. */
export function FaultRows({ marks, rows, error, own, grid }: Props): ReactNode {
  const say = useSay();
  if (own !== undefined)
    return (
      <p className="failure" role="alert">
        <Written>{own}</Written>
      </p>
    );
  if (error) return <Failure error={error} />;
  if (marks.length === 0) return null;
  return (
    <div className="failure" role="alert">
      <p>{say(T.faults, { count: marks.length })}</p>
      <ul>
        {marks.map(({ row, column, text }) => (
          <li key={`${row}${column}${text}`}>
            <button
              type="button"
              className="fault-link"
              onClick={() => {
                grid.goTo({ row, column });
              }}
            >
              {say(T.rowFault, { no: rows.findIndex(({ id }) => id === row) + 1, detail: text })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
