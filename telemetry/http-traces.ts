import type { IncomingMessage, ServerResponse } from 'node:http';
import { isStream, methodOf, REFUSAL, routeOf, type Answered, type HttpMeter } from './http-metrics.ts';
import type { OpenSpan, Tracing } from './tracing.ts';

/** A request's span, at the two places where it is needed. */
export interface HttpTraces {
  /** First of all: the span begins. */
  readonly begin: HttpMeter;
  /** After whatever calls back from somewhere else, as a session's store does: the span is under way again. */
  readonly resume: HttpMeter;
}

/**
 * A span for every request to the API, named by its route's pattern and continuing the caller's trace where it names one.
 * The page's files and the questions after our health are left out; a stream lasts as long as its page and has no end
 * worth waiting for.
 */
export function traceHttp(tracing: Tracing): HttpTraces {
  const spans = new WeakMap<IncomingMessage, OpenSpan>();
  const resume: HttpMeter = (request, _response, next) => {
    const span = spans.get(request);
    if (span) tracing.inside(span, next);
    else next();
  };
  const begin: HttpMeter = (request, response, next) => {
    if (isTraced(request)) spans.set(request, spanOf(request, response, tracing));
    resume(request, response, next);
  };
  return { begin, resume };
}

function spanOf(request: IncomingMessage, response: ServerResponse, tracing: Tracing): OpenSpan {
  const method = methodOf(request);
  const parent = given(request);
  const span = tracing.open({ name: method, kind: 'server', parent, attributes: { 'http.request.method': method } });
  response.once('close', () => {
    if (isStream(response)) return;
    span.rename(`${method} ${routeOf(request)}`);
    span.note({ 'http.route': routeOf(request), ...answered(response) });
    if (response.statusCode >= 500) span.fail(String(response.statusCode));
    span.end();
  });
  return span;
}

function isTraced({ url = '' }: IncomingMessage): boolean {
  return url.startsWith('/api/') && !url.startsWith('/api/v1/health/');
}

function given({ headers }: IncomingMessage): string | undefined {
  const { traceparent } = headers;
  return typeof traceparent === 'string' ? traceparent : undefined;
}

/** The request's id is what the page shows a person whose request has failed. */
function answered(response: ServerResponse): Readonly<Record<string, string | number>> {
  const id = response.getHeader('x-request-id');
  const refusal = (response as Answered).locals?.[REFUSAL];
  return {
    'http.response.status_code': response.statusCode,
    ...(typeof id === 'string' && { 'bihuan.request.id': id }),
    ...(typeof refusal === 'string' && { 'bihuan.refusal': refusal }),
  };
}
