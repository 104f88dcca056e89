import { z } from 'zod';
import type { Bilingual } from '../domain/locale.ts';

/** How one variable is read, and the sentence a person sees when it cannot be. */
interface Variable<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly rule: Bilingual;
  /** Its value is never repeated in a message. */
  readonly secret?: true;
}

function variable<Schema extends z.ZodType>(
  schema: Schema,
  zh: string,
  en: string,
  options: { readonly secret?: true } = {},
): Variable<Schema> {
  return { schema, rule: { 'zh-CN': zh, en }, ...options };
}

const LARGEST_DATE_MS = 8_640_000_000_000_000;

function wholeNumber(min: number, max: number, fallback: number) {
  const schema = z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .default(fallback);
  return variable(schema, `应为 ${min} 至 ${max} 的整数`, `must be a whole number from ${min} to ${max}`);
}

function optionalWholeNumber(min: number, max: number) {
  const { schema, rule } = wholeNumber(min, max, min);
  return variable(schema.unwrap().optional(), rule['zh-CN'], rule.en);
}

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values, fallback: Values[number]) {
  const list = values.join(' | ');
  return variable(z.enum(values).default(fallback), `应为 ${list} 之一`, `must be one of ${list}`);
}

function text(fallback: string) {
  return variable(z.string().default(fallback), '不得为空', 'must not be empty');
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Over TLS, or on this machine. */
function isIssuer(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, hostname } = new URL(given);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

/** `name=value,…` with whole percent escapes only. */
const OTLP_HEADERS = /^ *[\w-]+=(?:%[0-9a-f]{2}|[^,%])*(?:, *[\w-]+=(?:%[0-9a-f]{2}|[^,%])*)*$/i;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const optionalText = variable(z.string().optional(), '应为文字', 'must be text');

/** Every variable the product reads, with its default. Documented for people in the README. */
export const VARIABLES = {
  NODE_ENV: oneOf(['development', 'test', 'production'], 'development'),
  /** Where a person reaches the API. */
  PORT: wholeNumber(1, 65_535, 3000),
  HOST: text('127.0.0.1'),
  /** What one session (or address, where nobody is signed in) may ask of the API; people and pages never reach it. */
  REQUESTS_PER_MINUTE: wholeNumber(1, 10_000_000, 1_200),
  /** Sign-ins from one address, so that passwords are not guessed. */
  SIGN_INS_PER_MINUTE: wholeNumber(1, 1_000_000, 60),
  /** What one machine account may ask of the API. */
  MACHINE_REQUESTS_PER_MINUTE: wholeNumber(1, 10_000_000, 600),
  DATA_DIR: text('.data'),
  /** Where handed-in files lie; without it, in the data folder. With an S3 bucket, only those still being checked. */
  FILES_DIR: optionalText,
  FILE_LIMIT_MIB: wholeNumber(1, 1_024, 50),
  /** Typefaces that the authority holds licences for (files/fonts/README.md); without it, those shipped. */
  PAPER_FONTS_DIR: optionalText,
  /** An S3-compatible store instead of the folder: its address, and what it asks for. */
  S3_ENDPOINT: variable(z.url({ protocol: /^https?$/ }).optional(), '应为 http(s) 地址', 'must be an http(s) address'),
  S3_BUCKET: optionalText,
  S3_REGION: text('us-east-1'),
  S3_ACCESS_KEY_ID: optionalText,
  S3_SECRET_ACCESS_KEY: variable(z.string().optional(), '应为文字', 'must be text', { secret: true }),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  DATABASE_URL: variable(
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    '应为 postgresql://用户:密码@主机:端口/库名；本机试用时可不设，先运行 npm start',
    'must be postgresql://user:password@host:port/database; leave it unset for a local trial and run npm start first',
    { secret: true },
  ),
  DATABASE_POOL_SIZE: wholeNumber(1, 500, 10),
  TEMPORAL_ADDRESS: variable(
    z
      .string()
      .regex(/^[^\s/:]+:\d{1,5}$/)
      .optional(),
    '应为 主机:端口，例如 127.0.0.1:7233',
    'must be host:port, for instance 127.0.0.1:7233',
  ),
  TEMPORAL_NAMESPACE: text('default'),
  TEMPORAL_API_KEY: variable(z.string().optional(), '应为文字', 'must be text', { secret: true }),
  TEMPORAL_TLS: variable(flag.optional(), '应为 true 或 false', 'must be true or false'),
  TEMPORAL_TLS_CA_FILE: optionalText,
  TEMPORAL_TLS_CERT_FILE: optionalText,
  TEMPORAL_TLS_KEY_FILE: optionalText,
  SESSION_SECRET: variable(z.string().min(32).optional(), '至少 32 个字符', 'must have at least 32 characters', {
    secret: true,
  }),
  /** The identity provider; without it there is the password door only. */
  OIDC_ISSUER: variable(
    z.string().refine(isIssuer).optional(),
    '应为身份提供方的 https 地址（本机调试可用 http）',
    'must be the https address of the provider (http on this machine only)',
  ),
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: variable(z.string().optional(), '应为文字', 'must be text', { secret: true }),
  OIDC_SCOPES: variable(
    z
      .string()
      .regex(/^openid( |$)/)
      .default('openid profile'),
    '应以 openid 开头，各项以空格分隔',
    'must begin with openid; scopes are separated by spaces',
  ),
  OIDC_LOGIN_CLAIM: text('preferred_username'),
  /** Chinese and English of the button, separated by a bar. */
  OIDC_LABEL: text('统一身份认证|Single sign-on'),
  /** Encrypts second factors, so that SESSION_SECRET can be changed without losing them. */
  IDENTITY_KEY: variable(z.string().min(32).optional(), '至少 32 个字符', 'must have at least 32 characters', {
    secret: true,
  }),
  SESSION_IDLE_MINUTES: wholeNumber(5, 10_080, 480),
  SESSION_LIFETIME_MINUTES: wholeNumber(5, 43_200, 1_440),
  /** An act that signs needs a code not older than this, of whoever has a second factor; 0: signing in is enough. */
  STEP_UP_MINUTES: wholeNumber(0, 1_440, 0),
  /** The record's hash chain: international or national standard (GM/T 0004). */
  HASH_ALGORITHM: oneOf(['sha256', 'sm3'], 'sha256'),
  /** Milliseconds the clock port runs away from the real clock: the demo's lived year. Zero in production. */
  CLOCK_ORIGIN_MS: wholeNumber(-LARGEST_DATE_MS, LARGEST_DATE_MS, 0),
  /** What the first local start fills an empty database with: a small city, or only the core year that its tests know. */
  DEMO_DATA: oneOf(['city', 'core'], 'city'),
  /** How often the relay looks into the outbox; 0.1–0.3 s follows closely without NOTIFY on the hot path. */
  RELAY_POLL_MS: wholeNumber(10, 60_000, 200),
  /** Two cores follow 60–70 acts a second; sending faster would only stand before people. */
  RELAY_SIGNALS_PER_SECOND: wholeNumber(1, 10_000, 60),
  RELAY_BATCH_SIZE: wholeNumber(1, 10_000, 100),
  /** Starts owe first workflow tasks: at most 30–40 a second per two cores keeps people fast. */
  RELAY_STARTS_PER_SECOND: wholeNumber(1, 10_000, 30),
  /** Where people reach the page: links in mails, and where the identity provider sends them back to. */
  PUBLIC_URL: variable(
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    '应为 https:// 开头的地址',
    'must be an address that begins with https://',
  ),
  /** The mail server; without it mails stand in the log and go nowhere. */
  SMTP_URL: variable(
    z.url({ protocol: /^smtps?$/ }).optional(),
    '应为 smtp://用户:密码@主机:587 或 smtps://用户:密码@主机:465；不设则邮件只记录不发送',
    'must be smtp://user:password@host:587 or smtps://user:password@host:465; unset, mails are recorded and not sent',
    { secret: true },
  ),
  SMTP_FROM: text('闭环 <bihuan@localhost>'),
  /** Clear text to a server that cannot encrypt: only for one on the same machine. */
  SMTP_PLAIN: variable(flag.default(false), '应为 true 或 false', 'must be true or false'),
  SMTP_PER_SECOND: wholeNumber(1, 1_000, 10),
  /** Endpoints and robots inside the internal network: needed where the budget system stands beside this one. */
  OUTWARD_PRIVATE: variable(flag.default(false), '应为 true 或 false', 'must be true or false'),
  /** Capped by measured heap, about 0.4 MiB each. */
  WORKER_CACHED_WORKFLOWS: wholeNumber(2, 100_000, 500),
  WORKER_CONCURRENT_WORKFLOW_TASKS: wholeNumber(2, 10_000, 40),
  WORKER_CONCURRENT_ACTIVITIES: wholeNumber(1, 10_000, 40),
  /** Of the release, as operators see it: a tag or a commit. The image sets it when it is built. */
  BIHUAN_VERSION: text('development'),
  /**
   * Names the release to Temporal, so that items stay with the workers they were started on and move when they continue
   * as new. Unset: one version, whichever worker comes.
   */
  WORKER_BUILD_ID: variable(
    z
      .string()
      .regex(/^[\w.-]{1,100}$/)
      .optional(),
    '应为字母、数字、点、横线，至多 100 个字符，例如提交号',
    'must be letters, digits, dots and dashes, at most 100, for instance a commit',
  ),
  /** Where Prometheus reads; unset, nothing listens. Never to be published: the figures are nobody else's. */
  METRICS_PORT: optionalWholeNumber(1, 65_535),
  METRICS_HOST: text('127.0.0.1'),
  /** Where traces go: the base address of a collector that speaks OTLP over HTTP; unset, nobody traces. */
  OTEL_EXPORTER_OTLP_ENDPOINT: variable(
    z.url({ protocol: /^https?$/ }).optional(),
    '应为采集器的 http(s) 地址，例如 http://otel-collector:4318',
    'must be the http(s) address of a collector, for instance http://otel-collector:4318',
  ),
  OTEL_EXPORTER_OTLP_HEADERS: variable(
    z
      .string()
      .refine((given) => OTLP_HEADERS.test(given))
      .optional(),
    '应为 名称=值，多项以逗号分隔，特殊字符用百分号编码',
    'must be name=value, separated by commas, special characters percent-encoded',
    { secret: true },
  ),
  /** Of the traces that begin here, how many are kept. */
  OTEL_TRACES_SAMPLER_ARG: variable(
    z.coerce.number().min(0).max(1).default(1),
    '应为 0 至 1 的小数',
    'must be a number from 0 to 1',
  ),
  /** Seconds that an API told to end still answers while the proxy learns that it is no longer ready. */
  API_DRAIN_SECONDS: wholeNumber(0, 300, 0),
  /** Where backups go: better another disk. Unset: `backups` in the data folder. */
  BACKUP_DIR: optionalText,
  /** Older ones go, but never the newest three. */
  BACKUP_KEEP_DAYS: wholeNumber(1, 3650, 30),
  /** Hour in Asia/Shanghai of the daily backup. */
  BACKUP_HOUR: wholeNumber(0, 23, 2),
} as const;

export type VariableName = keyof typeof VARIABLES;
export type Variables = { readonly [Name in VariableName]: z.output<(typeof VARIABLES)[Name]['schema']> };
