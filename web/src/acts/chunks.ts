/** The list in parts of at most so many. */
export function chunks<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, no) => list.slice(no * most, (no + 1) * most));
}
