import { Inject, Injectable } from '@nestjs/common';
import { linkedPerson, linkIdentity } from '../../db/queries/identity-links.ts';
import { accountById, accountByLogin, type Account } from '../../db/queries/people.ts';
import { recordSignIn } from '../../db/queries/sign-ins.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Locale } from '../../domain/locale.ts';
import { localeOf } from '../http/locale.ts';
import type { ApiRequest } from '../http/request.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { apiProblemText, type ApiProblemCode } from '../problem/api-problem-text.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { AdmissionService } from '../session/admission.service.ts';
import { keep } from '../session/session-steps.ts';
import type { AskProvider, Doors } from './identity.schemas.ts';
import { localPath } from './local-path.ts';
import { ProviderService, type ProvenIdentity } from './provider.service.ts';

/** There and back within this time. */
const PASSAGE_MS = 10 * 60_000;

/** The provider's door: there, back, and whose account that is. Accounts are never made here. */
@Injectable()
export class OidcService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(ProviderService) private readonly provider: ProviderService,
    @Inject(AdmissionService) private readonly admission: AdmissionService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** How one can come in here, and what became of the last try. */
  doors({ session }: ApiRequest, locale: Locale): Doors {
    const { waiting, refused } = session;
    return {
      oidc: this.provider.label ? { label: this.provider.label[locale] } : null,
      waiting: waiting !== undefined,
      refused: refused
        ? { code: refused.code, sentence: apiProblemText(refused.code as ApiProblemCode, locale, refused.params) }
        : null,
    };
  }

  /** Sends the browser to the provider; where that is away, back to the page, which says so. */
  async begin({ to, again }: AskProvider, request: ApiRequest): Promise<string> {
    const page = localPath(to);
    try {
      const passage = this.provider.newPassage();
      const way = await this.provider.way(passage, { again: again === 'true', locale: localeOf(request) });
      const oidc = { ...passage, to: page, since: Date.now() };
      await keep(request, { oidc, refused: undefined }, PASSAGE_MS);
      return way;
    } catch (error) {
      return this.refused(error, page, request);
    }
  }

  /** The browser is back: in, or waiting for a code, or back at the page with a sentence that says why not. */
  async comeBack(request: ApiRequest): Promise<string> {
    const { oidc } = request.session;
    // A passage is used once, whatever comes of it.
    await keep(request, { oidc: undefined });
    try {
      if (!oidc || Date.now() - oidc.since > PASSAGE_MS) throw new ApiProblem('oidcStale');
      const query = new URL(request.originalUrl, 'http://here.invalid').search.slice(1);
      const proven = await this.provider.comeBack(query, oidc);
      const account = await this.accountOf(proven, request);
      const isIn = await this.admission.firstStep(account, { door: 'oidc', idToken: proven.idToken }, request);
      await this.admission.note(account, isIn ? 'success' : 'codeAsked', 'oidc', request);
      return oidc.to;
    } catch (error) {
      return this.refused(error, oidc?.to ?? '/', request);
    }
  }

  /** @throws {ApiProblem} `oidcNoAccount` where nobody active is meant; it is on the list of sign-ins */
  private async accountOf(proven: ProvenIdentity, request: ApiRequest): Promise<Account> {
    const { issuer, subject, login } = proven;
    const linked = await linkedPerson(this.pool, issuer, subject);
    const account = linked === undefined ? await this.named(login) : await accountById(this.pool, linked);
    const mayEnter = account?.active === true && (linked !== undefined || (await this.link(account, proven)));
    if (account && mayEnter) return account;
    const shown = login ?? subject;
    await recordSignIn(this.pool, {
      login: shown.slice(0, 100),
      personId: account?.id ?? null,
      outcome: account?.active === false ? 'inactive' : 'noAccount',
      address: request.ip ?? '',
      door: 'oidc',
      at: this.clock.now(),
    });
    throw new ApiProblem('oidcNoAccount', { params: { login: shown } });
  }

  /** Logins here are written small; what a directory writes large is the same. */
  private async named(login: string | undefined): Promise<Account | undefined> {
    if (login === undefined) return undefined;
    return (await accountByLogin(this.pool, login)) ?? (await accountByLogin(this.pool, login.toLowerCase()));
  }

  /** At the first sign-in; false where the account is another subject's already: a login given anew is not the person. */
  private link(account: Account, { issuer, subject }: ProvenIdentity): Promise<boolean> {
    return this.log.changeOwn(account, async (db, write) => {
      const now = this.clock.now();
      if (!(await linkIdentity(db, { issuer, subject, personId: account.id, now }))) return false;
      await write({ kind: 'identityLinked', after: { issuer, subject } });
      return true;
    });
  }

  private async refused(error: unknown, page: string, request: ApiRequest): Promise<string> {
    if (!(error instanceof ApiProblem)) throw error;
    const params = Object.fromEntries(Object.entries(error.params).map(([name, value]) => [name, String(value)]));
    await keep(request, { refused: { code: error.code, params } }, PASSAGE_MS);
    return page;
  }
}
