import type { Place } from './path-layout.ts';

/** A point of the drawing, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Measures of the drawing, px. */
export const GRID = { column: 102, row: 44, width: 80, height: 28, secondLineGap: 20 } as const;

const CORNER = 5;
/** How far the two directions between the same nodes, and ways that share a side, keep apart. */
const APART = 11;

/** What the way of an edge depends on besides its ends. */
export interface Surroundings {
  /** Whether a node stands there. */
  readonly occupied: (place: Place) => boolean;
  readonly rows: number;
  readonly secondLine: number | undefined;
}

/** The upper left corner of a node. */
export function cornerOf([column, row]: Place, secondLine: number | undefined): Point {
  const gap = secondLine !== undefined && row >= secondLine ? GRID.secondLineGap : 0;
  return { x: column * GRID.column, y: row * GRID.row + gap };
}

/** The drawing's whole size. */
export function sizeOf(columns: number, { rows, secondLine }: Pick<Surroundings, 'rows' | 'secondLine'>): Point {
  const last = cornerOf([columns - 1, rows - 1], secondLine);
  return { x: last.x + GRID.width, y: last.y + GRID.height };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly y: number;
}

function boxOf(place: Place, secondLine: number | undefined): Box {
  const { x: left, y: top } = cornerOf(place, secondLine);
  const { width, height } = GRID;
  return { left, right: left + width, top, bottom: top + height, x: left + width / 2, y: top + height / 2 };
}

/** The corners of an edge's way: it never runs through a node that is not its own. */
export function routeOf(from: Place, to: Place, around: Surroundings): readonly Point[] {
  const [a, b] = [boxOf(from, around.secondLine), boxOf(to, around.secondLine)];
  const [columns, rows] = [to[0] - from[0], to[1] - from[1]];
  if (rows === 0) return columns > 0 && isClear(from, to, around) ? straight(a, b) : aroundOthers(a, b, from, around);
  if (columns === 0) return vertical(a, b);
  const { secondLine } = around;
  if (secondLine !== undefined && from[1] < secondLine && to[1] === secondLine) return carriageReturn(a, b);
  if (columns > 0) return to[1] > from[1] && isFree(from, to, around) ? downThenRight(a, b) : throughGutter(a, b);
  return to[1] < from[1] ? backUp(a, b) : downThenLeft(a, b);
}

/** Whether nothing stands between two places of one row. */
function isClear(from: Place, to: Place, { occupied }: Surroundings): boolean {
  return range(from[0] + 1, to[0]).every((column) => !occupied([column, from[1]]));
}

/** Whether nothing stands below a place down to another's row. */
function isFree(from: Place, to: Place, { occupied }: Surroundings): boolean {
  return range(from[1] + 1, to[1] + 1).every((row) => !occupied([from[0], row]));
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

function straight(a: Box, b: Box): readonly Point[] {
  return [
    { x: a.right, y: a.y },
    { x: b.left, y: b.y },
  ];
}

/** Two directions between one and the same pair run side by side. */
function vertical(a: Box, b: Box): readonly Point[] {
  const down = b.top > a.top;
  const x = down ? a.x - APART : a.x + APART;
  return [
    { x, y: down ? a.bottom : a.top },
    { x, y: down ? b.top : b.bottom },
  ];
}

/** Within a row but not straight on: forward below what stands between, back above it; to the end below everything. */
function aroundOthers(a: Box, b: Box, from: Place, { rows, secondLine }: Surroundings): readonly Point[] {
  const half = (GRID.row - GRID.height) / 2;
  if (from[0] === 0 && from[1] === secondLine) {
    return underOrOver(a, b, a.x - 2 * APART, boxOf([0, rows - 1], secondLine).bottom + APART);
  }
  return b.left > a.left ? underOrOver(a, b, a.x + APART, a.bottom + half) : underOrOver(a, b, a.x, a.top - half);
}

function underOrOver(a: Box, b: Box, x: number, y: number): readonly Point[] {
  const under = y > a.y;
  return [
    { x, y: under ? a.bottom : a.top },
    { x, y },
    { x: b.x, y },
    { x: b.x, y: under ? b.bottom : b.top },
  ];
}

/** From the end of the first line to the beginning of the second. */
function carriageReturn(a: Box, b: Box): readonly Point[] {
  const y = b.top - GRID.secondLineGap / 2 - (GRID.row - GRID.height) / 4;
  return [
    { x: a.x, y: a.bottom },
    { x: a.x, y },
    { x: b.x, y },
    { x: b.x, y: b.top },
  ];
}

/** The beginning of a lane: down, then along it. */
function downThenRight(a: Box, b: Box): readonly Point[] {
  const x = a.x - APART;
  return [
    { x, y: a.bottom },
    { x, y: b.y },
    { x: b.left, y: b.y },
  ];
}

function downThenLeft(a: Box, b: Box): readonly Point[] {
  return [
    { x: a.x, y: a.bottom },
    { x: a.x, y: b.y },
    { x: b.right, y: b.y },
  ];
}

/** Out to the right, up or down between two columns, in from the left. */
function throughGutter(a: Box, b: Box): readonly Point[] {
  const x = b.left - (GRID.column - GRID.width) / 2;
  return [
    { x: a.right, y: a.y },
    { x, y: a.y },
    { x, y: b.y },
    { x: b.left, y: b.y },
  ];
}

/** Back from a lane to where it began: up between the rows. */
function backUp(a: Box, b: Box): readonly Point[] {
  const y = a.top - (GRID.row - GRID.height) / 2;
  const x = b.x + APART;
  return [
    { x: a.x, y: a.top },
    { x: a.x, y },
    { x, y },
    { x, y: b.bottom },
  ];
}

/** The way as an SVG path with rounded corners. */
export function svgPath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      return `L${at(towards(point, before))}Q${at(point)} ${at(towards(point, after))}`;
    })
    .join('');
}

function towards(from: Point, to: Point): Point {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const share = distance === 0 ? 0 : Math.min(CORNER, distance / 2) / distance;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function at({ x, y }: Point): string {
  return `${String(x)} ${String(y)}`;
}
