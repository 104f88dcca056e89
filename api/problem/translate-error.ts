import { HttpException } from '@nestjs/common';
import { ApiProblem } from './api-problem.ts';
import type { ApiProblemCode } from './api-problem-text.ts';
import { BODY_LIMIT_KIB } from '../http/body-limit.ts';
import { isDatabaseAway } from './database-away.ts';

/** What a caller waits before trying again while PostgreSQL is away: restarts take a few seconds. */
const DATABASE_RETRY_SECONDS = 2;

/** Seconds the stores of rate limits keep a caller waiting where they do not say. */
const THROTTLE_SECONDS = 60;

const BY_STATUS: Readonly<Record<number, ApiProblemCode>> = {
  400: 'malformedRequest',
  404: 'routeUnknown',
  413: 'payloadTooLarge',
  415: 'unsupportedMediaType',
};

/** Errors of the framework, the body parser and the database as problems of ours; undefined for a fault of our own. */
export function translated(error: unknown, request: { readonly originalUrl: string }): ApiProblem | undefined {
  if (isDatabaseAway(error)) return databaseAway(error);
  const status = statusOf(error);
  if (status === undefined || status >= 500) return undefined;
  if (status === 429) return tooManyRequests(THROTTLE_SECONDS);
  const code = BY_STATUS[status] ?? 'requestRefused';
  const [path = ''] = request.originalUrl.split('?', 1);
  return new ApiProblem(code, { params: { path, limit: `${String(BODY_LIMIT_KIB)} KiB` }, cause: error });
}

export function databaseAway(cause: unknown): ApiProblem {
  const seconds = DATABASE_RETRY_SECONDS;
  return new ApiProblem('databaseAway', { params: { seconds }, headers: retryAfter(seconds), cause });
}

export function tooManyRequests(seconds: number): ApiProblem {
  return new ApiProblem('tooManyRequests', { params: { seconds }, headers: retryAfter(seconds) });
}

export function retryAfter(seconds: number): Readonly<Record<string, string>> {
  return { 'Retry-After': String(seconds) };
}

/** Nest's exceptions carry a method, Express's a member. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
}
