/** Letters and digits that nobody confuses when he reads them out. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** An initial password that can be read over the telephone: 12 characters in three groups, about 59 bits. */
function passwordOf(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length] ?? 'a');
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}

export function makePassword(): string {
  return passwordOf(crypto.getRandomValues(new Uint8Array(GROUPS * GROUP_LENGTH)));
}
