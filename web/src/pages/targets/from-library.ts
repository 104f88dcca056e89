import { standardsOf, textOf, type Content } from '../../../../domain/libraries/fields.ts';
import { standardText } from '../../../../domain/libraries/field-text.ts';
import { LEVEL2_OF, LEVEL1 } from '../../../../domain/scoring/levels.ts';
import { isEmptyRow, type SheetRow, type SheetRows } from '../../../../domain/targets/sheet.ts';

/** Where an indicator of the library comes from and what its standard value is: kept with the row, as its basis. */
export interface Origin {
  readonly name: string;
  readonly content: Content;
  /** How the origin is written, in the reader's words. */
  readonly basis: string;
}

/** The newest standard value of an indicator, as a hint; empty where it has none. */
export function standardHint(content: Content): string {
  const [latest] = standardsOf(content).toSorted((a, b) => b.year - a.year);
  return latest === undefined ? '' : standardText(latest).split(' | ').slice(0, 3).join(' ');
}

/**
 * A row filled from the library: level, name, comparison, unit, evidence and the origin. What the unit sets itself, the
 * value and the weight, stays as it is.
 */
function filledRow(row: SheetRow, { name, content, basis }: Origin): SheetRow {
  const level2 = textOf(content, 'targetLevel');
  const level1 = LEVEL1.find((one) => LEVEL2_OF[one].some((each) => each === level2));
  const cells = {
    ...(level1 !== undefined && { level1, level2 }),
    name,
    comparator: textOf(content, 'comparator'),
    unit: textOf(content, 'unit'),
    explanation: textOf(content, 'explanation'),
    evidence: textOf(content, 'evidence'),
    basis,
  };
  const said = Object.entries(cells).filter(([, text]) => text !== '');
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(said) } };
}

/** The table with the indicator in the row that is looked at where that is still empty, else in a new one below it. */
export function withIndicator(rows: SheetRows, at: number, origin: Origin, newRow: () => SheetRow): SheetRows {
  const current = rows[at];
  if (current && isEmptyRow(current)) return rows.map((row, no) => (no === at ? filledRow(row, origin) : row));
  const place = Math.min(at + 1, rows.length);
  return [...rows.slice(0, place), filledRow(newRow(), origin), ...rows.slice(place)];
}
