import { Decimal, round2 } from '../scoring/decimal.ts';
import { checkBudgetRows } from './budget-rows.ts';
import { shownRate, statedRates } from './execution.ts';
import { isBlank, numberOf, textOf, type ReadRow } from './reading.ts';
import { statedRate } from './stated-rate.ts';
import { tableFinding, type TableFinding } from './table-finding.ts';
import type { TableReading } from './table-reading.ts';
import { foldText } from './text.ts';

/** Share of the budget below which the funds in place are far too low; the project's default. */
const FUNDS_LOW = 0.8;

/** The money columns and the execution rate. Truncation never silences these: they stand at the head of a table. */
export function checkMoney(reading: TableReading): readonly TableFinding[] {
  return [
    ...amountFindings(reading),
    ...initialFinding(reading),
    ...rateFindings(reading),
    ...scoreFindings(reading),
    ...aboveFull(reading),
    ...fundsFinding(reading),
    ...checkBudgetRows(reading.table),
  ];
}

const AMOUNTS = ['budget_initial', 'budget_adjusted', 'executed', 'funds_in_place'] as const;

function amountFindings({ table, execution }: TableReading): readonly TableFinding[] {
  const negative = AMOUNTS.filter((key) => numberOf(table[key])?.lt(0)).map((key) =>
    tableFinding('negativeAmount', `/${key}`, { value: textOf(table[key]) }),
  );
  const anyMoney = [
    table.budget_initial,
    table.budget_adjusted,
    table.executed,
    table.execution_rate,
    table.execution_score,
  ].some((cell) => !isBlank(cell));
  if (!anyMoney) return negative;
  return [
    ...negative,
    ...(execution.adjusted === undefined ? [tableFinding('budgetAdjustedMissing', '/budget_adjusted')] : []),
    ...(execution.adjusted?.isZero() ? [tableFinding('budgetZero', '/budget_adjusted')] : []),
    ...(execution.executed === undefined ? [tableFinding('executedMissing', '/executed')] : []),
  ];
}

function initialFinding({ execution: { initial, adjusted } }: TableReading): readonly TableFinding[] {
  return initial?.isZero() && adjusted?.gt(0)
    ? [tableFinding('zeroInitialBudget', '/budget_initial', { adjusted: adjusted.toString() })]
    : [];
}

function rateFindings({ table, execution: { rate } }: TableReading): readonly TableFinding[] {
  const cell = table.execution_rate;
  const score = numberOf(table.execution_score);
  if (isBlank(cell))
    return score?.gt(0) ? [tableFinding('executionRateMissing', '/execution_rate', { score: score.toString() })] : [];
  return rate ? statedRate(cell, rate, '/execution_rate') : [];
}

/** Whole-department tables score the execution among their rows (过程: 预算完成率). */
function isExecutionRow({ name, weight }: ReadRow): boolean {
  return weight?.gt(0) === true && /预算(?:执行|完成)率|资金执行率|支出(?:执行|完成)率|^执行率/.test(foldText(name));
}

function scoreFindings({ table, rows, execution, isScored, sums }: TableReading): readonly TableFinding[] {
  const { rate, weight, score } = execution;
  const stated = numberOf(table.execution_score);
  if (stated === undefined) {
    const filled = sums.byRow.eq(100) && rate?.eq(1) === true;
    return isScored && rows.length > 0 && rate && !filled && !rows.some(isExecutionRow)
      ? [tableFinding('executionNotScored', '/execution_score', { rate: shownRate(rate) })]
      : [];
  }
  const effective = rate ?? (isBlank(table.execution_rate) ? undefined : statedRates(table.execution_rate)[0]);
  if (stated.lt(0)) return [tableFinding('scoreNegative', '/execution_score', { score: stated.toString() })];
  if (!weight || !effective) return [];
  const expected = score ?? round2(weight.times(Decimal.max(0, Decimal.min(1, effective))));
  if (stated.eq(expected)) return [];
  const params = {
    stated: stated.toString(),
    weight: weight.toString(),
    rate: shownRate(effective),
    computed: expected,
  };
  return [tableFinding('executionScoreMismatch', '/execution_score', params)];
}

/** A summary whose budget column holds the year's income says so in its note. */
function aboveFull({ table, execution: { rate, adjusted, executed } }: TableReading): readonly TableFinding[] {
  const stated = statedRates(table.execution_rate);
  const above = rate ? rate.gt(1) : stated.length > 0 && stated.every((share) => share.gt(1));
  const shown = rate ?? stated[0];
  if (!above || !shown) return [];
  const params = { rate: shownRate(shown), adjusted: adjusted?.toString() ?? '', executed: executed?.toString() ?? '' };
  if (/收入/.test(foldText(textOf(table.note)))) return [tableFinding('overspentIncome', '/executed', params)];
  return [tableFinding('executionAboveFull', isBlank(table.execution_rate) ? '/executed' : '/execution_rate', params)];
}

function fundsFinding({ table, execution: { adjusted } }: TableReading): readonly TableFinding[] {
  const funds = numberOf(table.funds_in_place);
  if (!funds || !adjusted?.gt(0) || funds.div(adjusted).gte(FUNDS_LOW)) return [];
  return [
    tableFinding('fundsInPlaceLow', '/funds_in_place', {
      funds: funds.toString(),
      rate: shownRate(funds.div(adjusted)),
    }),
  ];
}
