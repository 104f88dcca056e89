import { isEmptyRow, type SheetRow, type SheetRows } from './sheet.ts';
import { cellsOfTarget, targetOfCells, textOf, type LooseTarget } from './target-cells.ts';

/** An indicator in the making: valid as soon as what was typed is. */
export type LooseIndicator = Readonly<Record<string, unknown>> & { readonly target: LooseTarget };

const PLAIN = [
  'level1',
  'level2',
  'name',
  'weight',
  'partOf',
  'basis',
  'explanation',
  'dataSource',
  'evidence',
] as const;

/** The indicator that a row says; texts that mean nothing yet stand where the schema finds them wrong. */
export function indicatorOf({ id, cells }: SheetRow): LooseIndicator {
  const text = (column: string): string => (cells[column] ?? '').trim();
  const optional = (column: string): Readonly<Record<string, string>> =>
    text(column) === '' ? {} : { [column]: text(column) };
  return {
    key: id,
    level1: text('level1'),
    level2: text('level2'),
    name: text('name'),
    target: targetOfCells({
      comparator: text('comparator'),
      value: text('value'),
      unit: text('unit'),
      criterion: text('criterion'),
    }),
    ...optional('weight'),
    ...optional('partOf'),
    ...(text('isCore') !== '' && { isCore: true }),
    ...optional('basis'),
    ...optional('explanation'),
    ...optional('dataSource'),
    ...optional('evidence'),
  };
}

/** The rows of a table or of a draft, whatever it holds; a key that occurs twice gives way to a new one. */
export function rowsOf(indicators: unknown, newKey: () => string): SheetRows {
  const list: readonly unknown[] = Array.isArray(indicators) ? indicators : [];
  const taken = new Set<string>();
  return list.map((indicator) => {
    const json = (typeof indicator === 'object' && indicator !== null ? indicator : {}) as Readonly<
      Record<string, unknown>
    >;
    const key = textOf(json['key']);
    const id = key === '' || key.length > LONGEST_KEY || taken.has(key) ? newKey() : key;
    taken.add(id);
    return { id, cells: cellsOf(json) };
  });
}

function cellsOf(json: Readonly<Record<string, unknown>>): SheetRow['cells'] {
  const { comparator, value, unit, criterion } = cellsOfTarget(json['target']);
  const cells: readonly (readonly [string, string])[] = [
    ...PLAIN.map((name) => [name, textOf(json[name])] as const),
    ['comparator', comparator],
    ['value', value],
    ['unit', unit],
    ['criterion', criterion],
    ['isCore', json['isCore'] === true ? CORE : ''],
  ];
  return Object.fromEntries(cells.filter(([, text]) => text !== ''));
}

const LONGEST_KEY = 60;

/** What stands in the cell of a core indicator. */
export const CORE = 'yes';

/** The indicators of a draft; rows that say nothing are left out. */
export function indicatorsOf(rows: SheetRows): readonly LooseIndicator[] {
  return rows.filter((row) => !isEmptyRow(row)).map(indicatorOf);
}
