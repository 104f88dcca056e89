import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

/**
 * Keeps what Temporal wrote down of a run, named by what happened in it, when tests run with RECORD_HISTORIES=1.
 * A kept history is never edited or deleted while a run like it may be open: it is added to.
 */
export async function keepHistory(name: string, handle: Pick<WorkflowHandle, 'fetchHistory'>): Promise<void> {
  if (process.env['RECORD_HISTORIES'] === undefined) return;
  const file = fileURLToPath(new URL(`../histories/${name}.json`, import.meta.url));
  const history = historyToJSON(await handle.fetchHistory());
  // Which machine ran it is nobody's business, and different every time.
  writeFileSync(file, `${history.replaceAll(/"identity": "[^"]*"/g, '"identity": "worker"')}\n`);
}
