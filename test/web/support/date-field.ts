import type { Locator } from 'playwright-core';

/** The fields for dates below a place: the page's own, on the phone the phone's. */
export function dateFields(place: Locator): Locator {
  return place.locator('.date-picker input, input[type=date]');
}

/** Writes a date as a person does: it is taken when the field is left. */
export async function writeDate(field: Locator, date: string): Promise<void> {
  await field.fill(date);
  await field.blur();
}
