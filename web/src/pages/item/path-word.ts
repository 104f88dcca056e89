import { GRID, type Point } from './path-route.ts';

interface WordPlace extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A shorter stretch than that has no room for a word. */
const WORD_PX = 40;
const BESIDE = 5;
const ABOVE = 4;

/** Where a word stands: where a lane begins on its last stretch, or over its first node; else amid the longest one. */
export function wordPlace(points: readonly Point[], lane: boolean): WordPlace {
  const stretches = points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    const length = Math.abs(end.x - start.x) + Math.abs(end.y - start.y);
    return { length, x: (start.x + end.x) / 2, y: (start.y + end.y) / 2, upright: start.x === end.x, end };
  });
  const none = { length: -1, x: 0, y: 0, upright: false, end: { x: 0, y: 0 } };
  const longest = stretches.reduce((best, one) => (one.length > best.length ? one : best), none);
  const { length, x, y, upright, end } = lane ? (stretches.at(-1) ?? none) : longest;
  if (lane && length < WORD_PX) return { x: end.x, y: end.y - GRID.height / 2 - ABOVE, anchor: 'start' };
  return upright ? { x: x - BESIDE, y: y + ABOVE, anchor: 'end' } : { x, y: y - ABOVE, anchor: 'middle' };
}
