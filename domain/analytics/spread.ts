/** So many that took so many days. */
interface Counted {
  readonly days: number;
  readonly count: number;
}

/** How long it took: the middle one, and what nine of ten did not exceed; null where there is none. */
export interface Spread {
  readonly count: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** Below this, neither a rate nor a median says anything (page.md §4.14: 样本不足 5 件). */
export const ENOUGH = 5;

/** The spread of some days, each as often as it occurs; in any order. */
export function spreadOf(counted: readonly Counted[]): Spread {
  const sorted = counted.toSorted((a, b) => a.days - b.days);
  const count = sorted.reduce((all, one) => all + one.count, 0);
  return { count, median: atShare(sorted, count, 0.5), p90: atShare(sorted, count, 0.9) };
}

/** The least number of days that this share did not exceed: one of those that occur, never between two. */
function atShare(sorted: readonly Counted[], count: number, share: number): number | null {
  let seen = 0;
  for (const one of sorted) {
    seen += one.count;
    if (seen >= count * share) return one.days;
  }
  return null;
}

/** A share in per cent with two decimals, null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole) / 100;
}
