import { join } from 'node:path';
import { filesConfig, s3Missing, type FilesConfig } from './files.ts';
import { ConfigError, type ConfigFault } from './config-error.ts';
import { readEnvironment, type Environment } from './env.ts';
import { identityConfig, type IdentityConfig } from './identity.ts';
import { readLocalStack, type LocalStack } from './local-stack.ts';
import { withSecretFiles } from './secret-files.ts';
import { localSessionSecret } from './session-secret.ts';
import { tracingConfig, type TracingConfig } from './tracing.ts';
import { VARIABLES, type VariableName, type Variables } from './variables.ts';

/** How to reach Temporal: the local dev server, a cluster with certificates, or Temporal Cloud with a key. */
export interface TemporalConfig {
  readonly address: string;
  readonly namespace: string;
  readonly apiKey: string | undefined;
  readonly tls: boolean;
  readonly tlsFiles: {
    readonly ca: string | undefined;
    readonly cert: string | undefined;
    readonly key: string | undefined;
  };
}

/** Everything a process may know about where it runs. Read once at its start, handed on, frozen. */
export interface Config {
  readonly environment: Variables['NODE_ENV'];
  readonly dataDir: string;
  readonly logLevel: Variables['LOG_LEVEL'];
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly sessionSecret: string;
    readonly requestsPerMinute: number;
    readonly signInsPerMinute: number;
    readonly machineRequestsPerMinute: number;
  };
  readonly identity: IdentityConfig;
  readonly files: FilesConfig;
  readonly database: { readonly url: string; readonly poolSize: number };
  readonly temporal: TemporalConfig;
  readonly hashAlgorithm: Variables['HASH_ALGORITHM'];
  readonly clockOriginMs: number;
  readonly relay: {
    readonly pollMs: number;
    readonly signalsPerSecond: number;
    readonly startsPerSecond: number;
    readonly batchSize: number;
  };
  readonly version: string;
  /** How long an API still answers after it was told to end. */
  readonly drainMs: number;
  readonly backup: { readonly dir: string; readonly keepDays: number; readonly hour: number };
  /** Undefined where nobody measures. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Undefined where nobody traces. */
  readonly tracing: TracingConfig | undefined;
  readonly worker: {
    /** The release that this worker runs, for Temporal; undefined where there is one version only. */
    readonly buildId: string | undefined;
    readonly cachedWorkflows: number;
    readonly concurrentWorkflowTasks: number;
    readonly concurrentActivities: number;
  };
  readonly delivery: {
    /** Undefined where no mail server is configured. */
    readonly smtp: { readonly url: string; readonly from: string; readonly plain: boolean } | undefined;
    readonly mailsPerSecond: number;
    /** Whether endpoints may lie in the internal network. */
    readonly allowPrivate: boolean;
    readonly publicUrl: string | undefined;
  };
}

/**
 * Reads and checks the configuration.
 *
 * What the environment leaves open is taken from the stack that `npm start` left running in the data folder.
 *
 * @throws {ConfigError} naming every unusable variable at once, in Chinese and English
 */
export function loadConfig(environment: Environment = readEnvironment()): Config {
  const variables = readVariables(environment);
  const stack = readLocalStack(variables.DATA_DIR);
  const missing = missingVariables(variables, stack);
  if (missing.length > 0) throw new ConfigError(missing);
  return deepFreeze(toConfig(variables, stack));
}

/** Only the variables, checked: for the start script, which creates what the rest of the configuration names. */
export function readVariables(given: Environment): Variables {
  const { environment, faults: unread } = withSecretFiles(given);
  const read = (Object.keys(VARIABLES) as VariableName[]).map((name) => readVariable(name, environment[name]));
  const faults = [...unread, ...read.flatMap((one) => ('fault' in one ? [one.fault] : []))];
  if (faults.length > 0) throw new ConfigError(faults);
  return Object.fromEntries(read.flatMap((one) => ('value' in one ? [[one.name, one.value]] : []))) as Variables;
}

type Read = { readonly name: VariableName; readonly value: unknown } | { readonly fault: ConfigFault };

function readVariable(name: VariableName, given: string | undefined): Read {
  // An empty variable is how compose files and shells say "not set".
  const result = VARIABLES[name].schema.safeParse(given === '' ? undefined : given);
  return result.success ? { name, value: result.data } : { fault: fault(name, given) };
}

function fault(name: VariableName, given: string | undefined): ConfigFault {
  const { rule, secret } = VARIABLES[name];
  return { variable: name, found: given === undefined ? '—' : secret ? '***' : given, rule };
}

function missingVariables(variables: Variables, stack: LocalStack): readonly ConfigFault[] {
  const noDatabase = variables.DATABASE_URL === undefined && stack.databaseUrl === undefined;
  const s3 = s3Missing(variables);
  const noSecret = variables.NODE_ENV === 'production' && variables.SESSION_SECRET === undefined;
  return [
    ...(noDatabase ? [fault('DATABASE_URL', undefined)] : []),
    ...s3.map((name) => fault(name, undefined)),
    ...(noSecret ? [fault('SESSION_SECRET', undefined)] : []),
    ...oidcMissing(variables),
  ];
}

