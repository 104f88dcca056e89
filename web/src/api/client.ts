import type { z } from 'zod';
import type { Locale } from '../../../domain/locale.ts';
import { AnswerError, ApiError, NetworkError, refusalOf } from './api-error.ts';

const API_ROOT = '/api/v1';

/** What a request needs to know of the page, and what it tells it. */
export interface ClientHost {
  readonly locale: () => Locale;
  readonly csrfToken: () => string | undefined;
  /** The session is over: the page asks for the password in place. */
  readonly onSignedOut: () => void;
  /** A code is asked for before what signs. */
  readonly onCodeStale: () => void;
  readonly onReached: (reached: boolean, answeredAt?: number) => void;
}

export interface Call<T> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** A list is sent as the same name several times. */
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  /** A file is sent as it is; everything else as JSON. */
  readonly body?: unknown;
  readonly answer: z.ZodType<T>;
  /** One per intent: sent again, it is answered as the first time. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** The answer is a file: `answer` parses a Blob. */
  readonly file?: true;
}

/** Asks the API and parses its answer. */
export type Send = <T>(call: Call<T>) => Promise<T>;

/**
 * The one place that talks to the API.
 *
 * @throws {ApiError} what the server refuses; {NetworkError} when nobody answers; {AnswerError} for an answer that is
 * not what was agreed
 */
export function createClient(host: ClientHost): Send {
  return async <T>(call: Call<T>): Promise<T> => {
    const response = await reach(call, host);
    if (!response.ok) {
      const refusal = await refusalOf(response);
      // A wrong password or code is answered with 401 as well, and ends nothing.
      if (call.path !== '/session' && isSignedOut(refusal)) host.onSignedOut();
      if (refusal instanceof ApiError && refusal.code === 'codeStale') host.onCodeStale();
      throw refusal;
    }
    const parsed = call.answer.safeParse(await contentOf(response, call.file));
    if (parsed.success) return parsed.data;
    throw new AnswerError(`${call.path}: ${parsed.error.message}`);
  };
}

function isSignedOut(refusal: ApiError | NetworkError): boolean {
  return refusal instanceof ApiError && refusal.status === 401 && refusal.code === 'unauthenticated';
}

async function contentOf(response: Response, file: true | undefined): Promise<unknown> {
  if (response.status === 204) return undefined;
  return file ? response.blob() : response.json();
}

async function reach<T>(call: Call<T>, host: ClientHost): Promise<Response> {
  try {
    const response = await fetch(`${API_ROOT}${call.path}${queryText(call.query)}`, init(call, host));
    host.onReached(true, answeredAt(response));
    return response;
  } catch (error) {
    if (call.signal?.aborted) throw error;
    host.onReached(false);
    throw new NetworkError('unreachable', { cause: error });
  }
}

/** The server's clock, which a person's PC may not share. */
function answeredAt({ headers }: Response): number | undefined {
  const at = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(at) ? undefined : at;
}

function init<T>({ method = 'GET', body, idempotencyKey, signal }: Call<T>, host: ClientHost): RequestInit {
  const csrf = host.csrfToken();
  return {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': host.locale(),
      ...(body !== undefined && {
        'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json',
      }),
      ...(csrf !== undefined && method !== 'GET' && { 'x-csrf-token': csrf }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  };
}

/** A query as it stands behind an address. */
export function queryText(query: Call<unknown>['query'] = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => [name, String(one)]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
