/** Windows remembered before those that have ended are swept out. */
const SWEEP_AT = 10_000;

interface Window {
  readonly endsAt: number;
  readonly hits: number;
}

/** Counts requests in fixed windows: one number per caller, no timer per request. Each process counts for itself. */
export class FixedWindow {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** Counts one request; answers the seconds to wait where it is one too many. */
  hit(key: string, now: number): number | undefined {
    const known = this.windows.get(key);
    if (!known && this.windows.size >= SWEEP_AT) this.sweep(now);
    const window = known && known.endsAt > now ? known : { endsAt: now + this.windowMs, hits: 0 };
    this.windows.set(key, { ...window, hits: window.hits + 1 });
    return window.hits < this.limit ? undefined : Math.max(1, Math.ceil((window.endsAt - now) / 1000));
  }

  private sweep(now: number): void {
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
  }
}
