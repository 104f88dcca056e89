import type { FormPaper, FormRow } from '../../domain/papers/form-paper.ts';
import { layLines } from '../../domain/papers/lay-lines.ts';
import { CELL, CORE, SIZE } from './sheet.ts';

/** Cells of the labels' column, points inside a cell, and of a line in 四号. */
export const LABEL_CELLS = 7;
export const PAD = 8;
export const LINE = 24;
/** Title and the gap below it. */
export const FORM_HEAD = 2 * LINE + PAD;
/** What is to be written by hand keeps so many lines, however full the page is. */
const LEAST_ROOM = 2;

const TEXT_WIDTH = CORE.width - LABEL_CELLS * CELL - 2 * PAD;

/** The text beside a label in lines of 四号. */
export function linesOf({ lines }: Pick<FormRow, 'lines'>): readonly string[] {
  const cells = Math.floor(TEXT_WIDTH / SIZE.small);
  return lines.flatMap((line) => layLines(line, { cells, indent: 0 }));
}

export function heightOf(row: FormRow): number {
  return Math.max(1, linesOf(row).length + row.room) * LINE + 2 * PAD;
}

/** A form whose empty room is made smaller, the largest first, so that it stands on one page where it can. */
export function fitted(form: FormPaper): FormPaper {
  const full = CORE.height - FORM_HEAD - form.notes.length * LINE;
  const rows = form.rows.map((row) => ({ ...row }));
  const height = (): number => rows.reduce((sum, row) => sum + heightOf(row), 0);
  while (height() > full) {
    const widest = rows.reduce((most, row) => (row.room > most.room ? row : most));
    if (widest.room <= LEAST_ROOM) return form;
    widest.room -= 1;
  }
  return { ...form, rows };
}
