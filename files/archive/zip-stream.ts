import { createHash } from 'node:crypto';
import { PassThrough, Readable, Transform } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Instant } from '../../domain/calendar/plain-date.ts';

/** A file that goes into an archive; a stream is opened only when its turn comes. */
export interface ZipPart {
  readonly path: string;
  readonly content: Buffer | Readable;
  readonly at: Instant;
  /** Packed already: to pack it again would only take time. */
  readonly stored?: true;
}

/** A file as it went in: its size in bytes and its SHA-256, counted on the way. */
export interface PackedPart {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * A ZIP archive as a stream: one part after the other, none of them held whole, and no faster than the reader takes it.
 * What is `last` is made of what went in before it. A part that breaks off breaks the stream: half an archive is none.
 */
export function zipStream(
  parts: AsyncIterable<ZipPart>,
  last: (packed: readonly PackedPart[]) => readonly ZipPart[],
): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  zip.on('error', (error: Error) => out.destroy(error));
  const fillIn = async (): Promise<void> => {
    const packed: PackedPart[] = [];
    for await (const part of parts) packed.push(await add(zip, out, part));
    for (const part of last(packed)) await add(zip, out, part);
    zip.end();
  };
  fillIn().catch((error: unknown) => out.destroy(error as Error));
  return out;
}

async function add(zip: ZipFile, out: Readable, { path, content, at, stored }: ZipPart): Promise<PackedPart> {
  const hash = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = content instanceof Readable ? content : Readable.from([content]);
  source.on('error', (error: Error) => counted.destroy(error));
  // Whoever stops reading stops what is being read for him.
  const stop = (): void => {
    source.destroy();
    counted.destroy();
  };
  out.once('close', stop);
  if (out.destroyed) stop();
  zip.addReadStream(source.pipe(counted), path, { mtime: new Date(at), compress: stored !== true });
  try {
    await finished(counted);
  } finally {
    out.off('close', stop);
  }
  return { path, size, sha256: hash.digest('hex') };
}
