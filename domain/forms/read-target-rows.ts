import { PointsSchema } from '../scoring/decimal.ts';
import { foldText, saysNothing } from '../tables/text.ts';
import { isNumberSign, saysOnlyNumber, signOf } from '../targets/read-sign.ts';
import { isUnread, rowProblems } from '../targets/row-problems.ts';
import { settled } from '../targets/settle-row.ts';
import type { SheetFinding } from '../targets/sheet-findings.ts';
import { CORE } from '../targets/sheet-rows.ts';
import { SHEET_COLUMNS, type SheetColumn, type SheetRow } from '../targets/sheet.ts';
import type { FormTable } from './find-table.ts';
import type { FormFaultCode } from './form-fault-text.ts';
import { cellName } from './form-sheet.ts';
import { textAt, type CellFault, type ReadSheet } from './read-sheet.ts';
import type { TargetFormColumn } from './target-form.ts';

type Raw = Readonly<Partial<Record<TargetFormColumn, string>>>;

/** A row as it was read, where it stood, and what it said. */
interface ReadRow {
  readonly at: number;
  readonly raw: Raw;
  readonly row: SheetRow;
}

export interface ReadTable {
  readonly headRow: number;
  readonly columns: ReadonlyMap<TargetFormColumn, number>;
  readonly rows: readonly ReadRow[];
}

/** The rows of the table that say something, read as if they had been pasted into the editor. */
export function readRows(
  sheet: ReadSheet,
  { headRow, columns, rows }: FormTable<TargetFormColumn>,
  newKey: () => string,
): ReadTable {
  const raws = rows.map((at) => ({ at, raw: rawOf(sheet, at, columns) })).filter(({ raw }) => saysSomething(raw));
  const taken = new Set<string>();
  const keyed = raws.map(({ at, raw }) => {
    const isOwn = isRowKey(raw.key ?? '') && !taken.has(raw.key ?? '');
    const id = isOwn ? (raw.key ?? '') : newKey();
    taken.add(id);
    return { at, raw, isOwn, row: { id, cells: {} } };
  });
  const ids = new Set(keyed.map(({ row }) => row.id));
  const begun = keyed.map(({ raw, row }) => ({ id: row.id, cells: cellsOf(raw, row.id, ids) }));
  const touched = keyed.flatMap(({ isOwn, row, raw }) =>
    SHEET_COLUMNS.filter((column) => isToBeRead(column, raw[column] ?? '', isOwn)).map((column) => ({
      row: row.id,
      column,
    })),
  );
  const untouched = keyed.map(({ row }) => ({ row: row.id, column: 'level1' }));
  const read = settled(begun, [...touched, ...untouched]);
  return {
    headRow,
    columns,
    rows: keyed.map(({ at, raw, row }, index) => ({ at, raw, row: read[index] ?? row })),
  };
}

/** A row with its own key says itself what it is a part of; points that are points already keep their letters. */
function isToBeRead(column: SheetColumn, text: string, isOwn: boolean): boolean {
  if (text === '' || (isOwn && column === 'name')) return false;
  return column !== 'weight' || !PointsSchema.safeParse(text).success;
}

/** A key as the system gives it; anything else in that column is somebody's own remark. */
export function isRowKey(text: string): boolean {
  return /^[\w.:-]{1,60}$/.test(text);
}

function rawOf(sheet: ReadSheet, row: number, columns: ReadonlyMap<TargetFormColumn, number>): Raw {
  return Object.fromEntries([...columns].map(([name, column]) => [name, textAt(sheet, { row, column })]));
}

/** Levels alone, with strokes or nothing beside them, are how forms show that there is nothing ("生态效益 /"). */
function saysSomething(raw: Raw): boolean {
  const columns: readonly TargetFormColumn[] = ['name', 'value', 'weight', 'comparator', 'unit', 'basis', 'criterion'];
  return columns.some((column) => !saysNothing(foldText(raw[column] ?? '')));
}

function cellsOf(raw: Raw, id: string, ids: ReadonlySet<string>): SheetRow['cells'] {
  const { key: _key, partOf = '', isCore = '', ...texts } = raw;
  const parent = partOf !== id && ids.has(partOf) ? partOf : '';
  const core = saysNothing(foldText(isCore)) || foldText(isCore) === '否' ? '' : CORE;
  return Object.fromEntries(
    Object.entries({ ...texts, partOf: parent, isCore: core }).filter(([, text]) => text !== ''),
  );
}

const CODES: Readonly<Record<string, FormFaultCode>> = {
  level1Unread: 'formLevel1Unread',
  level2Unread: 'formLevel2Unread',
  signUnread: 'formSignUnread',
  valueUnread: 'formValueUnread',
  valueSplits: 'formValueUnread',
  rangeUnread: 'formRangeUnread',
  dateUnread: 'formDateUnread',
  yesNoUnread: 'formYesNoUnread',
  weightUnread: 'formWeightUnread',
  cellTooLong: 'formTooLong',
};

/** What stands in the rows and is not understood, each at its cell. */
export function rowFaults({ rows, columns }: ReadTable): readonly CellFault[] {
  return rows.flatMap(({ at, raw, row }, index) => {
    const place = (column: string): string =>
      cellName(at, [...columns].find(([name]) => name === column)?.[1] ?? columns.get('value') ?? 1);
    const unread = rowProblems(row, index + 1)
      .filter((found) => isUnread(found) || found.code === 'cellTooLong')
      .map((found) => faultOf(found, raw, place));
    return isHedged(raw, row) ? [...unread, hedged(raw, place('value'))] : unread;
  });
}

function faultOf(
  { code, column = 'value', params }: SheetFinding,
  raw: Raw,
  place: (column: string) => string,
): CellFault {
  const text = Object.entries(raw).find(([name]) => name === column)?.[1] ?? '';
  const cell = place(column);
  return {
    cell,
    code: CODES[code] ?? 'formValueUnread',
    params: { cell, text, most: params['most'] ?? 0, count: text.length },
  };
}

/** "约95", "95左右": a number that nobody could be held to, not a target in words. */
const HEDGED = /^(?:约|大约|大概|近|将近|接近|差不多|左右|预计|力争|超|逾|不到)?[-+]?\d/;

function isHedged({ value = '', comparator = '' }: Raw, { cells }: SheetRow): boolean {
  const sign = signOf(comparator);
  const wantsNumber = comparator === '' || saysOnlyNumber(comparator) || (sign !== undefined && isNumberSign(sign));
  return wantsNumber && cells['comparator'] === 'qualitative' && HEDGED.test(foldText(value));
}

function hedged({ value = '' }: Raw, cell: string): CellFault {
  return { cell, code: 'formValueUnread', params: { cell, text: value } };
}
