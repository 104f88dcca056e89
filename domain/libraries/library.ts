import type { Permission } from '../process/permissions.ts';
import { AGENCY_FIELDS } from './agency-fields.ts';
import type { Library } from './entry-acts.ts';
import { EXPERT_FIELDS } from './expert-fields.ts';
import { listOf, textOf, type Content, type LibraryField } from './fields.ts';
import { GUIDANCE_FIELDS } from './guidance-fields.ts';
import { INDICATOR_FIELDS } from './indicator-fields.ts';

/** What a library keeps and who may read and keep it (S6). */
export interface LibraryPlan {
  readonly fields: readonly LibraryField[];
  readonly read: Permission;
  readonly change: Permission;
  /** What two entries of one region may not share; also how an imported row finds the entry that it changes. */
  readonly codeOf: (content: Content) => string;
}

export const LIBRARY_PLANS: Readonly<Record<Library, LibraryPlan>> = {
  indicators: {
    fields: INDICATOR_FIELDS,
    read: 'library.read',
    change: 'library.change',
    codeOf: (content) => ['framework', 'edition', 'l1', 'l2', 'name'].map((key) => textOf(content, key)).join('/'),
  },
  agencies: {
    fields: AGENCY_FIELDS,
    read: 'library.read',
    change: 'registry.change',
    codeOf: (content) => textOf(content, 'creditCode'),
  },
  experts: {
    fields: EXPERT_FIELDS,
    read: 'registry.read',
    change: 'registry.change',
    codeOf: (content) => `${textOf(content, 'name')}·${textOf(content, 'employer')}`,
  },
  guidance: {
    fields: GUIDANCE_FIELDS,
    read: 'library.read',
    change: 'library.change',
    codeOf: (content) => textOf(content, 'name'),
  },
};

/** The facets of an entry as they are kept and asked for: `sectors:health`. */
export function facetsOf(fields: readonly LibraryField[], content: Content): readonly string[] {
  return fields
    .filter(({ facet }) => facet === true)
    .flatMap(({ key }) => {
      const one = textOf(content, key);
      return (one === '' ? listOf(content, key) : [one]).map((value) => `${key}:${value}`);
    });
}

/** What an entry is found by. */
export function wordsOf(fields: readonly LibraryField[], content: Content): string {
  return fields
    .filter(({ words }) => words === true)
    .flatMap(({ key }) => [textOf(content, key), ...listOf(content, key)])
    .filter((text) => text !== '')
    .join(' ');
}

/** Facts that everybody who may read the library reads, and those that are sealed. */
export function apart(
  fields: readonly LibraryField[],
  content: Content,
): { readonly open: Content; readonly personal: Content } {
  const isPersonal = (key: string): boolean => fields.some((field) => field.key === key && field.personal === true);
  const entries = Object.entries(content);
  return {
    open: Object.fromEntries(entries.filter(([key]) => !isPersonal(key))),
    personal: Object.fromEntries(entries.filter(([key]) => isPersonal(key))),
  };
}

/** The keys whose facts differ between two states of an entry. */
export function changedKeys(before: Content, after: Content): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
