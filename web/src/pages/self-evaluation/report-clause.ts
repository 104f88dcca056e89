const BEFORE = /^(?:[\s。．；;，,、：:！!？?]|\.(?!\d))+/;
const AFTER = /[\s。．.；;，,、：:！!？?]+$/;

/** What somebody wrote, as a part of a longer sentence: without the punctuation round it, which is the sentence's own. */
export function clause(written: string): string {
  return written.replace(BEFORE, '').replace(AFTER, '');
}
