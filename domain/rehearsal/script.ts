import { dateOf, startOfDay, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import { DomainError } from '../domain-error.ts';
import type { Locale } from '../locale.ts';
import { rolesForObligationCommand } from '../obligations/decide-obligation.ts';
import type { Rules } from '../obligations/lay.ts';
import { findOpen } from '../obligations/obligation.ts';
import { forecast } from '../process/forecast.ts';
import { rowsFor } from '../process/lifecycle.ts';
import type { ProcessState, RecordedEvent } from '../process/process.ts';
import { stage, type Rehearsal } from '../process/rehearse.ts';
import type { Role } from '../process/roles.ts';
import { processOf } from '../processes/index.ts';
import { personaOf } from './cast.ts';
import { clockCommand, type ClockAct } from './clock-acts.ts';
import { sampleAct } from './sample-acts.ts';

/** One step of a rehearsal: the clock goes on, somebody acts, or something is asked of a clock. */
export type Step =
  | { readonly kind: 'until'; readonly date: PlainDate }
  | { readonly kind: 'act'; readonly command: string }
  | { readonly kind: 'clock'; readonly command: ClockAct; readonly key: string };

/** What a step brought: events recorded, reminders sent; or why it was refused. */
export interface Played {
  readonly step: Step;
  readonly at: Instant;
  readonly events: readonly RecordedEvent[];
  readonly reminders: readonly { readonly key: string; readonly on: PlainDate; readonly daysBefore: number }[];
  readonly refused?: DomainError;
}

/** A rehearsal after all its steps. */
export interface Performance {
  readonly rehearsal: Rehearsal<ProcessState>;
  readonly played: readonly Played[];
}

/**
 * Plays a script from where a matter stands, by the given rules. Deterministic: the same script under other rules can
 * be laid beside it. A step that the rules refuse is told as such, and the others go on. `playedBefore` numbers the
 * first step, so that what it writes gets numbers of its own.
 */
export function perform(
  start: Rehearsal<ProcessState>,
  steps: readonly Step[],
  rules: Rules,
  locale: Locale,
  playedBefore = 0,
): Performance {
  return steps.reduce<Performance>(
    ({ rehearsal, played }, step, index) => {
      const next = play(rehearsal, step, playedBefore + index, rules, locale);
      return { rehearsal: next.rehearsal, played: [...played, next.played] };
    },
    { rehearsal: start, played: [] },
  );
}

function play(
  rehearsal: Rehearsal<ProcessState>,
  step: Step,
  no: number,
  rules: Rules,
  locale: Locale,
): { readonly rehearsal: Rehearsal<ProcessState>; readonly played: Played } {
  const { now: at } = rehearsal;
  try {
    const after = step.kind === 'until' ? goOn(rehearsal, step.date, rules) : acted(rehearsal, step, no, rules, locale);
    const events = after.record.slice(rehearsal.record.length);
    const reminders = step.kind === 'until' ? remindersUntil(rehearsal, after.now, rules) : [];
    return { rehearsal: after, played: { step, at: after.now, events, reminders } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { rehearsal, played: { step, at, events: [], reminders: [], refused: error } };
  }
}

/** Ten in the morning, when offices are open and the morning round has been. */
const TEN_HOURS_MS = 10 * 3_600_000;

/** The working moment of a day in a rehearsal. */
export function morningOf(date: PlainDate): Instant {
  return new Date(Date.parse(startOfDay(date)) + TEN_HOURS_MS).toISOString() as Instant;
}

function goOn(rehearsal: Rehearsal<ProcessState>, date: PlainDate, rules: Rules): Rehearsal<ProcessState> {
  const now = morningOf(date);
  return now > rehearsal.now ? stage(processOf(rehearsal.instance), rules).until(rehearsal, now) : rehearsal;
}

function remindersUntil(rehearsal: Rehearsal<ProcessState>, until: Instant, rules: Rules): Played['reminders'] {
  const after = dateOf(rehearsal.now);
  return forecast(processOf(rehearsal.instance), rehearsal.instance, rules, until).reminders.filter(
    ({ on }) => on > after && on <= dateOf(until),
  );
}

function acted(
  rehearsal: Rehearsal<ProcessState>,
  step: Exclude<Step, { kind: 'until' }>,
  no: number,
  rules: Rules,
  locale: Locale,
): Rehearsal<ProcessState> {
  const { instance, now, documents } = rehearsal;
  const process = processOf(instance);
  const on = stage(process, decidedAtOnce(rules));
  const { state } = instance;
  const persona = (roles: readonly Role[]) => personaOf(roles[0] ?? 'administrator', state.subject, locale);
  if (step.kind === 'clock') {
    const clock = findOpen(instance.book, step.key);
    const roles = clock ? rolesForObligationCommand(step.command, clock, rules.policy.extension.grantedBy) : [];
    return on.act(rehearsal, clockCommand(step.command, step.key, dateOf(now), locale), persona(roles));
  }
  const context = { state, today: dateOf(now), policy: rules.policy, documents, no, locale };
  const sample = sampleAct(process.name, step.command, context);
  if (!sample) throw new DomainError('nothingToDo', { command: step.command });
  const ready = sample.document ? on.save(rehearsal, sample.document) : rehearsal;
  const roles = rowsFor(process.lifecycle, state.position, step.command).flatMap(({ who }) => who);
  const by = sample.as ? { ...persona([sample.as.role]), id: sample.as.personId } : persona(roles);
  return on.act(ready, sample.command, by);
}

/** A rehearsal tries the rules of the year, not who signs: every act is decided by whoever could do it alone. */
function decidedAtOnce({ policy, calendar }: Rules): Rules {
  return { policy: { ...policy, signOff: {} }, calendar };
}

/**
 * A matter as other rules would have it from now on: its running clocks laid again, as a change of rules would do.
 * Nothing moves where the rules are those that laid them.
 */
export function underRules(start: Rehearsal<ProcessState>, rules: Rules): Rehearsal<ProcessState> {
  const command = { kind: 'recomputeObligations', note: '' } as const;
  return stage(processOf(start.instance), rules).act(start, command, { kind: 'system', ruleId: 'whatIf' });
}
