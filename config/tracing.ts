import type { Variables } from './variables.ts';

/** Where traces go, in OpenTelemetry's own variables. */
export interface TracingConfig {
  /** Base address of a collector that speaks OTLP over HTTP. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the traces that begin here, how many are kept: 0 to 1. */
  readonly share: number;
}

/** Undefined where nobody traces. */
export function tracingConfig(variables: Variables): TracingConfig | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share } = variables;
  if (endpoint === undefined) return undefined;
  return { endpoint, share, headers: headersIn(variables.OTEL_EXPORTER_OTLP_HEADERS ?? '') };
}

/** `name=value,name=value`, values percent-encoded, as OpenTelemetry writes them. */
function headersIn(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())];
    }),
  );
}
