import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { DEFAULT_IDENTITY, type IdentityConfig } from '../../config/identity.ts';

/** A real OpenID Connect provider (oidc-provider), with its own page to sign in at. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Our side of it, as the configuration says it. */
  identity(publicUrl: string, more?: Partial<IdentityConfig>): IdentityConfig;
  /** The provider is gone, until `up`. */
  down(): void;
  up(): void;
  close(): Promise<void>;
}

const CLIENT = { id: 'bihuan', secret: 'a secret that the provider gave us, long enough' } as const;

/**
 * Starts a provider whose accounts are whatever is typed at its page; `logins` says which login each of them has with us
 * (its own name where nothing is said).
 */
export async function startIdentityProvider(
  publicUrls: readonly string[],
  logins: Readonly<Record<string, string>> = {},
): Promise<IdentityProvider> {
  const { server, issuer } = await listening();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: publicUrls.map((url) => `${url}/api/v1/session/oidc/callback`),
        post_logout_redirect_uris: publicUrls.map((url) => `${url}/`),
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    jwks: { keys: [signingKey()] },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    findAccount: async (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, preferred_username: logins[id] ?? id }),
    }),
  });
  let isUp = true;
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (isUp) answer(request, response);
    else response.destroy();
  });
  return {
    issuer,
    identity: (publicUrl, more = {}) => identityOf(issuer, publicUrl, more),
    down: () => {
      isUp = false;
    },
    up: () => {
      isUp = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** What the configuration says of a provider. */
export function identityOf(issuer: string, publicUrl: string, more: Partial<IdentityConfig> = {}): IdentityConfig {
  return {
    ...DEFAULT_IDENTITY,
    publicUrl,
    oidc: {
      issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      scopes: 'openid profile',
      loginClaim: 'preferred_username',
      label: { 'zh-CN': '市统一身份认证', en: 'City single sign-on' },
    },
    ...more,
  };
}

/** A server whose address is known before it answers anything. */
export async function listening(answer?: RequestListener): Promise<{
  readonly server: ReturnType<typeof createServer>;
  readonly issuer: string;
}> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { server, issuer: `http://127.0.0.1:${String(port)}` };
}

function signingKey(): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'tests' };
}

/** A browser's cookies, as far as a walk through a provider's pages needs them. */
class CookieJar {
  private readonly cookies = new Map<string, string>();

  /** Asks and keeps what is set; redirects are the caller's to follow. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (at === pair.length - 1) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

/**
 * Walks from the provider's first address to ours, signing in as an account on the way and consenting; answers the
 * address that the browser would come back to.
 */
export async function letThrough(start: string, account: string): Promise<string> {
  const jar = new CookieJar();
  const { origin } = new URL(start);
  let url = start;
  for (let steps = 0; steps < 20; steps += 1) {
    const response = await visit(url, account, jar);
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${url} answered ${String(response.status)} ${await response.text()}`);
    url = new URL(location, url).href;
    if (new URL(url).origin !== origin) return url;
  }
  throw new Error('The provider sends us in circles.');
}

/** A page of the provider asks something: who it is, or whether we may know it. */
async function visit(url: string, account: string, jar: CookieJar): Promise<Response> {
  const response = await jar.fetch(url);
  if (response.status !== 200) return response;
  const page = await response.text();
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login';
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? url;
  const body = new URLSearchParams({ prompt, login: account, password: 'any' });
  return jar.fetch(new URL(action, url).href, { method: 'POST', body });
}
