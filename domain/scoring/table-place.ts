import type { TargetTable } from './indicator.ts';

/** Members of an indicator that stand in a cell of their own in the application form (申报表). */
export const TABLE_CELLS = [
  'level1',
  'level2',
  'name',
  'target',
  'weight',
  'basis',
  'explanation',
  'dataSource',
  'evidence',
  'isCore',
  'partOf',
] as const;
export type TableCell = (typeof TABLE_CELLS)[number];

/** A place of a target table: the annual target, the money, a department's main tasks, all indicators, one row, or one of its cells. */
export type TablePlace =
  | { readonly of: 'annualTarget' | 'amountFen' | 'indicators' | 'tasks' }
  | { readonly of: 'row'; readonly row: number; readonly cell?: TableCell };

const WHOLE = /^\/(annualTarget|amountFen|indicators|tasks)$/;
const ROW = /^\/indicators\/(0|[1-9]\d{0,2})(?:\/([a-zA-Z0-9]+)(?:\/[a-zA-Z]+)?)?$/;

/** Reads a JSON pointer into a target table; a part of the target belongs to the target's cell. */
export function tablePlace(path: string): TablePlace | undefined {
  const whole = WHOLE.exec(path)?.[1];
  if (whole !== undefined) return { of: whole as 'annualTarget' | 'amountFen' | 'indicators' | 'tasks' };
  const [, row, member] = ROW.exec(path) ?? [];
  if (row === undefined) return undefined;
  const cell = TABLE_CELLS.find((one) => one === member);
  if (member !== undefined && cell === undefined) return undefined;
  return { of: 'row', row: Number(row), ...(cell !== undefined && { cell }) };
}

/** Whether a pointer leads to a place that this table has; a cell that was left empty is one. */
export function isPlaceOf(path: string, { indicators }: Pick<TargetTable, 'indicators'>): boolean {
  const place = tablePlace(path);
  return place !== undefined && (place.of !== 'row' || place.row < indicators.length);
}

/** The pointer of a cell, the way back from `tablePlace`. */
export function cellPath(row: number, cell: TableCell): string {
  return `/indicators/${String(row)}/${cell}`;
}
