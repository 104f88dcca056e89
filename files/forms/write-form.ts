import {
  PaperSize,
  Workbook,
  type Borders,
  type Cell,
  type Fill,
  type Font,
  type Worksheet,
} from '@cj-tech-master/excelts';
import { STAMP_FIELDS, STAMP_SHEET } from '../../domain/forms/identify.ts';
import type { FormCell, FormLook, FormSheet, FormStamp } from '../../domain/forms/form-sheet.ts';
import { cellName } from '../../domain/forms/form-sheet.ts';

/** A text format keeps what is typed as it is typed: 95% stays those letters, and nothing becomes a formula. */
const TEXT = '@';
const LINE = { style: 'thin', color: { argb: 'FF555555' } } as const;
const BORDERS: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const GREY: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F3F5' } };
/** Inches: a form is filed with others, and bound at its left. */
const MARGINS = { left: 0.7, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

const FONTS: Readonly<Record<FormLook, Partial<Font>>> = {
  title: { name: '方正小标宋简体', size: 20 },
  note: { name: '楷体', size: 10.5 },
  head: { name: '黑体', size: 11 },
  label: { name: '黑体', size: 11 },
  given: { name: '宋体', size: 11 },
  open: { name: '宋体', size: 11 },
  key: { name: '宋体', size: 9 },
};

/**
 * A form as a workbook that is filled in with any office programme: what is not to be changed is locked (without a
 * password: it is no secret, only a hand rail), levels and signs are chosen from lists, it prints on A4, and a hidden
 * sheet says which form of which item it is. No formulas.
 */
export async function formFile(form: FormSheet): Promise<Buffer> {
  const book = new Workbook();
  book.title = form.title;
  const sheet = book.addWorksheet(form.title, {
    pageSetup: {
      paperSize: PaperSize.A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      // Absolute rows: the writer puts a dollar before the column only.
      printArea: `A$1:${cellName(1, form.printedTo).slice(0, -1)}$${String(form.lastRow)}`,
      printTitlesRow: `${String(form.headRow)}:${String(form.headRow)}`,
    },
    headerFooter: { oddFooter: `&L${form.stamp.itemCode}&C第 &P 页，共 &N 页` },
    views: [{ showGridLines: false }],
  });
  sheet.columns = form.widths.map((width, index) => ({ width, hidden: index + 1 >= form.hiddenFrom }));
  for (const [row, height] of form.heights) sheet.getRow(row).height = height;
  for (const cell of form.cells) place(sheet, cell);
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
  });
  stamped(book, form.stamp);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Writes a cell and joins it; borders are drawn round every cell of a joined one, or half of them would be missing. */
function place(sheet: Worksheet, cell: FormCell): void {
  const { row, column, across = 1, down = 1, text } = cell;
  for (let y = row; y < row + down; y += 1)
    for (let x = column; x < column + across; x += 1) dress(sheet.getCell(y, x), cell);
  if (across > 1 || down > 1) sheet.mergeCells(row, column, row + down - 1, column + across - 1);
  const first = sheet.getCell(row, column);
  first.value = text === '' ? null : text;
  if (cell.list)
    first.dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${cell.list.join(',')}"`],
      showErrorMessage: true,
      errorTitle: '从下拉中选',
      error: cell.list.join('、').slice(0, 200),
    };
}

function dress(target: Cell, { look, align, indented }: FormCell): void {
  const framed = look !== 'title' && look !== 'note';
  Object.assign(target, {
    font: FONTS[look],
    numFmt: TEXT,
    alignment: {
      vertical: 'middle',
      wrapText: true,
      horizontal: align === undefined ? ALIGNED[look] : SIDES[align],
      ...(indented === true && { indent: 2 }),
    },
    protection: { locked: look !== 'open' && look !== 'key' },
    ...(framed && { border: BORDERS }),
    ...(framed && look !== 'open' && { fill: GREY }),
  } satisfies Partial<Cell>);
}

const SIDES = { start: 'left', center: 'center', end: 'right' } as const;
const ALIGNED = {
  title: 'center',
  note: 'left',
  head: 'center',
  label: 'center',
  given: 'left',
  open: 'left',
  key: 'left',
} as const satisfies Record<FormLook, 'left' | 'center'>;

function stamped(book: Workbook, stamp: FormStamp): void {
  const sheet = book.addWorksheet(STAMP_SHEET, { state: 'veryHidden' });
  STAMP_FIELDS.forEach((field, index) => {
    sheet.getCell(index + 1, 1).value = field;
    sheet.getCell(index + 1, 2).value = stamp[field];
    sheet.getCell(index + 1, 2).numFmt = TEXT;
  });
}
