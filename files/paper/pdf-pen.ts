import PDFDocument from 'pdfkit';
import { FACES, type Face, type PaperFonts } from './paper-fonts.ts';
import { PAGE, SIZE } from './sheet.ts';

/** What a PDF says of itself. The instant is the recorded event's: the same event gives the same bytes. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly at: string;
}

export interface Stroke {
  readonly face?: Face;
  readonly size?: number;
  readonly colour?: string;
  /** The width the line is set to; without it, its own. */
  readonly width?: number | undefined;
  /** Points of each full-width character, so that 28 of them fill a line. */
  readonly cell?: number;
}

/** Writes lines where they are told to stand: no layout of its own. */
export interface Pen {
  readonly page: () => void;
  readonly line: (text: string, x: number, y: number, stroke?: Stroke) => void;
  readonly widthOf: (text: string, stroke?: Stroke) => number;
  readonly rule: (from: readonly [number, number], to: readonly [number, number], stroke: RuleStroke) => void;
  readonly end: () => Promise<Buffer>;
}

export interface RuleStroke {
  readonly width: number;
  readonly colour?: string;
}

const WIDEST = 'widest';
const INK = '#000000';
/** In the shipped 楷体 they are as narrow as in Latin; in Chinese they take a character's room. */
const QUOTES = new Set('“”‘’');

export function createPen(fonts: PaperFonts, facts: PdfFacts): Pen {
  const document = begun(fonts, facts);
  const use = faceUser(document, fonts);
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const measured = (text: string, { face = 'body', size = SIZE.text }: Stroke): number =>
    runs(use, text, face).reduce((sum, run) => sum + use(run.font).fontSize(size).widthOfString(run.text), 0);
  return {
    page: () => document.addPage(),
    widthOf: (text, stroke = {}) => measured(text, stroke),
    line: (text, x, y, stroke = {}) => {
      const { face = 'body', size = SIZE.text, colour = INK, width, cell = size } = stroke;
      const count = Array.from(text).length;
      const spacing = width === undefined ? cell - size : (width - measured(text, stroke)) / Math.max(1, count - 1);
      let at = x;
      for (const run of runs(use, text, face)) {
        use(run.font).fontSize(size).fillColor(colour);
        document.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
        at += document.widthOfString(run.text) + spacing * Array.from(run.text).length;
      }
    },
    rule: ([x1, y1], [x2, y2], { width, colour = INK }) => {
      document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(colour).stroke();
    },
    end: () =>
      new Promise((resolve, reject) => {
        document.on('end', () => {
          resolve(Buffer.concat(pieces));
        });
        document.on('error', reject);
        document.end();
      }),
  };
}

function begun(fonts: PaperFonts, { title, author, at }: PdfFacts): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Author: author, CreationDate: new Date(at), ModDate: new Date(at) },
  });
  FACES.forEach((face) => document.registerFont(face, fonts.file(face)));
  document.registerFont(WIDEST, fonts.widest);
  return document;
}

interface Run {
  readonly font: string;
  readonly text: string;
}

/** What its typings leave out: the fonts of a document by name, and the one that is being written in. */
interface Inner {
  _fontCount: number;
  readonly _font: Embedded;
  readonly _fontFamilies: Record<string, Embedded>;
}

interface Embedded {
  readonly font: { readonly hasGlyphForCodePoint: (code: number) => boolean };
}

/** A typeface as it was read, and what a document embeds it by. */
interface ReadFace {
  readonly font: Embedded['font'];
  readonly embed: new (document: PDFKit.PDFDocument, font: Embedded['font'], id: string) => Embedded;
}

/** Reading a Chinese typeface takes a second of a processor: each file is read once, not once a document or page. */
const READ = new WeakMap<Buffer, ReadFace>();

type Use = (name: string) => PDFKit.PDFDocument;

/** Turns to a face. Two faces of one file are one font, and a document numbers its fonts alike whether it was read before. */
function faceUser(document: PDFKit.PDFDocument, fonts: PaperFonts): Use {
  const inner = document as unknown as Inner;
  const fileOf = (name: string): Buffer => (name === WIDEST ? fonts.widest : fonts.file(name as Face));
  return (name) => {
    if (name in inner._fontFamilies) return document.font(name);
    const file = fileOf(name);
    const read = READ.get(file);
    if (!read) {
      document.font(name);
      inner._fontFamilies[name] = inner._font;
      READ.set(file, { font: inner._font.font, embed: inner._font.constructor as ReadFace['embed'] });
      return document;
    }
    inner._fontCount += 1;
    const known = Object.values(inner._fontFamilies).find(({ font }) => font === read.font);
    inner._fontFamilies[name] = known ?? new read.embed(document, read.font, `F${String(inner._fontCount)}`);
    return document.font(name);
  };
}

/** A text in stretches of one font: characters that the face lacks are taken from the widest one. */
function runs(use: Use, text: string, face: string): readonly Run[] {
  const { _font } = use(face) as unknown as Inner;
  const found: { font: string; text: string }[] = [];
  for (const character of text) {
    const known = _font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    const font = known && !(face === 'kai' && QUOTES.has(character)) ? face : WIDEST;
    const last = found.at(-1);
    if (last?.font === font) last.text += character;
    else found.push({ font, text: character });
  }
  return found;
}
