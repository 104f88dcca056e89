import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { TemporalConfig } from '../config/config.ts';
import type { Logger } from './log.ts';

/** What both kinds of connection take: plain, with certificates, or with a key. */
function options({ address, apiKey, tls, tlsFiles }: TemporalConfig) {
  const { ca, cert, key } = tlsFiles;
  const files = {
    ...(ca !== undefined && { serverRootCACertificate: readFileSync(ca) }),
    ...(cert !== undefined &&
      key !== undefined && { clientCertPair: { crt: readFileSync(cert), key: readFileSync(key) } }),
  };
  return { address, ...(tls && { tls: files }), ...(apiKey !== undefined && { apiKey }) };
}

/** A client that connects when it is first used, and again whenever it must. */
export function lazyClient(config: TemporalConfig): Client {
  return new Client({ connection: Connection.lazy(options(config)), namespace: config.namespace });
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** A worker's connection. Temporal may come up later than we do: it is waited for, and the log says so. */
export function connectWhenUp(config: TemporalConfig, log: Logger, stopped: AbortSignal): Promise<NativeConnection> {
  return whenUp(() => NativeConnection.connect(options(config)), `Temporal at ${config.address}`, log, stopped);
}

/** Tries again with growing pauses until it works or somebody stops the process. */
export async function whenUp<T>(
  attempt: () => Promise<T>,
  what: string,
  log: Logger,
  stopped: AbortSignal,
): Promise<T> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    stopped.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      log.warn({ reason: String(error), retryInMs: pause }, `${what} is not there yet`);
      await sleep(pause, undefined, { signal: stopped });
    }
  }
}
