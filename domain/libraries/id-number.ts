import { isPlainDate } from '../calendar/plain-date.ts';

/** Powers of two modulo 11 (GB 11643-1999). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/** The last character of a citizen's number from its first seventeen digits; undefined for anything else. */
export function idCheckCharacter(first: string): string | undefined {
  if (!/^\d{17}$/.test(first)) return undefined;
  const sum = WEIGHTS.reduce((before, weight, at) => before + weight * Number(first[at]), 0);
  return CHECKS[sum % CHECKS.length];
}

/** Whether a text is a citizen's number: a day that exists, and the right last character (GB 11643-1999). */
export function isIdNumber(text: string): boolean {
  const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  return text.length === 18 && isPlainDate(born) && idCheckCharacter(text.slice(0, 17)) === text.at(-1);
}

/** Characters of personal data that stay readable at each end: enough to recognise, too few to use. */
const SHOWN = { head: 3, tail: 2 } as const;

/**
 * Personal data for whoever does not administer the registry: ends only, every other character a star.
 *
 * @example masked('13800001234') // '138******34'
 */
export function masked(text: string): string {
  const characters = Array.from(text);
  const { head, tail } = SHOWN;
  if (characters.length <= head + tail + 1) return '*'.repeat(characters.length);
  return characters.map((one, at) => (at < head || at >= characters.length - tail ? one : '*')).join('');
}
