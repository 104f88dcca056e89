/** A long computation in steps: whoever runs it may let others in between two of them. It is pure all the same. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** So many pieces of work are one step: well below a millisecond each. */
const STEP = 1000;

/** Runs all steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does something with each value, pausing after every thousand. */
export function* eachInSteps<T>(values: Iterable<T>, act: (value: T, index: number) => void): Steps<void> {
  let index = 0;
  for (const value of values) {
    act(value, index);
    index += 1;
    if (index % STEP === 0) yield undefined;
  }
}

/** What `values.toSorted(order)` gives, by merging sorted runs; equals keep their order. */
export function* sortedInSteps<T>(values: readonly T[], order: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < values.length; from += STEP) {
    runs.push(values.slice(from, from + STEP).toSorted(order));
    yield undefined;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergedInSteps(runs[at] ?? [], runs[at + 1] ?? [], order));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedInSteps<T>(one: readonly T[], other: readonly T[], order: (a: T, b: T) => number): Steps<readonly T[]> {
  const merged: T[] = [];
  let [left, right] = [0, 0];
  while (left < one.length || right < other.length) {
    const [a, b] = [one[left], other[right]];
    const isLeft = right >= other.length || (left < one.length && order(a as T, b as T) <= 0);
    merged.push((isLeft ? a : b) as T);
    if (isLeft) left += 1;
    else right += 1;
    if (merged.length % STEP === 0) yield undefined;
  }
  return merged;
}
