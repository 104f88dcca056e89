import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { fill, type Bilingual, type Locale } from '../domain/locale.ts';
import { checkTable } from '../domain/tables/check-table.ts';
import { describeFinding } from '../domain/tables/table-finding.ts';

/** Why a file could not be checked at all. */
const REFUSALS = {
  usage: {
    'zh-CN': '用法：npm run -s bihuan -- check-tables 文件 [--lang zh-CN|en]（文件为“-”时读标准输入）',
    en: 'usage: npm run -s bihuan -- check-tables FILE [--lang zh-CN|en] ("-" reads standard input)',
  },
  unreadable: { 'zh-CN': '读不了文件“{file}”：{why}', en: 'Cannot read "{file}": {why}' },
  notJson: { 'zh-CN': '“{file}”不是 JSON：{why}', en: '"{file}" is not JSON: {why}' },
  wrongShape: {
    'zh-CN': '“{file}”应为表的数组，或含 cases 数组的对象。',
    en: '"{file}" must be an array of tables, or an object with an array "cases".',
  },
} as const satisfies Record<string, Bilingual>;

const FileSchema = z.union([
  z.array(z.unknown()),
  z.looseObject({ cases: z.array(z.unknown()) }).transform(({ cases }) => cases),
]);

class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: keyof typeof REFUSALS,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

interface Options {
  readonly file: string;
  readonly locale: Locale;
}

/**
 * `check-tables FILE`: a JSON array on standard output, one entry per table of the file, with what was recomputed and
 * every inconsistency. Exit status 0 whatever is found, 2 when the file itself cannot be used.
 */
export async function run(args: readonly string[]): Promise<number> {
  const locale: Locale = args.includes('en') || args.includes('--lang=en') ? 'en' : 'zh-CN';
  try {
    const options = readOptions(args);
    const answers = parseFile(options.file, await readText(options.file)).map((table) => answer(table, options.locale));
    await write(`${JSON.stringify(answers, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${fill(REFUSALS[error.code][locale], error.details)}\n`);
    return 2;
  }
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'zh-CN' } },
    });
    const [file, ...rest] = positionals;
    if (file !== undefined && rest.length === 0 && (values.lang === 'zh-CN' || values.lang === 'en'))
      return { file, locale: values.lang };
  } catch {
    // an unknown option: the usage says what is known
  }
  throw new Refusal('usage');
}

async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await readStandardInput() : readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal('unreadable', { file, why: messageOf(error) });
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

function parseFile(file: string, text: string): readonly unknown[] {
  const tables = FileSchema.safeParse(parseJson(file, text));
  if (!tables.success) throw new Refusal('wrongShape', { file });
  return tables.data;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Refusal('notJson', { file, why: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function answer(table: unknown, locale: Locale): object {
  const { id, recomputed, findings } = checkTable(table);
  const sentences = findings.map((found) => ({
    code: found.code,
    path: found.path,
    message: describeFinding(found, locale),
  }));
  return { id, ...recomputed, findings: sentences };
}

/** Waits for the pipe, so that a long answer is not cut when the process ends. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
