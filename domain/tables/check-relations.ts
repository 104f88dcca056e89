import { type Decimal, sum } from '../scoring/decimal.ts';
import { isNumeric } from './parse-target.ts';
import { inBaseUnits, onSameScale, unitParts, type Quantity } from './quantity.ts';
import { textOf, type ReadRow } from './reading.ts';
import { tableFinding, type TableFinding } from './table-finding.ts';
import type { TableReading } from './table-reading.ts';
import { foldText } from './text.ts';

/** What rows say about each other: copies, repetitions, 其中 rows. */
export function checkRelations({ rows }: TableReading): readonly TableFinding[] {
  return [...copies(rows), ...duplicates(rows), ...rows.flatMap((row) => subRowFindings(row, rows))];
}

/** At least three rows, every one with its actual the same as its target. Truncation does not silence it. */
function copies(rows: readonly ReadRow[]): readonly TableFinding[] {
  const filled = rows.filter(({ target, actual }) => target.kind === 'target' && actual !== undefined);
  const numeric = filled.filter(({ target }) => target.kind === 'target' && isNumeric(target.target));
  if (numeric.length < 3 || filled.length < rows.length || !filled.every(isCopy)) return [];
  return [tableFinding('actualsCopyTargets', '/indicators', { count: String(filled.length) })];
}

function isCopy({ target, actual, source }: ReadRow): boolean {
  if (foldText(textOf(source.target)) === foldText(textOf(source.actual))) return true;
  const value = actual?.actual;
  if (target.kind !== 'target' || value?.kind !== 'number' || !('value' in target.target) || !('unit' in target.target))
    return false;
  return onSameScale(value, target.target)?.eq(inBaseUnits(target.target)) === true;
}

function duplicates(rows: readonly ReadRow[]): readonly TableFinding[] {
  return rows.flatMap((row, i) => {
    const same = rows
      .slice(0, i)
      .some(
        (other) =>
          other.name === row.name &&
          other.level1 === row.level1 &&
          other.level2 === row.level2 &&
          other.parent === row.parent,
      );
    return same && row.name !== '' ? [tableFinding('duplicateIndicator', `${row.path}/l3`, { name: row.name })] : [];
  });
}

type Column = 'target' | 'actual';

function quantityIn(row: ReadRow, column: Column): Quantity | undefined {
  if (column === 'actual') return row.actual?.actual?.kind === 'number' ? row.actual.actual : undefined;
  return row.target.kind === 'target' && 'unit' in row.target.target && 'value' in row.target.target
    ? row.target.target
    : undefined;
}

function subRowFindings(parent: ReadRow, rows: readonly ReadRow[]): readonly TableFinding[] {
  const parts = rows.filter(({ parent: index }) => index === parent.index);
  const mixed = parts.flatMap((part) => mixedUnits(part, parent));
  const sums =
    mixed.length > 0 ? [] : (['target', 'actual'] as const).flatMap((column) => subRowSum(parent, parts, column));
  return [...mixed, ...sums, ...parts.flatMap((part) => repeatedPoints(part, parent))];
}

function mixedUnits(part: ReadRow, parent: ReadRow): readonly TableFinding[] {
  const [mine, whole] = [quantityIn(part, 'target'), quantityIn(parent, 'target')];
  if (!mine || !whole || unitParts(mine.unit).base === unitParts(whole.unit).base) return [];
  return [tableFinding('subRowsMixedUnits', `${part.path}/target`, { unit: mine.unit, parent: whole.unit })];
}

/** A single 其中 row may name only a part of its parent; several, or more than the parent, must add up. */
function subRowSum(parent: ReadRow, parts: readonly ReadRow[], column: Column): readonly TableFinding[] {
  const whole = quantityIn(parent, column);
  const values = parts.map((part) => quantityIn(part, column));
  const known = values.filter((value) => value !== undefined);
  if (!whole || known.length === 0 || known.length < parts.length) return [];
  const [total, expected]: readonly Decimal[] = [sum(known.map(inBaseUnits)), inBaseUnits(whole)];
  if (!total || !expected || total.eq(expected) || (known.length === 1 && total.lt(expected))) return [];
  return [
    tableFinding('subRowsSum', `${parent.path}/${column}`, { sum: total.toString(), parent: expected.toString() }),
  ];
}

function repeatedPoints(part: ReadRow, parent: ReadRow): readonly TableFinding[] {
  return parent.weight && part.weight ? [tableFinding('subRowPoints', `${part.path}/weight`, { name: part.name })] : [];
}
