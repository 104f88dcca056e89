import type { SpanExporter } from '@opentelemetry/sdk-trace';

/** The SDK keeps a collector's failures to itself; operators hear of them, but not with every batch. */
const AGAIN_AFTER_MS = 60_000;

/** The same exporter, which says when what it sends is not taken. */
export function audibly(
  exporter: SpanExporter,
  warn: (reason: string) => void,
  nowMs: () => number = () => performance.now(),
): SpanExporter {
  let saidAt = Number.NEGATIVE_INFINITY;
  return {
    export: (spans, settled) => {
      exporter.export(spans, (result) => {
        if (result.error && nowMs() - saidAt >= AGAIN_AFTER_MS) {
          saidAt = nowMs();
          warn(result.error.message);
        }
        settled(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}
