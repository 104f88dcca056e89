import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What Express adds; a request that no route took has none of it. */
type Routed = IncomingMessage & { readonly route?: { readonly path?: unknown } };
export type Answered = ServerResponse & { readonly locals?: Readonly<Record<string, unknown>> };

export type HttpMeter = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** Where a problem's code is left for the meter. */
export const REFUSAL = 'refusal';

/**
 * Times every request by its route's pattern (never its path, which holds ids) and counts refusals by their closed
 * codes. A stream of events lasts as long as its page is open: it is counted while it lasts, and not timed.
 */
export function meterHttp(registry: Registry): HttpMeter {
  const { durations, refusals, open } = createMetrics(registry);
  return (request, response, next) => {
    const began = performance.now();
    open.inc();
    response.once('close', () => {
      open.dec();
      const code = (response as Answered).locals?.[REFUSAL];
      if (typeof code === 'string') refusals.inc({ code });
      if (isStream(response)) return;
      const labels = { method: methodOf(request), route: routeOf(request), status: statusOf(response) };
      durations.observe(labels, (performance.now() - began) / 1000);
    });
    next();
  };
}

function createMetrics(registry: Registry) {
  const registers = [registry];
  return {
    durations: new Histogram({
      name: 'bihuan_http_request_duration_seconds',
      help: 'HTTP 请求所用时间（秒），按方法、路由与状态类 · Seconds a request took, by method, route and class of status',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers,
    }),
    refusals: new Counter({
      name: 'bihuan_refusals_total',
      help: '被拒绝的请求数，按原因码 · Requests refused, by code',
      labelNames: ['code'],
      registers,
    }),
    open: new Gauge({
      name: 'bihuan_http_requests_open',
      help: '正在处理的请求数，含事件流 · Requests under way, streams of events included',
      registers,
    }),
  };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export function methodOf({ method = '' }: IncomingMessage): string {
  return METHODS.has(method) ? method : 'other';
}

/** The page's files have no route; neither has what does not exist. */
export function routeOf(request: Routed): string {
  const path = request.route?.path;
  if (typeof path === 'string') return path;
  return request.url?.startsWith('/api/') === true ? 'unmatched' : 'page';
}

/** A caller who hung up before the answer got none. */
function statusOf({ statusCode, writableFinished }: ServerResponse): string {
  return writableFinished ? `${String(Math.trunc(statusCode / 100))}xx` : 'aborted';
}

export function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}
