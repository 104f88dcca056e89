import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  RandomIdGenerator,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type IdGenerator,
} from '@opentelemetry/sdk-trace';
import { DomainError } from '../domain/domain-error.ts';
import { audibly } from './audible-exporter.ts';
import { contextOf, traceparentOf } from './traceparent.ts';
import type { Attributes, OpenSpan, SpanFacts, Tracing, TracingPart, TracingTarget } from './tracing.ts';

const KINDS = { server: SpanKind.SERVER, producer: SpanKind.PRODUCER, consumer: SpanKind.CONSUMER } as const;
/** A slow collector is given up on: what does not fit into the queue meanwhile is dropped, never waited for. */
const TAKEN_WITHIN_MS = 2_000;
const HANDED_OVER_EVERY_MS = 1_000;
const LEFT_AT_MOST_MS = 2_500;

/** OpenTelemetry behind our own words: the only file that knows it, loaded only where somebody traces. */
export function startOpenTelemetry(target: TracingTarget, who: TracingPart): Tracing {
  const ids = new GivenIds();
  const provider = createProvider(target, who, ids);
  return new OpenTelemetry(provider, provider.getTracer('bihuan', who.version), ids);
}

function createProvider({ endpoint, headers, share }: TracingTarget, who: TracingPart, idGenerator: IdGenerator) {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: TAKEN_WITHIN_MS });
  return new TracerProvider({
    idGenerator,
    resource: resourceFromAttributes({
      'service.namespace': 'bihuan',
      'service.name': `bihuan-${who.part}`,
      'service.version': who.version,
    }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: audibly(exporter, who.warn),
        scheduledDelayMillis: HANDED_OVER_EVERY_MS,
        exportTimeoutMillis: TAKEN_WITHIN_MS,
      }),
    ],
  });
}

/** Draws ids, except where the next one was given. */
class GivenIds extends RandomIdGenerator {
  next: string | undefined;
  readonly #drawn = this.generateSpanId;

  override generateSpanId = (): string => {
    const given = this.next;
    this.next = undefined;
    return given ?? this.#drawn();
  };
}

class OpenTelemetry implements Tracing {
  readonly #under = new AsyncLocalStorage<Span>();
  readonly #spans = new WeakMap<OpenSpan, Span>();

  constructor(
    private readonly provider: TracerProvider,
    private readonly tracer: Tracer,
    private readonly ids: GivenIds,
  ) {}

  async during<T>(facts: SpanFacts, work: (span: OpenSpan) => Promise<T>): Promise<T> {
    const span = this.open(facts);
    try {
      return await this.inside(span, () => work(span));
    } catch (error) {
      if (error instanceof DomainError) span.note({ 'bihuan.refusal': error.code });
      else span.fail(errorCode(error));
      throw error;
    } finally {
      span.end();
    }
  }

  open(facts: SpanFacts): OpenSpan {
    const span = this.#start(facts);
    const open = openSpan(span);
    this.#spans.set(open, span);
    return open;
  }

  inside<T>(span: OpenSpan, work: () => T): T {
    const known = this.#spans.get(span);
    return known ? this.#under.run(known, work) : work();
  }

  record({ spanId, startMs, ...facts }: Parameters<Tracing['record']>[0]): void {
    const now = Date.now();
    this.ids.next = spanId;
    // On a server whose clock is moved, a start of its own would stretch the span over years.
    this.#start(facts, now - startMs > 0 && now - startMs < 60_000 ? startMs : now).end(now);
  }

  note(attributes: Attributes): void {
    this.#under.getStore()?.setAttributes(attributes);
  }

  carrier(): string | undefined {
    const span = this.#under.getStore();
    return span && traceparentOf(span.spanContext());
  }

  logFields(): Readonly<Record<string, string>> {
    const span = this.#under.getStore();
    if (!span) return {};
    const { traceId, spanId } = span.spanContext();
    return { trace_id: traceId, span_id: spanId };
  }

  async close(): Promise<void> {
    const left = this.provider.shutdown().catch(() => undefined);
    await Promise.race([left, sleep(LEFT_AT_MOST_MS, undefined, { ref: false })]);
  }

  #start({ name, kind, parent, links = [], attributes = {} }: SpanFacts, startTime?: number): Span {
    const options = {
      attributes,
      ...(kind && { kind: KINDS[kind] }),
      ...(startTime !== undefined && { startTime }),
      links: links.flatMap((link) => contextOf(link) ?? []).map((context) => ({ context })),
    };
    return this.tracer.startSpan(name, options, this.#context(parent));
  }

  #context(parent: string | undefined): Context {
    const elsewhere = parent === undefined ? undefined : contextOf(parent);
    if (elsewhere) return trace.setSpanContext(ROOT_CONTEXT, elsewhere);
    const span = this.#under.getStore();
    return span ? trace.setSpan(ROOT_CONTEXT, span) : ROOT_CONTEXT;
  }
}

function openSpan(span: Span): OpenSpan {
  return {
    traceparent: traceparentOf(span.spanContext()),
    rename: (name) => {
      span.updateName(name);
    },
    note: (attributes) => {
      span.setAttributes(attributes);
    },
    fail: (code) => {
      span.setStatus({ code: SpanStatusCode.ERROR, message: code });
    },
    end: () => {
      span.end();
    },
  };
}

/** A message may repeat what somebody wrote; a code or the kind of error does not. */
function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
