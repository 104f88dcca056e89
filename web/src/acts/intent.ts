/**
 * A key for one intent. `randomUUID` exists only over TLS and on this machine; an office network may have neither.
 */
export function newIntentKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `web-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
