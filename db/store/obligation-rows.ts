import type { Rules } from '../../domain/obligations/lay.ts';
import { evolveBook } from '../../domain/obligations/evolve-book.ts';
import {
  findOpen,
  isPaused,
  obligationState,
  undecidedExtension,
  type Obligation,
  type ObligationBook,
  type Settled,
} from '../../domain/obligations/obligation.ts';
import type { Instance, RecordedEvent } from '../../domain/process/process.ts';
import { isObligationEvent } from '../../domain/obligations/obligation-event.ts';
import { nearFrom } from './near.ts';
import { summaryOf } from './summary.ts';

/** A clock's row, by column. */
export type ObligationRow = Readonly<Record<string, unknown>>;

/** Rows of the clocks that an act started, changed or settled; those it left alone keep their object. */
export function obligationRows(
  before: ObligationBook,
  instance: Instance,
  events: readonly RecordedEvent[],
  rules: Rules,
): readonly ObligationRow[] {
  const changed = instance.book.open.filter((obligation) => !before.open.includes(obligation));
  return lastOfEachKey([
    ...settledBy(events, before).map(([was, settled]) => settledRow(was, settled, instance, rules)),
    ...changed.map((obligation) => openRow(obligation, instance, rules)),
  ]);
}

/** A clock that ended and began again within one act is one row: as it stands in the end. */
export function lastOfEachKey<R extends Readonly<Record<string, unknown>>>(rows: readonly R[]): readonly R[] {
  return [...new Map(rows.map((row) => [row['key'], row])).values()];
}

/** What was settled, each as it stood at that moment: time may have caught up with it in the same act. */
function settledBy(
  events: readonly RecordedEvent[],
  before: ObligationBook,
): readonly (readonly [was: Obligation, settled: Settled])[] {
  const settled: (readonly [Obligation, Settled])[] = [];
  let book = before;
  for (const { event, at } of events) {
    if (!isObligationEvent(event)) continue;
    const was = event.type === 'obligationSettled' ? findOpen(book, event.settled.key) : undefined;
    if (was && event.type === 'obligationSettled') settled.push([was, event.settled]);
    book = evolveBook(book, event, at);
  }
  return settled;
}

function settledRow(was: Obligation, settled: Settled, instance: Instance, rules: Rules): ObligationRow {
  return {
    ...openRow(was, instance, rules),
    due: settled.due,
    legal_due: settled.legalDue,
    state: 'settled',
    outcome: settled.outcome,
    settled_on: settled.on,
    late_working_days: settled.lateWorkingDays,
    next_reminder_on: null,
    next_rung_days: null,
    next_rung_on: null,
    extension_undecided: false,
  };
}

function openRow(obligation: Obligation, { id, process, state }: Instance, rules: Rules): ObligationRow {
  const { subject } = state;
  const { title, fiscalYear } = summaryOf(process, state);
  return {
    instance_id: id,
    key: obligation.key,
    process,
    kind: obligation.kind,
    title,
    responsible: obligation.responsible,
    region_id: subject.regionId,
    unit_id: subject.unitId,
    division_id: subject.divisionId ?? null,
    fiscal_year: fiscalYear,
    ...dates(obligation, rules),
    ...ladder(obligation),
    ...reminders(obligation),
    statutory: obligation.statutory,
    state: obligationState(obligation),
    extension_undecided: undecidedExtension(obligation) !== undefined,
    trace: obligation.legal,
    clause: obligation.clause,
    policy: obligation.policy,
    calendar_version: obligation.calendarVersion,
  };
}

function dates(obligation: Obligation, rules: Rules): ObligationRow {
  return {
    trigger_date: obligation.from,
    legal_due: obligation.legal.due,
    due: obligation.due,
    near_from: nearFrom(obligation.due, rules),
    final_date: obligation.finalDate ?? null,
    provisional: obligation.provisional,
    started_at: obligation.startedAt,
    overdue_since: obligation.overdueSince ?? null,
  };
}

function ladder({ rungs, escalationDismissed, onSupervisionBoard }: Obligation): ObligationRow {
  const next = escalationDismissed ? undefined : rungs.find(({ reached }) => !reached);
  return {
    on_board: onSupervisionBoard,
    escalation_dismissed: escalationDismissed,
    highest_rung: Math.max(0, ...rungs.filter(({ reached }) => reached).map(({ workingDays }) => workingDays)),
    next_rung_days: next?.workingDays ?? null,
    next_rung_on: next?.on ?? null,
  };
}

/** A clock that stands still reminds nobody. */
function reminders(obligation: Obligation): ObligationRow {
  return {
    reminder_on: obligation.reminders.map(({ on }) => on),
    reminder_days: obligation.reminders.map(({ daysBefore }) => daysBefore),
    next_reminder_on: isPaused(obligation) ? null : (obligation.reminders[0]?.on ?? null),
  };
}
