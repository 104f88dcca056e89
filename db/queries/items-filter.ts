import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Grade } from '../../domain/policy/policy.ts';
import type { FundAccount, ItemKind } from '../../domain/processes/budget-item/state.ts';
import { gramsOf, wordOf } from './grams.ts';
import { hasLight, lightSql, type Light } from './light.ts';
import { cellArrays, type Scope } from './scope.ts';

/** Steps of the closed loop, in their order; an item is lost at the first one it did not reach. */
export const LOOP_STEPS = ['targets', 'monitoring', 'evaluation', 'feedback', 'application'] as const;
export type LoopStep = (typeof LOOP_STEPS)[number];

/** What a reader keeps of the list; everything left out keeps all. */
export interface ItemFilter {
  readonly today: PlainDate;
  readonly fiscalYears: readonly number[];
  readonly unitId?: string | undefined;
  readonly phases?: readonly string[] | undefined;
  readonly itemKind?: ItemKind | undefined;
  readonly fundAccount?: FundAccount | undefined;
  readonly divisionId?: string | undefined;
  readonly livelihood?: boolean | undefined;
  readonly grade?: Grade | undefined;
  readonly light?: Light | undefined;
  /** Items that came up to this step of the loop and not through it. */
  readonly lostAt?: LoopStep | undefined;
  /** Words within name, code, unit or document number, of one character and more. */
  readonly search?: string | undefined;
}

export const ITEM_LIGHT = lightSql('b.next_due', 'b.near_from', '$9');

// A word has to be where its pairs of characters are: the first condition finds the rows, the second makes sure.
const SEARCH = `exists (select from budget_item_words w where w.instance_id = b.instance_id and w.grams @> $10::text[]
  and position($11::text in w.words) > 0)`;
const NO_SEARCH = `cardinality($10::text[]) = 0 and $11::text is null`;

/** Whether an item (with its life `l`) has come through a step, as SQL. */
export const LOOP_SQL: Readonly<Record<LoopStep, string>> = {
  targets: 'l.qualified_on is not null',
  monitoring: `exists (select from monitoring_period m where m.instance_id = l.instance_id and m.state = 'reported')`,
  evaluation: 'l.concluded_on is not null',
  feedback: 'l.fed_back_on is not null',
  application: 'l.applied_on is not null',
};

function lostSql(step: LoopStep): string {
  const before = LOOP_STEPS.slice(0, LOOP_STEPS.indexOf(step)).map((one) => LOOP_SQL[one]);
  return `exists (select from item_life l where l.instance_id = b.instance_id
    and ${[...before, `not ${LOOP_SQL[step]}`].join(' and ')})`;
}

/** The filter over parameters 5 to 14; a null keeps everything. Lights are conditions that an index can follow. */
export function filterSql({ light, search, lostAt, phases }: ItemFilter): string {
  // One phase is read from its own index in the order of the list; several are not.
  const phase = phases?.length === 1 ? 'b.phase = ($6::text[])[1]' : '($6::text[] is null or b.phase = any ($6))';
  return `($5::text is null or b.unit_id = $5) and ${phase}
    and ($7::text is null or b.item_kind = $7) and ($8::text is null or b.grade = $8)
    and ($12::text is null or b.fund_account = $12) and ($13::text is null or b.division_id = $13)
    and ($14::boolean is null or b.livelihood = $14)
    and ($9::date is not null) and ${wordOf(search) === '' ? NO_SEARCH : SEARCH}
    ${light === undefined ? '' : `and ${hasLight(light, 'b.next_due', 'b.near_from', '$9')}`}
    ${lostAt === undefined ? '' : `and ${lostSql(lostAt)}`}`;
}

/** The statement's first fourteen parameters: the scope, the years, and what the filter keeps. */
export function filterValues(scope: Scope, filter: ItemFilter): readonly unknown[] {
  const { fiscalYears, unitId, phases, itemKind, grade, today, search, fundAccount, divisionId, livelihood } = filter;
  const word = wordOf(search);
  return [
    ...cellArrays(scope),
    fiscalYears,
    unitId ?? null,
    phases ?? null,
    itemKind ?? null,
    grade ?? null,
    today,
    gramsOf(word),
    word === '' ? null : word,
    fundAccount ?? null,
    divisionId ?? null,
    livelihood ?? null,
  ];
}
