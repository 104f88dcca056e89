import type { Fault } from '../domain-error.ts';
import { foldText } from '../tables/text.ts';
import type { FormFaultCode, FormRemarkCode } from './form-fault-text.ts';
import { cellName } from './form-sheet.ts';

/** A cell as it was read; `flaw` is what keeps its text from being one: a formula's error, or no value of a formula. */
export interface ReadCell {
  readonly text: string;
  readonly flaw?: 'error' | 'noValue';
}

/** Cells joined into one: rows and columns from 1, both ends among them. */
export interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook: texts as people see them, by row and column. */
export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;
  readonly merges: readonly Span[];
}

type Params = Readonly<Record<string, string | number>>;

/** Something wrong at a cell of the file. */
export interface CellFault {
  readonly cell: string;
  readonly code: FormFaultCode;
  readonly params: Params;
}

/** Something to look at when the form has been taken: what the reading noticed, at its cell. */
export interface CellRemark {
  readonly cell: string;
  readonly code: FormRemarkCode;
  readonly params: Params;
}

/** A place on the sheet. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export function faultAt({ row, column }: CellAt, code: FormFaultCode, params: Params = {}): CellFault {
  const cell = cellName(row, column);
  return { cell, code, params: { cell, ...params } };
}

/** A fault at a cell as a refusal tells it. */
export function asFault({ cell, code, params }: CellFault): Fault {
  return { path: `/${cell}`, code, params };
}

export function remarkAt({ row, column }: CellAt, code: FormRemarkCode, params: Params = {}): CellRemark {
  const cell = cellName(row, column);
  return { cell, code, params: { cell, ...params } };
}

export function textAt(sheet: ReadSheet, { row, column }: CellAt): string {
  return sheet.rows.get(row)?.get(column)?.text.trim() ?? '';
}

/** The first cell that says a label, whatever spaces and brackets people have put into it. */
export function findLabel(sheet: ReadSheet, label: string, from = 1): CellAt | undefined {
  const wanted = labelKey(label);
  for (const [row, cells] of sheet.rows)
    if (row >= from) for (const [column, { text }] of cells) if (labelKey(text) === wanted) return { row, column };
  return undefined;
}

/** Brackets say units and remarks, not what a label is. */
export function labelKey(text: string): string {
  return foldText(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/[:*]/g, '');
}

/** The cell right of a label, behind whatever it is joined with. */
export function rightOf({ merges }: ReadSheet, { row, column }: CellAt): CellAt {
  return { row, column: (spanAt(merges, row, column)?.right ?? column) + 1 };
}

/** The cell below a label. */
export function below({ merges }: ReadSheet, { row, column }: CellAt): CellAt {
  return { row: (spanAt(merges, row, column)?.bottom ?? row) + 1, column };
}

function spanAt(merges: readonly Span[], row: number, column: number): Span | undefined {
  return merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** Cells whose formula gave an error or nothing: what they should say nobody knows. */
export function flawedCells(sheet: ReadSheet): readonly CellFault[] {
  return [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { text, flaw }]): readonly CellFault[] => {
      if (flaw === undefined) return [];
      return [faultAt({ row, column }, flaw === 'error' ? 'formErrorValue' : 'formFormulaEmpty', { text })];
    }),
  );
}
