import type { Grade } from '../../domain/policy/policy.ts';
import { gramsOf, wordOf } from './grams.ts';
import { cellArrays, type Scope } from './scope.ts';

/** What every list of results can be narrowed by; left out keeps all. */
export interface ResultFilter {
  readonly fiscalYears: readonly number[];
  /** One item alone, of whatever year. */
  readonly itemId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly grade?: Grade | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Parameters 4 to 9: years, unit, grade, words, item, pairs of characters; an absent one keeps everything. */
export const RESULT_FILTER = `r.fiscal_year = years.year and ($5::text is null or r.unit_id = $5)
  and ($6::text is null or r.grade = $6)
  and ($8::uuid is null or r.instance_id = $8) and $9::text[] is not null`;

/** A word has to be where its pairs of characters are: the first condition finds the rows, the second makes sure. */
export function resultSearch(search: string | undefined): string {
  return wordOf(search) === ''
    ? '$7::text is null'
    : `exists (select from budget_item_words w
        where w.instance_id = r.instance_id and w.grams @> $9::text[] and position($7::text in w.words) > 0)`;
}

/** The statement's first nine parameters: the scope, the years, and what the filter keeps. */
export function resultFilterValues(
  scope: Scope,
  { fiscalYears, unitId, grade, search, itemId }: ResultFilter,
): readonly unknown[] {
  const word = wordOf(search);
  return [
    ...cellArrays(scope),
    fiscalYears,
    unitId ?? null,
    grade ?? null,
    word === '' ? null : word,
    itemId ?? null,
    gramsOf(word),
  ];
}
