import type { Instant, PlainDate } from '../domain/calendar/plain-date.ts';
import type { DueComputation } from '../domain/calendar/period.ts';
import type { ObligationKind } from '../domain/policy/obligation-kinds.ts';
import type { Actor } from '../domain/process/actor.ts';
import type { Position } from '../domain/process/lifecycle.ts';
import type { AnyProcess, CommandLike, Effect, Instance, RecordedEvent, Task } from '../domain/process/process.ts';

/** Where *now* comes from: real time plus an origin in the demo and in tests. Never SQL's `now()`. */
export interface StoreClock {
  now(): Instant;
}

/** How the record is chained; SM3 (GB/T 32905) where the authority asks for it. */
export type HashName = 'sha256' | 'sm3';

/** A matter to be opened. The same key again answers as the first time. */
export interface OpenRequest {
  readonly process: string;
  /** Chosen by the caller (uuid), so that opening again with the same id is refused instead of doubled. */
  readonly id: string;
  readonly input: unknown;
  /** Policy version to pin, e.g. `chenzhou-2014-5@1`; without it, the default policy. */
  readonly policy?: string;
  readonly actor: Actor;
  readonly now: Instant;
  readonly idempotencyKey?: string;
}

/** What somebody asks of a matter that runs. */
export interface ActRequest {
  readonly instanceId: string;
  readonly command: CommandLike;
  readonly actor: Actor;
  readonly now: Instant;
  readonly idempotencyKey?: string;
  /** The version the person was looking at: another one is refused instead of decided again. */
  readonly expectedVersion?: number;
  /** Immutable versions that the command names. */
  readonly documentIds?: readonly string[];
}

/** A clock that an act started or moved. */
export interface AnsweredDue {
  readonly key: string;
  readonly kind: ObligationKind;
  readonly legalDue: PlainDate;
  readonly due: PlainDate;
  readonly provisional: boolean;
  /** The arithmetic of the legal date. */
  readonly trace: DueComputation['trace'];
}

/** What an act answers; stored with the caller's key, so it is plain JSON. */
export interface ActAnswer {
  readonly instanceId: string;
  readonly version: number;
  readonly phase: Position;
  readonly events: readonly RecordedEvent[];
  /** Everything that waits in inboxes after the act. */
  readonly tasks: readonly Task[];
  readonly dues: readonly AnsweredDue[];
  /** The first answer to this key, given again. */
  readonly repeated: boolean;
}

/** An effect with a stable id (`instanceId:seq:n`), so that carrying it out twice is harmless. */
export interface FollowUpEffect {
  readonly id: string;
  readonly seq: number;
  readonly effect: Effect;
}

/** What the workflow must know of a stretch of the record; the outbox's payload and the shell's answer. */
export interface FollowUp {
  readonly instanceId: string;
  readonly process: string;
  readonly version: number;
  /** Phase of the process's first track. */
  readonly phase: string;
  readonly nextMoment: Instant | null;
  /** Stable for the instance, within the policy's window: a season's end is no herd. */
  readonly wakeOffsetSeconds: number;
  readonly effects: readonly FollowUpEffect[];
  readonly regionId: string;
  /** W3C `traceparent` of the act, in the outbox only and where somebody traces. */
  readonly trace?: string;
}

/** What an act is traced by from inside: it must cost nothing where nobody does, and never fail an act. */
export interface StoreTrace {
  /** One of the two round trips. */
  step<T>(name: 'load' | 'write', work: () => Promise<T>): Promise<T>;
  /** What the act turned out to be about. */
  note(facts: { readonly process: string; readonly region: string; readonly matters: number }): void;
  /** W3C `traceparent` of the act under way. */
  carrier(): string | undefined;
}

/**
 * Acts and their record. Every act is one transaction: decided on the newest state, or decided again when somebody
 * was faster.
 */
export interface ProcessStore {
  /**
   * Opens a matter.
   *
   * @throws {DomainError} `instanceExists`, `idempotencyKeyReused`, `unknownProcess`, `unknownPolicy`, and what the kernel refuses
   */
  open(request: OpenRequest): Promise<ActAnswer>;
  /** Opens many in one statement, all or nothing: seasons and seeds. */
  openMany(requests: readonly OpenRequest[]): Promise<readonly ActAnswer[]>;
  /**
   * One act.
   *
   * @throws {DomainError} `notFound`, `staleVersion` with the `current` version, `idempotencyKeyReused`,
   * `tooManyConflicts`, and what the kernel and the process refuse
   */
  act(request: ActRequest): Promise<ActAnswer>;
  /** Several acts in one transaction, all or nothing (G5); each as `act`, faults name the instance. */
  actMany(requests: readonly ActRequest[]): Promise<readonly ActAnswer[]>;
  /** The clock's act: records every moment up to `now`, then answers everything since version `since`. */
  reach(instanceId: string, now: Instant, since: number): Promise<FollowUp>;
  /** What was recorded after `version`; only reads. */
  since(instanceId: string, version: number): Promise<FollowUp>;
  load(instanceId: string): Promise<Instance | undefined>;
}

export type Processes = Readonly<Record<string, AnyProcess>>;
