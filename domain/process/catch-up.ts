import { dateOf, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import { nextBookMoment, type Moment } from '../obligations/moments.ts';
import { isObligationEvent } from '../obligations/obligation-event.ts';
import { settle } from '../obligations/settle.ts';
import type { Rules } from '../obligations/lay.ts';
import type { Authority } from './actor.ts';
import { evolveInstance } from './evolve-instance.ts';
import { lapsedChains } from './lapse.ts';
import type { CommandLike, EventLike, Instance, Outcome, Process, ProcessState, RecordedEvent } from './process.ts';

/** Work in progress on one instance: events are appended and carried into the state at once. */
export interface Draft<S extends ProcessState> extends Outcome<S> {
  readonly instance: Instance<S>;
  readonly events: readonly RecordedEvent[];
}

/** When and by whom the events of one step are written. */
export interface Stamp {
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: Authority;
  readonly cause: string;
}

/** The machine's own authority, naming the rule it follows. */
export function system(ruleId: string): Authority {
  return { kind: 'system', ruleId };
}

/** Appends events to a draft and carries them into state and clocks. */
export function append<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  draft: Draft<S>,
  events: readonly EventLike[],
  stamp: Stamp,
): Draft<S> {
  return events.reduce((so, event): Draft<S> => {
    const { instance } = so;
    const recorded: RecordedEvent = { seq: instance.version + 1, ...stamp, event };
    return {
      instance: { ...evolveInstance(process, instance, event, stamp.at), version: recorded.seq },
      events: [...so.events, recorded],
    };
  }, draft);
}

/** What dates the clocks of a step by something else than its stamp. */
export interface Dating {
  /** Legal date of the act: what is no longer owed was done on that day. */
  readonly on?: PlainDate;
  /** Since when it can be known: reminders before it are not sent, and of the steps before it only the highest is. */
  readonly known?: Instant;
}

/** Brings the clocks in line with what is owed after `events` were appended; what is being signed in vain, ends. */
export function settleAfter<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  draft: Draft<S>,
  events: readonly EventLike[],
  stamp: Stamp,
  rules: Rules,
  { on = dateOf(stamp.at), known = stamp.at }: Dating = {},
): Draft<S> {
  const { state, book } = draft.instance;
  const changes = settle(book, {
    ...rules,
    owed: process.owed(state, rules.policy),
    on,
    now: known,
    waives: (kind) => events.some((event) => !isObligationEvent(event) && process.waives(event as E, kind)),
    suspendedOn: process.suspendedOn(state),
  });
  const settled = append(process, draft, changes, { ...stamp, by: system('obligations') });
  return append(process, settled, lapsedChains(process.lifecycle, settled.instance), {
    ...stamp,
    by: system('signOff'),
  });
}

/** The next thing that happens by itself, over clocks and the process's own moments. */
export function nextMoment<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  { state, book }: Pick<Instance<S>, 'state' | 'book'>,
  { policy }: Pick<Rules, 'policy'>,
): Moment | undefined {
  const clock = nextBookMoment(book);
  return [...process.moments(state, policy, book), ...(clock ? [clock] : [])].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )[0];
}

/**
 * Records every moment up to `now`, each at its own time, in order: nothing overdue is lost when a person was
 * faster than the clock, and whoever writes first records what has passed.
 */
export function catchUp<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  instance: Instance<S>,
  rules: Rules,
  now: Instant,
): Draft<S> {
  return reachAll(process, { instance, events: [] }, rules, now);
}

/**
 * Facts recorded late may already be overdue: the clocks reach what they have reached, once. What only they brought
 * about could not be known before, so what it starts climbs no step that has passed, but stands on the highest.
 */
export function reachNow<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  draft: Draft<S>,
  rules: Rules,
  now: Instant,
): Outcome<S> {
  return reachAll(process, draft, rules, now, { known: now });
}

function reachAll<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  begun: Draft<S>,
  rules: Rules,
  now: Instant,
  dating: Dating = {},
): Draft<S> {
  let draft = begun;
  for (;;) {
    const moment = nextMoment(process, draft.instance, rules);
    if (!moment || moment.at > now) return draft;
    draft = reach(process, draft, moment, rules, now, dating);
  }
}

function reach<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  draft: Draft<S>,
  moment: Moment,
  rules: Rules,
  now: Instant,
  dating: Dating,
): Draft<S> {
  const { state, book } = draft.instance;
  const events = 'event' in moment ? [moment.event as EventLike] : process.reach(state, moment, book);
  const ruleId = events[0] && isObligationEvent(events[0]) ? `ladder:${moment.key}` : moment.key;
  const stamp: Stamp = { at: moment.at, recordedAt: now, by: system(ruleId), cause: 'momentReached' };
  return settleAfter(process, append(process, draft, events, stamp), events, stamp, rules, dating);
}
