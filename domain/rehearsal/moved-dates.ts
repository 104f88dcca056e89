import { dateOf, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import type { Rules } from '../obligations/lay.ts';
import { isObligationEvent, type ObligationEvent } from '../obligations/obligation-event.ts';
import type { ObligationKind } from '../policy/obligation-kinds.ts';
import { policyRef, type Policy } from '../policy/policy.ts';
import { act } from '../process/act.ts';
import type { Instance, RecordedEvent } from '../process/process.ts';
import { processOf } from '../processes/index.ts';

/** A running clock whose date another rule would move. */
export interface MovedDate {
  readonly key: string;
  readonly kind: ObligationKind;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** It runs today, and by the other rule would have ended. */
  readonly overdueAtOnce: boolean;
}

/** The dates of one matter that other rules would move, found by the very act that would move them. */
export function movedDates(instance: Instance, rules: Rules, now: Instant): readonly MovedDate[] {
  const command = { kind: 'recomputeObligations', note: '' } as const;
  const actor = { kind: 'system', ruleId: 'whatIf' } as const;
  const { events } = act(processOf(instance), instance, command, { ...rules, actor, now });
  return movesOf(instance, events, now);
}

/** What another version of the policy would do to one matter: dates it moves, and clocks whose date stays. */
export interface PolicyEffect {
  readonly moved: readonly MovedDate[];
  /** Clocks of which only reminders, the ladder or the rule behind the date change. */
  readonly otherwise: number;
  /** Clocks that the other version itself starts. */
  readonly started: number;
  /** Of those, the ones whose date has passed already. */
  readonly startedOverdue: number;
}

/** Found by the very act that will pin the matter to that version. */
export function effectOfPolicy(
  instance: Instance,
  rules: Rules & { readonly nextPolicy: Policy },
  now: Instant,
): PolicyEffect {
  const command = { kind: 'changePolicy', policy: policyRef(rules.nextPolicy), note: '' } as const;
  const actor = { kind: 'system', ruleId: 'policyPreview' } as const;
  const { events } = act(processOf(instance), instance, command, { ...rules, actor, now });
  const moved = movesOf(instance, events, now);
  // What stands before it was reached under the version that the matter leaves.
  const since = events.findIndex(({ event }) => event.type === 'policyChanged');
  const started = (since < 0 ? [] : events.slice(since)).flatMap(({ event }) =>
    isObligationEvent(event) && event.type === 'obligationStarted' ? [event.obligation] : [],
  );
  return {
    moved,
    otherwise: events.filter(({ event }) => isMove(event)).length - moved.length,
    started: started.length,
    startedOverdue: started.filter(({ due }) => due < dateOf(now)).length,
  };
}

function movesOf({ book }: Instance, events: readonly RecordedEvent[], now: Instant): readonly MovedDate[] {
  const today = dateOf(now);
  return events.flatMap(({ event }): MovedDate[] => {
    if (!isMove(event)) return [];
    const { key, from, laid } = event;
    const clock = book.open.find((open) => open.key === key);
    if (!clock || laid.due === from) return [];
    return [{ key, kind: clock.kind, from, to: laid.due, overdueAtOnce: from >= today && laid.due < today }];
  });
}

function isMove(event: { readonly type: string }): event is Extract<ObligationEvent, { type: 'obligationMoved' }> {
  return event.type === 'obligationMoved';
}
