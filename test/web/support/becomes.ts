import type { Locator } from 'playwright-core';
import { until } from '../../../stack/running.ts';
import { WAITS_MS } from './browser.ts';

/**
 * Reads again until it is what is expected, as a person looks until the page has answered: a page draws what it was
 * told a moment later, and a busy machine makes that moment long. What was read last is compared, so a failure shows it.
 */
export async function becomes<T>(read: () => T | Promise<T>, expected: T): Promise<void> {
  let last: T | undefined;
  const matches = async (): Promise<boolean> => {
    last = await read();
    try {
      expect(last).toEqual(expected);
      return true;
    } catch {
      return false;
    }
  };
  if (!(await until(matches, WAITS_MS))) expect(last).toEqual(expected);
}

/** So many of what is sought are there, now or in a moment. */
export function becomesMany(sought: Locator, count: number): Promise<void> {
  return becomes(() => sought.count(), count);
}
