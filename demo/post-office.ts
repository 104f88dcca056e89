import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Pool } from '../db/pool.ts';
import type { Instant } from '../domain/calendar/plain-date.ts';
import { whileDelivering } from '../worker/delivery-loop.ts';
import type { Logger } from '../worker/log.ts';
import { PEOPLE } from './cast.ts';
import type { Undoing } from './undoing.ts';

/** What left and what arrived; every mail that was sent arrives once. */
export interface Post {
  readonly sent: number;
  readonly arrived: number;
  /** Arrived a second time. */
  readonly twice: number;
  /** Neither sent nor suppressed in the end. */
  readonly open: number;
}

/** The demo's mail: a real server on this machine, spoken to by the product's own delivery. */
export interface PostOffice {
  /** Waits until everything that may go at `now` has gone, and counts. */
  readonly counted: (now: Instant) => Promise<Post>;
}

export interface PostOfficeParts {
  readonly pool: Pool;
  /** The product's time as it was last seen. */
  readonly now: () => Instant;
  readonly log: Logger;
}

/** No such domain exists (RFC 2606), so that nothing of the demo could ever reach anybody. */
const DOMAIN = 'bihuan.example';
const PAUSE_MS = 50;
const PATIENCE_MS = 60_000;

/** Opens the server, gives everybody of the cast an address, and starts the product's deliveries. */
export async function openPostOffice(parts: PostOfficeParts, undoing: Undoing): Promise<PostOffice> {
  const arrived: string[] = [];
  const port = await listen(arrived, undoing);
  await giveAddresses(parts);
  deliver(parts, `smtp://127.0.0.1:${String(port)}`, undoing);
  return { counted: (now) => counted(parts.pool, now, arrived) };
}

async function listen(arrived: string[], undoing: Undoing): Promise<number> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      messageIdOf(stream).then(
        (id) => {
          arrived.push(id);
          done();
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  await new Promise<void>((ready, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', ready);
  });
  undoing.later(
    () =>
      new Promise<void>((closed) => {
        server.close(closed);
      }),
  );
  const { port } = server.server.address() as AddressInfo;
  return port;
}

async function messageIdOf(stream: SMTPServerDataStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return /^message-id:\s*(<[^>]+>)/im.exec(Buffer.concat(parts).toString('utf8'))?.[1] ?? 'without an id';
}

async function giveAddresses({ pool, now }: PostOfficeParts): Promise<void> {
  await pool.query(
    `insert into mail_address (person_id, address, verified_at)
     select (p ->> 'id')::uuid, p ->> 'address', $2 from jsonb_array_elements($1::jsonb) p`,
    [JSON.stringify(PEOPLE.map(({ id, login }) => ({ id, address: `${login}@${DOMAIN}` }))), now()],
  );
}

function deliver({ pool, now, log }: PostOfficeParts, url: string, undoing: Undoing): void {
  const ending = new AbortController();
  const parts = {
    pool,
    clock: { now },
    delivery: {
      smtp: { url, from: `bihuan@${DOMAIN}`, plain: true },
      mailsPerSecond: 1_000,
      allowPrivate: false,
      publicUrl: undefined,
    },
    secret: DOMAIN,
    log,
  };
  const over = new Promise<void>((end) => {
    ending.signal.addEventListener('abort', () => {
      end();
    });
  });
  const delivering = whileDelivering(parts, ending.signal, () => over);
  undoing.later(async () => {
    ending.abort();
    await delivering;
  });
}

async function counted(pool: Pool, now: Instant, arrived: readonly string[]): Promise<Post> {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await pool.query<{ sent: number; open: number; due: number }>(
      `select count(*) filter (where state = 'sent')::int as sent,
         (count(*) filter (where state not in ('sent', 'suppressed')))::int
           + (select count(*)::int from mail_log where planned_at is null) as open,
         (count(*) filter (where state = 'queued' and next_attempt_at <= $1))::int
           + (select count(*)::int from mail_log where planned_at is null) as due
       from delivery`,
      [now],
    );
    const [{ sent, open, due } = { sent: 0, open: 0, due: 0 }] = rows;
    const unique = new Set(arrived).size;
    if (due === 0 || Date.now() > patience) return { sent, arrived: unique, twice: arrived.length - unique, open };
    await sleep(PAUSE_MS);
  }
}
