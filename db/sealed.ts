import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_OCTETS = 32;
const NONCE_OCTETS = 12;
const TAG_OCTETS = 16;

/** Locks and unlocks what must not be read in a copy of the database: addresses of robots, signing secrets. */
export interface Seal {
  readonly lock: (text: string) => string;
  /** Undefined where it was locked by another key, or has been changed. */
  readonly unlock: (sealed: string) => string | undefined;
}

/** A seal from the installation's secret, which API and worker share. AES-256-GCM, a fresh nonce each time. */
export function createSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'bihuan delivery', KEY_OCTETS));
  return {
    lock: (text) => {
      const nonce = randomBytes(NONCE_OCTETS);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const locked = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), locked]).toString('base64');
    },
    unlock: (sealed) => {
      const octets = Buffer.from(sealed, 'base64');
      try {
        const decipher = createDecipheriv(CIPHER, key, octets.subarray(0, NONCE_OCTETS));
        decipher.setAuthTag(octets.subarray(NONCE_OCTETS, NONCE_OCTETS + TAG_OCTETS));
        const text = Buffer.concat([decipher.update(octets.subarray(NONCE_OCTETS + TAG_OCTETS)), decipher.final()]);
        return text.toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
