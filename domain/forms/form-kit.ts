import { FORM_LAYOUT, type FormCell, type FormFacts, type FormKind, type FormStamp } from './form-sheet.ts';
import { wanInput } from '../wan.ts';
import { yearWords } from './form-words.ts';

type Json = Readonly<Record<string, unknown>>;

export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A text as a number where it is written exactly as a number is: 1.10 stays a text, for 1.1 is not the same letters. */
export function exactNumber(text: string): string | number {
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(text) && String(Number(text)) === text ? Number(text) : text;
}

/** 分 as a number of 万元 in a cell: the cell's format writes its places. */
export function wanCell(fen: number): string | number {
  return exactNumber(wanInput(fen).replace(/\.?0+$/, ''));
}

/** Rows of a saved table have keys; one that has none is marked by nothing. */
export const NEVER = (): string => '';

type Piece = Pick<FormCell, 'text' | 'look' | 'list' | 'align'> & { readonly across: number; readonly down?: number };

/** Cells side by side from the first column on. */
export function line(row: number, pieces: readonly Piece[]): readonly FormCell[] {
  let column = 1;
  return pieces.map((piece): FormCell => {
    const cell = { ...piece, row, column };
    column += piece.across;
    return cell;
  });
}

/** The title and the year of a form. */
export function headCells(title: string, year: number | undefined, across: number): readonly FormCell[] {
  return [
    { row: 1, column: 1, across, text: title, look: 'title' },
    { row: 2, column: 1, across, text: yearWords(year), look: 'note', align: 'center' },
  ];
}

/** How the form is filled in, a line each below it. */
export function noteCells(notes: readonly string[], from: number, across: number): readonly FormCell[] {
  return notes.map((text, index): FormCell => ({ row: from + index, column: 1, across, text, look: 'note' }));
}

/** What a form carries so that it is known when it comes back; one of no item says only which form it is. */
export function stampFor(form: FormKind, facts: FormFacts | undefined, source: string): FormStamp {
  const { itemId = '', code: itemCode = '', fiscalYear } = facts ?? {};
  return {
    form,
    layout: FORM_LAYOUT,
    itemId,
    itemCode,
    year: fiscalYear === undefined ? '' : String(fiscalYear),
    source,
  };
}

const LINE = 16;
const PAD = 8;
/** Excel takes no row higher than this. */
const HIGHEST = 409;

/**
 * Heights of rows so that every text is seen: programmes do not grow a row for a joined cell by themselves. A character
 * of Chinese is two of the width that columns are counted in.
 *
 * @param least heights that rows have at least, for what is yet to be written
 */
export function heightsOf(
  cells: readonly FormCell[],
  widths: readonly number[],
  least: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const heights = new Map(least);
  for (const { row, column, across = 1, down = 1, text, look } of cells) {
    if (down > 1 || look === 'key') continue;
    const width = widths.slice(column - 1, column - 1 + across).reduce((all, one) => all + one, 0) - 1;
    const lines = String(text)
      .split('\n')
      .reduce((all, one) => all + Math.max(1, Math.ceil(unitsOf(one) / Math.max(4, width))), 0);
    heights.set(row, Math.min(HIGHEST, Math.max(heights.get(row) ?? 0, LINE * lines + PAD)));
  }
  return heights;
}

/** Letters before these are narrow. */
const WIDE = 0x1100;

function unitsOf(text: string): number {
  return Array.from(text).reduce((all, one) => all + ((one.codePointAt(0) ?? 0) < WIDE ? 1 : 2), 0);
}
