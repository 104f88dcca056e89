import { randomUUID } from 'node:crypto';
import type { agent, Test } from 'supertest';
import type { z } from 'zod';
import type { Problem } from '../../../api/problem/problem.ts';
import { MeSchema } from '../../../api/session/session.schemas.ts';
import type { Contract } from './contract.ts';

type Agent = ReturnType<typeof agent>;
type Headers = Readonly<Record<string, string>>;
type Method = 'get' | 'post' | 'put' | 'delete';

/** An answer of the API. The body is typed as a problem; what succeeded is read by `ok` with its schema. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Problem;
}

/** Somebody at the API, with cookie and CSRF token once signed in. Every answer is held against the OpenAPI document. */
export class Client {
  constructor(
    readonly agent: Agent,
    private readonly contract: Contract,
    readonly csrfToken = '',
  ) {}

  async signedIn(login: string, password: string): Promise<Client> {
    const reply = await this.post('/session', { login, password });
    return new Client(this.agent, this.contract, ok(reply, MeSchema, 201).csrfToken);
  }

  get(path: string, headers: Headers = {}): Promise<Reply> {
    return this.send('get', path, undefined, headers);
  }

  post(path: string, body?: object, headers: Headers = {}): Promise<Reply> {
    return this.send('post', path, body, headers);
  }

  put(path: string, body?: object, headers: Headers = {}): Promise<Reply> {
    return this.send('put', path, body, headers);
  }

  delete(path: string): Promise<Reply> {
    return this.send('delete', path);
  }

  /** Sends a file as the body itself. */
  upload(path: string, file: Buffer, headers: Headers = {}): Promise<Reply> {
    return this.send('post', path, file, { 'Content-Type': 'application/octet-stream', ...headers });
  }

  /** Fetches a file. What is no file is read by `get`. */
  async download(path: string): Promise<{ readonly status: number; readonly headers: Headers; readonly file: Buffer }> {
    const { status, headers, body } = await this.agent
      .get(`/api/v1${path}`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          done(null, Buffer.concat(pieces));
        });
      });
    this.contract.seen('get', `/api/v1${path}`);
    return { status, headers, file: Buffer.from(body as Uint8Array) };
  }

  /** An act under a key of its own. */
  act(itemId: string, command: object, more: object = {}, headers: Headers = {}): Promise<Reply> {
    const key = { 'Idempotency-Key': randomUUID() };
    return this.post(`/budget-items/${itemId}/commands`, { command, ...more }, { ...key, ...headers });
  }

  async send(method: Method, path: string, body?: object | string, headers: Headers = {}): Promise<Reply> {
    const full = `/api/v1${path}`;
    const csrf = this.csrfToken === '' ? {} : { 'X-CSRF-Token': this.csrfToken };
    const test: Test = this.agent[method](full).set({ ...csrf, ...headers });
    const { status, headers: answered, text, body: read, type } = await (body === undefined ? test : test.send(body));
    this.contract.check(method, full, { status, type, body: read as unknown });
    return { status, headers: answered, text, body: read as Problem };
  }
}

/** The body of an answer that must have succeeded, read by the schema it is documented with. */
export function ok<T>(reply: Reply, schema: z.ZodType<T>, status = 200): T {
  if (reply.status !== status) throw new Error(`${String(reply.status)} ${reply.text}`);
  return schema.parse(reply.body);
}
