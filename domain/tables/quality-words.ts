import type { Band } from '../scoring/indicator.ts';

/** Words of quality from the best down; a word is read whole, so that 较好 is not 好. */
const SCALE: readonly RegExp[] = [
  /^(?:优|优秀|很好|非常好)$/,
  /^(?:优良|良|良好|好|较好)$/,
  /^(?:中|一般|中等|合格|尚可)$/,
  /^(?:差|较差|不合格|很差)$/,
];

/** How far one word of quality falls short of another ("良好" against "优"); undefined where either is none. */
export function qualityBand(asked: string, told: string): Band | undefined {
  const [from, to] = [rank(asked), rank(told)];
  if (from === -1 || to === -1) return undefined;
  if (to <= from) return 'achieved';
  return to - from === 1 && to < SCALE.length - 1 ? 'partlyAchieved' : 'notAchieved';
}

function rank(word: string): number {
  return SCALE.findIndex((pattern) => pattern.test(word));
}
