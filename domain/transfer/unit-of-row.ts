import type { ImportFault } from '../libraries/import-table.ts';

/** What a row says of its unit. */
interface Said {
  readonly row: number;
  readonly unitCode: string;
  /** Empty where the table has no such column, or the cell is empty. */
  readonly unitName: string;
}

type At = (row: number, key: string, code: string, params: ImportFault['params']) => ImportFault;

/** What is wrong with the unit of a row: nobody has its code, or the name beside it is another unit's. */
export function unitFaults(
  { row, unitCode, unitName }: Said,
  unit: { readonly name: string } | undefined,
  at: At,
): readonly ImportFault[] {
  if (unitCode === '') return [];
  if (!unit) return [at(row, 'unitCode', 'unitUnknown', { code: unitCode })];
  if (unitName === '' || isSameUnit(unitName, unit.name)) return [];
  return [at(row, 'unitName', 'unitNameOther', { code: unitCode, name: unit.name, text: unitName })];
}

/** A name with or without what stands before it (`郴州市`) and behind it in brackets is the same unit's. */
function isSameUnit(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a.endsWith(b) || b.endsWith(a);
}

function bare(name: string): string {
  return name.replaceAll(/\s|[（(][^（()）]*[)）]$/gu, '');
}
