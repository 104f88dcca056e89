import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session, { type SessionData } from 'express-session';
import type { Pool } from '../../db/pool.ts';
import type { Locale } from '../../domain/locale.ts';

const HOUR_MS = 3_600_000;
/** A session ends when nothing was done for a working day; each request prolongs it. */
const IDLE_MS = 8 * HOUR_MS;
/** How often prolonging is written down: a row per minute and session instead of one per request. */
const TOUCH_EVERY_MS = 60_000;
/** Sessions remembered for that; beyond it, the memory starts again. */
const REMEMBERED = 20_000;

export const SESSION_COOKIE = 'bihuan.sid';

declare module 'express-session' {
  interface SessionData {
    /** Who signed in; name and language as they were then. */
    person: { readonly id: string; readonly login: string; readonly name: string; readonly locale: Locale };
    csrfToken: string;
    /** The password was given by somebody else: nothing but changing it is possible. */
    mustChangePassword: boolean;
  }
}

const PgStore = connectPgSimple(session);

/** Sessions in PostgreSQL, read by a statement that is planned once, and prolonged at most once a minute. */
class SessionStore extends PgStore {
  private readonly touched = new Map<string, number>();

  constructor(
    private readonly sessions: Pool,
    errorLog: (...facts: readonly unknown[]) => void,
  ) {
    super({ pool: sessions, tableName: 'http_session', errorLog });
  }

  override get(sid: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    const statement = { name: 'session', text: 'select sess from http_session where sid = $1 and expire >= now()' };
    this.sessions.query<{ sess: SessionData }>({ ...statement, values: [sid] }, (error: Error | null, result) => {
      if (error) callback(error);
      else callback(null, result.rows[0]?.sess ?? null);
    });
  }

  override touch(sid: string, data: SessionData, callback?: () => void): void {
    const now = Date.now();
    if (now - (this.touched.get(sid) ?? 0) < TOUCH_EVERY_MS) {
      callback?.();
      return;
    }
    if (this.touched.size >= REMEMBERED) this.touched.clear();
    this.touched.set(sid, now);
    super.touch(sid, data, callback);
  }
}

/** A handler of sessions, and how to stop its housekeeping. */
export interface Sessions {
  readonly handler: RequestHandler;
  readonly close: () => void;
}

/** Sessions of people, kept in PostgreSQL: they survive a restart and can be revoked. */
export function createSessions(pool: Pool, secret: string, onError: (...facts: readonly unknown[]) => void): Sessions {
  const store = new SessionStore(pool, onError);
  const handler = session({
    store,
    secret,
    name: SESSION_COOKIE,
    resave: false,
    rolling: true,
    saveUninitialized: false,
    // `auto`: secure whenever the request came over TLS, also through a trusted proxy.
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: IDLE_MS, path: '/' },
  });
  return {
    handler,
    close: () => {
      store.close();
    },
  };
}
