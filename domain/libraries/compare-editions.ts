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
  const pairs = [...pairedBy(placeOf, before, after)];
  const left = before.filter((one) => !pairs.some((pair) => pair.before === one));
  const right = after.filter((one) => !pairs.some((pair) => pair.after === one));
  const all = [...pairs, ...pairedBy((one) => textOf(one, 'name'), left, right)];
  const compared = all.map((pair) => ({
    ...pair,
    keys: changedKeys(pair.before, pair.after).filter((key) => !NOT_COMPARED.includes(key)),
  }));
  return {
    added: after.filter((one) => !all.some((pair) => pair.after === one)),
    removed: before.filter((one) => !all.some((pair) => pair.before === one)),
    changed: compared.filter(({ keys }) => keys.length > 0),
    same: compared.filter(({ keys }) => keys.length === 0).length,
  };
}

function placeOf(content: Content): string {
  return ['l1', 'l2', 'name'].map((key) => textOf(content, key)).join('/');
}

type Pair = Pick<ChangedIndicator, 'before' | 'after'>;

function pairedBy(
  keyOf: (content: Content) => string,
  before: readonly Content[],
  after: readonly Content[],
): readonly Pair[] {
  const only = (list: readonly Content[], key: string): Content | undefined => {
    const found = list.filter((one) => keyOf(one) === key);
    return found.length === 1 ? found[0] : undefined;
  };
  return before.flatMap((one) => {
    const key = keyOf(one);
    const other = only(before, key) && only(after, key);
    return other === undefined ? [] : [{ before: one, after: other }];
  });
}
