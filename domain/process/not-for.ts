import type { Task } from './process.ts';

/** For whom work does not wait, because it would be his own. */
export function notFor(people: readonly (string | undefined)[]): Pick<Task, 'notFor'> {
  const named = people.filter((one) => one !== undefined);
  return named.length === 0 ? {} : { notFor: named };
}
