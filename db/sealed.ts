import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_OCTETS = 32;
const NONCE_OCTETS = 12;
const TAG_OCTETS = 16;

/** What seals are for: each use has a key of its own. */
export type SealUse = 'bihuan delivery' | 'bihuan second factor' | 'bihuan recovery code' | 'bihuan personal data';

/**
 * Locks and unlocks what must not be read in a copy of the database: addresses of robots, signing secrets,
 * authenticators. Locked for an owner, a row that is copied to somebody else cannot be opened there.
 */
export interface Seal {
  readonly lock: (text: string, owner?: string) => string;
  /** Undefined where it was locked by another key or for another owner, or has been changed. */
  readonly unlock: (sealed: string, owner?: string) => string | undefined;
}

/** A key of one use, derived (HKDF) from what stands in the configuration. */
export function keyFor(use: SealUse, material: string): Buffer {
  return Buffer.from(hkdfSync('sha256', material, '', use, KEY_OCTETS));
}

/** A seal from the installation's secret, which API and worker share. AES-256-GCM, a fresh nonce each time. */
export function createSeal(use: SealUse, material: string): Seal {
  const key = keyFor(use, material);
  return {
    lock: (text, owner = '') => {
      const nonce = randomBytes(NONCE_OCTETS);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
      const locked = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), locked]).toString('base64');
    },
    unlock: (sealed, owner = '') => {
      const octets = Buffer.from(sealed, 'base64');
      try {
        const nonce = octets.subarray(0, NONCE_OCTETS);
        const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_OCTETS });
        decipher.setAAD(Buffer.from(owner)).setAuthTag(octets.subarray(NONCE_OCTETS, NONCE_OCTETS + TAG_OCTETS));
        const text = Buffer.concat([decipher.update(octets.subarray(NONCE_OCTETS + TAG_OCTETS)), decipher.final()]);
        return text.toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
