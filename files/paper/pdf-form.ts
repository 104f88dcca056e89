import type { FormPaper } from '../../domain/papers/form-paper.ts';
import { layLines } from '../../domain/papers/lay-lines.ts';
import type { PaperFonts } from './paper-fonts.ts';
import { createPen, type Pen } from './pdf-pen.ts';
import { drawNumber } from './pdf-paper.ts';
import { CELL, CORE, SIZE } from './sheet.ts';

const LABEL_CELLS = 7;
const PAD = 8;
const LINE = 24;
/** Text beside the labels, in cells of 四号. */
const SMALL_CELL = SIZE.small;

/** A form as a PDF: title, table, notes; rows go on over the page and are never torn apart. */
export async function pdfOfForm(
  form: FormPaper,
  { at, issuer }: { readonly at: string; readonly issuer: string },
  fonts: PaperFonts,
): Promise<Buffer> {
  const pen = createPen(fonts, { title: form.title, author: issuer, at });
  let no = 0;
  let y = 0;
  const begin = (): void => {
    pen.page();
    no += 1;
    drawNumber(pen, no);
    y = CORE.top;
  };
  begin();
  const stroke = { face: 'title', size: SIZE.title } as const;
  pen.line(form.title, CORE.left + (CORE.width - pen.widthOf(form.title, stroke)) / 2, y + SIZE.title, stroke);
  y += 2 * LINE + PAD;
  edge(pen, y);
  for (const { label, lines, room } of form.rows) {
    const text = laid(lines);
    const height = Math.max(1, text.length + room) * LINE + 2 * PAD;
    if (y + height > CORE.top + CORE.height) {
      begin();
      edge(pen, y);
    }
    drawRow(pen, { label, text, top: y, height });
    y += height;
    edge(pen, y);
  }
  for (const note of form.notes) {
    y += LINE;
    pen.line(note, CORE.left, y, { size: SIZE.small });
  }
  return pen.end();
}

const WIDTH = CORE.width - LABEL_CELLS * CELL - 2 * PAD;

function laid(lines: readonly string[]): readonly string[] {
  const cells = Math.floor(WIDTH / SMALL_CELL);
  return lines.flatMap((line) => layLines(line, { cells, indent: 0 }));
}

function edge(pen: Pen, y: number): void {
  pen.rule([CORE.left, y], [CORE.left + CORE.width, y], { width: 0.7 });
}

function drawRow(
  pen: Pen,
  row: { readonly label: string; readonly text: readonly string[]; readonly top: number; readonly height: number },
): void {
  const { label, text, top, height } = row;
  const middle = CORE.left + LABEL_CELLS * CELL;
  for (const x of [CORE.left, middle, CORE.left + CORE.width]) pen.rule([x, top], [x, top + height], { width: 0.7 });
  const stroke = { face: 'hei', size: SIZE.small } as const;
  const labels = layLines(label, { cells: LABEL_CELLS, indent: 0 });
  labels.forEach((one, index) => {
    const x = CORE.left + (LABEL_CELLS * CELL - pen.widthOf(one, stroke)) / 2;
    pen.line(one, x, top + (height - labels.length * LINE) / 2 + index * LINE + 17, stroke);
  });
  text.forEach((one, index) => {
    pen.line(one, middle + PAD, top + PAD + index * LINE + 17, { size: SIZE.small });
  });
}
