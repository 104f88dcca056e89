import type { Calendar } from '../calendar/calendar.ts';
import type { Instant, PlainDate } from '../calendar/plain-date.ts';
import type { ObligationBook, Owed } from '../obligations/obligation.ts';
import type { Moment } from '../obligations/moments.ts';
import type { ObligationEvent } from '../obligations/obligation-event.ts';
import type { ObligationKind } from '../policy/obligation-kinds.ts';
import type { Policy } from '../policy/policy.ts';
import type { Chain, Signatory, Signer } from '../sign-off/chain.ts';
import type { SignOffEvent } from '../sign-off/sign-off-event.ts';
import type { Actor, Authority, Subject } from './actor.ts';
import type { Lifecycle, Position } from './lifecycle.ts';
import type { Role } from './roles.ts';

/** What the kernel reads of every process's state; the rest is the process's own. */
export interface ProcessState {
  readonly subject: Subject;
  readonly position: Position;
  /** Policy version the matter is pinned to. */
  readonly policy: string;
  /** Chains of signatures that run; the kernel's, like the clocks, and absent where there is none. */
  readonly signOff?: readonly Chain[];
}

/** A command names what is asked for; `on` is the legal date of the fact where it differs from today. */
export interface CommandLike {
  readonly kind: string;
  readonly on?: PlainDate | undefined;
}

export interface EventLike {
  readonly type: string;
}

/** An immutable version of a text or table that a command names: saved before the act that refers to it. */
export interface DocumentVersion {
  readonly id: string;
  readonly kind: string;
  readonly authorId: string;
  readonly body: unknown;
}

/** What `decide` may look at besides state and command: everything else is an input, nothing is fetched. */
export interface DecideContext {
  readonly now: Instant;
  /** The legal date of the act: the command's `on`, or today. */
  readonly on: PlainDate;
  readonly authority: Authority;
  /** Who put the act forward, where signatures carry it out: by whose authority it is done, and who drew it up, differ. */
  readonly proposer?: Signatory;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly book: ObligationBook;
  /** Immutable versions (target tables, reports) that the command names, by id. */
  readonly documents: ReadonlyMap<string, DocumentVersion>;
}

/** One of several things of a matter that the same act may be done on. */
export type About = { readonly problemNo: number } | { readonly period: string };

/** Work waiting in an inbox: who may do what now, and by when. */
export interface Task {
  readonly key: string;
  readonly command: string;
  /** `draft`: prepare the document that somebody else then signs by the command. */
  readonly work: 'act' | 'draft';
  readonly roles: readonly Role[];
  /** Who is asked by name, each in an office: a chain of signatures may name people. */
  readonly people?: readonly { readonly id: string; readonly role: Role }[];
  /** Whose own it would be, by id: they hold the office, and may not do it. */
  readonly notFor?: readonly string[];
  /** The things that it is to be done on, each as the command names it, where there may be several of them. */
  readonly about?: readonly About[];
  /** The clock this work serves; its due date orders the inbox. */
  readonly obligationKey?: string;
  /** The chain of signatures that it belongs to. */
  readonly chain?: string;
}

/** What must be carried out in the world after an event, whatever crashes; each has a stable id. */
export type Effect = NoticeEffect | ActEffect | OpenEffect | CallUnitsEffect;

/** Another matter is sent a command, in nobody's name: by the rule that this one follows. */
export interface ActEffect {
  readonly kind: 'act';
  readonly instanceId: string;
  readonly command: CommandLike;
}

/** Another matter is opened by a rule, in nobody's name; `instanceId` is chosen by the rule, so that it is opened once. */
export interface OpenEffect {
  readonly kind: 'open';
  readonly process: string;
  readonly instanceId: string;
  readonly input: unknown;
  /** The version of the policy it is kept by. */
  readonly policy: string;
  readonly ruleId: string;
}

/** A round is brought to its units, so many at a time; which are left, the database knows. */
export interface CallUnitsEffect {
  readonly kind: 'callUnits';
}

/** People are told. */
export interface NoticeEffect {
  readonly kind: 'notice';
  /** `now` for escalations; `digest` waits for the morning round. */
  readonly urgency: 'now' | 'digest';
  readonly roles: readonly Role[];
  /** Who is told by name, beside whoever holds the roles. */
  readonly people?: readonly string[];
  readonly topic: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A process is data and pure functions (design.md §2). No clock, no IO: time is one more sender of commands.
 * `decide` throws DomainError; the kernel has already checked place and person by the lifecycle table.
 */
export interface Process<S extends ProcessState, C extends CommandLike, E extends EventLike, I> {
  readonly name: string;
  readonly lifecycle: Lifecycle;
  readonly start: (input: I, policy: Policy) => S;
  readonly decide: (state: S, command: C, context: DecideContext) => readonly E[];
  readonly evolve: (state: S, event: E, at: Instant) => S;
  /** Ids of immutable versions that deciding this command needs, besides those the command itself names. */
  readonly documentsFor: (state: S, command: C) => readonly string[];
  /** What is owed now, by whom, from which date. */
  readonly owed: (state: S, policy: Policy) => readonly Owed[];
  /** Things other than clocks that happen by themselves, e.g. the end of the fiscal year. */
  readonly moments: (state: S, policy: Policy, book: ObligationBook) => readonly Moment[];
  readonly reach: (state: S, moment: Moment, book: ObligationBook) => readonly E[];
  /** The process's own work; what is asked of its clocks and what is being signed, the kernel adds (`tasksOf`). */
  readonly tasks: (state: S, book: ObligationBook) => readonly Task[];
  readonly effects: (event: E | ObligationEvent | SignOffEvent, state: S) => readonly Effect[];
  /** Whether an event ends a duty of this kind without its being done. */
  readonly waives: (event: E, kind: ObligationKind) => boolean;
  /** Since when the matter is suspended, while it is. */
  readonly suspendedOn: (state: S) => PlainDate | undefined;
}

/** A running matter: its state, its clocks, and how many events made them. */
export interface Instance<S extends ProcessState = ProcessState> {
  readonly id: string;
  readonly process: string;
  readonly version: number;
  readonly state: S;
  readonly book: ObligationBook;
}

/** One line of the record. `at` is when it happened, `recordedAt` when the software wrote it. */
export interface RecordedEvent<E extends EventLike = EventLike> {
  readonly seq: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: Authority;
  /** The command that caused it; for the clock, `momentReached`. */
  readonly cause: string;
  readonly event: E;
}

/** What an act answers: the new instance and what was written. */
export interface Outcome<S extends ProcessState = ProcessState> {
  readonly instance: Instance<S>;
  readonly events: readonly RecordedEvent[];
}

/** Who acts, when, by which rules. */
export interface ActContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly documents?: ReadonlyMap<string, DocumentVersion>;
  /** The version of the policy that a `changePolicy` command names. */
  readonly nextPolicy?: Policy;
  /** Everybody who holds an office over the matter: asked for only where signatures are. */
  readonly signers?: readonly Signer[];
}

/** A process whose inner types are hidden: what store, shell and API handle. */
export type AnyProcess = Process<ProcessState, CommandLike, EventLike, unknown>;
