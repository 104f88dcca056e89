import { defineQuery, defineSignal, type Sinks } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/plain-date.ts';
import type { Effect } from '../domain/process/process.ts';

/** Who waits for whom: a herd of reminders or a night's repair never stands before a person's act. */
export const TASK_QUEUES = {
  /** All workflows, and the local activities on the store. */
  lifecycle: 'bihuan-lifecycle',
  /** What is told to people. */
  notices: 'bihuan-notices',
  /** Reconciliation and recomputation. */
  upkeep: 'bihuan-upkeep',
} as const;

/** What Temporal's own page can filter by. Upserted when the phase changes only: a write per act costs 11 % more. */
export const SEARCH_ATTRIBUTES = { phase: 'BihuanPhase', nextDue: 'BihuanNextDue', region: 'BihuanRegion' } as const;

/** One workflow per instance, of the same name as its process. */
export function instanceWorkflowId(process: string, instanceId: string): string {
  return `${process}:${instanceId}`;
}

/** Something to be carried out in the world; `seq` is the event that asked for it, `id` makes repeating it harmless. */
export interface PlannedEffect {
  readonly id: string;
  readonly seq: number;
  readonly effect: Effect;
}

/** What the shell must know of a stretch of the record: where the matter stands after it, and what it asks for. */
export interface Recorded {
  readonly version: number;
  /** Phase of the main track. */
  readonly phase: string;
  readonly nextMoment: Instant | null;
  readonly effects: readonly PlannedEffect[];
  /** W3C `traceparent` of what led to it; left out where nobody traces. */
  readonly trace?: string;
}

/** A stretch as the relay tells it: what follows version `after`, so that a gap is seen. */
export interface RecordedAfter extends Recorded {
  readonly after: number;
}

/** What the store answers when the shell asks: everything after the version it named. */
export interface RecordedSince extends Recorded {
  readonly instanceId: string;
}

/** All that a shell carries from one run into the next; far below 2 kB whatever waits to be carried out. */
export interface ShellInput {
  readonly instanceId: string;
  readonly regionId: string;
  /** Milliseconds that the product's clock runs away from Temporal's: zero in production, the lived year in a demo. */
  readonly clockOriginMs: number;
  /** Stable for the item: seconds after a moment at which it wakes. The legal instant itself is never shifted. */
  readonly wakeOffsetSeconds: number;
  /** Everything up to this version is known, and what it asked for has been carried out. */
  readonly version: number;
  /** The run before left effects behind: they are read from the store again. */
  readonly effectsLeft: boolean;
  readonly phase: string | null;
  readonly nextMoment: Instant | null;
  /** The record stood still at its moment: not asked again before this, in Temporal's milliseconds. */
  readonly notBefore?: number;
}

/** A matter that nothing is known of yet: the first signal tells, or shows a gap that the shell fills. */
export function newShell(
  matter: Pick<ShellInput, 'instanceId' | 'regionId' | 'clockOriginMs' | 'wakeOffsetSeconds'>,
): ShellInput {
  return { ...matter, version: 0, effectsLeft: false, phase: null, nextMoment: null };
}

/** Several acts of one instance travel in one signal. */
export const recorded = defineSignal<[readonly RecordedAfter[]]>('recorded');

/** The nightly reconciliation asks the shell to compare itself with the store. */
export const compare = defineSignal('compare');

/** What a shell knows, for operators; pages read PostgreSQL. */
export interface ShellDetails extends ShellInput {
  readonly pendingEffects: number;
  readonly wakesAt: string | null;
}

export const details = defineQuery<ShellDetails>('details');

export {
  askedWorkflowId,
  calendarChangeWorkflowId,
  morningRoundId,
  policyChangeWorkflowId,
  RECONCILIATION_ID,
  UPKEEP_WORKFLOWS,
  type CalendarChangeInput,
  type CarryMailsInput,
  type MorningRoundInput,
  type MorningRoundResult,
  type PolicyChangeInput,
  type ReconciliationInput,
  type RetryEffectsInput,
} from './upkeep-contract.ts';

/**
 * Traces come to a workflow as data (a signal's or an answer's `trace`) and leave it in the headers of what it asks for.
 * It makes none of its own, so that nothing here depends on whether a worker traces: a history replays either way.
 */
export interface TraceSinks extends Sinks {
  readonly traces: {
    /** A stretch of the record was heard: the span is already named, because what follows hangs on it. */
    heard(heard: Heard): void;
  };
}

/** What the worker makes a span of. */
export interface Heard {
  /** `traceparent` of whoever told. */
  readonly parent: string;
  readonly spanId: string;
  /** When the workflow began to work on it, in Temporal's milliseconds. */
  readonly startMs: number;
  readonly version: number;
  readonly phase: string;
}

/** In which header an activity finds the traces that asked for it, the one it hangs on first. */
export const TRACE_HEADER = 'bihuan-trace';
