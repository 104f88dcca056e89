import type { ReactNode, RefObject } from 'react';
import { useLangOf } from '../blocks/written.tsx';
import { CellInput, type CellWriter, type GridFocus } from './cell-input.tsx';
import type { Mode } from './grid-keys.ts';
import { MARK_KINDS, shownText, type CellMark, type GridColumn } from './grid-types.ts';

interface Props {
  readonly id: string;
  readonly column: GridColumn;
  readonly place: number;
  readonly value: string;
  readonly marks: readonly CellMark[];
  /** Rows that a merged cell spans; 0 continues the cell above. */
  readonly span: number | undefined;
  readonly note: ReactNode;
  readonly rowName: string;
  /** Whether this cell says which row it is. */
  readonly title: boolean;
  readonly spare: boolean;
  readonly readOnly: boolean;
  readonly selected: boolean;
  readonly active: boolean;
  readonly mode: Mode;
  readonly focus: RefObject<GridFocus>;
  readonly called: number;
  readonly writer: CellWriter;
}

/** One cell: its text, and the input in its place while it is the active one. */
export function GridCell(props: Props): ReactNode {
  const { id, column, place, value, marks, span, note, rowName, spare, readOnly, selected, active } = props;
  const langOf = useLangOf();
  const closed = readOnly || column.readOnly === true;
  const shown = shownText(column, value);
  const merged = span === 0 && !active;
  const described = marks.length === 0 ? undefined : marks.map((_mark, no) => `${id}-${String(no)}`).join(' ');
  return (
    <td
      role="gridcell"
      className={classes(props, closed, merged)}
      data-column={place}
      data-key={column.key}
      aria-colindex={place + 2}
      aria-selected={selected}
      {...(closed && { 'aria-readonly': true })}
      {...(described !== undefined && !active && { 'aria-describedby': described })}
    >
      <div
        className={merged ? 'grid-text visually-hidden' : 'grid-text'}
        aria-hidden={active || undefined}
        lang={langOf(shown)}
      >
        {shown === '' && spare ? <span className="grid-placeholder">{column.placeholder}</span> : shown}
      </div>
      {span !== undefined && span > 0 && note !== undefined && <div className="grid-note">{note}</div>}
      {active && (
        <CellInput
          column={column}
          value={column.kind === 'choice' && closed ? shown : value}
          mode={props.mode}
          readOnly={closed}
          label={rowName === '' ? column.name : `${column.name} · ${rowName}`}
          describedBy={described}
          invalid={marks.some(({ kind }) => kind === 'error')}
          focus={props.focus}
          called={props.called}
          writer={props.writer}
        />
      )}
      {marks.map(({ text }, no) => (
        <span key={no} id={`${id}-${String(no)}`} className="grid-mark-text" hidden>
          {text}
        </span>
      ))}
    </td>
  );
}

function classes(
  { column, marks, span, title, selected, active, mode }: Props,
  closed: boolean,
  merged: boolean,
): string {
  const worst = MARK_KINDS.find((kind) => marks.some((mark) => mark.kind === kind));
  return [
    `grid-${column.kind}`,
    column.align === undefined ? '' : `grid-${column.align}`,
    closed ? 'grid-closed' : '',
    title ? 'grid-title' : '',
    column.grouped === true ? 'grid-grouped' : '',
    span !== undefined && span > 1 ? 'grid-spans' : '',
    merged ? 'grid-merged' : '',
    selected ? 'grid-selected' : '',
    active ? 'grid-active' : '',
    active && mode !== 'ready' ? 'grid-open' : '',
    worst === undefined ? '' : `grid-mark grid-mark-${worst}`,
    marks.some(({ kind }) => kind === 'changed') ? 'grid-changed' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}
