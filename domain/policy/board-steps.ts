import type { RungEffect } from './policy.ts';

const STANDS_ON_BOARD: ReadonlySet<RungEffect> = new Set(['supervisionBoard', 'supervisionMatter']);

/** Whether a step of the ladder puts a clock before the supervising leader, on the board (督办). */
export function standsOnBoard(effect: RungEffect): boolean {
  return STANDS_ON_BOARD.has(effect);
}
