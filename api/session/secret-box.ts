import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/**
 * Keeps what the database must not be able to read: secrets of authenticators encrypted, recovery codes as keyed
 * hashes. Each use has a key of its own, derived (HKDF) from one that stands in the configuration.
 */
export class SecretBox {
  private readonly sealing: Buffer;
  private readonly hashing: Buffer;

  constructor(material: string) {
    this.sealing = derived(material, 'bihuan second factor');
    this.hashing = derived(material, 'bihuan recovery code');
  }

  /** Encrypts for one person: a row copied to somebody else cannot be opened there. */
  seal(text: string, personId: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.sealing, iv).setAAD(Buffer.from(personId));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** @throws {Error} for a text that was sealed under another key, for another person, or that was changed */
  open(sealed: string, personId: string): string {
    const [version, text = ''] = sealed.split('.');
    if (version !== VERSION) throw new Error('a secret of an unknown form');
    const bytes = Buffer.from(text, 'base64url');
    const iv = bytes.subarray(0, IV_BYTES);
    const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
    const opener = createDecipheriv(CIPHER, this.sealing, iv, { authTagLength: TAG_BYTES });
    opener.setAAD(Buffer.from(personId)).setAuthTag(tag);
    return Buffer.concat([opener.update(bytes.subarray(IV_BYTES + TAG_BYTES)), opener.final()]).toString('utf8');
  }

  /** A recovery code has 60 bits of chance, so that a keyed hash is enough and one look finds it. */
  hash(code: string, personId: string): string {
    return createHmac('sha256', this.hashing).update(`${personId}\n${code}`).digest('base64url');
  }
}

function derived(material: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', material, '', use, KEY_BYTES));
}
