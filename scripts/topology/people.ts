import { randomUUID } from 'node:crypto';
import { request as ask, Agent, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Acts {
  /** Answered 200, in milliseconds each. */
  readonly tookMs: readonly number[];
  /** Anything else: what was answered, or that nobody answered. */
  readonly failures: readonly string[];
}

export interface Office {
  readonly port: number;
  readonly login: string;
  readonly password: string;
  readonly itemIds: readonly string[];
  readonly command: object;
}

/** People who act at a constant rate through the proxy, one key per intent, and never ask a second time. */
export class People {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 32 });
  private readonly tookMs: number[] = [];
  private readonly failures: string[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private session: Readonly<Record<string, string>> = {};
  private no = 0;

  constructor(private readonly office: Office) {}

  async signIn(): Promise<void> {
    const { login, password } = this.office;
    const { status, cookie, body } = await this.send('/session', { login, password });
    if (status !== 201) throw new Error(`${login} cannot sign in: ${String(status)} ${body}`);
    const { csrfToken } = JSON.parse(body) as { readonly csrfToken: string };
    this.session = { cookie, 'x-csrf-token': csrfToken };
  }

  /** So many acts a second until told to stop; a slow answer does not hold up the next person. */
  async act(perSecond: number, stopped: AbortSignal): Promise<void> {
    const began = performance.now();
    for (let due = 0; !stopped.aborted; due += 1) {
      const wait = Math.max(0, began + (due * 1000) / perSecond - performance.now());
      await sleep(wait, undefined, { signal: stopped }).catch(() => undefined);
      const one = this.actOnce().finally(() => this.underWay.delete(one));
      this.underWay.add(one);
    }
    await Promise.all(this.underWay);
  }

  get acts(): Acts {
    return { tookMs: this.tookMs, failures: this.failures };
  }

  close(): void {
    this.agent.destroy();
  }

  private async actOnce(): Promise<void> {
    const { itemIds, command } = this.office;
    this.no += 1;
    const id = itemIds[this.no % itemIds.length] ?? '';
    const began = performance.now();
    try {
      const { status, body } = await this.send(`/budget-items/${id}/commands`, { command }, randomUUID());
      if (status === 200) this.tookMs.push(performance.now() - began);
      else this.failures.push(`${String(status)} ${body.slice(0, 200)}`);
    } catch (error) {
      this.failures.push(String(error));
    }
  }

  private async send(
    path: string,
    body: object,
    key?: string,
  ): Promise<{ readonly status: number; readonly cookie: string; readonly body: string }> {
    const headers = {
      'content-type': 'application/json',
      ...this.session,
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    const sent = ask({
      host: '127.0.0.1',
      port: this.office.port,
      method: 'POST',
      path: `/api/v1${path}`,
      agent: this.agent,
      headers,
      timeout: 30_000,
    });
    sent.end(JSON.stringify(body));
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      sent.once('response', resolve).once('error', reject);
      sent.once('timeout', () => sent.destroy(new Error('no answer within 30 s')));
    });
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    return { status: answer.statusCode ?? 0, cookie, body: await text(answer) };
  }
}
