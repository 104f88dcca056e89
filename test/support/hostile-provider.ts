import { createSign, generateKeyPairSync } from 'node:crypto';
import type { IdentityConfig } from '../../config/identity.ts';
import { identityOf, listening } from './identity-provider.ts';

/** Claims that a token carries instead of the right ones. */
export type Lies = Readonly<Record<string, unknown>>;

/** A provider that speaks the protocol and lies about whatever it is told to. */
export interface HostileProvider {
  readonly issuer: string;
  identity(publicUrl: string): IdentityConfig;
  /** What the next token says; `forged` signs it with a key that is not the provider's. */
  lie(nonce: string, lies: Lies, forged?: boolean): void;
  close(): Promise<void>;
}

export async function startHostileProvider(): Promise<HostileProvider> {
  const [own, other] = [pair(), pair()];
  let next = { nonce: '', lies: {} as Lies, forged: false };
  const { server, issuer } = await listening((request, response) => {
    const answers: Readonly<Record<string, () => object>> = {
      '/.well-known/openid-configuration': () => metadata(issuer),
      '/jwks': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }),
      '/token': () => ({
        access_token: 'x',
        token_type: 'bearer',
        expires_in: 60,
        id_token: token(next.forged ? other : own, { ...honest(issuer, next.nonce), ...next.lies }),
      }),
    };
    const body = answers[request.url ?? '']?.();
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
  });
  return {
    issuer,
    identity: (publicUrl) => identityOf(issuer, publicUrl),
    lie: (nonce, lies, forged = false) => {
      next = { nonce, lies, forged };
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

function pair() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function metadata(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

function honest(issuer: string, nonce: string): Lies {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, aud: 'bihuan', sub: 'somebody', preferred_username: 'clerk', nonce, iat: now, exp: now + 60 };
}

function token({ privateKey }: ReturnType<typeof pair>, claims: Lies): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey).toString('base64url')}`;
}
