// Plain JavaScript: Jest loads its global set-up without the transform that the tests get.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stops the PostgreSQL of a test run, if one was started, and removes the run's folder. */
export async function clearRun(run) {
  const pid = postmaster(run);
  if (pid !== undefined && isAlive(pid)) await end(pid);
  rmSync(run, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Nothing in there is worth a checkpoint: SIGQUIT ends the server at once. */
async function end(pid) {
  process.kill(pid, 'SIGQUIT');
  for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 50) await sleep(50);
}

function postmaster(run) {
  try {
    return Number(readFileSync(join(run, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
