import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Queryable } from '../../db/pool.ts';
import { createLocalStore } from '../../files/local-store.ts';

/** What the attached files that the record names turned out to be, by their SHA-256. */
export interface FilesProof {
  readonly whole: number;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
}

const PAGE = 500;

/** Reads every file that an attachment names, once, and holds its content against the hash on record. */
export async function proveFiles(db: Queryable, filesDir: string): Promise<FilesProof> {
  const store = createLocalStore(filesDir);
  const [missing, changed]: [string[], string[]] = [[], []];
  let whole = 0;
  for (let page = await hashesAfter(db, ''); page.length > 0; page = await hashesAfter(db, page.at(-1) ?? '')) {
    for (const sha256 of page) {
      const content = await store.read(sha256);
      if (!content) missing.push(sha256);
      else if ((await hashOf(content)) === sha256) whole += 1;
      else changed.push(sha256);
    }
  }
  return { whole, missing, changed };
}

/** In both languages, one line each. */
export function filesSentence({ whole, missing, changed }: FilesProof): string {
  const lost = [
    ...missing.map((sha256) => `缺失 missing: ${sha256}`),
    ...changed.map((sha256) => `已变 changed: ${sha256}`),
  ];
  return [
    `附件 ${String(whole)} 个，内容与记录的 SHA-256 一致；缺失 ${String(missing.length)} 个，已变 ${String(changed.length)} 个`,
    `${String(whole)} attached files hold what the record says; ${String(missing.length)} missing, ${String(changed.length)} changed`,
    ...lost,
  ].join('\n');
}

async function hashesAfter(db: Queryable, after: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ sha256: string }>(
    `select distinct sha256 from (select sha256 from attachment union all select sha256 from course_file) kept
     where sha256 > $1 order by sha256 limit $2`,
    [after, PAGE],
  );
  return rows.map(({ sha256 }) => sha256);
}

async function hashOf(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(content, hash);
  return hash.digest('hex');
}
