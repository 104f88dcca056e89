import { HEAD_ROWS, layPaper, type PaperLine, type PaperPage } from '../../domain/papers/lay-paper.ts';
import type { Paper } from '../../domain/papers/paper.ts';
import { imprintParts } from './imprint.ts';
import type { Face, PaperFonts } from './paper-fonts.ts';
import { createPen, type Pen } from './pdf-pen.ts';
import { baseline, CELL, CORE, MIDDLE, mm, NUMBER_MIDDLE, PAGE, RED, RED_LINE, ROW, ROWS, SIZE } from './sheet.ts';

const FACE_OF = {
  addressee: 'body',
  heading: 'hei',
  section: 'kai',
  point: 'body',
  body: 'body',
} as const satisfies Record<PaperLine['kind'], Face>;

/** 署名 stands so far from the right edge, its date four characters (GB/T 9704 7.3.5). */
const SIGNED_CELLS = 4;

/** An official document as a PDF: the very lines that the page shows, placed to the millimetre. `at` is the event's time. */
export async function pdfOfPaper(paper: Paper, at: string, fonts: PaperFonts): Promise<Buffer> {
  const pen = createPen(fonts, { title: paper.title, author: paper.issuer, at });
  for (const page of layPaper(paper)) {
    pen.page();
    const first = page.no === 1 ? drawHead(pen, paper, page) : 0;
    page.lines.forEach((line, index) => {
      drawLine(pen, line, first + index);
    });
    if (page.signed) drawSignature(pen, paper, first + page.lines.length + 1);
    if (page.imprint) drawImprint(pen, paper);
    drawNumber(pen, page.no);
  }
  return pen.end();
}

/** Red head, number, red line, title; answers the row that the text begins in. */
function drawHead(pen: Pen, { issuer, number }: Paper, { title }: PaperPage): number {
  const room = CORE.width;
  const natural = pen.widthOf(issuer, { face: 'title', size: SIZE.mark });
  const size = natural > room ? (SIZE.mark * room) / natural : SIZE.mark;
  // 35 mm from the core's upper edge to the upper edge of the characters.
  centred(pen, issuer, CORE.top + mm(35) + size * 0.88, { face: 'title', size, colour: RED });
  centred(pen, number.text, CORE.top + NUMBER_MIDDLE + SIZE.text * MIDDLE, { size: SIZE.text });
  const line = CORE.top + RED_LINE;
  pen.rule([CORE.left, line], [CORE.left + CORE.width, line], { width: 1.6, colour: RED });
  title.forEach((text, index) => {
    centred(pen, text, baseline(HEAD_ROWS + index, SIZE.title), { face: 'title', size: SIZE.title });
  });
  return HEAD_ROWS + title.length + 1;
}

function centred(
  pen: Pen,
  text: string,
  y: number,
  stroke: { readonly face?: Face; readonly size: number; readonly colour?: string },
): void {
  pen.line(text, CORE.left + (CORE.width - pen.widthOf(text, stroke)) / 2, y, stroke);
}

function drawLine(pen: Pen, { kind, text, first, last }: PaperLine, row: number): void {
  const indent = first ? 2 * CELL : 0;
  const face = FACE_OF[kind];
  pen.line(text, CORE.left + indent, baseline(row), {
    face,
    cell: CELL,
    // The last line of a paragraph keeps its own length; the others reach the edge.
    width: last ? undefined : CORE.width - indent - (CELL - SIZE.text),
  });
}

/** The name is centred over its date, which stands four characters from the edge: the seal covers both. */
function drawSignature(pen: Pen, { signature: { name, date } }: Paper, row: number): void {
  const [nameWidth, dateWidth] = [pen.widthOf(name), pen.widthOf(date)];
  const right = CORE.left + CORE.width - SIGNED_CELLS * CELL;
  const widest = Math.max(nameWidth, dateWidth);
  const centre = right - widest / 2;
  pen.line(name, centre - nameWidth / 2, baseline(row));
  pen.line(date, centre - dateWidth / 2, baseline(row + 1));
}

/** 版记: at the very foot of the last page, between two thick lines, in 四号. */
function drawImprint(pen: Pen, { imprint }: Paper): void {
  const bottom = CORE.top + CORE.height;
  const top = bottom - ROW;
  const edge = { width: mm(0.35) };
  pen.rule([CORE.left, top], [CORE.left + CORE.width, top], edge);
  pen.rule([CORE.left, bottom], [CORE.left + CORE.width, bottom], edge);
  const [issuer, date] = imprintParts(imprint);
  const y = baseline(ROWS - 1, SIZE.small);
  pen.line(issuer, CORE.left + SIZE.small, y, { size: SIZE.small });
  pen.line(date, CORE.left + CORE.width - SIZE.small - pen.widthOf(date, { size: SIZE.small }), y, {
    size: SIZE.small,
  });
}

/** — 1 —: 四号 宋体, right on odd pages and left on even ones, one character from the edge, 7 mm below the core. */
export function drawNumber(pen: Pen, no: number): void {
  const text = `— ${String(no)} —`;
  const stroke = { face: 'song', size: SIZE.small } as const;
  const x = no % 2 === 1 ? PAGE.width - mm(26) - SIZE.small - pen.widthOf(text, stroke) : CORE.left + SIZE.small;
  pen.line(text, x, CORE.top + CORE.height + mm(7) + SIZE.small, stroke);
}
