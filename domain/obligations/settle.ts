import { dateOf, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import type { ObligationKind } from '../policy/obligation-kinds.ts';
import { lateWorkingDays, layAgain, legalDue, startObligation, type Rules } from './lay.ts';
import { ladderAfterPause, pauseEvent, standing } from './pause.ts';
import type { Laid, ObligationEvent } from './obligation-event.ts';
import { isPaused, type Obligation, type ObligationBook, type Owed, type Settled } from './obligation.ts';

/** What an act changed for the clocks. */
export interface Settlement extends Rules {
  readonly owed: readonly Owed[];
  /** Legal date of the act: what is no longer owed was done on that day. */
  readonly on: PlainDate;
  readonly now: Instant;
  /** The act ended the duty without its being done (a refusal, a stop). */
  readonly waives: (kind: ObligationKind) => boolean;
  /** The date since which the matter is suspended, while it is. */
  readonly suspendedOn?: PlainDate | undefined;
}

/**
 * Compares what is owed after an act with the running clocks: starts, settles, pauses and resumes them.
 * The one place where a clock begins or ends.
 */
export function settle(book: ObligationBook, settlement: Settlement): readonly ObligationEvent[] {
  const owed = new Map(settlement.owed.map((duty) => [duty.key, duty]));
  const running = new Map(book.open.map((obligation) => [obligation.key, obligation]));
  const events: ObligationEvent[] = [];
  for (const obligation of book.open) {
    const duty = owed.get(obligation.key);
    if (!duty) events.push({ type: 'obligationSettled', settled: settledAs(obligation, settlement) });
    else events.push(...adjust(obligation, duty, settlement));
  }
  for (const duty of settlement.owed) {
    if (!running.has(duty.key)) events.push(...start(duty, settlement));
  }
  return events;
}

function start(duty: Owed, settlement: Settlement): readonly ObligationEvent[] {
  const obligation = startObligation(duty, settlement, settlement.now);
  return [{ type: 'obligationStarted', obligation }, ...pause(obligation, settlement)];
}

function adjust(obligation: Obligation, duty: Owed, settlement: Settlement): readonly ObligationEvent[] {
  if (isPaused(obligation)) return settlement.suspendedOn === undefined ? [resume(obligation, settlement)] : [];
  if (duty.from !== obligation.from || duty.setDate !== obligation.setDate)
    return [correct(obligation, duty, settlement)];
  return pause(obligation, settlement);
}

/** The policy's own periods (●) run on through a suspension, unless the region's policy says otherwise. */
function pause(obligation: Obligation, settlement: Settlement): readonly ObligationEvent[] {
  const { suspendedOn, policy } = settlement;
  if (suspendedOn === undefined || isPaused(obligation)) return [];
  if (obligation.statutory && !policy.suspensionStopsStatutory) return [];
  return [pauseEvent(obligation, suspendedOn < obligation.from ? obligation.from : suspendedOn, settlement)];
}

function resume(obligation: Obligation, settlement: Settlement): ObligationEvent {
  return {
    type: 'obligationResumed',
    key: obligation.key,
    on: settlement.on,
    laid: resumedDates(obligation, settlement),
  };
}

function resumedDates(obligation: Obligation, settlement: Settlement): Laid {
  const paused = obligation.pauses.at(-1);
  if (!paused) return obligation;
  if (obligation.overdueSince !== undefined) {
    // Only the dates: the rest of the clock, its pauses above all, is not theirs to bring back.
    const { legal, due, provisional, reminders, calendarVersion } = obligation;
    const rungs = ladderAfterPause(obligation, paused, settlement.on, settlement);
    return { legal, due, provisional, reminders, rungs, calendarVersion };
  }
  const pauses = [...obligation.pauses.slice(0, -1), { ...paused, to: settlement.on }];
  const { legal, due } = standing(obligation, pauses, settlement);
  return layAgain(obligation, legal, due, settlement, settlement.now);
}

/** A fact recorded with a wrong date is corrected by a new one: the clock is laid again from it. */
function correct(obligation: Obligation, duty: Owed, settlement: Settlement): ObligationEvent {
  const legal = legalDue(duty, settlement);
  const laid = layAgain(obligation, legal, legal.due, settlement, settlement.now);
  return {
    type: 'obligationMoved',
    key: obligation.key,
    from: obligation.due,
    laid,
    reason: 'factCorrected',
    note: '',
  };
}

function settledAs(obligation: Obligation, settlement: Settlement): Settled {
  const { key, kind, due, legal } = obligation;
  const on = settlement.on < obligation.from ? dateOf(settlement.now) : settlement.on;
  const late = lateWorkingDays(due, on, settlement);
  const inTime = on <= legal.due ? 'onTime' : on <= due ? 'withinExtension' : 'late';
  return {
    key,
    kind,
    outcome: settlement.waives(kind) ? 'waived' : inTime,
    on,
    legalDue: legal.due,
    due,
    lateWorkingDays: late,
  };
}
