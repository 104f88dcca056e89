import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { Locale } from '../locale.ts';
import type { ObligationCommand } from '../obligations/obligation-command.ts';
import { undecidedExtension, type Obligation } from '../obligations/obligation.ts';
import type { Policy } from '../policy/policy.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

export type ClockAct = ObligationCommand['kind'];

const FINAL_AFTER_DAYS = 7;

/** What may be asked of a clock now: an extension before it ends, a decision on one, a leader's answers once overdue. */
export function clockActs(clock: Obligation, { obligations }: Policy): readonly ClockAct[] {
  const undecided = undecidedExtension(clock) !== undefined;
  const running = clock.overdueSince === undefined;
  return [
    ...(running && !undecided && obligations[clock.kind].extendable ? (['askExtension'] as const) : []),
    ...(undecided ? (['grantExtension', 'refuseExtension'] as const) : []),
    ...(running ? [] : (['urge', 'setFinalDate', 'summon', 'dismissEscalation'] as const)),
  ];
}

/** The act on a clock as a rehearsal does it: ten working days, a week's final date, plain words. */
export function clockCommand(kind: ClockAct, key: string, today: PlainDate, locale: Locale): ObligationCommand {
  const note = T.note[locale];
  const date = addDays(today, FINAL_AFTER_DAYS);
  switch (kind) {
    case 'askExtension':
      return { kind, key, workingDays: 10, reason: T.reason[locale] };
    case 'grantExtension':
      return { kind, key, workingDays: 10, opinion: T.opinion[locale] };
    case 'refuseExtension':
      return { kind, key, opinion: T.opinion[locale] };
    case 'urge':
      return { kind, key, note };
    case 'setFinalDate':
      return { kind, key, date, note };
    case 'summon':
      return { kind, key, date, place: T.place[locale], note };
    case 'dismissEscalation':
      return { kind, key, reason: T.reason[locale] };
  }
}
