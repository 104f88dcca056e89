import { dateOf, type PlainDate } from '../calendar/plain-date.ts';
import type { DecideContext } from '../process/process.ts';
import { policyRef, type Policy } from '../policy/policy.ts';
import { layAgain } from './lay.ts';
import { standing } from './pause.ts';
import type { ClockRule, Laid, ObligationEvent } from './obligation-event.ts';
import { isPaused, type Obligation } from './obligation.ts';

/**
 * Every running clock laid again by another version of the policy, from the fact that started it. A clock that stands
 * still goes on with what was left of it, and a date that a season set stays. Only clocks of which something changes
 * say so.
 */
export function layByPolicy(
  note: string,
  context: Pick<DecideContext, 'book' | 'policy' | 'calendar' | 'now'>,
): readonly ObligationEvent[] {
  return context.book.open
    .filter((clock) => !isPaused(clock))
    .flatMap((clock): ObligationEvent[] => {
      const rule = ruleOf(clock, context.policy);
      const kept = { ...clock, ...rule };
      const { legal, due } = standing(kept, clock.pauses, context);
      const laid = layAgain(kept, legal, due, context, context.now);
      const today = dateOf(context.now);
      if (sameTerm(clock, rule) && toCome(clock, today) === toCome(laid, today)) return [];
      const { key, due: from } = clock;
      return [{ type: 'obligationMoved', key, from, laid, reason: 'policyChanged', note, rule }];
    });
}

function ruleOf({ kind }: Obligation, policy: Policy): ClockRule {
  const { clause, statutory, term } = policy.obligations[kind];
  return { clause, statutory, term, policy: policyRef(policy) };
}

function sameTerm(clock: Obligation, { clause, statutory, term }: ClockRule): boolean {
  const was = [clock.clause, clock.statutory, clock.term];
  return JSON.stringify(was) === JSON.stringify([clause, statutory, term]);
}

/** Everything of a clock that somebody would notice: its date, the reminders and steps still to come, and who is told. */
function toCome(
  { due, provisional, reminders, rungs }: Pick<Laid, 'due' | 'provisional' | 'reminders' | 'rungs'>,
  today: PlainDate,
): string {
  const steps = rungs.flatMap(({ on, workingDays, audience, effect, reached }) =>
    reached ? [] : [[on, workingDays, audience, effect]],
  );
  return JSON.stringify([due, provisional, reminders.flatMap(({ on }) => (on >= today ? [on] : [])), steps]);
}
