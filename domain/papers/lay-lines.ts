/** Cells of a line of 三号 characters (GB/T 9704: 28 by 22). */
export const CELLS_IN_LINE = 28;

/** Never the first of a line. */
export const CLOSES = new Set('，。、；：？！）》」』”’】〕…％%,.;:?!)]');
/** Never the last of a line. */
export const OPENS = new Set('（《「『“‘【〔([');
const NARROW = /[\u0020-\u007e\u00a0-\u00ff]/;

/** Cells that a text takes: a Chinese character one, a Latin letter or digit half of one. */
export function cellsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (NARROW.test(character) ? 0.5 : 1), 0);
}

/**
 * A paragraph in lines of so many cells, the first one indented. A number or Latin word is not torn apart unless it is
 * longer than a line; closing marks never begin a line and opening ones never end it, by moving what stands before.
 */
export function layLines(text: string, { cells = CELLS_IN_LINE, indent = 2 } = {}): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let room = cells - indent;
  for (const piece of piecesOf(text, cells - indent)) {
    if (cellsOf(line.join('')) + cellsOf(piece) > room && line.length > 0) {
      const carried = carriedBefore(line, piece);
      lines.push(line.slice(0, line.length - carried).join(''));
      line = line.slice(line.length - carried);
      room = cells;
    }
    line.push(piece);
  }
  return line.length === 0 && lines.length > 0 ? lines : [...lines, line.join('')];
}

/** Characters, with numbers and Latin words in one piece. */
function piecesOf(text: string, longest: number): readonly string[] {
  const runs = text.match(/[A-Za-z0-9.,%:/-]+|[\s\S]/gu) ?? [];
  return runs.flatMap((run) => (cellsOf(run) > longest ? Array.from(run) : [run]));
}

/** How many pieces at the end of a full line have to go down with the next one: the fewest that break no rule. */
function carriedBefore(line: readonly string[], next: string): number {
  for (let carried = 0; carried < line.length; carried += 1) {
    const last = line.at(-1 - carried) ?? '';
    const first = carried === 0 ? next : (line.at(-carried) ?? '');
    if (!OPENS.has(last) && !CLOSES.has(first[0] ?? '')) return carried;
  }
  return 0;
}
