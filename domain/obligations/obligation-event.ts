import type { PlainDate } from '../calendar/plain-date.ts';
import type { LadderStep } from '../policy/policy.ts';
import type { Obligation, Settled } from './obligation.ts';

/** The dates of a clock, laid on the calendar anew: after an extension, a suspension or a change of the calendar. */
export type Laid = Pick<Obligation, 'legal' | 'due' | 'provisional' | 'reminders' | 'rungs' | 'calendarVersion'>;

/** By which rule of which version of the policy a clock runs. */
export type ClockRule = Pick<Obligation, 'clause' | 'statutory' | 'term' | 'policy'>;

export const MOVE_REASONS = ['calendarChanged', 'policyChanged', 'factCorrected'] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

/** What can happen to a clock. The same in every process. */
export type ObligationEvent =
  | { readonly type: 'obligationStarted'; readonly obligation: Obligation }
  | { readonly type: 'obligationSettled'; readonly settled: Settled }
  | { readonly type: 'obligationOverdue'; readonly key: string; readonly due: PlainDate }
  | { readonly type: 'rungReached'; readonly key: string; readonly due: PlainDate; readonly step: LadderStep }
  | {
      readonly type: 'extensionAsked';
      readonly key: string;
      readonly workingDays: number;
      readonly reason: string;
      readonly askedBy: string;
    }
  | {
      readonly type: 'extensionGranted';
      readonly key: string;
      readonly workingDays: number;
      readonly opinion: string;
      readonly laid: Laid;
    }
  | { readonly type: 'extensionRefused'; readonly key: string; readonly opinion: string }
  | { readonly type: 'finalDateSet'; readonly key: string; readonly on: PlainDate; readonly note: string }
  | { readonly type: 'urged'; readonly key: string; readonly note: string }
  | {
      readonly type: 'summoned';
      readonly key: string;
      readonly on: PlainDate;
      readonly place: string;
      readonly note: string;
    }
  | { readonly type: 'escalationDismissed'; readonly key: string; readonly reason: string }
  | {
      readonly type: 'obligationPaused';
      readonly key: string;
      readonly on: PlainDate;
      readonly left: Obligation['pauses'][number]['left'];
      readonly within: 'period' | 'extension';
    }
  | { readonly type: 'obligationResumed'; readonly key: string; readonly on: PlainDate; readonly laid: Laid }
  | {
      readonly type: 'obligationMoved';
      readonly key: string;
      readonly from: PlainDate;
      readonly laid: Laid;
      readonly reason: MoveReason;
      readonly note: string;
      /** The rule the clock is kept by from now on, where another version of the policy moved it. */
      readonly rule?: ClockRule;
    };

/** Whether a clock's date moved; where only its reminders, its ladder or its rule changed, the date stays. */
export function movesDate(event: {
  readonly type: string;
}): event is Extract<ObligationEvent, { type: 'obligationMoved' }> {
  return isObligationEvent(event) && event.type === 'obligationMoved' && event.from !== event.laid.due;
}

const OBLIGATION_EVENT_TYPES = [
  'obligationStarted',
  'obligationSettled',
  'obligationOverdue',
  'rungReached',
  'extensionAsked',
  'extensionGranted',
  'extensionRefused',
  'finalDateSet',
  'urged',
  'summoned',
  'escalationDismissed',
  'obligationPaused',
  'obligationResumed',
  'obligationMoved',
] as const satisfies readonly ObligationEvent['type'][];

const types: ReadonlySet<string> = new Set(OBLIGATION_EVENT_TYPES);

/** Tells a clock's event from the process's own. */
export function isObligationEvent(event: { readonly type: string }): event is ObligationEvent {
  return types.has(event.type);
}
