import type { Bilingual } from '../../../domain/locale.ts';
import { FIELD_NAMES, NAMES_OF_LISTS, NAMES_WITHIN } from '../text/field-text.ts';

/** What a member is called, also by what it is within; undefined for one that has no name. */
export function fieldName(name: string, within = ''): Bilingual | undefined {
  const inside = own(NAMES_WITHIN, within);
  return (inside && own(inside, name)) ?? own(FIELD_NAMES, name);
}

/** Whether a member has a name of its own within another, which then says nothing more. */
export function isNamedWithin(within: string, name: string): boolean {
  const inside = own(NAMES_WITHIN, within);
  return inside !== undefined && own(inside, name) !== undefined;
}

/** What a list is called, of which a row is named. */
export function listName(name: string, within = ''): Bilingual | undefined {
  return own(NAMES_OF_LISTS, name) ?? fieldName(name, within);
}

function own<T>(names: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
