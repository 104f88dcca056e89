import { createHash } from 'node:crypto';
import type { HashName } from './process-store-types.ts';

/** What the first link of every chain is tied to. */
export const GENESIS = 'genesis';

/** The hash of one link: over the hash before it and the stored text. Names its function, so that both may stand in one chain. */
export function link(hash: HashName, previous: string, text: string): string {
  return `${hash}:${createHash(hash).update(previous).update('\n').update(text).digest('hex')}`;
}

/** The function a link was made with, if it is one we know. */
export function hashNameOf(linked: string): HashName | undefined {
  const name = linked.slice(0, linked.indexOf(':'));
  return name === 'sha256' || name === 'sm3' ? name : undefined;
}

/** A fingerprint of any JSON value that does not depend on the order of its keys. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
