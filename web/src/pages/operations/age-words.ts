import type { Say } from '../../text/language.tsx';
import { OPERATIONS_TEXT as T } from '../../text/operations-text.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something has waited, in the largest unit that says it. */
export function ageWords(seconds: number, say: Say): string {
  if (seconds < MINUTE) return say(T.seconds, { n: seconds });
  if (seconds < HOUR) return say(T.minutes, { n: Math.floor(seconds / MINUTE) });
  if (seconds < DAY) return say(T.hours, { n: Math.floor(seconds / HOUR) });
  return say(T.days, { n: Math.floor(seconds / DAY) });
}
