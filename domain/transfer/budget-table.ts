import type { LibraryField } from '../libraries/fields.ts';
import { textOf } from '../libraries/fields.ts';
import { contentSchema } from '../libraries/field-schema.ts';
import { readTable, repeatedRows, type Cells, type ImportFault } from '../libraries/import-table.ts';
import { fenOf } from '../wan.ts';
import { CONTINUITY_NAMES, FUND_NAMES, KIND_NAMES } from '../processes/budget-item/item-names.ts';
import type { BudgetItemInput } from '../processes/budget-item/state.ts';
import { noAmountCode, schemaRowFaults } from './row-faults.ts';
import { YES_NO } from './yes-no.ts';

/** More is another year, or another region: it goes in as another file. */
const MOST_OPENED = 2_000;

/** The columns of a year's budget as the integrated budget system hands it over. */
export const BUDGET_FIELDS: readonly LibraryField[] = [
  {
    key: 'unitCode',
    name: { 'zh-CN': '单位代码', en: 'Unit code' },
    input: 'text',
    required: true,
    most: 60,
    width: 14,
  },
  { key: 'unitName', name: { 'zh-CN': '单位名称', en: 'Unit name' }, input: 'text', most: 200, width: 30 },
  { key: 'code', name: { 'zh-CN': '项目编码', en: 'Item code' }, input: 'text', required: true, most: 60, width: 22 },
  { key: 'name', name: { 'zh-CN': '项目名称', en: 'Item name' }, input: 'text', required: true, most: 200, width: 40 },
  {
    key: 'itemKind',
    name: { 'zh-CN': '项目类型', en: 'Kind' },
    input: 'choice',
    most: 1,
    width: 14,
    options: KIND_NAMES,
  },
  {
    key: 'fundAccount',
    name: { 'zh-CN': '资金性质', en: 'Fund account' },
    input: 'choice',
    most: 1,
    width: 16,
    options: FUND_NAMES,
  },
  {
    key: 'continuity',
    name: { 'zh-CN': '项目属性', en: 'Continuity' },
    input: 'choice',
    most: 1,
    width: 12,
    options: CONTINUITY_NAMES,
  },
  {
    key: 'livelihood',
    name: { 'zh-CN': '民生项目', en: 'Livelihood' },
    input: 'choice',
    most: 1,
    width: 10,
    options: YES_NO,
  },
  {
    key: 'amount',
    name: { 'zh-CN': '申请金额（万元）', en: 'Requested (万元)' },
    input: 'text',
    most: 30,
    required: true,
    width: 18,
  },
  {
    key: 'previousCode',
    name: { 'zh-CN': '上年项目编码', en: 'Last year’s code' },
    input: 'text',
    most: 60,
    width: 22,
  },
];

/** Columns that such a file may carry and that say nothing new. */
const BUDGET_INFORMING = ['序号', 'No.'];

/** A row as an item that is to be opened; `row` counts from 1 as the reader's program shows it. */
export interface BudgetRow extends Pick<
  BudgetItemInput,
  'code' | 'name' | 'itemKind' | 'fundAccount' | 'continuity' | 'livelihood' | 'requestedFen'
> {
  readonly row: number;
  readonly unitCode: string;
  /** Empty where the row has none: the code alone says which unit it is. */
  readonly unitName: string;
  /** Empty where the row names none. */
  readonly previousCode: string;
}

const SCHEMA = contentSchema(BUDGET_FIELDS, 'BudgetRow');

/** Reads a budget: every row that can be read, and every fault by row and column. Amounts become 分. */
export function readBudget(cells: Cells): {
  readonly rows: readonly BudgetRow[];
  readonly faults: readonly ImportFault[];
} {
  const table = readTable(cells, BUDGET_FIELDS, BUDGET_INFORMING);
  const read = table.rows.map(({ row, content }) => {
    const text = (key: string): string => textOf(content, key);
    const fen = fenOf(text('amount'));
    const isAmount = fen !== undefined && fen > 0;
    const line = {
      row,
      unitCode: text('unitCode'),
      unitName: text('unitName'),
      code: text('code'),
      name: text('name'),
      itemKind: text('itemKind') || 'project',
      fundAccount: text('fundAccount') || 'generalPublic',
      continuity: text('continuity') || 'recurring',
      livelihood: text('livelihood') === 'yes',
      requestedFen: isAmount ? fen : 0,
      previousCode: text('previousCode'),
    } as BudgetRow;
    const said = text('amount');
    const amount = isAmount || said === '' ? [] : [fault(row, 'amount', noAmountCode(said), { text: said })];
    return { line, faults: [...schemaRowFaults(row, BUDGET_FIELDS, SCHEMA, content), ...amount] };
  });
  const faults = [
    ...table.faults,
    ...repeatedRows(
      table.rows.filter(({ content }) => 'code' in content),
      (content) => textOf(content, 'code'),
    ),
  ];
  const tooMany = read.length > MOST_OPENED ? [wholeFault('rowsTooMany', { most: MOST_OPENED })] : [];
  return { rows: read.map(({ line }) => line), faults: [...faults, ...tooMany, ...read.flatMap((one) => one.faults)] };
}

/** A fault at the column of a field. */
export function fault(row: number, key: string, code: string, params: ImportFault['params']): ImportFault {
  return { row, column: BUDGET_FIELDS.find((field) => field.key === key)?.name['zh-CN'] ?? null, code, params };
}

function wholeFault(code: string, params: ImportFault['params']): ImportFault {
  return { row: 0, column: null, code, params };
}
