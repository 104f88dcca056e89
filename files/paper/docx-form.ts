import { AlignmentType, Table, TableCell, TableRow, VerticalAlignTable, WidthType, type Paragraph } from 'docx';
import type { FormPaper, FormRow } from '../../domain/papers/form-paper.ts';
import { packed, paragraph, twips } from './docx-kit.ts';
import { fitted, heightOf, LABEL_CELLS, PAD } from './fit-form.ts';
import { CELL, CORE, SIZE } from './sheet.ts';

const LABEL = LABEL_CELLS * CELL;

/** A form for a word processor: title, table, notes; a row is never torn apart. */
export async function docxOfForm(
  form: FormPaper,
  { at, issuer }: { readonly at: string; readonly issuer: string },
): Promise<Buffer> {
  const { title, rows, notes } = fitted(form);
  const widths = [twips(LABEL), twips(CORE.width - LABEL)];
  const children = [
    paragraph(title, { face: 'title', size: SIZE.title }, { alignment: AlignmentType.CENTER }),
    paragraph('', {}),
    new Table({
      width: { size: twips(CORE.width), type: WidthType.DXA },
      columnWidths: widths,
      rows: rows.map((row) => tableRow(row, widths)),
    }),
    ...notes.map((note) => paragraph(note, { size: SIZE.small })),
  ];
  return packed(children, { title, author: issuer, at });
}

function tableRow(row: FormRow, [first = 0, second = 0]: readonly number[]): TableRow {
  const { label, lines } = row;
  const cell = (width: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: twips(PAD), right: twips(PAD) },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [...children],
    });
  const texts = lines.length === 0 ? [''] : lines;
  return new TableRow({
    cantSplit: true,
    height: { value: twips(heightOf(row)), rule: 'atLeast' },
    children: [
      cell(first, [paragraph(label, { face: 'hei', size: SIZE.small }, { alignment: AlignmentType.CENTER })]),
      cell(
        second,
        texts.map((text) => paragraph(text, { size: SIZE.small }, { alignment: AlignmentType.LEFT })),
      ),
    ],
  });
}
