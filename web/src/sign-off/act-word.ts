import type { AvailableAct } from '../api/item-answers.ts';
import { AHEAD_TEXT } from '../text/ahead-text.ts';
import type { Say } from '../text/language.tsx';

/** What a button of a page's own words says: an act that needs signatures is not done by it, but put forward. */
export function actWord(say: Say, act: Pick<AvailableAct, 'signOff'> | undefined, plain: string): string {
  return act?.signOff === true ? say(AHEAD_TEXT.put, { act: plain }) : plain;
}
