import { hex, sha256 } from '../sha256.ts';

/** The id (uuid, version 8) of a matter that a rule opens, made of what it is: asked for twice, it is opened once. */
export function ruledId(what: string): string {
  const digest = hex(sha256(Uint8Array.from(what, (letter) => letter.charCodeAt(0))));
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}
