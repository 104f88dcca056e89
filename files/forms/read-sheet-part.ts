import type { ReadCell, Span } from '../../domain/forms/read-sheet.ts';
import { numberText, type NumberKind } from './number-format.ts';
import { FORM_LIMITS, tooLarge, type Parts } from './read-part.ts';
import { unescaped } from './workbook-parts.ts';

interface Book {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly dates1904: boolean;
  /** Counts a cell of all sheets together, and stops where there are too many. */
  readonly spend: () => void;
  readonly file: string;
}

interface SheetPart {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;
  readonly merges: readonly Span[];
}

/** A form is not wider than this. */
const MOST_COLUMNS = 256;

/** Reads one sheet: cells that say something, and which are joined. Empty rows and cells cost nothing. */
export async function readSheetPart(parts: Parts, part: string, book: Book): Promise<SheetPart> {
  const rows = new Map<number, Map<number, ReadCell>>();
  const merges: Span[] = [];
  let [row, column] = [0, 0];
  let cell: RawCell = NO_CELL;
  let inside: 'value' | 'text' | 'reading' | undefined;
  const keep = (): void => {
    const read = cellOf(cell, book);
    if (!read || column > MOST_COLUMNS) return;
    const cells = rows.get(row) ?? new Map<number, ReadCell>();
    cells.set(column, read);
    rows.set(row, cells);
    book.spend();
    if (rows.size > FORM_LIMITS.rows) throw tooLarge(book.file);
  };
  await parts.read(part, {
    open: (name, { r, s, t, ref }) => {
      if (name === 'row') [row, column] = [r === undefined ? row + 1 : Number(r), 0];
      if (name === 'c') {
        column = columnOf(r) ?? column + 1;
        cell = { type: t ?? 'n', style: Number(s ?? 0), value: undefined, formula: false };
      }
      if (name === 'f') cell = { ...cell, formula: true };
      if (name === 'v') [inside, cell] = ['value', { ...cell, value: '' }];
      if (name === 't' && inside !== 'reading') [inside, cell] = ['text', { ...cell, value: cell.value ?? '' }];
      if (name === 'rPh') inside = 'reading';
      if (name === 'mergeCell' && merges.length < FORM_LIMITS.rows) merges.push(...spanOf(ref));
    },
    text: (found) => {
      if (inside === 'value' || inside === 'text') cell = { ...cell, value: (cell.value ?? '') + found };
    },
    close: (name) => {
      if (name === 'v' || name === 'rPh' || (name === 't' && inside === 'text')) inside = undefined;
      if (name === 'c') keep();
    },
  });
  return { rows: new Map([...rows].toSorted(([one], [other]) => one - other)), merges };
}

interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | undefined;
  readonly formula: boolean;
}

const NO_CELL: RawCell = { type: 'n', style: 0, value: undefined, formula: false };

function cellOf({ type, style, value, formula }: RawCell, { strings, kinds, dates1904 }: Book): ReadCell | undefined {
  if (value === undefined) return formula ? { text: '', flaw: 'noValue' } : undefined;
  switch (type) {
    case 'e':
      return { text: value, flaw: 'error' };
    case 's':
      return said(strings[Number(value)] ?? '');
    case 'b':
      return said(value === '1' ? '是' : '否');
    case 'str':
    case 'inlineStr':
      return said(unescaped(value));
    default:
      return said(numberText(value.trim(), kinds[style] ?? 'plain', dates1904));
  }
}

function said(text: string): ReadCell | undefined {
  return text.trim() === '' ? undefined : { text: text.replace(/\r\n?/g, '\n') };
}

function columnOf(reference: string | undefined): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(reference ?? '') ?? [];
  return letters === undefined
    ? undefined
    : Array.from(letters).reduce((all, one) => all * 26 + one.charCodeAt(0) - 64, 0);
}

function spanOf(reference: string | undefined): readonly Span[] {
  const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '') ?? [];
  const [left, right] = [columnOf(from), columnOf(to)];
  return left === undefined || right === undefined ? [] : [{ top: Number(top), left, bottom: Number(bottom), right }];
}
