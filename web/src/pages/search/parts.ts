/** A piece of a text, and whether it is what was looked for. */
export interface Part {
  readonly part: string;
  readonly hit: boolean;
}

/** A text in pieces, so that what was looked for can be marked: put together again they are the text. */
export function partsOf(text: string, words: string): readonly Part[] {
  const [lower, word] = [text.toLowerCase(), words.trim().toLowerCase()];
  // A letter whose small form is longer would shift every mark behind it.
  if (word === '' || lower.length !== text.length) return [{ part: text, hit: false }];
  const parts: Part[] = [];
  let from = 0;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, from)) {
    if (at > from) parts.push({ part: text.slice(from, at), hit: false });
    parts.push({ part: text.slice(at, at + word.length), hit: true });
    from = at + word.length;
  }
  if (from < text.length) parts.push({ part: text.slice(from), hit: false });
  return parts;
}
