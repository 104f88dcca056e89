import type { Cells } from '../../domain/transfer/sheet-cells.ts';
import { cleanName } from '../../files/file-name.ts';
import { FORM_BYTES } from '../../files/forms/check-form-file.ts';
import { readSheet } from '../../files/read-sheet.ts';
import { receive } from '../../files/receive.ts';
import type { Files } from '../deps.ts';
import type { ApiRequest } from '../http/request.ts';

/** A table as it came: its cells, and the file by which it can be shown again. */
export interface TableFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly cells: Cells;
}

/**
 * Takes a table in, looked at before it is read and bounded while it is; with `keep` its file goes into the store.
 *
 * @throws {DomainError} what `readSheet` refuses; `fileTooLarge`
 */
export async function tableFile(
  request: ApiRequest,
  given: string,
  { incoming, store }: Files,
  keep: boolean,
): Promise<TableFile> {
  const name = cleanName(given);
  return receive(request, { folder: incoming, limit: FORM_BYTES }, async (file) => {
    const cells = await readSheet(file.path, name);
    if (keep) await store.keep(file.sha256, file);
    return { name, size: file.size, sha256: file.sha256, cells };
  });
}
