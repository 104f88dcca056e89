import { createHash } from 'node:crypto';
import { brokenOf } from '../check-archive.ts';
import { contentOf, entriesOf, openZip } from '../zip-entries.ts';
import type { PackedPart } from './zip-stream.ts';

/** A file of an archive as it lies there; its content where that was asked for. */
export interface ReadPart extends PackedPart {
  readonly content: Buffer | undefined;
}

/** JSON of one item is far below it; what is larger was not made by us. */
const MOST_KEPT = 256 * 2 ** 20;

/**
 * Reads an archive through, counting and hashing; nothing is written, and only what is asked for is kept.
 *
 * @throws {DomainError} `archiveBroken`
 */
export async function readArchive(path: string, keep: ReadonlySet<string>): Promise<readonly ReadPart[]> {
  const broken = brokenOf(path);
  const zip = await openZip(path, broken);
  const parts: ReadPart[] = [];
  try {
    for await (const entry of entriesOf(zip, broken)) {
      const hash = createHash('sha256');
      const kept: Buffer[] | undefined = keep.has(entry.fileName) ? [] : undefined;
      let size = 0;
      for await (const piece of await contentOf(zip, entry, broken)) {
        const chunk = piece as Buffer;
        size += chunk.length;
        hash.update(chunk);
        if (size <= MOST_KEPT) kept?.push(chunk);
      }
      parts.push({ path: entry.fileName, size, sha256: hash.digest('hex'), content: kept && Buffer.concat(kept) });
    }
  } finally {
    zip.close();
  }
  return parts;
}
