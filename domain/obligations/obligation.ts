import type { Calendar } from '../calendar/calendar.ts';
import type { DueComputation } from '../calendar/period.ts';
import type { Budget } from '../calendar/suspension.ts';
import type { Instant, PlainDate } from '../calendar/plain-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { ObligationKind } from '../policy/obligation-kinds.ts';
import type { LadderStep, Term } from '../policy/policy.ts';
import type { Role } from '../process/roles.ts';

/** What a process says is owed now: derived from its state, never stored by hand. */
export interface Owed {
  /** Stable while it is the same duty, e.g. `reportRectification` or `resubmitTargets:2`. */
  readonly key: string;
  readonly kind: ObligationKind;
  readonly responsible: readonly Role[];
  /** Legal date of the fact that starts the period; the day itself is not counted (Civil Code 201). */
  readonly from: PlainDate;
  /** The date a season or a plan sets, where the rule's term is `setDate`. */
  readonly setDate?: PlainDate;
}

/** A reminder that the morning round sends; `daysBefore` names the rung. */
export interface Reminder {
  readonly daysBefore: number;
  readonly on: PlainDate;
}

/** A step of the ladder laid on the calendar. */
export interface Rung extends LadderStep {
  readonly on: PlainDate;
  readonly reached: boolean;
}

export interface Extension {
  readonly askedAt: Instant;
  readonly askedBy: string;
  readonly workingDays: number;
  readonly reason: string;
  readonly decision: 'undecided' | 'granted' | 'refused';
  readonly grantedWorkingDays?: number;
}

/** A stretch in which the clock stood still: `left` of the period was kept (deadlines.md, suspension). */
export interface Pause {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly left: Budget;
  /** Whether the period itself was running, or the extension after it. */
  readonly within: 'period' | 'extension';
}

/** Something owed, by whom, by when; with its ladder, extensions and suspensions. */
export interface Obligation extends Owed {
  readonly clause: string;
  readonly statutory: boolean;
  readonly term: Term;
  readonly startedAt: Instant;
  /** The legal due date and its arithmetic; an extension never overwrites it. */
  readonly legal: DueComputation;
  /** The date the ladder follows: the legal one, or the extended one. */
  readonly due: PlainDate;
  readonly provisional: boolean;
  /** A supervising leader's date; changes neither the legal date nor the days overdue. */
  readonly finalDate?: PlainDate;
  /** The day on which it was last urged about. */
  readonly urgedOn?: PlainDate;
  readonly reminders: readonly Reminder[];
  readonly rungs: readonly Rung[];
  readonly overdueSince?: Instant;
  readonly escalationDismissed: boolean;
  readonly onSupervisionBoard: boolean;
  readonly extensions: readonly Extension[];
  readonly pauses: readonly Pause[];
  readonly policy: string;
  readonly calendarVersion: string;
}

/** What became of a duty that is no longer owed. */
export interface Settled {
  readonly key: string;
  readonly kind: ObligationKind;
  readonly outcome: 'onTime' | 'withinExtension' | 'late' | 'waived';
  readonly on: PlainDate;
  readonly legalDue: PlainDate;
  readonly due: PlainDate;
  readonly lateWorkingDays: number;
}

/** All clocks of one matter. */
export interface ObligationBook {
  readonly open: readonly Obligation[];
  readonly settled: readonly Settled[];
}

export const EMPTY_BOOK: ObligationBook = { open: [], settled: [] };

/** The open obligation of that key, if there is one. */
export function findOpen(book: ObligationBook, key: string): Obligation | undefined {
  return book.open.find((obligation) => obligation.key === key);
}

/** Whether the clock of an obligation stands still. */
export function isPaused(obligation: Obligation): boolean {
  const last = obligation.pauses.at(-1);
  return last !== undefined && last.to === undefined;
}

/**
 * The first day on which a clock may be urged about again: once per working day, whoever urges. Undefined where nobody
 * has urged yet.
 *
 * @throws {DomainError} `calendarOutOfRange`
 */
export function urgeableFrom({ urgedOn }: Pick<Obligation, 'urgedOn'>, calendar: Calendar): PlainDate | undefined {
  return urgedOn && addWorkingDays(urgedOn, 1, calendar);
}

/** Working days granted so far. */
export function grantedWorkingDays(obligation: Obligation): number {
  return obligation.extensions.reduce((days, extension) => days + (extension.grantedWorkingDays ?? 0), 0);
}

/** The extension that waits for a decision, if any. */
export function undecidedExtension(obligation: Obligation): Extension | undefined {
  return obligation.extensions.find((extension) => extension.decision === 'undecided');
}

/** How an obligation looks in lists. */
export function obligationState(obligation: Obligation): 'pending' | 'extended' | 'overdue' | 'paused' {
  if (isPaused(obligation)) return 'paused';
  if (obligation.overdueSince !== undefined) return 'overdue';
  return obligation.extensions.some((extension) => extension.decision === 'granted') ? 'extended' : 'pending';
}
