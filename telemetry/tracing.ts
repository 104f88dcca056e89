/** What a span says of itself: the project's own terms, ids and codes; never an opinion, a name or a token. */
export interface SpanFacts {
  readonly name: string;
  /** `server` answers a request, `producer` hands on, `consumer` takes up what was handed on. */
  readonly kind?: 'server' | 'producer' | 'consumer';
  /** W3C `traceparent` of a span elsewhere; without it, the span under way in this process. */
  readonly parent?: string | undefined;
  /** Other traces that asked for the same work. */
  readonly links?: readonly string[];
  readonly attributes?: Attributes;
}

export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A span that lasts. */
export interface OpenSpan {
  readonly traceparent: string;
  rename(name: string): void;
  note(attributes: Attributes): void;
  /** It went wrong by a fault of ours; `code` says which without repeating what was said. */
  fail(code: string): void;
  end(): void;
}

/** Traces as the product's parts make them. Nothing here waits for a collector, and nothing fails with it. */
export interface Tracing {
  /** A span as long as the work, and under way while it lasts; an error that is no refusal fails it. */
  during<T>(facts: SpanFacts, work: (span: OpenSpan) => Promise<T>): Promise<T>;
  /** A span that somebody else ends. */
  open(facts: SpanFacts): OpenSpan;
  /** Does the work with the span under way. */
  inside<T>(span: OpenSpan, work: () => T): T;
  /** A span that began elsewhere under an id given there, and ends now. */
  record(facts: SpanFacts & { readonly spanId: string; readonly startMs: number }): void;
  /** Adds to the span under way. */
  note(attributes: Attributes): void;
  /** W3C `traceparent` of the span under way. */
  carrier(): string | undefined;
  /** What every log line says while a span is under way. */
  logFields(): Readonly<Record<string, string>>;
  /** Hands over what is left, for a few seconds at most. */
  close(): Promise<void>;
}

/** Where traces go. */
export interface TracingTarget {
  /** Base address of an OTLP collector that speaks HTTP. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the traces that begin here, how many are kept: 0 to 1. */
  readonly share: number;
}

/** Who traces. */
export interface TracingPart {
  readonly part: 'api' | 'worker' | 'relay';
  readonly version: string;
  /** Told, at most once a minute, that the collector does not take what it is sent. */
  readonly warn: (reason: string) => void;
}

/** Undefined where no collector is configured: then nothing is loaded, and nothing is paid. */
export async function openTracing(target: TracingTarget | undefined, part: TracingPart): Promise<Tracing | undefined> {
  if (!target) return undefined;
  const { startOpenTelemetry } = await import('./open-telemetry.ts');
  return startOpenTelemetry(target, part);
}
