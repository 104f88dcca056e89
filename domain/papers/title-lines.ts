import { cellsOf, CLOSES, OPENS } from './lay-lines.ts';

/** Characters of a title line, in 二号. */
const TITLE_CELLS = 19;

/** What a break costs, beside the squares of what its lines are longer or shorter than the others. */
const COSTS = { boundary: 0, word: 30, bracket: 200 } as const;
/** No wish for lines of the same length makes up for a line that is too long, or a mark at the wrong end. */
const NEVER = 1_000_000;

const LATIN = /[A-Za-z0-9.%]/;
/** A year, a bracket or a quotation begins something new; what closes one ends it. */
const BEGINS = /^(?:\d{4}年|[（《“])/;
const ENDS = /[）》”]$/;

/**
 * A title in the fewest lines, broken where the sense breaks and so that they are about as long (GB/T 9704 7.3.1: 词意完整，
 * 排列对称，长短适宜): before a year, around brackets and quotations, and within them or a number only where nothing else fits.
 */
export function titleLines(title: string): readonly string[] {
  const characters = Array.from(title);
  const count = Math.max(1, Math.ceil(cellsOf(title) / TITLE_CELLS));
  for (let lines = count; lines < characters.length; lines += 1) {
    const found = splitter(characters, cellsOf(title) / lines)(0, lines);
    if (found.cost < NEVER) return found.lines;
  }
  return [title];
}

interface Split {
  readonly cost: number;
  readonly lines: readonly string[];
}

type Splitter = (from: number, lines: number) => Split;

/**
 * The cheapest way to lay the characters from a place on in so many lines, looking at every place for the first break.
 * What remains behind one is reckoned once only: tried anew behind each, a long title would take for ever.
 */
function splitter(characters: readonly string[], average: number): Splitter {
  const known = new Map<string, Split>();
  const split: Splitter = (from, lines) => {
    const place = `${String(from)}:${String(lines)}`;
    const found =
      known.get(place) ?? cheapest(characters.slice(from), lines, average, (at) => split(from + at, lines - 1));
    known.set(place, found);
    return found;
  };
  return split;
}

function cheapest(characters: readonly string[], lines: number, average: number, behind: (at: number) => Split): Split {
  if (lines <= 1) return { cost: costOfLine(characters, average), lines: [characters.join('')] };
  let best: Split = { cost: Number.POSITIVE_INFINITY, lines: [] };
  for (let at = 1; at < characters.length; at += 1) {
    const first = characters.slice(0, at);
    const line = costOfLine(first, average);
    // Longer than a line, and longer still with every character more.
    if (line >= NEVER) break;
    const own = line + costOfBreak(characters, at);
    if (own >= best.cost || own >= NEVER) continue;
    const rest = behind(at);
    if (own + rest.cost < best.cost) best = { cost: own + rest.cost, lines: [first.join(''), ...rest.lines] };
  }
  return best;
}

function costOfLine(characters: readonly string[], average: number): number {
  const cells = cellsOf(characters.join(''));
  return cells > TITLE_CELLS ? NEVER : (cells - average) ** 2;
}

function costOfBreak(characters: readonly string[], at: number): number {
  const [before = '', after = ''] = [characters[at - 1], characters[at]];
  if (CLOSES.has(after) || OPENS.has(before) || (LATIN.test(before) && LATIN.test(after))) return NEVER;
  // A year is one word, however full the line is.
  if (/\d/.test(before) && after === '年') return NEVER;
  const [head, tail] = [characters.slice(0, at).join(''), characters.slice(at).join('')];
  // Any other number stands with what it counts where it can.
  if (LATIN.test(before)) return COSTS.bracket;
  if (isWithin(head, tail)) return COSTS.bracket;
  return BEGINS.test(tail) || ENDS.test(head) ? COSTS.boundary : COSTS.word;
}

/** Whether a bracket or quotation that was opened before is closed only after. */
function isWithin(head: string, tail: string): boolean {
  return [
    ['（', '）'],
    ['《', '》'],
    ['“', '”'],
  ].some(([open = '', close = '']) => head.lastIndexOf(open) > head.lastIndexOf(close) && tail.includes(close));
}
