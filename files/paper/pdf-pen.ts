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

export function createPen(fonts: PaperFonts, facts: PdfFacts): Pen {
  const document = begun(fonts, facts);
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const measured = (text: string, { face = 'body', size = SIZE.text }: Stroke): number =>
    runs(document, text, face).reduce(
      (sum, run) => sum + document.font(run.font).fontSize(size).widthOfString(run.text),
      0,
    );
  return {
    page: () => document.addPage(),
    widthOf: (text, stroke = {}) => measured(text, stroke),
    line: (text, x, y, stroke = {}) => {
      const { face = 'body', size = SIZE.text, colour = INK, width, cell = size } = stroke;
      const count = Array.from(text).length;
      const spacing = width === undefined ? cell - size : (width - measured(text, stroke)) / Math.max(1, count - 1);
      let at = x;
      for (const run of runs(document, text, face)) {
        document.font(run.font).fontSize(size).fillColor(colour);
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

/** What its typings leave out: the font that is being written in. */
interface Written {
  readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (code: number) => boolean } };
}

/** A text in stretches of one font: characters that the face lacks are taken from the widest one. */
function runs(document: PDFKit.PDFDocument, text: string, face: string): readonly Run[] {
  const { _font } = document.font(face) as unknown as Written;
  const found: { font: string; text: string }[] = [];
  for (const character of text) {
    const font = _font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? face : WIDEST;
    const last = found.at(-1);
    if (last?.font === font) last.text += character;
    else found.push({ font, text: character });
  }
  return found;
}
