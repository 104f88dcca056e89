import { workingDaysBetween } from '../../domain/calendar/period.ts';
import { evolveBook } from '../../domain/obligations/evolve-book.ts';
import { isObligationEvent } from '../../domain/obligations/obligation-event.ts';
import { EMPTY_BOOK, findOpen, type Obligation, type Settled } from '../../domain/obligations/obligation.ts';
import { isUnitRole } from '../../domain/process/roles.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { nearFrom } from './near.ts';
import { lastOfEachKey } from './obligation-rows.ts';
import { isBudgetItem } from './summary.ts';
import type { Working } from './working.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What acts changed for the dashboards and the search, as `keep_life` takes it. */
export interface LifeChange {
  readonly lives: readonly Row[];
  readonly done?: readonly Row[];
  /** Items whose record names a document number that it did not name before. */
  readonly numbered?: readonly string[];
}

/** One change for all of the acts, and none where they reached no stage, settled no deadline and named no document. */
export function lifeChanges(acts: readonly Working[]): readonly LifeChange[] {
  const lives = acts.flatMap(lifeRow);
  const done = acts.flatMap(doneRows);
  const numbered = acts
    .filter(({ before, events }) => before !== undefined && events.some(isNumbered))
    .map(({ instance }) => instance.id);
  if (lives.length + done.length + numbered.length === 0) return [];
  return [{ lives, ...(done.length > 0 && { done }), ...(numbered.length > 0 && { numbered }) }];
}

/** Matters that are no items and whose record names a document number that it did not name before. */
export function numberedMatters(acts: readonly Working[]): readonly string[] {
  return acts
    .filter(({ before, instance, events }) => {
      return before !== undefined && !isBudgetItem(instance.process, instance.state) && events.some(isNumbered);
    })
    .map(({ instance }) => instance.id);
}

function isNumbered({ event }: Working['events'][number]): boolean {
  return 'documentNumber' in event && typeof event.documentNumber === 'string';
}

function lifeRow({ before, instance }: Working): readonly Row[] {
  const { id, process, state } = instance;
  if (!isBudgetItem(process, state)) return [];
  const row = rowOf(id, state);
  const was = before && isBudgetItem(before.process, before.state) ? rowOf(id, before.state) : undefined;
  return was && JSON.stringify(was) === JSON.stringify(row) ? [] : [row];
}

function rowOf(id: string, state: BudgetItemState): Row {
  const { subject, targets, approval, conclusion, feedback, consequence } = state;
  return {
    instance_id: id,
    region_id: subject.regionId,
    unit_id: subject.unitId,
    division_id: subject.divisionId ?? null,
    fiscal_year: state.fiscalYear,
    previous_item_id: state.previousItemId ?? null,
    opened_on: state.openedOn,
    qualified_on: targets.qualifiedOn ?? null,
    approved_on: approval?.on ?? null,
    ended_on: endedOn(state),
    concluded_on: conclusion?.on ?? null,
    fed_back_on: feedback?.issuedOn ?? null,
    applied_on: consequence?.on ?? null,
    closed_on: state.closedOn ?? null,
  };
}

const BEFORE_THE_END: readonly BudgetItemState['position']['main'][] = [
  ...(['drafting', 'ordered', 'submitted', 'returned', 'qualified', 'refused', 'executing', 'suspended'] as const),
];

function endedOn({ position, stop, fiscalYear }: BudgetItemState): string | null {
  if (stop) return stop.on;
  return BEFORE_THE_END.includes(position.main) ? null : `${String(fiscalYear)}-12-31`;
}

/** Deadlines that an act settled, each as it stood at that moment. */
function doneRows({ before, instance, events, rules }: Working): readonly Row[] {
  const { id, process, state } = instance;
  if (!isBudgetItem(process, state)) return [];
  const rows: Row[] = [];
  let book = before?.book ?? EMPTY_BOOK;
  for (const { event, at } of events) {
    if (!isObligationEvent(event)) continue;
    const was = event.type === 'obligationSettled' ? findOpen(book, event.settled.key) : undefined;
    if (was && event.type === 'obligationSettled') rows.push(doneRow(id, state, was, event.settled, rules));
    book = evolveBook(book, event, at);
  }
  return lastOfEachKey(rows);
}

function doneRow(
  id: string,
  { subject, fiscalYear }: BudgetItemState,
  { responsible, from, rungs, extensions }: Obligation,
  { key, kind, due, on, outcome, lateWorkingDays }: Settled,
  rules: Working['rules'],
): Row {
  return {
    instance_id: id,
    key,
    kind,
    region_id: subject.regionId,
    unit_id: subject.unitId,
    division_id: subject.divisionId ?? null,
    fiscal_year: fiscalYear,
    by_finance: !responsible.some(isUnitRole),
    trigger_date: from,
    due,
    near_from: nearFrom(due, rules),
    settled_on: on,
    outcome,
    late_working_days: lateWorkingDays,
    used_working_days: workingDaysBetween(from, on, rules.calendar),
    highest_rung: Math.max(0, ...rungs.filter(({ reached }) => reached).map(({ workingDays }) => workingDays)),
    extensions: extensions.filter(({ decision }) => decision === 'granted').length,
  };
}
