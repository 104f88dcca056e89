import { Decimal } from '../scoring/decimal.ts';
import { shownRate } from './execution.ts';
import { levelOfGroup, levelOfSubgroup } from './headings.ts';
import { inBaseUnits, isMoneyUnit, unitParts, type Quantity } from './quantity.ts';
import { completionOfRow, isBlank, numberOf, textOf, type ReadRow } from './reading.ts';
import { tableFinding, type TableFinding } from './table-finding.ts';
import type { TableReading } from './table-reading.ts';
import { foldText } from './text.ts';
import { hasTargetInName, isMoneyName, isNegativeName, isPaymentName } from './wording.ts';

/** What a row's words say against its kind, its year or the money. Truncation silences none of these. */
export function checkWording(row: ReadRow, reading: TableReading): readonly TableFinding[] {
  const { path, name, source } = row;
  return [
    ...(hasTargetInName(name) ? [tableFinding('targetInName', `${path}/l3`, { name })] : []),
    ...(isReversedOutput(row)
      ? [tableFinding('positiveOutputWithLte', `${path}/target`, { name, target: textOf(source.target) })]
      : []),
    ...(isEventCount(row) ? [tableFinding('satisfactionEventCount', `${path}/l1`, { name })] : []),
    ...moneyFindings(row, reading),
    ...paymentFinding(row, reading),
    ...yearFindings(row, reading),
    ...levelFinding(row),
  ];
}

function quantityOf({ target }: ReadRow): Quantity | undefined {
  return target.kind === 'target' && 'unit' in target.target && 'value' in target.target ? target.target : undefined;
}

function isReversedOutput({ level1, level2, name, target }: ReadRow): boolean {
  if (target.kind !== 'target' || target.implied || target.target.comparator !== 'lte') return false;
  return (
    level1 === 'output' && level2 === 'quantity' && !isNegativeName(name) && new Decimal(target.target.value).gt(0)
  );
}

function isEventCount(row: ReadRow): boolean {
  const unit = quantityOf(row)?.unit ?? '';
  return (
    row.level1 === 'satisfaction' &&
    !/满意/.test(row.name) &&
    (/^[起次件宗例]$/.test(unit) || /(?:发生|投诉|事故|事件)(?:数|量|次数|起数)$/.test(row.name))
  );
}

/** Money as an output, and money that is nearly but not quite the budget's. */
function moneyFindings(row: ReadRow, { table, execution }: TableReading): readonly TableFinding[] {
  const quantity = quantityOf(row);
  if (!quantity) return [];
  const isMoney =
    unitParts(quantity.unit).base === '元' ||
    ((quantity.unit === '' || isMoneyUnit(quantity.unit)) && isMoneyName(row.name));
  const asOutput = isMoney && row.level2 === 'quantity';
  return [
    ...(asOutput ? [tableFinding('amountAsQuantity', `${row.path}/target`, { name: row.name })] : []),
    ...(isMoney ? nearBudget(row, quantity, yuanPerUnit(table.currency_unit), execution.adjusted) : []),
  ];
}

function yuanPerUnit(cell: unknown): number {
  const unit = typeof cell === 'string' ? foldText(cell) : '';
  return unit === '元' ? 1 : unit === '亿元' ? 1e8 : 1e4;
}

/** Within five percent but not the same: one of the two was rounded or is out of date (72,890 元 against 7.29 万元). */
function nearBudget(
  row: ReadRow,
  quantity: Quantity,
  yuan: number,
  budget: Decimal | undefined,
): readonly TableFinding[] {
  const isAmount = row.level2 === 'quantity' || row.level2 === 'cost' || row.level1 === 'cost';
  if (!isAmount || !budget?.gt(0) || row.target.kind !== 'target' || row.target.target.comparator === 'range')
    return [];
  if (row.target.target.comparator === 'lte' && !row.target.implied) return [];
  const amount = quantity.unit === '' ? new Decimal(quantity.value).times(yuan) : inBaseUnits(quantity);
  const off = amount.minus(budget.times(yuan)).abs().div(budget.times(yuan));
  if (off.isZero() || off.gt(0.05)) return [];
  return [
    tableFinding('amountDiffersFromBudget', `${row.path}/target`, {
      amount: textOf(row.source.target),
      budget: budget.times(yuan).div(1e4).toString(),
    }),
  ];
}

/** All paid, yet the execution rate is below 100 %. */
function paymentFinding(row: ReadRow, { execution: { rate }, template }: TableReading): readonly TableFinding[] {
  if (!rate?.lt(1) || !isPaymentName(row.name) || completionOfRow(row, template)?.reached !== true || !claimsAll(row))
    return [];
  return [
    tableFinding('paymentAgainstExecution', `${row.path}/actual`, {
      name: row.name,
      actual: textOf(row.source.actual),
      rate: shownRate(rate),
    }),
  ];
}

function claimsAll({ actual }: ReadRow): boolean {
  const value = actual?.actual;
  return value?.kind === 'number'
    ? ['%', ''].includes(value.unit) && new Decimal(value.value).gte(100)
    : value !== null && value !== undefined;
}

const DATED = /(?<!\d)((?:19|20)\d{2})(?:年(?=\d{1,2}月|年?底|末|度?内)|[-./](?=(?:0?[1-9]|1[0-2])(?:[-./]|$|前|底)))/g;

/**
 * A deadline of another year (2021年11月30日 in a table of 2022); a year alone may belong to a name. Finishing after the
 * year's end is a missed target, not a wrong year.
 */
function yearFindings({ path, source }: ReadRow, { table }: TableReading): readonly TableFinding[] {
  const years = [...foldText(textOf(table.year)).matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year));
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return (['l3', 'target', 'actual'] as const).flatMap((key) => {
    const named = [...foldText(textOf(source[key])).matchAll(DATED)].map(([, year]) => Number(year));
    const wrong = named.some((year) => year < first || (year > last && key !== 'actual'));
    const params = { text: textOf(source[key]), year: textOf(table.year) };
    return wrong ? [tableFinding('yearMismatch', `${path}/${key}`, params)] : [];
  });
}

/** Satisfaction may stand under benefit, and costs under output or by themselves; all else belongs where it belongs. */
function levelFinding({ path, source }: ReadRow): readonly TableFinding[] {
  const [stated, second] = [levelOfGroup(textOf(source.l1)), levelOfSubgroup(textOf(source.l2))];
  if (!stated || !second || isBlank(source.l2) || stated === second.level1) return [];
  if (second.level1 === 'satisfaction' || stated === 'cost' || second.level1 === 'cost') return [];
  return [tableFinding('levelMismatch', `${path}/l2`, { level2: textOf(source.l2), level1: textOf(source.l1) })];
}

/** The year in the title, "(2023年度)", against the table's own. */
export function checkTitleYear({ table }: TableReading): readonly TableFinding[] {
  const [title, year] = [
    /((?:19|20)\d{2})年度/.exec(foldText(textOf(table.title)))?.[1],
    numberOf(textOf(table.year).replace(/年度?$/, '')),
  ];
  return title !== undefined && year && !year.eq(title)
    ? [tableFinding('yearMismatch', '/title', { text: textOf(table.title), year: year.toString() })]
    : [];
}
