import { memo, type ReactNode, type RefObject } from 'react';
import { useSay } from '../text/language.tsx';
import { GRID_TEXT as T } from '../text/grid-text.ts';
import type { CellWriter, GridFocus } from './cell-input.tsx';
import { GridCell } from './grid-cell.tsx';
import type { Mode } from './grid-keys.ts';
import { cellOf, shownText, type CellMark, type GridColumn, type GridRow } from './grid-types.ts';
import type { Spans } from './groups.ts';

export interface GridRowProps {
  readonly id: string;
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly marks: readonly CellMark[];
  readonly spans: Spans | undefined;
  readonly groupNote: ReactNode;
  readonly titleColumn: string;
  readonly indented: boolean;
  readonly spare: boolean;
  readonly readOnly: boolean;
  readonly movable: boolean;
  /** Selected columns, both included; -1 for none. */
  readonly from: number;
  readonly to: number;
  readonly active: number;
  readonly mode: Mode;
  readonly drop: 'above' | 'below' | undefined;
  readonly focus: RefObject<GridFocus>;
  readonly called: number;
  readonly writer: CellWriter;
}

const NO_MARKS: readonly CellMark[] = [];

function Row(props: GridRowProps): ReactNode {
  const { id, row, index, columns, marks, spans, spare, movable, from, to, active, drop } = props;
  const say = useSay();
  const titled = columns.find(({ key }) => key === props.titleColumn);
  const name = titled ? shownText(titled, cellOf(row, titled.key)) : '';
  const rowName = name === '' ? say(T.rowNo, { no: index + 1 }) : name;
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      className={`${spare ? 'grid-spare' : ''}${props.indented ? ' grid-indented' : ''}${drop === undefined ? '' : ` grid-drop-${drop}`}`}
    >
      <th role="rowheader" scope="row" className="grid-handle" aria-colindex={1} data-handle={movable || undefined}>
        {index + 1}
      </th>
      {columns.map((column, place) => (
        <GridCell
          key={column.key}
          id={`${id}-${row.id}-${column.key}`}
          column={column}
          place={place}
          value={cellOf(row, column.key)}
          marks={marks.length === 0 ? NO_MARKS : marks.filter((mark) => mark.column === column.key)}
          span={column.grouped === true ? spans?.[column.key] : undefined}
          note={place === 0 ? props.groupNote : undefined}
          rowName={column.key === props.titleColumn ? say(T.rowNo, { no: index + 1 }) : rowName}
          title={column.key === props.titleColumn}
          spare={spare}
          readOnly={props.readOnly}
          selected={place >= from && place <= to}
          active={place === active}
          mode={props.mode}
          focus={props.focus}
          called={place === active ? props.called : 0}
          writer={props.writer}
        />
      ))}
    </tr>
  );
}

/** A row is drawn again only when something in it changed: three hundred of them stay quick. */
export const GridRowView = memo(Row, same);

function same(one: GridRowProps, other: GridRowProps): boolean {
  const { marks, spans, ...rest } = one;
  const others: Readonly<Record<string, unknown>> = { ...other };
  return (
    Object.entries(rest).every(([key, value]) => Object.is(value, others[key])) &&
    sameMarks(marks, other.marks) &&
    sameSpans(spans ?? {}, other.spans ?? {})
  );
}

function sameMarks(one: readonly CellMark[], other: readonly CellMark[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ column, kind, text }, no) => {
      const mark = other[no];
      return mark?.column === column && mark.kind === kind && mark.text === text;
    })
  );
}

function sameSpans(one: Spans, other: Spans): boolean {
  return (
    Object.entries(one).every(([key, size]) => other[key] === size) &&
    Object.keys(other).length === Object.keys(one).length
  );
}
