import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { DomainError } from '../domain/domain-error.ts';
import { checkArchive } from './check-archive.ts';
import { extensionOf } from './file-name.ts';
import { begins, FILE_TYPES, runs, TAKEN, ZIP_MAGIC, type FileType } from './file-types.ts';

const HEAD = 512;

/**
 * Says what a file is after looking at what it holds, never at what it is called alone; archives and office files are
 * measured before anything opens them.
 *
 * @param extension as which it is looked at, where that is not what its name says
 * @returns the media type it is handed out as
 * @throws {DomainError} `fileTypeRefused`, `fileTypeMismatch`, `fileActive`, `archiveBroken`, `archiveLocked`,
 * `archiveTooLarge`, each naming the file
 */
export async function checkFile(path: string, name: string, extension = extensionOf(name)): Promise<string> {
  const head = await headOf(path);
  if (runs(name, head)) throw new DomainError('fileActive', { name, part: name });
  const type = FILE_TYPES[extension];
  if (!type) throw new DomainError('fileTypeRefused', { name, taken: TAKEN });
  if (type.magic.includes(ZIP_MAGIC) || type.magic.some((magic) => magic.equals(ZIP_MAGIC))) {
    if (!begins(head, ZIP_MAGIC)) throw mismatch(name, extension);
    const parts = await checkArchive(path, name);
    if (type.part !== undefined && !parts.includes(type.part)) throw mismatch(name, extension);
  } else if (!(await fits(path, head, type))) throw mismatch(name, extension);
  if (extension === 'pdf' && (await holds(path, PDF_ACTIONS)))
    throw new DomainError('fileActive', { name, part: 'JavaScript / Launch' });
  return type.mediaType;
}

function mismatch(name: string, extension: string): DomainError {
  return new DomainError('fileTypeMismatch', { name, extension });
}

const PDF_ACTIONS = [Buffer.from('/JavaScript'), Buffer.from('/Launch')];

async function fits(path: string, head: Buffer, { magic, text }: FileType): Promise<boolean> {
  if (text === true) return !(await holds(path, [Buffer.from([0])])) && !looksBinary(head);
  return magic.some((one) => begins(head, one));
}

/** Text in UTF-8 or GB 18030 holds no control characters but tabs and line ends. */
function looksBinary(head: Buffer): boolean {
  return head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c);
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether one of these stands anywhere in the file, also across two reads of it. */
async function holds(path: string, marks: readonly Buffer[]): Promise<boolean> {
  const overlap = Math.max(...marks.map(({ length }) => length)) - 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const seen = Buffer.concat([rest, chunk as Buffer]);
    if (marks.some((mark) => seen.includes(mark))) return true;
    rest = seen.subarray(Math.max(0, seen.length - overlap));
  }
  return false;
}
