/** Beside people's acts, not before them. */
const AT_ONCE = 4;

/** Does `work` for each, a few at a time; answers in the order of `all`. The first failure ends it. */
export async function inLanes<T, Answer>(
  all: readonly T[],
  work: (one: T) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const queue = [...all.entries()];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, one] = next;
      answers[index] = await work(one);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return answers;
}
