import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import S3rver from 's3rver';
import type { FileStore } from '../../files/file-store.ts';
import { createLocalStore } from '../../files/local-store.ts';
import { createS3Store } from '../../files/s3-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-stores-'));
const BUCKET = 'bihuan-files';
let server: S3rver;
let endpoint: string;
beforeAll(async () => {
  server = new S3rver({
    port: 0,
    silent: true,
    directory: join(folder, 'bucket'),
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port } = (await server.run()) as AddressInfo;
  endpoint = `http://127.0.0.1:${String(port)}`;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const s3 = (more: object = {}): FileStore =>
  createS3Store({
    endpoint,
    bucket: BUCKET,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    ...more,
  });

function file(content: Buffer): { readonly path: string; readonly size: number; readonly sha256: string } {
  const path = join(folder, 'one.part');
  writeFileSync(path, content);
  return { path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

async function all(stream: Readable | undefined): Promise<Buffer | undefined> {
  if (!stream) return undefined;
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

describe.each([
  ['a folder', () => createLocalStore(join(folder, 'kept'))],
  ['an S3-compatible store', () => s3()],
])('%s keeps files by their hash', (_name, open) => {
  it('hands out what was kept, byte by byte, as often as it is asked', async () => {
    const content = randomBytes(3 * 2 ** 20);
    const { sha256, ...one } = file(content);
    const store = open();
    await store.keep(sha256, one);
    await store.keep(sha256, one);
    expect((await all(await store.read(sha256)))?.equals(content)).toBe(true);
    expect((await all(await store.read(sha256)))?.equals(content)).toBe(true);
  });

  it('never overwrites what lies under a hash', async () => {
    const { sha256, ...one } = file(Buffer.from('the first'));
    const store = open();
    await store.keep(sha256, one);
    writeFileSync(one.path, 'another');
    await store.keep(sha256, one);
    expect((await all(await store.read(sha256)))?.toString()).toBe('the first');
  });

  it('says of what it does not have that it has nothing', async () => {
    expect(await open().read('0'.repeat(64))).toBeUndefined();
  });
});

describe('what goes wrong in a store is no missing file', () => {
  it('leaves nothing half written in a folder', async () => {
    const place = join(folder, 'half');
    const gone = { path: join(folder, 'nothing.part'), size: 1 };
    await expect(createLocalStore(place).keep('ab'.repeat(32), gone)).rejects.toThrow(/ENOENT/);
    expect(readdirSync(join(place, 'ab', 'ab'))).toEqual([]);
  });

  it('tells of a bucket that is not there', async () => {
    const { sha256, ...one } = file(Buffer.from('refused'));
    await expect(s3({ bucket: 'no-such-bucket' }).keep(sha256, one)).rejects.toThrow();
    await expect(s3({ bucket: 'no-such-bucket' }).read(sha256)).rejects.toThrow();
  });
});
