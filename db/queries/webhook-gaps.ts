/** Numbers of the outbox that were passed over, from the first to the last of a span. */
export interface Gap {
  readonly first: number;
  readonly last: number;
}

/**
 * What is left of spans once these numbers have appeared. It costs by what has appeared, however long the spans are.
 *
 * @param found in ascending order
 */
export function gapsWithout(gaps: readonly Gap[], found: readonly number[]): readonly Gap[] {
  return gaps.flatMap(({ first, last }) => {
    const within = found.filter((number) => number >= first && number <= last);
    const left: Gap[] = [];
    let from = first;
    for (const number of within) {
      if (number > from) left.push({ first: from, last: number - 1 });
      from = number + 1;
    }
    return from <= last ? [...left, { first: from, last }] : left;
  });
}

/** The parts of spans that lie after a number. */
export function gapsAfter(gaps: readonly Gap[], number: number): readonly Gap[] {
  return gaps.flatMap(({ first, last }) => (last > number ? [{ first: Math.max(first, number + 1), last }] : []));
}
