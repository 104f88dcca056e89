import { randomUUID } from 'node:crypto';
import type { agent, Response, Test } from 'supertest';

type Agent = ReturnType<typeof agent>;
type Headers = Readonly<Record<string, string>>;

/** Somebody at the API, with cookie and CSRF token once signed in. */
export class Client {
  constructor(
    private readonly agent: Agent,
    readonly csrfToken = '',
  ) {}

  static async signIn(agent: Agent, login: string, password: string): Promise<Client> {
    const response = await agent.post('/api/v1/session').send({ login, password });
    if (response.status !== 201) throw new Error(`${login} cannot sign in: ${response.text}`);
    return new Client(agent, String(response.body.csrfToken));
  }

  get(path: string, headers: Headers = {}): Test {
    return this.agent.get(`/api/v1${path}`).set(headers);
  }

  send(method: 'post' | 'put' | 'delete', path: string, body?: object, headers: Headers = {}): Test {
    const test = this.agent[method](`/api/v1${path}`).set({ 'X-CSRF-Token': this.csrfToken, ...headers });
    return body === undefined ? test : test.send(body);
  }

  post(path: string, body?: object, headers: Headers = {}): Test {
    return this.send('post', path, body, headers);
  }

  /** An act under a key of its own. */
  act(itemId: string, command: object, more: object = {}, headers: Headers = {}): Test {
    return this.post(
      `/budget-items/${itemId}/commands`,
      { command, ...more },
      { 'Idempotency-Key': randomUUID(), ...headers },
    );
  }
}

/** The body of an answer that must have succeeded. */
export function ok(response: Response): Response['body'] {
  if (response.status >= 300) throw new Error(`${String(response.status)} ${response.text}`);
  return response.body;
}
