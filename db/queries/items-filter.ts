import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Grade } from '../../domain/policy/policy.ts';
import type { ItemKind } from '../../domain/processes/budget-item/state.ts';
import { gramsOf, wordOf } from './grams.ts';
import { hasLight, lightSql, type Light } from './light.ts';
import { cellArrays, type Scope } from './scope.ts';

/** What a reader keeps of the list; everything left out keeps all. */
export interface ItemFilter {
  readonly today: PlainDate;
  readonly fiscalYears: readonly number[];
  readonly unitId?: string | undefined;
  readonly phase?: string | undefined;
  readonly itemKind?: ItemKind | undefined;
  readonly grade?: Grade | undefined;
  readonly light?: Light | undefined;
  /** Words within name or code, of one character and more. */
  readonly search?: string | undefined;
}

export const ITEM_LIGHT = lightSql('b.next_due', 'b.near_from', '$9');

// A word has to be where its pairs of characters are: the first condition finds the rows, the second makes sure.
const SEARCH = `exists (select from budget_item_words w where w.instance_id = b.instance_id and w.grams @> $10::text[])
  and position($11::text in lower(b.name || ' ' || b.code)) > 0`;
const NO_SEARCH = `cardinality($10::text[]) = 0 and $11::text is null`;

/** The filter over parameters 5 to 11; a null keeps everything. Lights are conditions that an index can follow. */
export function filterSql({ light, search }: ItemFilter): string {
  return `($5::text is null or b.unit_id = $5) and ($6::text is null or b.phase = $6)
    and ($7::text is null or b.item_kind = $7) and ($8::text is null or b.grade = $8)
    and ($9::date is not null) and ${wordOf(search) === '' ? NO_SEARCH : SEARCH}
    ${light === undefined ? '' : `and ${hasLight(light, 'b.next_due', 'b.near_from', '$9')}`}`;
}

/** The statement's first eleven parameters: the scope, the years, and what the filter keeps. */
export function filterValues(scope: Scope, filter: ItemFilter): readonly unknown[] {
  const { fiscalYears, unitId, phase, itemKind, grade, today, search } = filter;
  const word = wordOf(search);
  return [
    ...cellArrays(scope),
    fiscalYears,
    unitId ?? null,
    phase ?? null,
    itemKind ?? null,
    grade ?? null,
    today,
    gramsOf(word),
    word === '' ? null : word,
  ];
}
