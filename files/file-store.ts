import type { Readable } from 'node:stream';

/** Where handed-in files are kept: by their SHA-256 alone, so that a file is never overwritten by another one. */
export interface FileStore {
  /** Moves a checked file into place: whole or not at all. The same content again changes nothing. */
  keep(sha256: string, file: { readonly path: string; readonly size: number }): Promise<void>;
  /** The content as a stream; undefined where nothing is kept under this hash. */
  read(sha256: string): Promise<Readable | undefined>;
}
