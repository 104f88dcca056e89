import { randomUUID } from 'node:crypto';
import { drive } from './drive.ts';
import { HttpLane, type HttpAnswer, type HttpAsk } from './http-lane.ts';
import type { Ask, HttpPlan } from './http-plan.ts';
import { atOnce, paced, type Job } from './lanes.ts';

const API = '/api/v1';

type Signed = Readonly<Record<'cookie' | 'x-csrf-token', string>>;

/** People at the API: each signs in once, for real, and then asks with cookie and token over kept connections. */
drive<HttpPlan>(async ({ port, password, asks, warmUp, lanes, perSecond }) => {
  const connections = createConnections(port);
  const logins = [...new Set(asks.map(({ login }) => login))];
  const sessions = new Map<string, Signed>();
  const signIns = logins.map((login, no): Job => async () => {
    sessions.set(login, await signIn(connections, login, password, no));
  });
  failIfAny(await atOnce(signIns, 4));
  const jobs = asks.map((ask): Job => async () => {
    const signed = sessions.get(ask.login);
    const { status, body } = await connections.ask(request(ask, signed));
    if (status >= 300) throw new Error(`${String(status)} ${ask.path} ${body.slice(0, 500)}`);
  });
  failIfAny(await atOnce(jobs.slice(0, warmUp), lanes));
  const rest = jobs.slice(warmUp);
  return {
    load: () => (perSecond === undefined ? atOnce(rest, lanes) : paced(rest, perSecond)),
    close: async () => {
      connections.close();
    },
  };
});

interface Connections {
  ask(request: HttpAsk): Promise<HttpAnswer>;
  close(): void;
}

/** The server closes what was idle for five seconds; what has nearly been is not used again. */
const IDLE_AT_MOST_MS = 2_000;

/** As many connections as are asking at the same moment, each kept for the next who asks. */
function createConnections(port: number): Connections {
  const idle: { readonly lane: HttpLane; readonly since: number }[] = [];
  const fresh = (): HttpLane => {
    const kept = idle.pop();
    if (kept && performance.now() - kept.since < IDLE_AT_MOST_MS) return kept.lane;
    kept?.lane.close();
    idle.splice(0).forEach(({ lane }) => {
      lane.close();
    });
    return new HttpLane(port);
  };
  return {
    async ask(one) {
      const lane = fresh();
      const answer = await lane.ask(one);
      idle.push({ lane, since: performance.now() });
      return answer;
    },
    close() {
      idle.forEach(({ lane }) => {
        lane.close();
      });
    },
  };
}

/** Behind a proxy, everybody has an address of his own: signing in is limited by address. */
async function signIn(connections: Connections, login: string, password: string, no: number): Promise<Signed> {
  const address = `10.0.${String(no >> 8)}.${String(no & 255)}`;
  const { status, headers, body } = await connections.ask({
    method: 'POST',
    path: `${API}/session`,
    headers: { 'x-forwarded-for': address },
    body: JSON.stringify({ login, password }),
  });
  if (status !== 201) throw new Error(`${login} cannot sign in: ${String(status)} ${body}`);
  const { csrfToken } = JSON.parse(body) as { readonly csrfToken: string };
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrfToken };
}

function request({ path, body }: Ask, signed: Signed | undefined): HttpAsk {
  const headers = { ...signed };
  if (body === undefined) return { method: 'GET', path: `${API}${path}`, headers };
  const keyed = { ...headers, 'idempotency-key': randomUUID() };
  return { method: 'POST', path: `${API}${path}`, headers: keyed, body: JSON.stringify(body) };
}

function failIfAny({ failures }: { readonly failures: readonly string[] }): void {
  if (failures.length > 0) throw new Error(`${String(failures.length)} failed: ${failures[0] ?? ''}`);
}
