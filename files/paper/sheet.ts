/** GB/T 9704-2012 in millimetres and points, and nothing else: A4, 天头 37, 订口 28, 版心 156 × 225. */
const POINTS = 72 / 25.4;

export function mm(millimetres: number): number {
  return millimetres * POINTS;
}

export const PAGE = { width: mm(210), height: mm(297) } as const;
export const CORE = { left: mm(28), top: mm(37), width: mm(156), height: mm(225) } as const;
export const ROWS = 22;
const CELLS = 28;
/** 三号 and its relatives. */
export const SIZE = { text: 16, title: 22, small: 14, mark: 36 } as const;
export const ROW = CORE.height / ROWS;
export const CELL = CORE.width / CELLS;
/** The middle of a line of Chinese characters lies this share of their size above the baseline. */
export const MIDDLE = 0.38;

/** The baseline of a row of the core, counted from 0. */
export function baseline(row: number, size: number = SIZE.text): number {
  return CORE.top + (row + 0.5) * ROW + size * MIDDLE;
}

/** The middle of the number's row: two blank rows below the head, which begins 35 mm below the core's edge (7.2.4, 7.2.5). */
export const NUMBER_MIDDLE = mm(35) + SIZE.mark + 2.5 * ROW;
/** The red line, 4 mm below the number's characters (7.2.7). */
export const RED_LINE = NUMBER_MIDDLE + SIZE.text / 2 + mm(4);

/** The red of an official document (page.md §5). */
export const RED = '#C8102E';
