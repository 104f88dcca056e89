import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { proofSentence } from '../../db/verify-text.ts';
import { until } from '../../stack/running.ts';
import { TASK_QUEUES, UPKEEP_WORKFLOWS } from '../../workflows/contract.ts';
import { restoreBackup } from '../backups/restore-backup.ts';
import { say } from '../progress.ts';
import type { Installation } from './installation.ts';

export interface RestoreProof {
  readonly holds: boolean;
}

interface Plan {
  readonly backup: string;
  readonly items: number;
  readonly pgDump: string;
  readonly dataDir: string;
  readonly clockOriginMs: number;
}

const RUNNING_WITHIN_MS = 120_000;

/**
 * An empty machine: another PostgreSQL, a Temporal that knows nothing. The backup is restored and proven; then one
 * comparison starts every item's workflow again from its record.
 */
export async function proveRestore(installation: Installation, plan: Plan): Promise<RestoreProof> {
  const { backup: folder, pgDump, dataDir } = plan;
  const began = performance.now();
  const filesDir = join(dataDir, 'files');
  const proof = await restoreBackup({ folder, databaseUrl: installation.databaseUrl, filesDir, pgDump });
  say(`✔ 恢复 · restored on an empty machine in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  say(`  ${proofSentence(proof, 'zh-CN')}\n  ${proofSentence(proof, 'en')}`);
  const filesThere = readFileSync(join(filesDir, 'evidence.txt'), 'utf8') !== '';
  const running = await compare(installation, plan);
  return { holds: proof.breaks.length === 0 && proof.matters === plan.items && filesThere && running === plan.items };
}

async function compare(installation: Installation, { items, clockOriginMs }: Plan): Promise<number> {
  await installation.start('worker-1');
  await installation.start('relay-1');
  const connection = await Connection.connect({ address: installation.temporalAddress });
  try {
    const client = new Client({ connection });
    const began = performance.now();
    const options = { taskQueue: TASK_QUEUES.lifecycle, workflowId: 'after-restore', args: [{ clockOriginMs }] };
    await client.workflow.execute(UPKEEP_WORKFLOWS.reconciliation, options);
    const count = async (): Promise<number> =>
      (await client.workflow.count(`WorkflowType = 'budgetItem' and ExecutionStatus = 'Running'`)).count;
    let running = 0;
    await until(async () => (running = await count()) === items, RUNNING_WITHIN_MS);
    const took = ((performance.now() - began) / 1000).toFixed(1);
    say(
      `✔ 核对 · one comparison: ${String(running)} of ${String(items)} workflows started again from the record in ${took} s`,
    );
    return running;
  } finally {
    await connection.close();
  }
}
