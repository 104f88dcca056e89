import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import { FACE_NAMES, type Face } from './paper-fonts.ts';
import { CELL, CORE, mm, PAGE, ROW, SIZE } from './sheet.ts';

const TWIPS = 20;
/** Twentieths of a point, as word processors measure. */
export function twips(points: number): number {
  return Math.round(points * TWIPS);
}

/** What makes 28 characters a line. A grid of characters would too, but each word processor lays titles and numbers on it otherwise. */
const TIGHT = Math.floor((CELL - SIZE.text) * TWIPS);

export interface RunStyle {
  readonly face?: Face;
  readonly size?: number;
  readonly colour?: string;
}

/** Text in one of the standard's typefaces, for Chinese and everything between it. */
export function run(text: string, { face = 'body', size = SIZE.text, colour }: RunStyle = {}): TextRun {
  const name = FACE_NAMES[face];
  return new TextRun({
    text,
    size: size * 2,
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
    ...(size === SIZE.text && { characterSpacing: TIGHT }),
    ...(colour !== undefined && { color: colour.slice(1) }),
  });
}

/** A paragraph of one run. */
export function paragraph(text: string, style: RunStyle, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [run(text, style)] });
}

/** — 1 —, right on odd pages and left on even ones. */
function footer(alignment: 'left' | 'right'): Footer {
  const style = { size: SIZE.small * 2, font: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' } };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { [alignment]: twips(SIZE.small) },
        children: [new TextRun({ ...style, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

const SHEET = {
  size: { width: twips(PAGE.width), height: twips(PAGE.height) },
  margin: {
    top: twips(CORE.top),
    left: twips(CORE.left),
    right: twips(mm(26)),
    bottom: twips(mm(35)),
    // The number stands 7 mm below the core.
    footer: twips(mm(35) - mm(7) - SIZE.small),
  },
} as const;

const GRID = {
  type: DocumentGridType.LINES,
  linePitch: twips(ROW),
} as const;

/** A document on the standard's page: its margins, 22 lines of 28 characters, its page numbers. */
export async function packed(
  children: readonly FileChild[],
  { title, author, at }: { readonly title: string; readonly author: string; readonly at: string },
): Promise<Buffer> {
  const file = new Document({
    title,
    creator: author,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            size: SIZE.text * 2,
            font: FACE_NAMES.body,
            language: { value: 'zh-CN', eastAsia: 'zh-CN' },
          },
          paragraph: { alignment: AlignmentType.BOTH },
        },
      },
    },
    sections: [
      {
        properties: { page: SHEET, grid: GRID },
        footers: { default: footer('right'), even: footer('left') },
        children: [...children],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreXml(title, author, at) };
  return withoutTimes(await Packer.toBuffer(file, undefined, [core]));
}

/** What the file says of itself, dated by the event and not by whoever downloads it. */
function coreXml(title: string, author: string, at: string): string {
  const when = `${at.slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified></cp:coreProperties>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const END = Buffer.from('PK\u0005\u0006', 'latin1');
/** 1 January 1980, the first moment that an archive can name. */
const NO_TIME = 0x00210000;

/** An archive whose entries are all of the same moment: the same content is then the same bytes. */
function withoutTimes(archive: Buffer): Buffer {
  const file = Buffer.from(archive);
  const end = file.lastIndexOf(END);
  let entry = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    file.writeUInt32LE(NO_TIME, entry + 12);
    file.writeUInt32LE(NO_TIME, file.readUInt32LE(entry + 42) + 10);
    entry += 46 + file.readUInt16LE(entry + 28) + file.readUInt16LE(entry + 30) + file.readUInt16LE(entry + 32);
  }
  return file;
}
