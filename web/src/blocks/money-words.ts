import { MONEY_TEXT } from '../text/money-text.ts';
import type { Say } from '../text/say.ts';
import { wanText } from './wan.ts';

/** 分 as 万元 with the unit behind it: wherever no column's head says it. */
export function moneyWords(fen: number, say: Say): string {
  return say(MONEY_TEXT.wan, { amount: wanText(fen) });
}
