import { Decimal, round2 } from '../scoring/decimal.ts';
import { shownRate, statedRates } from './execution.ts';
import type { Cell } from './published-case.ts';
import { textOf } from './reading.ts';
import { tableFinding, type TableFinding } from './table-finding.ts';

/** Compares a stated rate with the amounts': right to two places, the amounts' rounded further, or wrong. */
export function statedRate(cell: Cell, rate: Decimal, path: string): readonly TableFinding[] {
  const stated = statedRates(cell);
  if (stated.length === 0 || stated.some((share) => round2(share.times(100)) === round2(rate.times(100)))) return [];
  const params = { stated: textOf(cell), computed: shownRate(rate) };
  const rounded = stated.some((share) => isRounding(share.times(100), rate.times(100)));
  return [tableFinding(rounded ? 'executionRateRounded' : 'executionRateMismatch', path, params)];
}

function isRounding(stated: Decimal, exact: Decimal): boolean {
  const places = Math.min(stated.decimalPlaces(), 1);
  return exact.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).eq(stated);
}
