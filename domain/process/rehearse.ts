import type { Instant } from '../calendar/plain-date.ts';
import type { Rules } from '../obligations/lay.ts';
import type { Signer } from '../sign-off/chain.ts';
import type { Actor } from './actor.ts';
import { act, open, type KernelCommand } from './act.ts';
import { catchUp } from './catch-up.ts';
import type {
  CommandLike,
  DocumentVersion,
  EventLike,
  Instance,
  Outcome,
  Process,
  ProcessState,
  RecordedEvent,
} from './process.ts';

/** A matter played in memory: the same decider as in production, with a clock that is moved by hand. */
export interface Rehearsal<S extends ProcessState> {
  readonly now: Instant;
  readonly instance: Instance<S>;
  /** Everything recorded so far, in order. */
  readonly record: readonly RecordedEvent[];
  readonly documents: ReadonlyMap<string, DocumentVersion>;
}

/** A process bound to its rules, ready to be rehearsed. */
export interface Stage<S extends ProcessState, C extends CommandLike, I> {
  readonly begin: (id: string, input: I, actor: Actor, now: Instant) => Rehearsal<S>;
  /** Moves the clock on; what falls due on the way is recorded at its own moment. */
  readonly until: (rehearsal: Rehearsal<S>, now: Instant) => Rehearsal<S>;
  /** @throws {DomainError} what the act refuses; the rehearsal then stands as it was */
  readonly act: (rehearsal: Rehearsal<S>, command: C | KernelCommand, actor: Actor) => Rehearsal<S>;
  readonly save: (rehearsal: Rehearsal<S>, document: DocumentVersion) => Rehearsal<S>;
}

/** Builds the stage on which a person (or a test) tries a year of a process; `signers` where acts need signatures. */
export function stage<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  rules: Rules,
  signers: readonly Signer[] = [],
): Stage<S, C, I> {
  return {
    begin: (id, input, actor, now) => {
      const { instance, events } = open(process, id, input, { ...rules, actor, now });
      return { now, instance, record: events, documents: new Map<string, DocumentVersion>() };
    },
    until: (rehearsal, now) => after(rehearsal, catchUp(process, rehearsal.instance, rules, now), now),
    act: (rehearsal, command, actor) => {
      const { now, documents } = rehearsal;
      return after(
        rehearsal,
        act(process, rehearsal.instance, command, { ...rules, actor, now, documents, signers }),
        now,
      );
    },
    save: (rehearsal, document) => ({
      ...rehearsal,
      documents: new Map([...rehearsal.documents, [document.id, document]]),
    }),
  };
}

function after<S extends ProcessState>(
  rehearsal: Rehearsal<S>,
  { instance, events }: Outcome<S>,
  now: Instant,
): Rehearsal<S> {
  return { ...rehearsal, now, instance, record: [...rehearsal.record, ...events] };
}
