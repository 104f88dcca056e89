import type { Bilingual, Locale } from '../../domain/locale.ts';
import { OPTION_NAMES } from '../../domain/messages/option-names-text.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import type { PlacedFault } from './api-problem.ts';
import { CHOICE_SEPARATOR, TYPE_WORDS } from './schema-faults.ts';

type Params = Readonly<Record<string, string | number>>;

/**
 * A fault as people say it: choices by their names, types in words, an empty text as something to be filled in. Its
 * code, which programs read, stays.
 */
export function spoken(
  { path, code, params = {} }: PlacedFault,
  locale: Locale,
): { readonly code: string; readonly params: Params } {
  const { expected, options } = params;
  if (code === 'tooShort' && params['limit'] === '1') return { code: 'blank', params };
  if (code === 'wrongType' && typeof expected === 'string')
    return { code, params: { ...params, expected: typeWord(expected, locale) } };
  if (code === 'wrongChoice' && typeof options === 'string')
    return { code, params: { ...params, options: choices(path, options.split(CHOICE_SEPARATOR), locale) } };
  return { code, params };
}

function typeWord(expected: string, locale: Locale): string {
  const words: Readonly<Record<string, Bilingual>> = TYPE_WORDS;
  return words[expected]?.[locale] ?? expected;
}

/** Choices of acts and documents, and those of who is given which office. */
const CHOICE_NAMES: typeof OPTION_NAMES = { ...OPTION_NAMES, role: ROLE_NAMES, roles: ROLE_NAMES };

/** The names of choices; where one has none, the values as a program sends them. */
function choices(path: string, options: readonly string[], locale: Locale): string {
  const names = CHOICE_NAMES[memberOf(path)] ?? {};
  const named = options.map((option) => names[option]?.[locale]);
  const said = named.every((name) => name !== undefined) ? named : options;
  return said.join(locale === 'en' ? ', ' : '、');
}

/** The member that a place is of; what stands in a list is of the list. */
function memberOf(path: string): string {
  return path.split('/').findLast((part) => !/^\d*$/.test(part)) ?? '';
}
