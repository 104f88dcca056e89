import { lookup as resolve } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { IncomingMessage } from 'node:http';
import type { OutwardAddresses } from '../../domain/delivery/outward-addresses.ts';
import { excerpt } from './channel.ts';

/** An answer over HTTP: its status and the beginning of its text. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** The address may not be spoken to: it leads into the internal network, to this machine, or is no web address. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

/** The other side did not answer in time. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

export interface OutwardOptions {
  /** Those that may be spoken to; where a budget system stands beside this one, also inside. */
  readonly addresses: OutwardAddresses;
  readonly longestMs?: number;
}

/** Posts JSON to an address that a person has typed. */
export type PostOutward = (
  url: string,
  body: string,
  headers?: Readonly<Record<string, string>>,
) => Promise<HttpAnswer>;

const LONGEST_MS = 20_000;
const READ_OCTETS = 4_096;

/**
 * A way to post to addresses given by people, without letting them speak through us to what only this machine reaches
 * (SSRF). The name is resolved once, every address it has is looked at, and the connection goes to what was looked at;
 * no redirect is followed.
 */
export function openOutward({ addresses, longestMs = LONGEST_MS }: OutwardOptions): PostOutward {
  return (url, body, headers = {}) =>
    new Promise((done, fail) => {
      const target = new URL(url);
      if (!addresses.mayBeAsked(target)) {
        fail(new ForbiddenAddress(`${target.protocol}//${target.hostname}`));
        return;
      }
      const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
      const asked = send(
        target,
        {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json; charset=utf-8',
            'Content-Length': Buffer.byteLength(body),
            'User-Agent': 'Bihuan',
            ...headers,
          },
          lookup: guardedLookup(addresses),
          // A connection kept open could have been looked at under another name.
          agent: false,
        },
        (answer) => {
          read(answer)
            .then(done, fail)
            .finally(() => {
              clearTimeout(timer);
            });
        },
      );
      // Of the whole exchange: a server that trickles never falls silent.
      const timer = setTimeout(() => {
        asked.destroy(new TimedOut(target.hostname));
      }, longestMs);
      asked.on('error', (error) => {
        clearTimeout(timer);
        fail(error);
      });
      asked.end(body);
    });
}

async function read(answer: IncomingMessage): Promise<HttpAnswer> {
  const parts: Buffer[] = [];
  let octets = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part);
    octets += part.length;
    if (octets >= READ_OCTETS) break;
  }
  answer.destroy();
  return { status: answer.statusCode ?? 0, text: excerpt(Buffer.concat(parts).toString('utf8')) };
}

/** Every address of the name must be outside: a name may have several, and the connection may take any. */
function guardedLookup({ mayBeReached }: OutwardAddresses): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, []);
        return;
      }
      if (addresses.some(({ address }) => !mayBeReached(address))) {
        callback(new ForbiddenAddress(hostname), []);
        return;
      }
      const [first] = addresses;
      if (options.all === true || !first) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
