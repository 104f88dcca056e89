/** As much of the package as the tests use; it brings no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  interface ProviderAccount {
    readonly accountId: string;
    readonly claims: () => Promise<Readonly<Record<string, unknown>> & { readonly sub: string }>;
  }

  export default class Provider {
    constructor(
      issuer: string,
      configuration: Readonly<Record<string, unknown>> & {
        readonly findAccount: (context: unknown, id: string) => Promise<ProviderAccount | undefined>;
      },
    );
    callback(): RequestListener;
  }
}
