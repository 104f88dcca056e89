import type { AvailableAct } from '../api/item-answers.ts';
import { AHEAD_TEXT } from '../text/ahead-text.ts';
import type { Say } from '../text/say.ts';

/** What a button of a page's own words says: an act that needs signatures is not done by it, but put forward. */
export function actWord(say: Say, act: Pick<AvailableAct, 'signOff'> | undefined, plain: string): string {
  return act?.signOff === true ? say(AHEAD_TEXT.put, { act: plain }) : plain;
}

/** What the button of a batch says: what needs signatures is not done by it, but put forward. */
export function batchWord(say: Say, plain: string, signed: number, all: number): string {
  if (signed === 0) return plain;
  return signed === all ? say(AHEAD_TEXT.put, { act: plain }) : say(AHEAD_TEXT.putSome, { act: plain, count: signed });
}
