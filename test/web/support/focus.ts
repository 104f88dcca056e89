import type { Locator } from 'playwright-core';

/** Waits until the focus is in a place, as a person looks before he types: keys go to wherever it is by then. */
export function focused(place: Locator): Promise<void> {
  return place.and(place.page().locator(':focus-within')).waitFor({ state: 'attached' });
}
