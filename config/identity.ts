import type { Variables } from './variables.ts';

const MINUTE_MS = 60_000;

/** An identity provider, as the installation was told of it. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly scopes: string;
  /** The claim that names a login here; it is asked once, at the first sign-in. */
  readonly loginClaim: string;
  /** What the button says, Chinese before English. */
  readonly label: { readonly 'zh-CN': string; readonly en: string };
}

/** How people prove who they are. */
export interface IdentityConfig {
  /** Where people reach the page, without a slash at its end: the redirect address is built on it, never on a header. */
  readonly publicUrl: string;
  readonly oidc: OidcConfig | undefined;
  /** What encrypts second factors; derived from the session secret where nothing is given. */
  readonly key: string | undefined;
  /** A session ends when nothing was done for so long. */
  readonly idleMs: number;
  /** A session ends so long after signing in, whatever was done. */
  readonly lifetimeMs: number;
  /** An act that signs needs a code not older than this, of whoever has a second factor; 0 where signing in is enough. */
  readonly stepUpMs: number;
}

/** Where nothing is configured: no provider, a working day of idleness, one day at most. */
export const DEFAULT_IDENTITY: IdentityConfig = {
  publicUrl: 'http://127.0.0.1:3000',
  oidc: undefined,
  key: undefined,
  idleMs: 480 * MINUTE_MS,
  lifetimeMs: 1_440 * MINUTE_MS,
  stepUpMs: 0,
};

export function identityConfig(variables: Variables): IdentityConfig {
  const { PUBLIC_URL, HOST, PORT, IDENTITY_KEY } = variables;
  return {
    publicUrl: (PUBLIC_URL ?? `http://${HOST}:${String(PORT)}`).replace(/\/+$/, ''),
    oidc: oidcConfig(variables),
    key: IDENTITY_KEY,
    idleMs: variables.SESSION_IDLE_MINUTES * MINUTE_MS,
    lifetimeMs: variables.SESSION_LIFETIME_MINUTES * MINUTE_MS,
    stepUpMs: variables.STEP_UP_MINUTES * MINUTE_MS,
  };
}

function oidcConfig(variables: Variables): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_LABEL } = variables;
  if (issuer === undefined || clientId === undefined) return undefined;
  const [zh = '', en = zh] = OIDC_LABEL.split('|').map((part) => part.trim());
  return {
    issuer,
    clientId,
    clientSecret: variables.OIDC_CLIENT_SECRET,
    scopes: variables.OIDC_SCOPES,
    loginClaim: variables.OIDC_LOGIN_CLAIM,
    label: { 'zh-CN': zh, en },
  };
}
