/** Failures before an account locks, and for how long. */
export const LOCK_AFTER = 5;
export const LOCK_MS = 15 * 60_000;
/** Names remembered; beyond it, the memory starts again. */
const REMEMBERED = 10_000;

/**
 * Logins that do not exist lock like those that do, so that nobody learns which accounts there are. Each process
 * counts for itself, which is enough to hide the difference.
 */
export class UnknownLogins {
  private readonly failures = new Map<string, { count: number; lockedUntil: number }>();

  /** Until when the name is locked, in milliseconds, if it is. */
  lockedUntil(login: string, now: number): number | undefined {
    const until = this.failures.get(login)?.lockedUntil ?? 0;
    return until > now ? until : undefined;
  }

  failed(login: string, now: number): void {
    if (this.failures.size >= REMEMBERED) this.failures.clear();
    const count = (this.failures.get(login)?.count ?? 0) + 1;
    const locks = count >= LOCK_AFTER;
    this.failures.set(login, { count: locks ? 0 : count, lockedUntil: locks ? now + LOCK_MS : 0 });
  }
}
