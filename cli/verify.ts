import { parseArgs } from 'node:util';
import { createPool } from '../db/pool.ts';
import { breakSentence, proofSentence } from '../db/verify-text.ts';
import { verifyRecord, type Proof } from '../db/verify.ts';
import type { Locale } from '../domain/locale.ts';
import { PROCESSES } from '../domain/processes/index.ts';
import { databaseUrl } from './database-url.ts';
import { writeJson } from './json-input.ts';

const USAGE = '用法 usage: npm run -s bihuan -- verify [--json] [--lang zh-CN|en]\n';
const OPTIONS = { json: { type: 'boolean', default: false }, lang: { type: 'string', default: 'zh-CN' } } as const;

/**
 * `verify`: proves the record of the running installation (DATABASE_URL, else the one that `npm start` left). Status 0
 * when all of it holds, 1 when not, 2 when it cannot be looked at.
 */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  const url = asked && databaseUrl();
  if (!asked || url === undefined) return 2;
  const proof = await proofOf(url);
  if (asked.json) await writeJson(withSentences(proof, asked.locale));
  else process.stdout.write(report(proof, asked.locale));
  return proof.breaks.length === 0 ? 0 : 1;
}

async function proofOf(url: string): Promise<Proof> {
  const pool = createPool(url, { max: 1 });
  try {
    return await verifyRecord(pool, PROCESSES);
  } finally {
    await pool.end();
  }
}

function readArguments(args: readonly string[]): { readonly json: boolean; readonly locale: Locale } | undefined {
  try {
    const { json, lang } = parseArgs({ args: [...args], options: OPTIONS }).values;
    if (lang === 'zh-CN' || lang === 'en') return { json, locale: lang };
  } catch {
    // An unknown option is answered by the usage, like a wrong language.
  }
  process.stderr.write(USAGE);
  return undefined;
}

function withSentences(proof: Proof, locale: Locale): object {
  const breaks = proof.breaks.map((each) => ({ ...each, message: breakSentence(each, locale) }));
  return { holds: proof.breaks.length === 0, ...proof, breaks };
}

function report(proof: Proof, locale: Locale): string {
  return [proofSentence(proof, locale), ...proof.breaks.map((each) => breakSentence(each, locale)), ''].join('\n');
}
