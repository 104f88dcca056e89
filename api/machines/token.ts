import { createHash, randomBytes } from 'node:crypto';

const OCTETS = 32;
/** What every token begins with: whoever finds one in a file knows what it is, and so do scanners for secrets. */
const MARK = 'bihuan_';
/** Letters after the mark that are kept, so that people can tell tokens apart. */
const SHOWN = 6;
const SCHEME = /^Bearer +(\S+)$/i;
const MAPPED = '::ffff:';

/** A token of 256 random bits. */
export function newToken(): string {
  return MARK + randomBytes(OCTETS).toString('base64url');
}

/** Its beginning, which is no secret. */
export function prefixOf(token: string): string {
  return token.slice(0, MARK.length + SHOWN);
}

/** What is kept of it. It is random and long, so that a plain hash cannot be guessed backwards. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token that a request shows, if it shows one. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return authorization === undefined ? undefined : SCHEME.exec(authorization)?.[1];
}

/** An address as people write it: an IPv4 one is not told as IPv6. */
export function plainAddress(ip: string | undefined): string | undefined {
  return ip?.startsWith(MAPPED) === true ? ip.slice(MAPPED.length) : ip;
}
