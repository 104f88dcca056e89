/** How large a run is; the aims are stated at the full size. */
export interface Scale {
  /** Items that lists are measured on. */
  readonly items: number;
  /** Acts of one throughput run. */
  readonly acts: number;
  /** Deadlines that end at the same moment, and the seconds over which they are spread. */
  readonly deadlines: number;
  readonly spreadSeconds: number;
  /** Items that a season opens. */
  readonly seasonItems: number;
  /** Open obligations of the morning round; a fifth of them is due. */
  readonly obligations: number;
}

/** What performance.md speaks of. */
export const FULL_ITEMS = 100_000;
export const USUAL_ITEMS = 10_000;

/** Everything shrinks with the number of items; rates stay as they are. */
export function scaleOf(items: number): Scale {
  const part = items / FULL_ITEMS;
  return {
    items,
    acts: Math.min(20_000, Math.max(2_000, Math.round(items * 0.7))),
    deadlines: Math.max(100, Math.round(5_000 * part)),
    spreadSeconds: Math.max(6, Math.round(300 * part)),
    seasonItems: Math.max(150, Math.round(8_000 * part)),
    obligations: FULL_ITEMS,
  };
}
