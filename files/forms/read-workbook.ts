import { DomainError } from '../../domain/domain-error.ts';
import type { ReadSheet } from '../../domain/forms/read-sheet.ts';
import { FORM_LIMITS, Parts, tooLarge } from './read-part.ts';
import { readSheetPart } from './read-sheet-part.ts';
import { readLinks, readNumberKinds, readSheetList, readStrings } from './workbook-parts.ts';

/** A workbook with more sheets than this is no form. */
const MOST_SHEETS = 30;

/**
 * Reads the sheets of an .xlsx that has been checked: texts as people see them, and what is joined. Nothing of it is
 * carried out: of a formula the value that it last had is taken. Everything is bounded, and read as it is unpacked.
 *
 * @param name as the person called the file
 * @throws {DomainError} `formUnreadable`, `formTooLarge`, `formExternalLinks`
 */
export async function readWorkbook(path: string, name: string): Promise<readonly ReadSheet[]> {
  const parts = await Parts.open(path, name);
  try {
    if (parts.names().some((part) => part.startsWith('xl/externalLinks/')))
      throw new DomainError('formExternalLinks', { name });
    const links = await readLinks(parts);
    const { sheets, dates1904 } = await readSheetList(parts);
    if (sheets.length > MOST_SHEETS) throw tooLarge(name);
    const strings = await readStrings(parts, links.strings, name);
    const kinds = await readNumberKinds(parts, links.styles);
    const read: ReadSheet[] = [];
    let cells = 0;
    const spend = (): void => {
      cells += 1;
      if (cells > FORM_LIMITS.cells) throw tooLarge(name);
    };
    for (const { name: sheet, hidden, id } of sheets) {
      const part = links.byId.get(id);
      if (part === undefined) continue;
      const { rows, merges } = await readSheetPart(parts, part, { strings, kinds, dates1904, spend, file: name });
      read.push({ name: sheet, hidden, rows, merges });
    }
    return read;
  } finally {
    parts.close();
  }
}
