import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { DomainError } from '../../domain/domain-error.ts';
import { checkFile } from '../check-file.ts';
import { extensionOf } from '../file-name.ts';
import { begins, OLE, ZIP_MAGIC } from '../file-types.ts';

/** A form with its fonts and a stamp's picture is far below this; what is larger is another file. */
export const FORM_BYTES = 8 * 2 ** 20;

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Says whether a file can be read as a form, and what to do where it cannot: an old or locked workbook, a text file, one
 * with macros. It is looked at by its content; archives are measured before anything opens them.
 *
 * @throws {DomainError} `formOldFormat`, `formLocked`, `formNotWorkbook`, and what `checkFile` refuses
 */
export async function checkFormFile(path: string, name: string): Promise<void> {
  const head = await headOf(path);
  if (begins(head, OLE)) throw new DomainError((await isEncrypted(path)) ? 'formLocked' : 'formOldFormat', { name });
  if (!begins(head, ZIP_MAGIC)) throw new DomainError('formNotWorkbook', { name });
  // Whatever it is called: a workbook is known by its parts, and one that may run things by its name as well.
  const known = /^(?:xls[xmb]|xlt[mx]|xlam)$/.test(extensionOf(name));
  await checkFile(path, name, known ? undefined : 'xlsx');
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(OLE.length), 0, OLE.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** A workbook with a password lies encrypted in an old container, which names it so. */
async function isEncrypted(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const seen = Buffer.concat([rest, chunk as Buffer]);
    if (seen.includes(ENCRYPTED)) return true;
    rest = seen.subarray(Math.max(0, seen.length - ENCRYPTED.length));
  }
  return false;
}
