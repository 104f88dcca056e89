import { textOf, type Content } from './fields.ts';
import { changedKeys } from './library.ts';

/** An indicator that both editions have, with the keys of what differs. */
export interface ChangedIndicator {
  readonly before: Content;
  readonly after: Content;
  readonly keys: readonly string[];
}

export interface EditionsCompared {
  readonly added: readonly Content[];
  readonly removed: readonly Content[];
  readonly changed: readonly ChangedIndicator[];
  readonly same: number;
}

/** The edition itself differs by what it is; where a thing comes from is not what it says. */
const NOT_COMPARED: readonly string[] = ['edition', 'source', 'verification'];

/**
 * Compares two editions of a framework. Indicators are the same by all three levels; one that has only moved to another
 * group is found by its name, where that is unambiguous in both.
 */
export function compareEditions(before: readonly Content[], after: readonly Content[]): EditionsCompared {
  const pairs = pairedBy(placeOf, before, after);
  const left = unpaired(pairs, before, after);
  const moved = pairedBy((one) => textOf(one, 'name'), left.before, left.after);
  const { before: removed, after: added } = unpaired(moved, left.before, left.after);
  const all = [...pairs, ...moved];
  const compared = all.map((pair) => ({
    ...pair,
    keys: changedKeys(pair.before, pair.after).filter((key) => !NOT_COMPARED.includes(key)),
  }));
  return {
    added,
    removed,
    changed: compared.filter(({ keys }) => keys.length > 0),
    same: compared.filter(({ keys }) => keys.length === 0).length,
  };
}

function placeOf(content: Content): string {
  return ['l1', 'l2', 'name'].map((key) => textOf(content, key)).join('/');
}

type Pair = Pick<ChangedIndicator, 'before' | 'after'>;

/** Two of the same key, where nobody else on either side has it. */
function pairedBy(
  keyOf: (content: Content) => string,
  before: readonly Content[],
  after: readonly Content[],
): readonly Pair[] {
  const others = uniqueBy(keyOf, after);
  return [...uniqueBy(keyOf, before)].flatMap(([key, one]) => {
    const other = others.get(key);
    return other === undefined ? [] : [{ before: one, after: other }];
  });
}

/** Those that share their key with nobody, by it: an edition may hold thousands, which nobody compares each with each. */
function uniqueBy(keyOf: (content: Content) => string, list: readonly Content[]): ReadonlyMap<string, Content> {
  const found = new Map<string, Content>();
  const shared = new Set<string>();
  for (const one of list) {
    const key = keyOf(one);
    if (found.has(key)) shared.add(key);
    found.set(key, one);
  }
  return new Map([...found].filter(([key]) => !shared.has(key)));
}

function unpaired(
  pairs: readonly Pair[],
  before: readonly Content[],
  after: readonly Content[],
): { readonly before: readonly Content[]; readonly after: readonly Content[] } {
  const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  return { before: before.filter((one) => !paired.has(one)), after: after.filter((one) => !paired.has(one)) };
}
