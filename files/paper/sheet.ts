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
const MIDDLE = 0.38;

/** The baseline of a row of the core, counted from 0. */
export function baseline(row: number, size: number = SIZE.text): number {
  return CORE.top + (row + 0.5) * ROW + size * MIDDLE;
}

/** The red of an official document (page.md §5). */
export const RED = '#C8102E';
