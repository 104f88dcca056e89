import { addWorkingDays, workingDaysBetween, type DueComputation } from '../calendar/period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { lastDayOfPeriod, remainingBudget, resumeDue } from '../calendar/suspension.ts';
import { legalDue, type Rules } from './lay.ts';
import type { ObligationEvent } from './obligation-event.ts';
import { grantedWorkingDays, type Obligation, type Pause, type Rung } from './obligation.ts';

type Paused = Extract<ObligationEvent, { type: 'obligationPaused' }>;

/** Where a clock's dates stand: the legal computation, and the date in force beside it. */
export interface Standing {
  readonly legal: DueComputation;
  readonly due: PlainDate;
}

/**
 * Stops a clock `on` a day and keeps what is left of the stretch that runs: of the period itself, without the rest days
 * after its last day, or of the extension after it.
 */
export function pauseEvent(obligation: Obligation, on: PlainDate, { calendar }: Rules): Paused {
  const within = on > obligation.legal.due && obligation.due > obligation.legal.due ? 'extension' : 'period';
  const left = within === 'extension' ? leftOfExtension(obligation) : leftOfPeriod(obligation);
  return { type: 'obligationPaused', key: obligation.key, on, within, left: remainingBudget(left, on, calendar) };
}

function leftOfPeriod(obligation: Obligation): Parameters<typeof remainingBudget>[0] {
  const from = obligation.pauses.at(-1)?.to ?? obligation.from;
  const unit = obligation.term.unit === 'workingDay' ? 'workingDay' : 'calendarDay';
  return { from, due: lastDayOfPeriod(obligation.legal), unit };
}

function leftOfExtension({ legal, due, pauses }: Obligation): Parameters<typeof remainingBudget>[0] {
  const resumed = pauses.findLast(({ within }) => within === 'extension')?.to;
  return { from: resumed ?? legal.due, due, unit: 'workingDay' };
}

/** The dates of a clock by its last suspension, of which it was resumed; without one, from its fact. */
export function standing(obligation: Obligation, pauses: readonly Pause[], rules: Rules): Standing {
  const { calendar, policy } = rules;
  const options = { cutoff: policy.cutoff, policy: obligation.policy };
  const ofPeriod = pauses.findLast(({ within }) => within === 'period');
  const legal =
    ofPeriod?.to === undefined ? legalDue(obligation, rules) : resumeDue(ofPeriod.left, ofPeriod.to, calendar, options);
  const last = pauses.at(-1);
  if (last?.within === 'extension' && last.to !== undefined) {
    return { legal, due: resumeDue(last.left, last.to, calendar).due };
  }
  const granted = grantedWorkingDays(obligation);
  return { legal, due: granted === 0 ? legal.due : addWorkingDays(legal.due, granted, calendar) };
}

/** After a suspension the ladder of what was overdue goes on where it stood. */
export function ladderAfterPause(
  obligation: Obligation,
  pause: Pause,
  resumedOn: PlainDate,
  { calendar }: Rules,
): readonly Rung[] {
  const used = workingDaysBetween(obligation.due, pause.from, calendar);
  return obligation.rungs.map((rung) =>
    rung.reached ? rung : { ...rung, on: addWorkingDays(resumedOn, Math.max(1, rung.workingDays - used), calendar) },
  );
}
