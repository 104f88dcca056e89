import type { SessionData } from 'express-session';
import type { ApiRequest } from '../http/request.ts';

/** A new session id at every sign-in, so that one planted before it is worth nothing. */
export function regenerate({ session }: ApiRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    session.regenerate((error: unknown) => {
      settle(error, resolve, reject);
    });
  });
}

/** Written before the answer leaves: the next request may meet another process. */
export function save({ session }: ApiRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    session.save((error: unknown) => {
      settle(error, resolve, reject);
    });
  });
}

/** Changes what the session holds and writes it; `undefined` takes a member away. `lastMs` shortens a session of nobody. */
export function keep(
  request: ApiRequest,
  facts: Readonly<{ [Name in keyof Kept]?: Kept[Name] | undefined }>,
  lastMs?: number,
): Promise<void> {
  Object.assign(request.session, facts);
  if (lastMs !== undefined && request.session.person === undefined)
    Object.assign(request.session.cookie, { maxAge: lastMs });
  return save(request);
}

type Kept = Omit<SessionData, 'cookie'>;

export function destroy({ session }: ApiRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    session.destroy((error: unknown) => {
      settle(error, resolve, reject);
    });
  });
}

function settle(error: unknown, resolve: () => void, reject: (reason: Error) => void): void {
  if (error === undefined || error === null) resolve();
  else reject(error instanceof Error ? error : new Error('the session store failed', { cause: error }));
}
