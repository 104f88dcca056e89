import { cellOf, type GridColumn, type GridRow } from './grid-types.ts';

/** How many rows a merged cell spans, by column: 0 where a row continues the one above. */
export type Spans = Readonly<Record<string, number>>;

/**
 * Where equal values of grouped columns follow each other. A group of an inner column ends where one of an outer column
 * does; empty cells merge with nothing.
 */
export function spansOf(rows: readonly GridRow[], columns: readonly GridColumn[]): readonly Spans[] {
  const keys = columns.filter(({ grouped }) => grouped === true).map(({ key }) => key);
  const continues = (index: number, key: string): boolean => {
    const [above, row] = [rows[index - 1], rows[index]];
    const outer = keys.slice(0, keys.indexOf(key) + 1);
    return cellOf(row, key) !== '' && outer.every((one) => cellOf(above, one) === cellOf(row, one));
  };
  return rows.map((_row, index) =>
    Object.fromEntries(keys.map((key) => [key, index > 0 && continues(index, key) ? 0 : spanFrom(index, key)])),
  );

  function spanFrom(start: number, key: string): number {
    let end = start + 1;
    while (end < rows.length && continues(end, key)) end += 1;
    return end - start;
  }
}
