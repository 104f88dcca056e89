import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { makeCurrent, releases, wakeOlder } from '../worker/releases.ts';
import { lazyClient } from '../worker/temporal-connection.ts';
import { say } from './progress.ts';

/**
 * `npm run release -- status | current BUILD_ID | poke [--per-second 20]`: which releases have workers and which are
 * drained; from now on start new items on a release; wake items that sleep on an older one, so that they move.
 */
const USAGE = '用法 usage: npm run release -- status | current BUILD_ID | poke [--per-second 20]';
const WORDS = {
  current: '当前 · current',
  draining: '还有事项 · has items',
  drained: '已排空，可停 · drained, may be stopped',
  unused: '未用 · unused',
} as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'per-second': { type: 'string', default: '20' } },
});
const [verb = '', buildId = ''] = positionals;
const client = lazyClient(loadConfig().temporal);
const stopped = new AbortController();
process.once('SIGINT', () => {
  stopped.abort();
});

try {
  process.exitCode = await run();
} finally {
  await client.connection.close();
}

async function run(): Promise<number> {
  if (verb === 'current' && buildId !== '') await makeCurrent(client, buildId);
  else if (verb === 'poke') await poke();
  else if (verb !== 'status') {
    say(USAGE);
    return 2;
  }
  (await releases(client)).forEach((release) => {
    say(`${release.buildId}  ${WORDS[release.state]}`);
  });
  return 0;
}

async function poke(): Promise<void> {
  const perSecond = Math.max(1, Number(values['per-second']) || 1);
  say(`已唤醒 · woken: ${String(await wakeOlder(client, { perSecond, stopped: stopped.signal }))}`);
}
