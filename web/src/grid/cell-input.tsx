import { useEffect, useLayoutEffect, useRef, type ChangeEvent, type ReactNode, type RefObject } from 'react';
import { useLangOf } from '../blocks/written.tsx';
import type { Mode } from './grid-keys.ts';
import type { GridColumn } from './grid-types.ts';

/** Whether the grid has the focus, and the last call for it that was followed. */
export interface GridFocus {
  inside: boolean;
  seen: number;
}

export interface CellWriter {
  readonly write: (value: string) => void;
  /** A choice is made at once: there is nothing to type on. */
  readonly choose: (value: string) => void;
}

interface Props {
  readonly column: GridColumn;
  readonly value: string;
  readonly mode: Mode;
  readonly readOnly: boolean;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly focus: RefObject<GridFocus>;
  readonly called: number;
  readonly writer: CellWriter;
}

/**
 * The input of the active cell. It is there, focused and selected, before anything is typed: only so does the first key
 * reach an input method, and a screen reader say the cell.
 */
export function CellInput({
  column,
  value,
  mode,
  readOnly,
  label,
  describedBy,
  invalid,
  focus,
  called,
  writer,
}: Props): ReactNode {
  const langOf = useLangOf();
  const element = useRef<HTMLTextAreaElement & HTMLInputElement & HTMLSelectElement>(null);
  useLayoutEffect(() => {
    const { current } = focus;
    if (!current.inside && current.seen === called) return;
    current.seen = called;
    element.current?.focus();
    if (element.current && 'select' in element.current) element.current.select();
  }, [focus, called]);
  useEffect(() => {
    if (element.current) prepare(element.current, mode);
  }, [mode]);
  const shared = {
    className: 'grid-input',
    'aria-label': label,
    lang: langOf(value),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
    ...(invalid && { 'aria-invalid': true }),
    value,
  };
  const change = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    writer.write(target.value);
  };
  if (column.kind === 'choice' && !readOnly) {
    const { options = [] } = column;
    return (
      <select
        {...shared}
        ref={element}
        onChange={({ target }) => {
          writer.choose(target.value);
        }}
      >
        <option value="" aria-label="—" />
        {value !== '' && !options.some((option) => option.value === value) && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={langOf(option.name)}>
            {option.name}
          </option>
        ))}
      </select>
    );
  }
  if (column.kind === 'number')
    return <input {...shared} ref={element} inputMode="decimal" readOnly={readOnly} onChange={change} />;
  return <textarea {...shared} ref={element} rows={1} readOnly={readOnly} onChange={change} />;
}

/** The caret behind the text, or the list opened, when somebody wants to write on; everything selected when he is done. */
function prepare(element: HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement, mode: Mode): void {
  if (element instanceof HTMLSelectElement) {
    if (mode === 'editing') openList(element);
    return;
  }
  const { length } = element.value;
  if (mode === 'editing') element.setSelectionRange(length, length);
  if (mode === 'ready' && document.activeElement === element) element.select();
}

function openList(element: HTMLSelectElement): void {
  try {
    element.showPicker();
  } catch {
    // An older browser, or no key was pressed: the list opens at the next one.
  }
}
