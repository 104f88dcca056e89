import type { Decimal } from '../scoring/decimal.ts';
import { sum } from '../scoring/decimal.ts';
import { statedRate } from './stated-rate.ts';
import type { BudgetRow, PublishedCase } from './published-case.ts';
import { numberOf, textOf } from './reading.ts';
import { tableFinding, type TableFinding } from './table-finding.ts';
import { foldText } from './text.ts';

interface Line {
  readonly row: BudgetRow;
  readonly path: string;
  readonly name: string;
}

const COLUMNS = ['initial', 'adjusted', 'executed'] as const;
const TOTAL = /总额|合计|总计|总数|年度资金/;

/** The money by source: parts against the total, the total against the head of the table, and points counted twice. */
export function checkBudgetRows(table: PublishedCase): readonly TableFinding[] {
  const lines = (table.budget_rows ?? []).flatMap((row, i) =>
    row ? [{ row, path: `/budget_rows/${String(i)}`, name: foldText(textOf(row.name)) }] : [],
  );
  const total = lines.find(({ name }) => TOTAL.test(name) && !name.startsWith('其中')) ?? lines[0];
  if (!total) return [];
  const parts = lines.filter((line) => line !== total);
  return [
    ...COLUMNS.flatMap((column) => columnFindings(column, total, parts)),
    ...headFindings(total, table),
    ...parts.flatMap(repeatedPoints),
    ...lines.flatMap(rateOfLine),
  ];
}

/**
 * The parts are either all other rows, or those without 其中 (which then only detail one of them). A list of nothing
 * but 其中 rows may be incomplete, so that it may only not exceed the total.
 */
function columnFindings(
  column: (typeof COLUMNS)[number],
  total: Line,
  parts: readonly Line[],
): readonly TableFinding[] {
  const expected = numberOf(total.row[column]);
  const whole = amounts(parts, column);
  const direct = amounts(
    parts.filter(({ name }) => !name.startsWith('其中')),
    column,
  );
  if (expected === undefined || whole === undefined) return [];
  const onlyDetails = parts.every(({ name }) => name.startsWith('其中'));
  const agrees = whole.eq(expected) || (!onlyDetails && direct?.eq(expected)) || (onlyDetails && whole.lte(expected));
  return agrees
    ? []
    : [tableFinding('budgetRowsSum', `${total.path}/${column}`, { sum: whole.toString(), total: expected.toString() })];
}

function amounts(lines: readonly Line[], column: (typeof COLUMNS)[number]): Decimal | undefined {
  const values = lines.map(({ row }) => numberOf(row[column]));
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : sum(known);
}

function headFindings(total: Line, table: PublishedCase): readonly TableFinding[] {
  const heads = { initial: table.budget_initial, adjusted: table.budget_adjusted, executed: table.executed };
  return COLUMNS.flatMap((column) => {
    const [mine, stated] = [numberOf(total.row[column]), numberOf(heads[column])];
    if (!mine || !stated || mine.eq(stated)) return [];
    return [
      tableFinding('budgetRowsDiffer', `${total.path}/${column}`, {
        total: mine.toString(),
        stated: stated.toString(),
      }),
    ];
  });
}

function repeatedPoints({ row, path, name }: Line): readonly TableFinding[] {
  const key = (['weight', 'score'] as const).find((column) => numberOf(row[column])?.gt(0));
  return key ? [tableFinding('budgetRowPoints', `${path}/${key}`, { name })] : [];
}

/** 0 of 0 is written 0 % or 100 %, and neither is wrong. */
function rateOfLine({ row, path }: Line): readonly TableFinding[] {
  const [adjusted, executed] = [numberOf(row.adjusted), numberOf(row.executed)];
  return adjusted?.gt(0) && executed ? statedRate(row.rate, executed.div(adjusted), `${path}/rate`) : [];
}
