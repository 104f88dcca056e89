import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readVariables } from '../config/config.ts';
import { readEnvironment } from '../config/env.ts';
import { LOCALES } from '../domain/locale.ts';
import { printed } from '../demo/print.ts';
import { runDemo } from '../demo/run.ts';
import { paperDesk } from './demo-papers.ts';
import { say } from './progress.ts';

const OptionsSchema = z.object({ json: z.boolean().default(false), lang: z.enum(LOCALES).default('zh-CN') });

/** `npm run demo [-- --json] [-- --lang en]`: a whole year on real servers; exit 1 when anything does not hold. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, lang: { type: 'string' } } });
  const { json, lang } = OptionsSchema.parse(values);
  const folder = resolve(readVariables(readEnvironment()).DATA_DIR, 'demo-papers');
  const report = await runDemo(lang, { say, stopped: stopping.signal, openDesk: paperDesk(folder) });
  process.stdout.write(json ? `${JSON.stringify(report, null, 1)}\n` : printed(report, lang));
  return report.summary.problems.length === 0 ? 0 : 1;
}

const stopping = new AbortController();
(['SIGINT', 'SIGTERM'] as const).forEach((signal) =>
  process.once(signal, () => {
    say('正在停止 · stopping');
    stopping.abort();
  }),
);

try {
  process.exitCode = await main();
} catch (error) {
  if (!stopping.signal.aborted) say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = stopping.signal.aborted ? 130 : 1;
}
