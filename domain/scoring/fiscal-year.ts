import type { Target, TargetTable } from './indicator.ts';

/** A date written without its year is one of the table's own: "12月31日前" of 2024 is missed on 10 January 2025. */
export function targetInYear(target: Target, year: number): Target {
  return target.comparator === 'date' && target.by.year === undefined
    ? { ...target, by: { ...target.by, year } }
    : target;
}

/** The table with every date in the fiscal year, ready to be compared with actual dates. */
export function inFiscalYear(table: TargetTable, year: number): TargetTable {
  return {
    ...table,
    indicators: table.indicators.map((row) => ({ ...row, target: targetInYear(row.target, year) })),
  };
}
