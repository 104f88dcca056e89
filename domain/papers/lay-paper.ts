import { layLines } from './lay-lines.ts';
import type { Paper, PaperBlock, PaperLevel } from './paper.ts';
import { titleLines } from './title-lines.ts';

/** Rows of a page (GB/T 9704: 22). */
export const ROWS_IN_PAGE = 22;
/**
 * The red head 35 mm below the core's edge, two blank rows, the number, the red line 4 mm below it, and two blank rows
 * (GB/T 9704 7.2): the first row of the title.
 */
export const HEAD_ROWS = 10;
/** A blank row, the name, the date: where the seal is set. */
const SIGNATURE_ROWS = 4;
const IMPRINT_ROWS = 2;

/** One printed line. `last` ends its paragraph and is not stretched; `first` is indented by two characters. */
export interface PaperLine {
  readonly kind: PaperLevel | 'addressee';
  readonly text: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly source?: string;
}

export interface PaperPage {
  readonly no: number;
  /** Only on the first page: head, number and title above the lines. */
  readonly title: readonly string[];
  readonly lines: readonly PaperLine[];
  /** Only where the text ends. */
  readonly signed: boolean;
  /** 版记, at the foot of the last page. */
  readonly imprint: boolean;
}

/**
 * Lays a document on pages of 22 rows by 28 characters. A heading never ends a page, and the signature never stands on a
 * page without text (此页无正文).
 */
export function layPaper(paper: Paper): readonly PaperPage[] {
  const title = titleLines(paper.title);
  const lines = [addressee(paper), ...paper.blocks.flatMap(linesOf)];
  const pages: PaperLine[][] = [[]];
  const roomOn = (page: number): number => ROWS_IN_PAGE - (page === 0 ? HEAD_ROWS + title.length + 1 : 0);
  for (const [index, line] of lines.entries()) {
    const page = pages.at(-1) ?? [];
    const needs = leadsOn(line) && index < lines.length - 1 ? 2 : 1;
    if (page.length + needs > roomOn(pages.length - 1)) pages.push([line]);
    else page.push(line);
  }
  const last = pages.at(-1) ?? [];
  if (last.length + SIGNATURE_ROWS + IMPRINT_ROWS > roomOn(pages.length - 1))
    pages.push(last.splice(leadsOn(last.at(-3)) ? -3 : -2));
  return pages.map((own, index) => ({
    no: index + 1,
    title: index === 0 ? title : [],
    lines: own,
    signed: index === pages.length - 1,
    imprint: index === pages.length - 1,
  }));
}

/** What never ends a page: a heading, and a line that announces what follows. */
function leadsOn(line: PaperLine | undefined): boolean {
  return line?.kind === 'heading' || (line?.last === true && /[：:]$/.test(line.text) && line.kind !== 'addressee');
}

function addressee({ addressee: text }: Paper): PaperLine {
  return { kind: 'addressee', text, first: false, last: true };
}

function linesOf({ level, text, source }: PaperBlock): readonly PaperLine[] {
  const lines = layLines(text);
  return lines.map((line, index) => ({
    kind: level,
    text: line,
    first: index === 0,
    last: index === lines.length - 1,
    ...(source !== undefined && { source }),
  }));
}
