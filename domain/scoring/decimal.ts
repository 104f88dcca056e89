import { Decimal as BaseDecimal } from 'decimal.js';
import { z } from 'zod';

/** Decimals wide enough for sums of 分 beyond 2^53; a clone, so that nobody else's settings leak in. */
export const Decimal = BaseDecimal.clone({ precision: 60, rounding: BaseDecimal.ROUND_HALF_UP });
export type Decimal = BaseDecimal;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** A decimal number as text, so that 94.60 stays 94.60 and no binary fraction creeps in. */
export const DecimalStringSchema = z.string().regex(/^-?\d{1,18}(\.\d{1,8})?$/);

/** Points with at most two places, as text or number, 0 to 100. */
export const PointsSchema = z.union([
  z.string().regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/),
  z.number().min(0).max(100).multipleOf(0.01),
]);
export type Points = z.infer<typeof PointsSchema>;

/** Rounds half up to two places, the only rounding that points know ("To the second", last rule). */
export function round2(value: Decimal): string {
  return value.toFixed(2, BaseDecimal.ROUND_HALF_UP);
}

/** A share as a percentage with two places for display, `0.862037` → `86.20%`. Never compared after this. */
export function asPercent(share: Decimal): string {
  return `${round2(share.times(100))}%`;
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** Keeps a share of the points between none and all of them. */
export function clampShare(share: Decimal): Decimal {
  return Decimal.max(ZERO, Decimal.min(ONE, share));
}
