import { createHmac } from 'node:crypto';
import { createSeal, keyFor, type Seal } from '../../db/sealed.ts';

/** Keeps what protects an account: secrets of authenticators sealed for one person, recovery codes as keyed hashes. */
export class SecretBox {
  private readonly factors: Seal;
  private readonly hashing: Buffer;

  constructor(material: string) {
    this.factors = createSeal('bihuan second factor', material);
    this.hashing = keyFor('bihuan recovery code', material);
  }

  /** Encrypts for one person: a row copied to somebody else cannot be opened there. */
  seal(text: string, personId: string): string {
    return this.factors.lock(text, personId);
  }

  /** @throws {Error} for a text that was sealed under another key, for another person, or that was changed */
  open(sealed: string, personId: string): string {
    const text = this.factors.unlock(sealed, personId);
    if (text === undefined) throw new Error('a secret that was not sealed here');
    return text;
  }

  /** A recovery code has 60 bits of chance, so that a keyed hash is enough and one look finds it. */
  hash(code: string, personId: string): string {
    return createHmac('sha256', this.hashing).update(`${personId}\n${code}`).digest('base64url');
  }
}
