import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, type DestinationStream, type Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';
import type { Tracing } from '../../telemetry/tracing.ts';

/** An id that a proxy gave is kept, so that one request has one name in every log; anything else is replaced. */
const REQUEST_ID = /^[\w.:-]{8,100}$/;

/** Secrets that an error or a header could carry into a log. */
const REDACT = ['*.password', '*.passwordHash', '*.cookie', 'err.config', 'headers.cookie', 'headers.authorization'];

/** Structured lines, on standard output unless said otherwise; within a traced request each names its trace. */
export function createLogger(level: string, tracing?: Tracing, to: DestinationStream = pino.destination(1)): Logger {
  return pino(
    { level, base: { part: 'api' }, redact: REDACT, ...(tracing && { mixin: () => tracing.logFields() }) },
    to,
  );
}

/** One structured line per request: who, what, how long. Never a body, a cookie, a token or a query's words. */
export function requestLogging(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: requestId,
    autoLogging: { ignore: ({ url }) => url?.startsWith('/api/v1/health/') ?? false },
    customLogLevel: (_request, response, error) =>
      (error ?? response.statusCode >= 500) ? 'error' : response.statusCode >= 400 ? 'warn' : 'info',
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: pathOf(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  });
}

function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
