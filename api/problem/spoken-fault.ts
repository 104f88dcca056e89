import type { Bilingual, Locale } from '../../domain/locale.ts';
import type { PlacedFault } from './api-problem.ts';
import { choiceNames } from './choice-names.ts';
import { PATTERN_WORDS } from './pattern-words-text.ts';
import { CHOICE_SEPARATOR, TYPE_WORDS } from './schema-faults.ts';

type Params = Readonly<Record<string, string | number>>;

/**
 * A fault as people say it: choices by their names, types and forms in words, an empty text as something to be filled
 * in. Its code, which programs read, stays.
 */
export function spoken(
  { path, code, params = {} }: PlacedFault,
  locale: Locale,
): { readonly code: string; readonly params: Params } {
  const { expected, options, pattern } = params;
  if (code === 'tooShort' && params['limit'] === '1') return { code: 'blank', params };
  if (code === 'wrongType' && typeof expected === 'string')
    return { code, params: { ...params, expected: typeWord(expected, locale) } };
  if (code === 'wrongChoice' && typeof options === 'string')
    return { code, params: { ...params, options: choices(path, options.split(CHOICE_SEPARATOR), locale) } };
  if (code === 'wrongPattern' && typeof pattern === 'string')
    return { code, params: { ...params, pattern: PATTERN_WORDS[pattern]?.[locale] ?? pattern } };
  return { code, params };
}

function typeWord(expected: string, locale: Locale): string {
  const words: Readonly<Record<string, Bilingual>> = TYPE_WORDS;
  return words[expected]?.[locale] ?? expected;
}

/** The names of choices; where one has none, the values as a program sends them. */
function choices(path: string, options: readonly string[], locale: Locale): string {
  const said = choiceNames(memberOf(path), options)?.map((name) => name[locale]) ?? options;
  return said.join(locale === 'en' ? ', ' : '、');
}

/** The member that a place is of; what stands in a list is of the list. */
function memberOf(path: string): string {
  return path.split('/').findLast((part) => !/^\d*$/.test(part)) ?? '';
}
