import { setTimeout as sleep } from 'node:timers/promises';

/** Lets so many through a second, and after a quiet time at most one second's worth at once. */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  constructor(
    private readonly perSecond: number,
    private readonly nowMs: () => number = () => performance.now(),
  ) {
    this.tokens = perSecond;
    this.filledAt = nowMs();
  }

  /** Milliseconds until the token just taken may be used. */
  take(): number {
    const now = this.nowMs();
    this.tokens = Math.min(this.perSecond, this.tokens + ((now - this.filledAt) / 1000) * this.perSecond);
    this.filledAt = now;
    this.tokens -= 1;
    return this.tokens >= 0 ? 0 : (-this.tokens / this.perSecond) * 1000;
  }

  /** Takes a token and waits for it. */
  async pass(stopped: AbortSignal): Promise<void> {
    const waitMs = this.take();
    if (waitMs > 0) await sleep(waitMs, undefined, { signal: stopped });
  }
}
