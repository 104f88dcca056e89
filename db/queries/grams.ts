/** What is searched for, as it is compared. */
export function wordOf(search: string | undefined): string {
  return search?.trim().toLowerCase() ?? '';
}

/** Pairs of neighbouring characters, as the indexes keep them; a single character is itself. */
export function gramsOf(word: string): readonly string[] {
  const characters = Array.from(word);
  const grams =
    characters.length < 2 ? characters : characters.slice(1).map((next, at) => `${characters[at] ?? ''}${next}`);
  return grams.filter((gram) => gram.trim() !== '');
}
