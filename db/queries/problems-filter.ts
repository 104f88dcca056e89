import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ResultProcess } from '../../domain/follow-up/result-processes.ts';
import type { FinanceStatus, UnitStatus } from '../../domain/processes/budget-item/state.ts';
import { gramsOf, wordOf } from './grams.ts';
import { hasLight, lightSql, type Light } from './light.ts';
import { cellArrays, type Scope } from './scope.ts';

/** How far the due date of an open problem is, in working days; the bars of the ledger. */
export const DISTANCES = ['later', 'near', 'overdue1', 'overdue5', 'overdue10', 'none'] as const;
export type Distance = (typeof DISTANCES)[number];

/** The days at which the bars part, counted in working days by the calendar in force. */
export interface DistanceDays {
  /** On or before this day, near. */
  readonly near: PlainDate;
  readonly overdue5: PlainDate;
  readonly overdue10: PlainDate;
}

/** What a reader keeps of the ledger; everything left out keeps all. */
export interface ProblemFilter {
  readonly today: PlainDate;
  readonly days: DistanceDays;
  readonly fiscalYears: readonly number[];
  /** Problems of items, or of evaluations, alone. */
  readonly process?: ResultProcess | undefined;
  readonly itemId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly unitStatus?: UnitStatus | undefined;
  readonly financeStatuses?: readonly FinanceStatus[] | undefined;
  readonly category?: string | undefined;
  readonly document?: string | undefined;
  readonly person?: string | undefined;
  readonly light?: Light | undefined;
  readonly distance?: Distance | undefined;
  /** Only problems of a class that the unit had in an earlier year. */
  readonly recurring?: boolean | undefined;
  /** Words within title, recommendation, item or document number, of one character and more. */
  readonly search?: string | undefined;
}

/** Settled problems have no light: nothing runs for them. */
export const PROBLEM_LIGHT = `case when p.open and not p.paused then ${lightSql('p.due', 'p.near_from', '$12')} else 'none' end`;

// A word has to be where its pairs of characters are: the first condition finds the rows, the second makes sure.
const SEARCH = `exists (
    select from problem_words w where w.instance_id = p.instance_id and w.no = p.no and w.grams @> $13::text[])
  and position($14::text in
    lower(concat_ws(' ', p.title, p.recommendation, p.item_name, p.document_number))) > 0`;
const NO_SEARCH = `cardinality($13::text[]) = 0 and $14::text is null`;

const DISTANCE_SQL: Readonly<Record<Distance, string>> = {
  none: `(not p.open or p.paused or p.due = 'infinity')`,
  later: `p.due > $15::date and p.due < 'infinity'`,
  near: `p.due between $12::date and $15::date`,
  overdue1: `p.due < $12::date and p.due > $16::date`,
  overdue5: `p.due <= $16::date and p.due > $17::date`,
  overdue10: `p.due <= $17::date`,
};

const RUNNING = `p.open and not p.paused`;

/** Whether an open problem is so far from its date. */
export function atDistance(distance: Distance): string {
  return distance === 'none' ? DISTANCE_SQL.none : `${RUNNING} and ${DISTANCE_SQL[distance]}`;
}

/** Whether the unit had a problem of the same class in an earlier year (再犯). */
export const RECURRING = `exists (
  select from problem earlier
  where earlier.unit_id = p.unit_id and earlier.category = p.category and earlier.fiscal_year < p.fiscal_year)`;

/** The filter over parameters 5 to 17; a null keeps everything. Lights are conditions that an index can follow. */
export function problemFilterSql({ process, light, search, distance, recurring }: ProblemFilter): string {
  return [
    `($5::uuid is null or p.instance_id = $5)`,
    `($6::text is null or p.unit_id = $6)`,
    `($7::text is null or p.unit_status = $7)`,
    `($8::text[] is null or p.finance_status = any ($8))`,
    `($9::text is null or p.category = $9)`,
    `($10::text is null or p.document_number = $10)`,
    `($11::text is null or p.person = $11)`,
    `$12::date is not null and $15::date is not null and $16::date is not null and $17::date is not null`,
    wordOf(search) === '' ? NO_SEARCH : SEARCH,
    // As a constant, so that the index over one process's problems is found.
    ...(process === undefined ? [] : [`p.process = '${process}'`]),
    ...(light === undefined ? [] : [lightCondition(light)]),
    ...(distance === undefined ? [] : [atDistance(distance)]),
    ...(recurring === true ? [RECURRING] : []),
  ].join(' and ');
}

function lightCondition(light: Light): string {
  if (light === 'none') return atDistance('none');
  return `${RUNNING} and ${hasLight(light, 'p.due', 'p.near_from', '$12')}`;
}

/** The statement's first seventeen parameters: the scope, the years, and what the filter keeps. */
export function problemFilterValues(scope: Scope, filter: ProblemFilter): readonly unknown[] {
  const word = wordOf(filter.search);
  const { days } = filter;
  return [
    ...cellArrays(scope),
    filter.fiscalYears,
    filter.itemId ?? null,
    filter.unitId ?? null,
    filter.unitStatus ?? null,
    filter.financeStatuses ?? null,
    filter.category ?? null,
    filter.document ?? null,
    filter.person ?? null,
    filter.today,
    gramsOf(word),
    word === '' ? null : word,
    days.near,
    days.overdue5,
    days.overdue10,
  ];
}
