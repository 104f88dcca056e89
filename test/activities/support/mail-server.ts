import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server does with a recipient or a message. */
export interface Behaviour {
  /** Replies to RCPT TO with this code instead of taking the recipient. */
  readonly refuseRecipient?: (address: string) => number | undefined;
  /** Called with every message once it is whole; what it throws is the reply, what it answers is awaited first. */
  readonly onMessage?: (messageId: string, count: number) => void | Promise<void>;
  /** Replies to the message with this code instead of taking it. */
  readonly refuseMessage?: number;
  /** Closes the connection in the middle of the message. */
  readonly dropMessage?: (count: number) => boolean;
  readonly user?: string;
  /** Offers STARTTLS, with a certificate that nobody has signed. */
  readonly tls?: boolean;
}

/** A real SMTP server of one test. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  /** Message ids in the order they were taken. */
  readonly taken: string[];
  readonly texts: string[];
  behave(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

/** Starts a server on a port; without one, on any that is free. */
export async function startMailServer(first: Behaviour = {}, port = 0): Promise<MailServer> {
  let behaviour = first;
  const taken: string[] = [];
  const texts: string[] = [];
  let count = 0;
  const server = new SMTPServer({
    authOptional: first.user === undefined,
    allowInsecureAuth: true,
    disabledCommands: [...(first.tls === true ? [] : ['STARTTLS']), ...(first.user === undefined ? ['AUTH'] : [])],
    onAuth: ({ username = '' }, _session, done) => {
      if (username === behaviour.user) done(null, { user: username });
      else done(Object.assign(new Error('no such account'), { responseCode: 535 }));
    },
    onRcptTo: ({ address }, _session, done) => {
      const code = behaviour.refuseRecipient?.(address);
      done(code === undefined ? undefined : Object.assign(new Error('mailbox unavailable'), { responseCode: code }));
    },
    onData: (stream, session, done) => {
      count += 1;
      if (behaviour.dropMessage?.(count) === true) {
        stream.once('data', () => {
          drop(server, session.id);
        });
        stream.resume();
        return;
      }
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const id = /^Message-ID: <([^>]+)>/im.exec(text)?.[1] ?? '';
        const { refuseMessage } = behaviour;
        if (refuseMessage !== undefined) {
          done(Object.assign(new Error('not this one'), { responseCode: refuseMessage }));
          return;
        }
        taken.push(id);
        texts.push(text);
        void Promise.resolve(behaviour.onMessage?.(id, taken.length)).then(() => {
          done();
        });
      });
    },
  });
  // A client that dies in the middle is no error of the server's.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const { port: bound } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(bound)}`,
    port: bound,
    taken,
    texts,
    behave: (next) => {
      behaviour = next;
    },
    stop: async () => {
      for (const connection of server.connections) connection.close();
      await new Promise<void>((closed) => {
        server.close(closed);
      });
      await sleep(0);
    },
  };
}

function drop(server: SMTPServer, id: string): void {
  for (const connection of server.connections) {
    if ((connection as unknown as { readonly id: string }).id === id)
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }
}
