import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler } from 'express';
import session, { type SessionData } from 'express-session';
import type { Pool } from '../../db/pool.ts';
import { sessionWithGrants } from '../../db/queries/grants.ts';
import type { Door } from '../../db/queries/sign-ins.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { noteHeld, passHeld } from './held-grants.ts';

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
    /** A second factor is asked of his roles and he has none: nothing but enrolling one is possible. */
    mustEnrol: boolean;
    /** How it began: when, from where, with what. */
    began: { readonly at: string; readonly address: string; readonly agent: string; readonly door: Door };
    /** When it ends whatever is done, in milliseconds. */
    endsAt: number;
    /** When the last code was given, in milliseconds; not there where nobody has asked for one. */
    factorAt: number;
    /** The first step is done and the code is asked for: nobody is signed in yet. */
    waiting: { readonly personId: string; readonly door: Door; readonly since: number; readonly idToken?: string };
    /** On the way to the provider and back. */
    oidc: {
      readonly state: string;
      readonly nonce: string;
      readonly verifier: string;
      readonly to: string;
      readonly since: number;
    };
    /** Why the provider's door did not open, until the page has said it. */
    refused: { readonly code: string; readonly params: Readonly<Record<string, string>> };
    /** What tells the provider whose session there is to end with this one. */
    idToken: string;
  }
}

const PgStore = connectPgSimple(session);

/** Sessions in PostgreSQL, read together with what their people hold, and prolonged at most once a minute. */
class SessionStore extends PgStore {
  private readonly touched = new Map<string, number>();

  constructor(
    private readonly sessions: Pool,
    private readonly today: () => PlainDate,
    private readonly report: (...facts: readonly unknown[]) => void,
  ) {
    super({ pool: sessions, tableName: 'http_session', errorLog: report });
  }

  override get(sid: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    this.read(sid).then(
      (found) => {
        callback(null, found);
      },
      (error: unknown) => {
        callback(error);
      },
    );
  }

  /** The session of a request is a copy of what was read. */
  override createSession(request: Request, read: SessionData): session.Session & SessionData {
    const made = super.createSession(request, read);
    passHeld(read, made);
    return made;
  }

  private async read(sid: string): Promise<SessionData | null> {
    const on = this.today();
    const found = await sessionWithGrants(this.sessions, sid, on);
    if (!found) return null;
    const data = found.data as SessionData;
    if (isOver(data)) return null;
    noteHeld(data, { on, grants: found.grants });
    return data;
  }

  override touch(sid: string, data: SessionData, callback?: () => void): void {
    const now = Date.now();
    if (now - (this.touched.get(sid) ?? 0) < TOUCH_EVERY_MS) {
      callback?.();
      return;
    }
    if (this.touched.size >= REMEMBERED) this.touched.clear();
    this.touched.set(sid, now);
    this.sessions.query(PROLONG, [sid, expiryOf(data) / 1000]).then(
      () => callback?.(),
      (error: unknown) => {
        this.report('a session was not prolonged', error);
        callback?.();
      },
    );
  }
}

const PROLONG = 'update http_session set expire = to_timestamp($2), seen_at = now() where sid = $1';

/** Prolonged by idleness, never beyond its end. */
function expiryOf({ cookie, endsAt = Number.POSITIVE_INFINITY }: Ending & Pick<SessionData, 'cookie'>): number {
  return Math.min(Date.now() + (cookie.maxAge ?? 0), endsAt);
}

function isOver({ endsAt = Number.POSITIVE_INFINITY }: Ending): boolean {
  return endsAt <= Date.now();
}

/** Nobody's session has no end of its own. */
type Ending = Partial<Pick<SessionData, 'endsAt'>>;

/** A handler of sessions, and how to stop its housekeeping. */
export interface Sessions {
  readonly handler: RequestHandler;
  readonly close: () => void;
}

/** Sessions of people, kept in PostgreSQL: they survive a restart and can be revoked. */
export function createSessions(
  pool: Pool,
  { secret, idleMs, today }: { readonly secret: string; readonly idleMs: number; readonly today: () => PlainDate },
  onError: (...facts: readonly unknown[]) => void,
): Sessions {
  const store = new SessionStore(pool, today, onError);
  const handler = session({
    store,
    secret,
    name: SESSION_COOKIE,
    resave: false,
    rolling: true,
    saveUninitialized: false,
    // `auto`: secure whenever the request came over TLS, also through a trusted proxy.
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: idleMs, path: '/' },
  });
  return {
    handler,
    close: () => {
      store.close();
    },
  };
}
