import type { FormPaper } from '../../domain/papers/form-paper.ts';
import { layLines } from '../../domain/papers/lay-lines.ts';
import { fitted, FORM_HEAD, heightOf, LABEL_CELLS, LINE, linesOf, PAD } from './fit-form.ts';
import type { PaperFonts } from './paper-fonts.ts';
import { createPen, type Pen } from './pdf-pen.ts';
import { drawNumber } from './pdf-paper.ts';
import { CELL, CORE, SIZE } from './sheet.ts';

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
  y += FORM_HEAD;
  edge(pen, y);
  for (const row of fitted(form).rows) {
    const [text, height] = [linesOf(row), heightOf(row)];
    if (y + height > CORE.top + CORE.height) {
      begin();
      edge(pen, y);
    }
    drawRow(pen, { label: row.label, text, top: y, height });
    y += height;
    edge(pen, y);
  }
  for (const note of form.notes) {
    y += LINE;
    pen.line(note, CORE.left, y, { size: SIZE.small });
  }
  return pen.end();
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
