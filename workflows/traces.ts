import { AsyncLocalStorage, proxySinks, workflowInfo } from '@temporalio/workflow';
import type { PlannedEffect, Recorded, TraceSinks } from './contract.ts';

const asking = new AsyncLocalStorage<readonly string[]>();
const { traces } = proxySinks<TraceSinks>();

/** Whatever `work` asks for is asked for in the name of these traces. */
export function inTraces<T>(parents: readonly string[], work: () => T): T {
  return parents.length === 0 ? work() : asking.run([...new Set(parents)], work);
}

/** The traces that what is asked for now belongs to. */
export function tracesAsking(): readonly string[] {
  return asking.getStore() ?? [];
}

/** Which trace each effect of a run that waits to be carried out belongs to. */
export class EffectTraces {
  readonly #known = new Map<string, string>();

  /** Takes note of a stretch of the record that was news. */
  hear(told: Recorded): void {
    const trace = follow(told);
    if (trace === undefined) return;
    for (const { id } of told.effects) this.#known.set(id, trace);
  }

  /** Carries out a batch in the name of those that asked for it. */
  carryOut<T>(batch: readonly PlannedEffect[], work: () => T): T {
    return inTraces(
      batch.flatMap(({ id }) => this.#known.get(id) ?? []),
      work,
    );
  }

  /** Forgets what has been carried out. */
  strikeOff(batch: readonly PlannedEffect[]): void {
    for (const { id } of batch) this.#known.delete(id);
  }
}

/** Tells the worker, and answers the `traceparent` of what follows from the stretch. */
function follow({ trace, version, phase }: Recorded): string | undefined {
  if (trace === undefined) return undefined;
  const [format, traceId, parentId = '', flags] = trace.split('-');
  const spanId = childId(parentId, workflowInfo().runId);
  traces.heard({ parent: trace, spanId, startMs: Date.now(), version, phase });
  return [format, traceId, spanId, flags].join('-');
}

/**
 * The id of the span that follows another in a run. Reckoned and not drawn: a task that is done again names the same
 * span, and the workflow's source of chance stays untouched.
 */
function childId(parentId: string, runId: string): string {
  const hex = [parentId + runId, runId + parentId].map((text) => fnv1a(text).toString(16).padStart(8, '0')).join('');
  return hex === '0'.repeat(16) ? parentId : hex;
}

/** FNV-1a, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
