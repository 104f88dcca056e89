import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { IdentityConfig } from '../../config/identity.ts';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { accountById, type Account } from '../../db/queries/people.ts';
import { factorRequiredFrom } from '../../db/queries/second-factors.ts';
import { recordSignIn, type Door, type SignInOutcome } from '../../db/queries/sign-ins.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, IDENTITY, LOGGER, POOL } from '../deps.ts';
import type { ApiRequest } from '../http/request.ts';
import { FactorService, type CodeVerdict } from '../identity/factor.service.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { retryAfter } from '../problem/translate-error.ts';
import { newCsrfToken } from './csrf.ts';
import { keep, regenerate } from './session-steps.ts';
import { LOCK_MS } from './unknown-logins.ts';

/** Between the first step and the code. */
const WAITS_MS = 5 * 60_000;
const AGENT_LENGTH = 300;

/** By which door somebody came, and what the provider needs to hear when he leaves. */
interface Entry {
  readonly door: Door;
  readonly idToken?: string | undefined;
}

/** From a proven identity to a session: the code where there is a second factor, then a session of its own. */
@Injectable()
export class AdmissionService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(IDENTITY) private readonly identity: IdentityConfig,
    @Inject(FactorService) private readonly factors: FactorService,
  ) {}

  /** Lets somebody in, or has him wait for his code; answers whether he is in. */
  async firstStep(account: Account, entry: Entry, request: ApiRequest): Promise<boolean> {
    if (!account.secondFactor) {
      await this.enter(account, entry, request, {});
      return true;
    }
    await regenerate(request);
    const { door, idToken } = entry;
    const waiting = { personId: account.id, door, since: Date.now(), ...(idToken !== undefined && { idToken }) };
    await keep(request, { waiting }, WAITS_MS);
    return false;
  }

  /** @throws {ApiProblem} `secondStepOver`, `codeInvalid`, `loginLocked` */
  async secondStep(typed: string, request: ApiRequest): Promise<void> {
    const { waiting } = request.session;
    const account = waiting && Date.now() - waiting.since < WAITS_MS ? await this.waitingFor(waiting) : undefined;
    if (!waiting || !account) throw new ApiProblem('secondStepOver');
    const verdict = await this.factors.check(account, typed);
    await this.note(account, OUTCOMES[verdict], waiting.door, request);
    if (verdict !== 'right') throw refusal(verdict);
    await this.enter(account, waiting, request, { factorAt: Date.now() });
  }

  /** Writes an attempt down that did not begin with a password. */
  async note(account: Account, outcome: SignInOutcome, door: Door, request: ApiRequest): Promise<void> {
    const { id: personId, login } = account;
    const address = request.ip ?? '';
    await recordSignIn(this.pool, { login, personId, outcome, address, door, at: this.clock.now() });
    this.logger.info({ event: 'signIn', outcome, door, person: personId, address }, 'sign-in');
  }

  private async waitingFor({ personId }: { readonly personId: string }): Promise<Account | undefined> {
    const account = await accountById(this.pool, personId);
    return account?.active ? account : undefined;
  }

  /** A session of its own under a new id: one planted before signing in is worth nothing. */
  private async enter(
    { id, login, name, locale, secondFactor, ...account }: Account,
    { door, idToken }: Entry,
    request: ApiRequest,
    more: { readonly factorAt?: number },
  ): Promise<void> {
    const now = this.clock.now();
    const requiredFrom = secondFactor ? undefined : await factorRequiredFrom(this.pool, id, dateOf(now));
    await regenerate(request);
    const agent = (request.headers['user-agent'] ?? '').slice(0, AGENT_LENGTH);
    await keep(request, {
      person: { id, login, name, locale },
      csrfToken: newCsrfToken(),
      // Whoever comes by way of the provider does not use the password that somebody else gave him.
      mustChangePassword: door === 'password' && account.mustChangePassword,
      mustEnrol: requiredFrom !== undefined && requiredFrom <= dateOf(now),
      began: { at: now, address: request.ip ?? '', agent, door },
      endsAt: Date.now() + this.identity.lifetimeMs,
      ...(idToken !== undefined && { idToken }),
      ...more,
    });
  }
}

const OUTCOMES = { right: 'success', wrong: 'wrongCode', locked: 'locked' } as const satisfies Record<
  CodeVerdict,
  SignInOutcome
>;

/** What a code that is not taken is answered with. */
export function refusal(verdict: Exclude<CodeVerdict, 'right'>): ApiProblem {
  if (verdict === 'wrong') return new ApiProblem('codeInvalid');
  const seconds = LOCK_MS / 1000;
  return new ApiProblem('loginLocked', { params: { seconds }, headers: retryAfter(seconds) });
}
