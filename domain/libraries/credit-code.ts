/** Characters of a unified social credit code in the order of their values: no I, O, S, V, Z (GB 32100-2015). */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = CHARACTERS.length;
/** Powers of three modulo 31 (GB 32100-2015, table 4). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/**
 * The check character that belongs behind the first seventeen of a unified social credit code (GB 32100-2015).
 *
 * @returns undefined for what is not seventeen of the allowed characters
 */
export function creditCheckCharacter(first: string): string | undefined {
  const values = Array.from(first, (character) => CHARACTERS.indexOf(character));
  if (values.length !== WEIGHTS.length || values.includes(-1)) return undefined;
  const sum = WEIGHTS.reduce((before, weight, at) => before + weight * (values[at] ?? 0), 0);
  return CHARACTERS[(MODULUS - (sum % MODULUS)) % MODULUS];
}

/**
 * Whether a text is a unified social credit code with the right check character.
 *
 * @example isCreditCode('91350100M000100Y43') // true
 */
export function isCreditCode(text: string): boolean {
  return text.length === WEIGHTS.length + 1 && creditCheckCharacter(text.slice(0, -1)) === text.at(-1);
}
