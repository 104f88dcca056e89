import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { addWorkingDays, workingDaysBetween } from '../../domain/calendar/period.ts';
import { dateOf, type Instant, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { traceSentences } from '../../domain/calendar/trace-text.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import {
  isPaused,
  obligationState,
  undecidedExtension,
  type Obligation,
  type Settled,
} from '../../domain/obligations/obligation.ts';
import { dueSentence } from '../words/due-text.ts';
import { roleNames } from '../words/words.ts';
import type { ItemView, ObligationView } from './item.schemas.ts';

/** A clock as a page shows it: dates, arithmetic in words, ladder and extensions. */
export function obligationView(obligation: Obligation, rules: Rules, now: Instant, locale: Locale): ObligationView {
  const { key, kind, responsible, legal, due, reminders, rungs, extensions, overdueSince } = obligation;
  return {
    key,
    kind,
    name: obligationName(key, locale),
    sentence: dueSentence(obligation, locale),
    state: obligationState(obligation),
    light: lightOf(obligation, rules, now),
    responsible: [...responsible],
    responsibleNames: roleNames(responsible, locale),
    clause: obligation.clause,
    statutory: obligation.statutory,
    from: obligation.from,
    legalDue: legal.due,
    due,
    provisional: obligation.provisional,
    finalDate: obligation.finalDate ?? null,
    urgedOn: obligation.urgedOn ?? null,
    overdueSince: overdueSince ?? null,
    overdueWorkingDays: overdueDays(obligation, rules, now),
    onSupervisionBoard: obligation.onSupervisionBoard,
    because: traceSentences(legal.trace, locale),
    trace: legal.trace.map((step) => ({ ...step })),
    reminders: reminders.map(({ on, daysBefore }) => ({ on, daysBefore })),
    ladder: rungs.map(({ workingDays, on, reached, audience, effect }) => ({
      workingDays,
      on,
      reached,
      audience: [...audience],
      effect,
    })),
    extensions: extensions.map((extension) => ({ ...extension })),
    pauses: obligation.pauses.map(({ from, to = null }) => ({ from, to })),
    askedDue: askedDue(obligation, rules),
  };
}

/** Something that was owed and is no longer. */
export function settledView(settled: Settled, locale: Locale): ItemView['settled'][number] {
  return { ...settled, name: obligationName(settled.key, locale) };
}

/** Red once overdue, yellow in the policy's last working days, none while the clock stands still. */
function lightOf(obligation: Obligation, { policy, calendar }: Rules, now: Instant): ObligationView['light'] {
  if (isPaused(obligation)) return 'none';
  const today = dateOf(now);
  if (today > obligation.due) return 'red';
  return addWorkingDays(obligation.due, -policy.nearWorkingDays, calendar) <= today ? 'yellow' : 'green';
}

/** An extension counts from the date in force; nothing is asked of a clock most of the time. */
function askedDue(obligation: Obligation, { calendar }: Rules): PlainDate | null {
  const asked = undecidedExtension(obligation);
  return asked ? addWorkingDays(obligation.due, asked.workingDays, calendar) : null;
}

function overdueDays({ due, overdueSince }: Obligation, { calendar }: Rules, now: Instant): number {
  if (overdueSince === undefined) return 0;
  return workingDaysBetween(due, dateOf(now), calendar);
}
