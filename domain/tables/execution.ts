import { asPercent, Decimal, round2 } from '../scoring/decimal.ts';
import type { PublishedCase } from './published-case.ts';
import { numberOf, textOf, type ReadRow } from './reading.ts';
import { foldText } from './text.ts';

/** Money and points of the execution rate, as far as the table lets them be known. Amounts in the table's own unit. */
export interface Execution {
  readonly initial: Decimal | undefined;
  readonly adjusted: Decimal | undefined;
  readonly executed: Decimal | undefined;
  /** Executed ÷ adjusted, exact. */
  readonly rate: Decimal | undefined;
  readonly weight: Decimal | undefined;
  /** Recomputed points, two places, capped. */
  readonly score: string | undefined;
}

/** Reads the money columns and finds out how many points the execution rate carries in this table. */
export function readExecution(table: PublishedCase, rows: readonly ReadRow[]): Execution {
  const [initial, adjusted, executed] = [table.budget_initial, table.budget_adjusted, table.executed].map(numberOf);
  const rate = adjusted?.gt(0) && executed ? executed.div(adjusted) : undefined;
  const weight = executionWeight(table, rows, rate ?? statedRates(table.execution_rate)[0]);
  const share = rate && Decimal.max(0, Decimal.min(1, rate));
  return { initial, adjusted, executed, rate, weight, score: weight && share && round2(weight.times(share)) };
}

/**
 * What a rate cell may mean, as shares: "86.2%" is one thing; a bare 0.862 or 86.2 may be a share or a percentage, so
 * both are given and the table is in order when either fits.
 */
export function statedRates(cell: PublishedCase['execution_rate']): readonly Decimal[] {
  const value = numberOf(cell);
  if (value === undefined) return [];
  const isPercent = /%$/.test(foldText(textOf(cell))) || value.abs().gt(2);
  return isPercent ? [value.div(100)] : [value, value.div(100)];
}

/** Sum of the weights by row, and by heading where every scored row stands under one. */
export function pointSums(rows: readonly ReadRow[]): {
  readonly byRow: Decimal;
  readonly byHeading: Decimal | undefined;
} {
  const scored = scoredRows(rows);
  const headings = new Map(rows.map((row) => [row.level1, row.heading]));
  const complete = scored.length > 0 && [...headings.values()].every((heading) => heading !== undefined);
  const add = (points: readonly (Decimal | undefined)[]): Decimal =>
    points.reduce<Decimal>((sum, value) => sum.plus(value ?? 0), new Decimal(0));
  return {
    byRow: add(scored.map(({ weight }) => weight)),
    byHeading: complete ? add([...headings.values()]) : undefined,
  };
}

/** Rows whose points count: an 其中 row's do not where its parent is scored. */
export function scoredRows(rows: readonly ReadRow[]): readonly ReadRow[] {
  const parentScored = (row: ReadRow): boolean =>
    rows.some(({ index, weight }) => index === row.parent && weight !== undefined);
  return rows.filter((row) => row.weight !== undefined && !parentScored(row));
}

/**
 * Points of the execution rate: what the table says; else 10 or 20, whichever makes the stated points right or fills
 * 100, the ministry's 10 first. A table that fills 100 without it gives it none. Undefined where nothing tells.
 */
function executionWeight(
  table: PublishedCase,
  rows: readonly ReadRow[],
  rate: Decimal | undefined,
): Decimal | undefined {
  const explicit =
    numberOf(table.execution_weight) ??
    numberOf(table.budget_rows?.find((row) => numberOf(row?.weight) !== undefined)?.weight);
  if (explicit) return explicit;
  const sums = pointSums(rows);
  const rest = [sums.byHeading, sums.byRow]
    .filter((sum) => sum !== undefined)
    .map((sum) => new Decimal(100).minus(sum));
  const fits = (points: number): boolean => rest.some((left) => left.eq(points));
  const score = numberOf(table.execution_score);
  if (score) return new Decimal(scoredWeight(score, rate, fits));
  if (scoredRows(rows).length === 0) return undefined;
  if (table.excerpt_truncated === true && sums.byHeading !== undefined)
    return fits(10) || startsLikeMinistry(rows) ? new Decimal(10) : undefined;
  return new Decimal([0, 10, 20].find(fits) ?? 10);
}

function scoredWeight(score: Decimal, rate: Decimal | undefined, fits: (points: number) => boolean): number {
  const explains = (points: number): boolean =>
    rate !== undefined && round2(Decimal.min(1, rate).times(points)) === round2(score);
  const both = [10, 20].find((points) => explains(points) && fits(points));
  return both ?? [10, 20].find((points) => explains(points) || fits(points)) ?? (score.gt(10) ? 20 : 10);
}

function startsLikeMinistry(rows: readonly ReadRow[]): boolean {
  return rows.some(({ level1, heading }) => level1 === 'output' && heading?.eq(50));
}

export function shownRate(rate: Decimal): string {
  return asPercent(rate);
}
