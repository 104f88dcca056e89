import { DomainError } from '../../domain/domain-error.ts';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import { isObligationEvent } from '../../domain/obligations/obligation-event.ts';
import { findOpen, type ObligationBook } from '../../domain/obligations/obligation.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { tasksOf } from '../../domain/process/tasks-of.ts';
import type { Actor } from '../../domain/process/actor.ts';
import type { AnyProcess, DocumentVersion, Instance, Outcome, RecordedEvent } from '../../domain/process/process.ts';
import type { ActAnswer, AnsweredDue, Processes } from '../process-store-types.ts';

/** An answer that is written together with its act. */
export interface NewAnswer {
  readonly caller: string;
  readonly key: string;
  readonly requestHash: string;
  readonly answer: ActAnswer;
}

/** One matter while acts are decided on it: as it was loaded, as it is now, and what lies between. */
export interface Working {
  readonly process: AnyProcess;
  readonly before: Instance | undefined;
  readonly headHash: string;
  readonly instance: Instance;
  readonly events: readonly RecordedEvent[];
  readonly answers: readonly NewAnswer[];
  /** Versions that were looked at: the record of an act that names one says its fingerprint. */
  readonly documents: ReadonlyMap<string, DocumentVersion>;
  readonly rules: Rules;
  readonly now: Instant;
}

/** @throws {DomainError} `unknownProcess` */
export function processNamed(processes: Processes, name: string): AnyProcess {
  const process = processes[name];
  if (!process) throw new DomainError('unknownProcess', { process: name });
  return process;
}

/** Who is answered: keys of different people never meet. */
export function callerOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.id : `system:${actor.ruleId}`;
}

/** What an act answers. */
export function answerOf(process: AnyProcess, { instance, events }: Outcome, policy: Policy): ActAnswer {
  const { id, version, state, book } = instance;
  return {
    instanceId: id,
    version,
    phase: state.position,
    events,
    tasks: tasksOf(process, instance, policy),
    dues: duesMoved(events, book),
    repeated: false,
  };
}

const LAYS_DATES: ReadonlySet<string> = new Set([
  'obligationStarted',
  'extensionGranted',
  'obligationResumed',
  'obligationMoved',
]);

function duesMoved(events: readonly RecordedEvent[], book: ObligationBook): readonly AnsweredDue[] {
  const keys = events.flatMap(({ event }) => {
    if (!isObligationEvent(event) || !LAYS_DATES.has(event.type)) return [];
    if (event.type === 'obligationStarted') return [event.obligation.key];
    return 'key' in event ? [event.key] : [];
  });
  return [...new Set(keys)].flatMap((key) => {
    const found = findOpen(book, key);
    if (!found) return [];
    const { kind, legal, due, provisional } = found;
    return [{ key, kind, legalDue: legal.due, due, provisional, trace: legal.trace }];
  });
}
