import {
  AlignmentType,
  LineRuleType,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from 'docx';
import type { FormPaper, FormRow } from '../../domain/papers/form-paper.ts';
import { packed, paragraph, twips } from './docx-kit.ts';
import { fitted, FORM_HEAD, heightOf, LABEL_CELLS, LINE, PAD } from './fit-form.ts';
import { CELL, CORE, SIZE } from './sheet.ts';

const LABEL = LABEL_CELLS * CELL;
const exactly = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT });
/** As high as `fitted` counts it, whatever the grid of the page is. */
const SPACING = exactly(LINE);

/** A form for a word processor: title, table, notes; a row is never torn apart. */
export async function docxOfForm(
  form: FormPaper,
  { at, issuer }: { readonly at: string; readonly issuer: string },
): Promise<Buffer> {
  const { title, rows, notes } = fitted(form);
  const widths = [twips(LABEL), twips(CORE.width - LABEL)];
  const children = [
    paragraph(
      title,
      { face: 'title', size: SIZE.title },
      { alignment: AlignmentType.CENTER, spacing: exactly(FORM_HEAD) },
    ),
    new Table({
      width: { size: twips(CORE.width), type: WidthType.DXA },
      columnWidths: widths,
      rows: rows.map((row) => tableRow(row, widths)),
    }),
    ...notes.map((note) => paragraph(note, { size: SIZE.small }, { spacing: SPACING })),
  ];
  return packed(children, { title, author: issuer, at });
}

function tableRow(row: FormRow, [first = 0, second = 0]: readonly number[]): TableRow {
  const { label, lines } = row;
  const cell = (width: number, pad: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: twips(pad), right: twips(pad) },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [...children],
    });
  const texts = lines.length === 0 ? [''] : lines;
  return new TableRow({
    cantSplit: true,
    // Lower than drawn by ourselves: borders, and a line that is wrapped otherwise, still end on the same page.
    height: { value: twips(heightOf(row) - PAD), rule: 'atLeast' },
    children: [
      cell(first, 0, [
        paragraph(label, { face: 'hei', size: SIZE.small }, { alignment: AlignmentType.CENTER, spacing: SPACING }),
      ]),
      cell(
        second,
        PAD,
        texts.map((text) => paragraph(text, { size: SIZE.small }, { alignment: AlignmentType.LEFT, spacing: SPACING })),
      ),
    ],
  });
}
