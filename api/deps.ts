import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Pool } from '../db/pool.ts';
import type { HashName, ProcessStore, StoreClock } from '../db/process-store-types.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Tracing } from '../telemetry/tracing.ts';

/** Requests a minute of one caller and of one machine account; sign-ins a minute of one address. */
export type RateLimits = Pick<Config['http'], 'requestsPerMinute' | 'signInsPerMinute' | 'machineRequestsPerMinute'>;

/** Where handed-in files lie, where they wait to be checked, and how many bytes one may have. */
export interface Files {
  readonly store: FileStore;
  readonly incoming: string;
  readonly limit: number;
  /** Where the authority has laid the standard's own typefaces, if anywhere. */
  readonly fonts?: string | undefined;
}

/** What the API is given: everything that differs between production, demo and tests. */
export interface ApiDeps {
  readonly config: Pick<Config, 'http'> &
    Partial<Pick<Config, 'identity' | 'version'> & { readonly delivery: Pick<Config['delivery'], 'allowPrivate'> }>;
  readonly pool: Pool;
  readonly store: ProcessStore;
  /** *Now* is an input: real time plus an origin, or a test's hand. */
  readonly clock: StoreClock;
  readonly files: Files;
  readonly logger: Logger;
  /** How the administration's record is chained; SHA-256 where nothing is said. */
  readonly hash?: HashName;
  /** Aborted once the process has been told to end: it answers on, and says that it is no longer ready. */
  readonly ending?: AbortSignal;
  /** Times every request; nobody measures where it is left out. */
  readonly meter?: RequestHandler;
  /** Nobody traces where it is left out. */
  readonly tracing?: Tracing;
  /** Where the built page lies; without it, where the build leaves it. */
  readonly page?: string;
}

export const POOL = Symbol('pool');
export const STORE = Symbol('store');
export const CLOCK = Symbol('clock');
export const HASH = Symbol('hash');
export const LOGGER = Symbol('logger');
/** What endpoints' addresses and secrets are sealed with. */
export const SEAL = Symbol('seal');
/** Which addresses endpoints may have. */
export const ADDRESSES = Symbol('outward addresses');
/** What personal data in the registries is sealed with. */
export const PERSONAL_SEAL = Symbol('personal seal');
/** Of the release that runs. */
export const VERSION = Symbol('version');
export const FILES = Symbol('files');
/** The threads that write PDFs. */
export const PDFS = Symbol('pdfs');
export const LIMITS = Symbol('limits');
export const IDENTITY = Symbol('identity');
export const SECRETS = Symbol('secrets');
