import { useEffect, useId, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { useLatest } from '../blocks/use-latest.ts';
import { useSay } from '../text/language.tsx';
import { GRID_TEXT as T } from '../text/grid-text.ts';
import type { CellWriter, GridFocus } from './cell-input.tsx';
import { CellTip } from './cell-tip.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRowView } from './grid-row.tsx';
import type { CellMark } from './grid-types.ts';
import { spansOf } from './groups.ts';
import { rangeOf } from './selection.ts';
import type { GridHandle } from './use-grid.ts';
import { useKeyboard } from './use-keyboard.ts';
import { usePointer } from './use-pointer.ts';
import './grid.css';

interface Props {
  readonly grid: GridHandle;
  /** What the grid is called. */
  readonly label: string;
  readonly marks?: readonly CellMark[];
  /** The column whose text says which row a cell is in. */
  readonly titleColumn: string;
  /** A line under the first merged cell of a group, by the id of the group's first row. */
  readonly groupNotes?: ReadonlyMap<string, ReactNode>;
  /** Rows that detail the one above them: their title is set in. */
  readonly indented?: ReadonlySet<string>;
}

const NO_MARKS: readonly CellMark[] = [];
const HANDLE_PX = 34;

/**
 * A spreadsheet after the ARIA grid pattern. It knows nothing of any business: rows are ids with texts by column.
 *
 * ```tsx
 * const grid = useGrid({ columns, rows, onRows: setRows, newRow, settle });   // rows belong to you
 * <GridTools grid={grid} />                                                   // undo, fill, rows: optional
 * <Grid grid={grid} label={…} titleColumn="name" marks={marks} />
 * ```
 *
 * Columns are `text`, `number`, `long` (several lines) and `choice`; `readOnly` ones are walked and copied, not written.
 * Keep `columns` the same array while nothing in them changes, so that rows are not drawn anew. Every letter reaches
 * `onRows` at once, so nothing typed is ever only in the cell; `settle` reads cells when they are left, filled or pasted
 * (normalise, compute neighbours). Without `newRow` the rows are given. `grid.goTo` focuses a cell from elsewhere.
 *
 * Keys: arrows, Tab, Enter, Home, End, PageUp, PageDown; Shift draws a range; typing writes over, F2 writes on, Escape
 * takes back (and, pressed before Tab, leaves the grid); Delete, Ctrl+C/X/V as TSV, Ctrl+D fills, Ctrl+Z/Y,
 * Alt+↑/↓ moves rows, Alt+Enter inserts, Alt+Delete removes; Alt+Enter within a `long` cell is a line break.
 */
export function Grid({ grid, label, marks = NO_MARKS, titleColumn, groupNotes, indented }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const { columns, shown, selection, mode, readOnly, called } = grid;
  const latest = useLatest(grid);
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useFocusInside(scroller, called);
  const writer = useWriter(latest);
  const { drop, onPointerDown } = usePointer(latest, focus);
  const keyboard = useKeyboard(latest);
  useExtentInSight(scroller, grid);
  const marksOf = useMemo(() => marksByRow(marks), [marks]);
  const spans = useMemo(() => spansOf(shown, columns), [shown, columns]);
  const range = rangeOf(selection);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div>
      <div
        className="grid-scroll"
        ref={scroller}
        {...keyboard}
        onPointerDown={onPointerDown}
        onDoubleClick={() => {
          if (mode === 'ready') grid.setMode('editing');
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) latest.current.commit();
        }}
      >
        <table
          role="grid"
          className="grid"
          aria-label={label}
          aria-describedby={`${id}-keys`}
          aria-multiselectable
          aria-readonly={readOnly}
          aria-rowcount={shown.length + 1}
          aria-colcount={columns.length + 1}
          style={{ minWidth: total + HANDLE_PX }}
        >
          <colgroup>
            <col style={{ width: HANDLE_PX }} />
            {columns.map(({ key, width }) => (
              <col key={key} style={{ width: `${String((width / total) * 100)}%` }} />
            ))}
          </colgroup>
          <GridHead columns={columns} />
          <tbody>
            {shown.map((row, index) => {
              const [holds, focused] = [index >= range.top && index <= range.bottom, index === selection.active.row];
              return (
                <GridRowView
                  key={row.id}
                  id={id}
                  row={row}
                  index={index}
                  columns={columns}
                  marks={marksOf.get(row.id) ?? NO_MARKS}
                  spans={index < grid.count ? spans[index] : undefined}
                  groupNote={groupNotes?.get(row.id)}
                  titleColumn={titleColumn}
                  indented={indented?.has(row.id) === true}
                  spare={index >= grid.count}
                  readOnly={readOnly}
                  movable={!grid.fixedRows && !readOnly && index < grid.count}
                  from={holds ? range.left : -1}
                  to={holds ? range.right : -1}
                  active={focused ? selection.active.column : -1}
                  mode={focused ? mode : 'ready'}
                  drop={drop === index ? 'above' : drop === index + 1 && drop === grid.count ? 'below' : undefined}
                  focus={focus}
                  called={focused ? called : 0}
                  writer={writer}
                />
              );
            })}
          </tbody>
        </table>
        <CellTip scroller={scroller} />
      </div>
      <p id={`${id}-keys`} className="note grid-keys-note" hidden={readOnly}>
        {say(T.keyNote)}
      </p>
    </div>
  );
}

function useWriter(latest: RefObject<GridHandle>): CellWriter {
  return useMemo(
    () => ({
      write: (value) => {
        const grid = latest.current;
        if (grid.mode === 'ready') grid.setMode('typing');
        grid.write(value);
      },
      choose: (value) => {
        latest.current.choose(value);
      },
    }),
    [latest],
  );
}

/** Whether the focus is in the grid, also while its input moves from cell to cell and for a moment is nowhere. */
function useFocusInside(scroller: RefObject<HTMLElement | null>, called: number): RefObject<GridFocus> {
  const focus = useRef<GridFocus>({ inside: false, seen: called });
  useEffect(() => {
    const look = ({ target }: FocusEvent): void => {
      focus.current.inside = target instanceof Node && scroller.current?.contains(target) === true;
    };
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('focusin', look);
    };
  }, [scroller]);
  return focus;
}

/** The end of a range that is drawn by keys comes into sight; the focus stays where it began. */
function useExtentInSight(
  scroller: RefObject<HTMLElement | null>,
  { selection: { extent, active } }: GridHandle,
): void {
  const { row, column } = extent;
  const drawn = row !== active.row || column !== active.column;
  useEffect(() => {
    if (!drawn) return;
    scroller.current
      ?.querySelector(`tr[data-row="${String(row)}"] > td[data-column="${String(column)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroller, row, column, drawn]);
}

function marksByRow(marks: readonly CellMark[]): ReadonlyMap<string, readonly CellMark[]> {
  const rows = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const known = rows.get(mark.row);
    if (known) known.push(mark);
    else rows.set(mark.row, [mark]);
  }
  return rows;
}
