import { CONTINUITIES, FUND_ACCOUNTS, ITEM_KINDS } from '../../../../domain/processes/budget-item/state.ts';
import type { ApiFault } from '../../api/api-error.ts';
import type { Unit } from '../../api/reference-answers.ts';
import { fenOf, wanInput } from '../../blocks/wan.ts';
import { cellOf, type CellMark, type GridRow } from '../../grid/grid-types.ts';

/** Columns of the sheet in which items are opened, in the order in which finance's own lists have them. */
export const OPENING_COLUMNS = [
  'unitId',
  'code',
  'name',
  'amount',
  'itemKind',
  'fundAccount',
  'continuity',
  'previous',
] as const;
export type OpeningColumn = (typeof OPENING_COLUMNS)[number];

/** What most items are; a cell left empty means this. */
const DEFAULTS = { itemKind: ITEM_KINDS[0], fundAccount: FUND_ACCOUNTS[0], continuity: 'recurring' } as const;

/** Last year's item, as this year's begins from it. */
export interface LastYear {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitId: string;
  readonly itemKind: string;
  readonly fundAccount: string;
  readonly approvedFen: number | null;
  readonly requestedFen: number;
}

/** A row that somebody has written something in. */
export function isFilled(row: GridRow): boolean {
  return OPENING_COLUMNS.some((column) => cellOf(row, column).trim() !== '');
}

/** Reads cells once they are left: a unit by its code or name, an amount without separators. */
export function settled(rows: readonly GridRow[], units: readonly Unit[]): readonly GridRow[] {
  return rows.map((row) => {
    const [unit, amount] = [cellOf(row, 'unitId').trim(), cellOf(row, 'amount').trim()];
    const found = units.find(({ id, code, name }) => [id, code, name].includes(unit));
    const plain = amount.replaceAll(/[,，\s]/g, '');
    const cells = {
      ...row.cells,
      ...(found && found.id !== unit && { unitId: found.id }),
      ...(plain !== amount && fenOf(plain) !== undefined && { amount: plain }),
    };
    return JSON.stringify(cells) === JSON.stringify(row.cells) ? row : { ...row, cells };
  });
}

/** Last year's items as rows: same unit, name and kind; the money that was approved, else what was asked for. */
export function rowsFromLastYear(
  items: readonly LastYear[],
  rows: readonly GridRow[],
  newId: () => string,
): readonly GridRow[] {
  const known = new Set(rows.map((row) => cellOf(row, 'previousId')));
  return items
    .filter(({ id }) => !known.has(id))
    .map((item) => ({
      id: newId(),
      cells: {
        unitId: item.unitId,
        name: item.name,
        amount: wanInput(item.approvedFen ?? item.requestedFen),
        itemKind: item.itemKind,
        fundAccount: item.fundAccount,
        continuity: 'continuing',
        previous: item.code,
        previousId: item.id,
      },
    }));
}

/** What all rows have in common. */
export interface OpeningCommon {
  readonly fiscalYear: number;
  /** Empty means the policy's date. */
  readonly targetsDue: string;
}

/** The items as they are sent: what cannot be read goes as it stands, so that the server names the cell. */
export function itemsOf(
  rows: readonly GridRow[],
  { fiscalYear, targetsDue }: OpeningCommon,
): readonly Readonly<Record<string, unknown>>[] {
  return rows.filter(isFilled).map((row) => {
    const cell = (column: string): string => cellOf(row, column).trim();
    // The link to last year holds only while its code still stands in the row.
    const previousItemId = cell('previous') === '' ? '' : cell('previousId');
    return {
      unitId: cell('unitId'),
      code: cell('code'),
      name: cell('name'),
      itemKind: cell('itemKind') || DEFAULTS.itemKind,
      fundAccount: cell('fundAccount') || DEFAULTS.fundAccount,
      continuity: cell('continuity') || DEFAULTS.continuity,
      fiscalYear,
      requestedFen: fenOf(cell('amount')) ?? cell('amount'),
      ...(targetsDue !== '' && { dates: { targetsDue } }),
      ...(previousItemId !== '' && { previousItemId }),
    };
  });
}

const PLACE = /^(?:\/items)?\/(\d+)(?:\/(\w+))?/;
const COLUMN_OF: Readonly<Record<string, OpeningColumn>> = { requestedFen: 'amount', previousItemId: 'previous' };

/** Faults as marks on the cells they are about; one about a whole row stands on its unit. */
export function faultMarks(
  faults: readonly ApiFault[],
  rows: readonly GridRow[],
  amountFault: string,
): readonly CellMark[] {
  const sent = rows.filter(isFilled);
  return faults.flatMap(({ pointer, detail }): readonly CellMark[] => {
    const [, no = '', member = 'unitId'] = PLACE.exec(pointer) ?? [];
    const row = sent[Number(no)];
    if (no === '' || !row) return [];
    const column = COLUMN_OF[member] ?? OPENING_COLUMNS.find((one) => one === member) ?? 'unitId';
    const unreadable = column === 'amount' && fenOf(cellOf(row, 'amount')) === undefined;
    return [{ row: row.id, column, kind: 'error', text: unreadable ? amountFault : detail }];
  });
}

/** What a column may be: kept beside the schemas so that a new kind appears by itself. */
export const CHOICES = { itemKind: ITEM_KINDS, fundAccount: FUND_ACCOUNTS, continuity: CONTINUITIES } as const;
