import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import type { IdentityConfig, OidcConfig } from '../../config/identity.ts';
import { IDENTITY, LOGGER } from '../deps.ts';
import { ApiProblem } from '../problem/api-problem.ts';

const TIMEOUT_S = 5;
/** What the provider says of itself is asked for again after an hour; its keys are followed in between. */
const FRESH_MS = 60 * 60_000;

/** Secrets of one way there and back. */
export interface Passage {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider has let through, checked: issuer, audience, signature, nonce, time. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What the configured claim says; undefined where the provider does not say it. */
  readonly login: string | undefined;
  readonly idToken: string | undefined;
}

/** The identity provider (OpenID Connect): discovery, authorization code with PKCE, leaving. Nothing of our accounts. */
@Injectable()
export class ProviderService {
  private known: { readonly since: number; readonly configuration: Promise<oidc.Configuration> } | undefined;

  constructor(
    @Inject(IDENTITY) private readonly identity: IdentityConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What the provider is called; undefined where none is connected. */
  get label(): OidcConfig['label'] | undefined {
    return this.identity.oidc?.label;
  }

  /** The one address that the provider may send people back to. */
  get redirectUri(): string {
    return `${this.identity.publicUrl}/api/v1/session/oidc/callback`;
  }

  newPassage(): Passage {
    return {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
  }

  /** Where the browser goes to be let through. @throws {ApiProblem} `oidcAbsent`, `oidcAway` */
  async way(passage: Passage, more: { readonly again: boolean; readonly locale: string }): Promise<string> {
    const { scopes } = this.settings();
    const url = oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.redirectUri,
      scope: scopes,
      state: passage.state,
      nonce: passage.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(passage.verifier),
      code_challenge_method: 'S256',
      ui_locales: more.locale,
      ...(more.again && { prompt: 'login' }),
    });
    return url.href;
  }

  /**
   * Who came back: the code is exchanged and everything about the answer is checked.
   *
   * @throws {ApiProblem} `oidcRefused` by the provider, `oidcInvalid` by us, `oidcAway`
   */
  async comeBack(query: string, { state, nonce, verifier }: Passage): Promise<ProvenIdentity> {
    const configuration = await this.configuration();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${this.redirectUri}?${query}`), checks);
      const claims = tokens.claims();
      if (!claims) throw new Error('no id token');
      const login = await this.loginOf(configuration, claims, tokens.access_token);
      return { issuer: claims.iss, subject: claims.sub, login, idToken: tokens.id_token };
    } catch (error) {
      throw this.problemOf(error);
    }
  }

  /** Where the browser goes to leave the provider as well; null where it offers no such place or cannot be asked. */
  async leaveAt(idToken: string): Promise<string | null> {
    try {
      const configuration = await this.configuration();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      const parameters = { id_token_hint: idToken, post_logout_redirect_uri: `${this.identity.publicUrl}/` };
      return oidc.buildEndSessionUrl(configuration, parameters).href;
    } catch {
      return null;
    }
  }

  /** The claim that names a login; providers that keep it out of the ID token tell it at their userinfo. */
  private async loginOf(
    configuration: oidc.Configuration,
    claims: oidc.IDToken,
    accessToken: string,
  ): Promise<string | undefined> {
    const name = this.settings().loginClaim;
    const asks = claims[name] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
    const said = asks ? await oidc.fetchUserInfo(configuration, accessToken, claims.sub) : claims;
    const login = said[name];
    // An address of mail that nobody has proven is anybody's.
    if (name === 'email' && said.email_verified === false) return undefined;
    return typeof login === 'string' && login.trim() !== '' ? login.trim() : undefined;
  }

  private problemOf(error: unknown): ApiProblem {
    if (error instanceof oidc.AuthorizationResponseError)
      return new ApiProblem('oidcRefused', { params: { reason: error.error.slice(0, 60) }, cause: error });
    if (isAway(error)) return this.away(error);
    this.logger.warn({ event: 'oidcInvalid', err: error }, 'the provider answered something that is not accepted');
    return new ApiProblem('oidcInvalid', { cause: error });
  }

  private away(error: unknown): ApiProblem {
    this.logger.warn({ event: 'oidcAway', err: error }, 'the identity provider cannot be reached');
    return new ApiProblem('oidcAway', { cause: error });
  }

  private settings(): OidcConfig {
    const { oidc: settings } = this.identity;
    if (!settings) throw new ApiProblem('oidcAbsent');
    return settings;
  }

  /** @throws {ApiProblem} `oidcAbsent`, `oidcAway`; a failure is not remembered */
  private async configuration(): Promise<oidc.Configuration> {
    const settings = this.settings();
    const now = Date.now();
    if (!this.known || now - this.known.since > FRESH_MS)
      this.known = { since: now, configuration: discover(settings) };
    try {
      return await this.known.configuration;
    } catch (error) {
      this.known = undefined;
      throw this.away(error);
    }
  }
}

/** Marked so that it stands out: for a provider on this machine; the configuration takes http nowhere else. */
const local: { readonly allowInsecureRequests: (configuration: oidc.Configuration) => void } = oidc;

/** What the provider says of itself, and how we prove to it who we are. */
async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  const execute = server.protocol === 'http:' ? [local.allowInsecureRequests] : [];
  const found = await oidc.discovery(server, clientId, undefined, oidc.None(), { execute, timeout: TIMEOUT_S });
  const metadata = found.serverMetadata();
  const configuration = new oidc.Configuration(
    metadata,
    clientId,
    undefined,
    clientAuthentication(clientSecret, metadata.token_endpoint_auth_methods_supported),
  );
  execute.forEach((apply) => {
    apply(configuration);
  });
  configuration.timeout = TIMEOUT_S;
  // TLS would prove the token's origin; its signature proves it also behind a proxy that ends TLS.
  oidc.enableNonRepudiationChecks(configuration);
  return configuration;
}

/** Basic where the provider takes it (the standard's default), else in the body; without a secret PKCE alone stands. */
function clientAuthentication(secret: string | undefined, methods: readonly string[] | undefined): oidc.ClientAuth {
  if (secret === undefined) return oidc.None();
  const basic = methods === undefined || methods.includes('client_secret_basic');
  return basic ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret);
}

/** No answer, or one that says that the provider is down; everything else is an answer that is not accepted. */
function isAway(error: unknown): boolean {
  if (error instanceof oidc.ClientError) return error.code === 'OAUTH_TIMEOUT' || isServerFault(error.cause);
  return error instanceof TypeError && error.message === 'fetch failed';
}

function isServerFault(cause: unknown): boolean {
  return cause instanceof Response && cause.status >= 500;
}
