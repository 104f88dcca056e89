import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../domain/domain-error.ts';

/** A file as it came in, in a place of its own until it is checked. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** What an upload that broke off may leave behind is older than any upload takes. */
const LEFT_BEHIND_MS = 24 * 3_600_000;

/**
 * Writes a stream to a temporary file, hashed and counted on its way, hands it on, and removes it whatever happens:
 * never in memory, never more than `limit` bytes.
 *
 * @throws {DomainError} `fileTooLarge`, `fileEmpty`
 */
export async function receive<T>(
  source: Readable,
  { folder, limit }: { readonly folder: string; readonly limit: number },
  use: (file: Received) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${randomUUID()}.part`);
  try {
    const counted = counter(limit);
    await pipeline(source, counted.stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    const { size, sha256 } = counted.result();
    if (size === 0) throw new DomainError('fileEmpty');
    return await use({ path, size, sha256 });
  } finally {
    await rm(path, { force: true });
  }
}

interface Counter {
  readonly stream: Transform;
  readonly result: () => Pick<Received, 'size' | 'sha256'>;
}

function counter(limit: number): Counter {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) {
        done(tooLarge(limit));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ size, sha256: hash.digest('hex') }) };
}

/** The refusal of a file beyond the limit, in whole MiB. */
export function tooLarge(limit: number): DomainError {
  return new DomainError('fileTooLarge', { limit: Math.floor(limit / 2 ** 20) });
}

/** Removes what uploads left behind that a crash broke off. */
export async function sweep(folder: string, nowMs: number): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => one.endsWith('.part'))) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && nowMs - found.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true });
  }
}
