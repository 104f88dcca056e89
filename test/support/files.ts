import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalStore } from '../../files/local-store.ts';
import type { Files } from '../../api/deps.ts';

/** A folder of one test's own for files that are handed in; it goes with the run's. */
export function testFiles({ limit = 50 * 2 ** 20 } = {}): Files & { readonly folder: string } {
  const folder = mkdtempSync(join(process.env['BIHUAN_TEST_RUN'] ?? tmpdir(), 'bihuan-files-'));
  return { store: createLocalStore(folder), incoming: join(folder, 'incoming'), limit, folder };
}
