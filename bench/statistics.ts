/** How samples are spread; in the unit of the samples. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Nearest rank: the smallest sample that at least `percent` of all do not exceed; 0 where there is none. */
export function percentile(samples: readonly number[], percent: number): number {
  return ranked(ascending(samples), percent);
}

export function spread(samples: readonly number[]): Spread {
  const sorted = ascending(samples);
  const rank = (percent: number): number => ranked(sorted, percent);
  return {
    count: sorted.length,
    mean: mean(sorted),
    p50: rank(50),
    p95: rank(95),
    p99: rank(99),
    max: rank(100),
  };
}

export function mean(samples: readonly number[]): number {
  return samples.length === 0 ? 0 : samples.reduce((sum, one) => sum + one, 0) / samples.length;
}

/** The middle of several runs: what a noisy machine does to one of them does not count. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 50);
}

function ascending(samples: readonly number[]): readonly number[] {
  return samples.toSorted((a, b) => a - b);
}

function ranked(sorted: readonly number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? 0;
}
