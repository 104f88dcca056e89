import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Kept in the session and told to the page, which sends it back in a header: a foreign site cannot read it. */
export const CSRF_HEADER = 'x-csrf-token';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export function newCsrfToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a method changes something, and so needs the token. */
export function isUnsafe(method: string): boolean {
  return !SAFE_METHODS.has(method);
}

/** Compares in constant time. */
export function isCsrfToken(expected: string | undefined, given: string | string[] | undefined): boolean {
  if (expected === undefined || typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
