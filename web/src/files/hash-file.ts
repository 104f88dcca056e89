import { hex, sha256 } from '../../../domain/sha256.ts';

/**
 * SHA-256 of a file as lower-case hex. The browser's own where it is to be had: an office network without TLS has none,
 * and it is computed here then. The file itself goes nowhere.
 */
export async function hashFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The typings promise it everywhere; a page without TLS has none.
  const { subtle } = crypto as Partial<Crypto>;
  return hex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
}
