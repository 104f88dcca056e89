import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fill, type Bilingual, type Locale } from '../domain/locale.ts';

/** Why a command's input cannot be used at all. */
const INPUT_REFUSALS = {
  unreadable: { 'zh-CN': '读不了“{file}”：{why}', en: 'Cannot read "{file}": {why}' },
  notJson: { 'zh-CN': '“{file}”不是 JSON：{why}', en: '"{file}" is not JSON: {why}' },
  notArray: { 'zh-CN': '“{file}”应为 JSON 数组。', en: '"{file}" must hold a JSON array.' },
} as const satisfies Record<string, Bilingual>;

/** The input as a whole is refused; single rows are answered in their place. */
export class InputRefusal extends Error {
  override readonly name = 'InputRefusal';

  constructor(
    readonly code: keyof typeof INPUT_REFUSALS,
    readonly details: Readonly<Record<string, string>>,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }

  sentence(locale: Locale): string {
    return fill(INPUT_REFUSALS[this.code][locale], this.details);
  }
}

/**
 * The JSON array of a file, or of standard input where it is called `-`.
 *
 * @throws {InputRefusal} when it cannot be read, is not JSON or not an array
 */
export async function readJsonArray(file: string): Promise<readonly unknown[]> {
  const rows = parse(file, await read(file));
  if (!isArray(rows)) throw new InputRefusal('notArray', { file });
  return rows;
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Writes and waits for the pipe, so that a long answer is not cut when the process ends. */
export async function writeJson(answer: unknown): Promise<void> {
  const written = `${JSON.stringify(answer, null, 2)}\n`;
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(written, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

async function read(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputRefusal('unreadable', { file, why: messageOf(error) }, { cause: error });
  }
}

function parse(file: string, written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new InputRefusal('notJson', { file, why: messageOf(error) }, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
