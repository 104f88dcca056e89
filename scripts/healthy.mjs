// node scripts/healthy.mjs PART: succeeds when the part has written its health file lately (see worker/health-file.ts).
// For a container's health check: only Node's own modules, so that it costs next to nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LATELY_MS = 30_000;

try {
  const file = join(process.env.DATA_DIR || '.data', 'health', `${process.argv[2]}.json`);
  const { state, writtenAt } = JSON.parse(readFileSync(file, 'utf8'));
  const lately = Date.now() - Date.parse(writtenAt) < LATELY_MS;
  console.log(`${state}, ${writtenAt}`);
  process.exitCode = lately && state !== 'starting' ? 0 : 1;
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
