import { parseArgs } from 'node:util';
import type { Locale } from '../domain/locale.ts';
import { answerRow } from './deadline-row.ts';
import { InputRefusal, readJsonArray, writeJson } from './json-input.ts';

const USAGE = [
  '用法 usage: npm run -s bihuan -- deadline --batch FILE [--lang zh-CN|en]   (FILE “-”：标准输入 standard input)',
  '            npm run -s bihuan -- deadline --from YYYY-MM-DD --months N | --days N | --working-days N [--lang zh-CN|en]',
  '',
].join('\n');

const OPTIONS = {
  batch: { type: 'string' },
  from: { type: 'string' },
  months: { type: 'string' },
  days: { type: 'string' },
  'working-days': { type: 'string' },
  lang: { type: 'string', default: 'zh-CN' },
} as const;

/** What the command line asks: a file of rows, or one row. */
type Question =
  | { readonly kind: 'batch'; readonly file: string; readonly locale: Locale }
  | { readonly kind: 'single'; readonly row: Readonly<Record<string, unknown>>; readonly locale: Locale };

/**
 * `deadline --batch FILE`: a JSON array with each row's due date and its reasons on standard output, status 0; a row
 * that is no question has its error in its place. Status 2 when the file or the arguments cannot be used.
 */
export async function run(args: readonly string[]): Promise<number> {
  const question = readQuestion(args);
  if (!question) return refuse(USAGE);
  return question.kind === 'batch' ? answerBatch(question.file, question.locale) : answerOne(question);
}

async function answerBatch(file: string, locale: Locale): Promise<number> {
  try {
    const rows = await readJsonArray(file);
    await writeJson(rows.map((row) => answerRow(row, locale)));
    return 0;
  } catch (error) {
    if (!(error instanceof InputRefusal)) throw error;
    return refuse(`${error.sentence(locale)}\n`);
  }
}

async function answerOne({ row, locale }: Extract<Question, { kind: 'single' }>): Promise<number> {
  const answer = answerRow(row, locale);
  if ('error' in answer) return refuse(`${answer.error}\n`);
  await writeJson(answer);
  return 0;
}

function readQuestion(args: readonly string[]): Question | undefined {
  try {
    const {
      lang,
      batch: file,
      from,
      months,
      days,
      'working-days': workingDays,
    } = parseArgs({ args: [...args], options: OPTIONS }).values;
    if (lang !== 'zh-CN' && lang !== 'en') return undefined;
    const row = { from, months: wholeNumber(months), days: wholeNumber(days), workingDays: wholeNumber(workingDays) };
    const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
    const single = Object.keys(given).length > 0;
    if (file !== undefined) return single ? undefined : { kind: 'batch', file, locale: lang };
    return single ? { kind: 'single', row: given, locale: lang } : undefined;
  } catch {
    return undefined;
  }
}

/** Digits as a number; anything else as what it is, for the row's own check to refuse. */
function wholeNumber(digits: string | undefined): number | string | undefined {
  return digits !== undefined && /^\d+$/.test(digits) ? Number(digits) : digits;
}

function refuse(sentence: string): number {
  process.stderr.write(sentence);
  return 2;
}
