/** What a sheet can be called at most, in characters. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

/** A list's name as the name of its sheet: without the Chinese term that English has in brackets, cut between words. */
export function sheetName(title: string): string {
  const name = title
    .replace(/ \([^()]*\)$/, '')
    .replaceAll(FORBIDDEN, ' ')
    .replaceAll(/^'+|'+$/g, '');
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST + 1);
  return cut.slice(0, cut.includes(' ') ? cut.lastIndexOf(' ') : LONGEST);
}
