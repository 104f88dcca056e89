import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from './file-store.ts';

/** A folder of this machine, or one mounted into it: two levels of folders, so that none holds too many files. */
export function createLocalStore(folder: string): FileStore {
  const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    async keep(sha256, { path }) {
      const place = placeOf(sha256);
      if (await exists(place)) return;
      await mkdir(dirname(place), { recursive: true });
      // Beside its place first: a rename within one folder is whole or not at all, whatever is mounted where.
      const beside = `${place}.${randomUUID()}.new`;
      try {
        await copyFile(path, beside, constants.COPYFILE_FICLONE);
        await flush(beside);
        await rename(beside, place);
      } finally {
        await rm(beside, { force: true });
      }
    },
    async read(sha256) {
      const place = placeOf(sha256);
      return (await exists(place)) ? createReadStream(place) : undefined;
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** On the disk before its name is: power that fails leaves no empty file under a hash. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
