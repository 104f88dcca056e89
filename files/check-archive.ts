import { Buffer } from 'node:buffer';
import type { Entry, ZipFile } from 'yauzl';
import { DomainError } from '../domain/domain-error.ts';
import { begins, carriesCode, LONGEST_MARK, OLE, OLE_MARKS, runs, ZIP_MAGIC } from './file-types.ts';
import { contentOf, entriesOf, openZip, type Broken } from './zip-entries.ts';

/** More than any report with its annexes needs; a bomb passes them within a second. */
const ARCHIVE_LIMITS = {
  entries: 2_000,
  /** Unpacked, all together and at every depth. */
  bytes: 300 * 2 ** 20,
  /** Unpacked against packed, once it is large enough to matter. */
  ratio: 200,
  ratioFrom: 20 * 2 ** 20,
  /** An archive in an archive is looked into; one in that is not taken. */
  depth: 2,
} as const;

interface Budget {
  entries: number;
  bytes: number;
}

interface Place {
  /** As the person called the file. */
  readonly name: string;
  readonly depth: number;
  readonly packed: number;
  readonly budget: Budget;
}

/**
 * Unpacks an archive into nothing, counting: what its own directory claims is not believed. Every entry is looked at,
 * archives inside it as well.
 *
 * @returns the names of its entries
 * @throws {DomainError} `archiveBroken`, `archiveLocked`, `archiveTooLarge`, `fileActive`
 */
export async function checkArchive(path: string, name: string): Promise<readonly string[]> {
  const zip = await openZip(path, brokenOf(name));
  return walk(zip, { name, depth: 1, packed: zip.fileSize, budget: { entries: 0, bytes: 0 } });
}

/** What is said of an archive that cannot be read; `name` as the person called it. */
export function brokenOf(name: string): Broken {
  return () => new DomainError('archiveBroken', { name });
}

async function walk(zip: ZipFile, place: Place): Promise<readonly string[]> {
  const names: string[] = [];
  const { budget } = place;
  try {
    for await (const entry of entriesOf(zip, brokenOf(place.name))) {
      budget.entries += 1;
      if (budget.entries > ARCHIVE_LIMITS.entries) throw tooLarge(place);
      names.push(entry.fileName);
      if (!entry.fileName.endsWith('/')) await checkEntry(zip, entry, place);
    }
  } finally {
    zip.close();
  }
  return names;
}

async function checkEntry(zip: ZipFile, entry: Entry, place: Place): Promise<void> {
  const { name } = place;
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new DomainError('archiveLocked', { name });
  if (carriesCode(entry.fileName)) throw new DomainError('fileActive', { name, part: entry.fileName });
  const seen = await unpacked(zip, entry, place);
  if (runs(entry.fileName, seen.head) || seen.marked)
    throw new DomainError('fileActive', { name, part: entry.fileName });
  if (!seen.inner) return;
  if (place.depth >= ARCHIVE_LIMITS.depth) throw tooLarge(place);
  const nested = await openZip(seen.inner, brokenOf(name));
  await walk(nested, { ...place, depth: place.depth + 1, packed: seen.inner.length });
}

interface Seen {
  readonly head: Buffer;
  /** Macros or a packed program in an old office container. */
  readonly marked: boolean;
  /** The content, where it is an archive itself. */
  readonly inner: Buffer | undefined;
}

async function unpacked(zip: ZipFile, entry: Entry, place: Place): Promise<Seen> {
  const { name } = place;
  const broken = brokenOf(name);
  const stream = await contentOf(zip, entry, broken);
  let [head, rest] = [Buffer.alloc(0), Buffer.alloc(0)];
  let marked = false;
  const kept: Buffer[] = [];
  try {
    for await (const piece of stream) {
      const chunk = piece as Buffer;
      spend(chunk.length, place);
      if (head.length < OLE.length) head = Buffer.concat([head, chunk.subarray(0, OLE.length)]);
      if (begins(head, ZIP_MAGIC)) kept.push(chunk);
      else if (begins(head, OLE)) {
        const window = Buffer.concat([rest, chunk]);
        marked ||= OLE_MARKS.some((mark) => window.includes(mark));
        rest = window.subarray(Math.max(0, window.length - LONGEST_MARK));
      }
    }
  } catch (error) {
    // A size that is not what the directory claims, or data that do not unpack.
    throw error instanceof DomainError ? error : broken();
  }
  return { head, marked, inner: kept.length === 0 ? undefined : Buffer.concat(kept) };
}

function spend(bytes: number, place: Place): void {
  const { budget, packed } = place;
  budget.bytes += bytes;
  const swollen = budget.bytes > ARCHIVE_LIMITS.ratioFrom && budget.bytes > packed * ARCHIVE_LIMITS.ratio;
  if (budget.bytes > ARCHIVE_LIMITS.bytes || swollen) throw tooLarge(place);
}

function tooLarge({ name }: Place): DomainError {
  return new DomainError('archiveTooLarge', {
    name,
    entries: ARCHIVE_LIMITS.entries,
    megabytes: ARCHIVE_LIMITS.bytes / 2 ** 20,
    depth: ARCHIVE_LIMITS.depth,
  });
}
