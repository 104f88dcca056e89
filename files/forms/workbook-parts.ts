import { posix } from 'node:path';
import { numberKind, type NumberKind } from './number-format.ts';
import { tooLarge, type Parts } from './read-part.ts';

interface Links {
  readonly byId: ReadonlyMap<string, string>;
  readonly strings: string;
  readonly styles: string;
}

/** Where the parts of the workbook lie, as it says itself. */
export async function readLinks(parts: Parts): Promise<Links> {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  await parts.read('xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target, Type }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target);
      byId.set(Id, part);
      byType.set(Type?.split('/').at(-1) ?? '', part);
    },
  });
  return {
    byId,
    strings: byType.get('sharedStrings') ?? 'xl/sharedStrings.xml',
    styles: byType.get('styles') ?? 'xl/styles.xml',
  };
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly id: string;
}

/** The sheets in their order, and from which year the workbook counts its days. */
export async function readSheetList(
  parts: Parts,
): Promise<{ readonly sheets: readonly ListedSheet[]; readonly dates1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let dates1904 = false;
  await parts.read('xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') dates1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', hidden: /hidden/i.test(attributes['state'] ?? ''), id });
    },
  });
  return { sheets, dates1904 };
}

const MOST_STRINGS = 200_000;

/** Texts that cells share; readings printed above characters are no part of them. */
export async function readStrings(parts: Parts, part: string, file: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let [text, inText, inReading] = ['', false, false];
  await parts.read(part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
      if (name === 'rPh') inReading = true;
    },
    text: (found) => {
      if (inText && !inReading) text += found;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name !== 'si') return;
      if (strings.length >= MOST_STRINGS) throw tooLarge(file);
      strings.push(unescaped(text));
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML does not write. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** How each style of a cell shows a number. */
export async function readNumberKinds(parts: Parts, part: string): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await parts.read(part, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) ids.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => numberKind(id, codes.get(id)));
}
