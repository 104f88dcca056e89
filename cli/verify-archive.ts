import { parseArgs } from 'node:util';
import { createPool } from '../db/pool.ts';
import { linkHashes } from '../db/queries/record-heads.ts';
import { DomainError } from '../domain/domain-error.ts';
import type { Manifest } from '../domain/archive/archive-schema.ts';
import type { Locale } from '../domain/locale.ts';
import { readArchive } from '../files/archive/read-archive.ts';
import { faultSentence, proofLines } from './archive-proof-text.ts';
import { proveArchive, PROVEN, type ArchiveFault, type ArchiveProof } from './archive-proof.ts';
import { databaseUrl } from './database-url.ts';
import { writeJson } from './json-input.ts';

const USAGE = '用法 usage: npm run -s bihuan -- verify-archive FILE [--record] [--json] [--lang zh-CN|en]\n';
const OPTIONS = {
  record: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh-CN' },
} as const;

interface Asked {
  readonly file: string;
  readonly record: boolean;
  readonly json: boolean;
  readonly locale: Locale;
}

/**
 * `verify-archive FILE`: proves an archive against itself and, with `--record`, against the record of the running
 * installation. Status 0 when all of it holds, 1 when not, 2 when it cannot be looked at.
 */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (!asked) return 2;
  const proof = await provenFile(asked.file);
  if (!proof) return 2;
  const against = asked.record && proof.manifest ? await againstRecord(proof.manifest, proof.links) : NOT_ASKED;
  if (!against) return 2;
  const whole: ArchiveProof = { ...proof, faults: [...proof.faults, ...against.faults] };
  if (asked.json)
    await writeJson({
      holds: whole.faults.length === 0,
      ...(whole.manifest && { item: whole.manifest.item, record: whole.manifest.record, made: whole.manifest.made }),
      recordsLinkedOnly: whole.linkedOnly,
      recordsSince: against.since ?? null,
      faults: whole.faults.map((fault) => ({ ...fault, message: faultSentence(fault, asked.locale) })),
    });
  else process.stdout.write(`${proofLines(whole, against.since, asked.locale).join('\n')}\n`);
  return whole.faults.length === 0 ? 0 : 1;
}

async function provenFile(file: string): Promise<ArchiveProof | undefined> {
  try {
    return proveArchive(await readArchive(file, PROVEN));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`${file}: ZIP?\n`);
    return undefined;
  }
}

interface Against {
  readonly faults: readonly ArchiveFault[];
  readonly since: number | undefined;
}
const NOT_ASKED: Against = { faults: [], since: undefined };

/**
 * Undefined where no database can be asked. Every link is compared: through one whose text is withheld the head proves
 * nothing of those before it.
 */
async function againstRecord({ item, record }: Manifest, links: ArchiveProof['links']): Promise<Against | undefined> {
  const url = databaseUrl();
  if (url === undefined) return undefined;
  const pool = createPool(url, { max: 1 });
  try {
    const recorded = await linkHashes(pool, item.id);
    const fails = (fault: ArchiveFault): Against => ({ faults: [fault], since: undefined });
    if (recorded.size === 0) return fails({ code: 'recordUnknown' });
    if (recorded.get(record.count) !== record.headHash) return fails({ code: 'recordDiffers' });
    const other = links.find(({ seq, hash }) => recorded.get(seq) !== hash);
    if (other) return fails({ code: 'linkDiffers', seq: other.seq });
    return { faults: [], since: recorded.size - record.count };
  } finally {
    await pool.end();
  }
}

function readArguments(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [file] = positionals;
    const { record, json, lang } = values;
    if (file !== undefined && positionals.length === 1 && (lang === 'zh-CN' || lang === 'en'))
      return { file, record, json, locale: lang };
  } catch {
    // An unknown option is answered by the usage, like a wrong language.
  }
  process.stderr.write(USAGE);
  return undefined;
}
