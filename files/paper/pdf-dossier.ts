import type { Dossier, DossierSection } from '../../domain/papers/dossier.ts';
import { layLines } from '../../domain/papers/lay-lines.ts';
import type { Face, PaperFonts } from './paper-fonts.ts';
import { createPen, type Pen } from './pdf-pen.ts';
import { CORE, mm, SIZE } from './sheet.ts';

/** 五号. */
const TEXT = 10.5;
const LINE = 16;
const PAD = 4;
const BOTTOM = CORE.top + CORE.height;
/** So many lines go onto one page below a heading and the names of the columns; a longer row is continued. */
const MOST_LINES = Math.floor((CORE.height - 4 * LINE - 6 * PAD) / LINE);

/** A dossier as a PDF on A4: tables whose heads repeat, rows that are torn apart only where no page could hold them. */
export async function pdfOfDossier(dossier: Dossier, at: string, fonts: PaperFonts): Promise<Buffer> {
  const pen = createPen(fonts, { title: dossier.title, author: dossier.issuer, at });
  const sheets = new Sheets(pen, dossier.foot);
  sheets.title(dossier.title);
  for (const section of dossier.sections) sheets.section(section);
  return pen.end();
}

/** Pages as they fill from above. */
class Sheets {
  private no = 0;
  private y = 0;

  constructor(
    private readonly pen: Pen,
    private readonly foot: string,
  ) {
    this.begin();
  }

  title(text: string): void {
    const stroke = { face: 'title', size: SIZE.title } as const;
    for (const line of layLines(text, { cells: Math.floor(CORE.width / SIZE.title), indent: 0 })) {
      const x = CORE.left + (CORE.width - this.pen.widthOf(line, stroke)) / 2;
      this.pen.line(line, x, this.y + SIZE.title, stroke);
      this.y += SIZE.title * 1.5;
    }
  }

  section(section: DossierSection): void {
    const { heading, names, rows, none } = section;
    if (this.y + 6 * LINE > BOTTOM) this.begin();
    this.y += LINE;
    this.pen.line(heading, CORE.left, this.y + SIZE.small, { face: 'hei', size: SIZE.small });
    this.y += LINE + PAD * 2;
    if (rows.length === 0) {
      this.pen.line(none, CORE.left, this.y + TEXT, { size: TEXT });
      this.y += LINE;
      return;
    }
    this.head(section);
    for (const row of rows.flatMap((one) => pieces(laid(section, one)))) {
      if (this.y + heightOf(row) > BOTTOM) {
        this.begin();
        this.head(section);
      }
      this.row(section, row, (column) => (names.length === 0 && column === 0 ? 'hei' : 'body'));
    }
  }

  private begin(): void {
    this.pen.page();
    this.no += 1;
    this.y = CORE.top;
    const stroke = { face: 'song', size: 9 } as const;
    const number = `— ${String(this.no)} —`;
    this.pen.line(this.foot, CORE.left, BOTTOM + mm(9), stroke);
    this.pen.line(number, CORE.left + CORE.width - this.pen.widthOf(number, stroke), BOTTOM + mm(9), stroke);
  }

  private head(section: DossierSection): void {
    this.edge();
    if (section.names.length > 0) this.row(section, laid(section, section.names), () => 'hei');
  }

  private row({ shares }: DossierSection, row: Laid, faceOf: (column: number) => Face): void {
    let x = CORE.left;
    row.forEach((lines, column) => {
      const stroke = { face: faceOf(column), size: TEXT };
      lines.forEach((line, no) => {
        this.pen.line(line, x + PAD, this.y + PAD + no * LINE + 12, stroke);
      });
      x += (shares[column] ?? 0) * CORE.width;
    });
    this.y += heightOf(row);
    this.edge();
  }

  private edge(): void {
    this.pen.rule([CORE.left, this.y], [CORE.left + CORE.width, this.y], { width: 0.5 });
  }
}

type Laid = readonly (readonly string[])[];

function laid({ shares }: DossierSection, row: readonly string[]): Laid {
  return shares.map((share, at) => {
    const cells = Math.max(1, Math.floor((share * CORE.width - 2 * PAD) / TEXT));
    return (row[at] ?? '').split('\n').flatMap((text) => layLines(text, { cells, indent: 0 }));
  });
}

/** A row in pieces that a page can hold. */
function pieces(row: Laid): readonly Laid[] {
  const lines = Math.max(...row.map(({ length }) => length));
  return Array.from({ length: Math.ceil(lines / MOST_LINES) }, (_, no) =>
    row.map((cell) => cell.slice(no * MOST_LINES, (no + 1) * MOST_LINES)),
  );
}

function heightOf(row: Laid): number {
  return Math.max(1, ...row.map(({ length }) => length)) * LINE + 2 * PAD;
}