/** A provider needs both its address and our name there, and an address that it can send people back to. */
function oidcMissing({ OIDC_ISSUER, OIDC_CLIENT_ID, PUBLIC_URL, NODE_ENV }: Variables): readonly ConfigFault[] {
  if (OIDC_ISSUER === undefined && OIDC_CLIENT_ID === undefined) return [];
  return [
    ...(OIDC_ISSUER === undefined ? [fault('OIDC_ISSUER', undefined)] : []),
    ...(OIDC_CLIENT_ID === undefined ? [fault('OIDC_CLIENT_ID', undefined)] : []),
    ...(PUBLIC_URL === undefined && NODE_ENV === 'production' ? [fault('PUBLIC_URL', undefined)] : []),
  ];
}

function toConfig(variables: Variables, stack: LocalStack): Config {
  return {
    environment: variables.NODE_ENV,
    dataDir: variables.DATA_DIR,
    logLevel: variables.LOG_LEVEL,
    http: {
      host: variables.HOST,
      port: variables.PORT,
      requestsPerMinute: variables.REQUESTS_PER_MINUTE,
      signInsPerMinute: variables.SIGN_INS_PER_MINUTE,
      machineRequestsPerMinute: variables.MACHINE_REQUESTS_PER_MINUTE,
      sessionSecret: variables.SESSION_SECRET ?? localSessionSecret(variables.DATA_DIR),
    },
    identity: identityConfig(variables),
    files: filesConfig(variables),
    database: { url: variables.DATABASE_URL ?? stack.databaseUrl ?? '', poolSize: variables.DATABASE_POOL_SIZE },
    temporal: temporalConfig(variables, stack),
    hashAlgorithm: variables.HASH_ALGORITHM,
    clockOriginMs: variables.CLOCK_ORIGIN_MS,
    relay: relayConfig(variables),
    version: variables.BIHUAN_VERSION,
    drainMs: variables.API_DRAIN_SECONDS * 1000,
    backup: {
      dir: variables.BACKUP_DIR ?? join(variables.DATA_DIR, 'backups'),
      keepDays: variables.BACKUP_KEEP_DAYS,
      hour: variables.BACKUP_HOUR,
    },
    metrics:
      variables.METRICS_PORT === undefined ? undefined : { host: variables.METRICS_HOST, port: variables.METRICS_PORT },
    tracing: tracingConfig(variables),
    worker: {
      buildId: variables.WORKER_BUILD_ID,
      cachedWorkflows: variables.WORKER_CACHED_WORKFLOWS,
      concurrentWorkflowTasks: variables.WORKER_CONCURRENT_WORKFLOW_TASKS,
      concurrentActivities: variables.WORKER_CONCURRENT_ACTIVITIES,
    },
    delivery: deliveryConfig(variables),
  };
}

function relayConfig(variables: Variables): Config['relay'] {
  return {
    pollMs: variables.RELAY_POLL_MS,
    signalsPerSecond: variables.RELAY_SIGNALS_PER_SECOND,
    startsPerSecond: variables.RELAY_STARTS_PER_SECOND,
    batchSize: variables.RELAY_BATCH_SIZE,
  };
}

function deliveryConfig(variables: Variables): Config['delivery'] {
  const { SMTP_URL: url, SMTP_FROM: from, SMTP_PLAIN: plain } = variables;
  return {
    smtp: url === undefined ? undefined : { url, from, plain },
    mailsPerSecond: variables.SMTP_PER_SECOND,
    allowPrivate: variables.OUTWARD_PRIVATE,
    publicUrl: variables.PUBLIC_URL,
  };
}

function temporalConfig(variables: Variables, stack: LocalStack): TemporalConfig {
  return {
    address: variables.TEMPORAL_ADDRESS ?? stack.temporalAddress ?? '127.0.0.1:7233',
    namespace: variables.TEMPORAL_NAMESPACE,
    apiKey: variables.TEMPORAL_API_KEY,
    // A key or a certificate never travels in clear text, unless somebody says so.
    tls: variables.TEMPORAL_TLS ?? (variables.TEMPORAL_API_KEY ?? variables.TEMPORAL_TLS_CERT_FILE) !== undefined,
    tlsFiles: {
      ca: variables.TEMPORAL_TLS_CA_FILE,
      cert: variables.TEMPORAL_TLS_CERT_FILE,
      key: variables.TEMPORAL_TLS_KEY_FILE,
    },
  };
}

function deepFreeze<T extends object>(value: T): T {
  Object.values(value).forEach((inner: unknown) => {
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  });
  return Object.freeze(value);
}
