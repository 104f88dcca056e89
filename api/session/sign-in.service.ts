import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { accountByLogin, clearFailedSignIns, recordFailedSignIn, type Account } from '../../db/queries/people.ts';
import { recordSignIn, type SignInOutcome } from '../../db/queries/sign-ins.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, LOGGER, POOL } from '../deps.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { retryAfter } from '../problem/translate-error.ts';
import { verifyPassword } from './passwords.ts';
import type { SignIn } from './session.schemas.ts';
import { LOCK_AFTER, LOCK_MS, UnknownLogins } from './unknown-logins.ts';

/** Who a login and password belong to. Locks run on the real clock, also where the product's is moved. */
@Injectable()
export class SignInService {
  private readonly unknown = new UnknownLogins();

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  /**
   * Whoever has a second factor is not through yet: his failures are forgotten when its code was right, not before.
   *
   * @throws {ApiProblem} `invalidCredentials`, `loginLocked`; both cost the same whether the login exists or not
   */
  async check({ login, password }: SignIn, { address }: { readonly address: string }): Promise<Account> {
    const account = await accountByLogin(this.pool, login);
    const now = Date.now();
    const until = account ? lockOf(account, now) : this.unknown.lockedUntil(login, now);
    const right = await verifyPassword(account?.passwordHash, password);
    const outcome = outcomeOf(account, right, until !== undefined);
    const personId = account?.id ?? null;
    await recordSignIn(this.pool, { login, personId, outcome, address, door: 'password', at: this.clock.now() });
    if (until !== undefined) throw this.refused('loginLocked', { login, address }, Math.ceil((until - now) / 1000));
    if (account && (outcome === 'success' || outcome === 'codeAsked')) {
      if (outcome === 'success') await clearFailedSignIns(this.pool, account.id);
      this.logger.info({ event: 'signIn', person: account.id, login, address }, 'signed in');
      return account;
    }
    await this.count(account, login, now);
    throw this.refused('invalidCredentials', { login, address });
  }

  private async count(account: Account | undefined, login: string, now: number): Promise<void> {
    if (!account) {
      this.unknown.failed(login, now);
      return;
    }
    const lockUntil = asInstant(new Date(now + LOCK_MS).toISOString());
    await recordFailedSignIn(this.pool, account.id, { lockAfter: LOCK_AFTER, lockUntil });
  }

  private refused(code: 'loginLocked' | 'invalidCredentials', facts: object, seconds = 0): ApiProblem {
    this.logger.warn({ event: 'signInRefused', code, ...facts }, 'sign-in refused');
    return new ApiProblem(code, seconds > 0 ? { params: { seconds }, headers: retryAfter(seconds) } : {});
  }
}

function outcomeOf(account: Account | undefined, right: boolean, locked: boolean): SignInOutcome {
  if (!account) return 'unknownLogin';
  if (locked) return 'locked';
  if (!right) return 'wrongPassword';
  if (!account.active) return 'inactive';
  return account.secondFactor ? 'codeAsked' : 'success';
}

function lockOf({ lockedUntil }: Account, now: number): number | undefined {
  const until = lockedUntil === null ? 0 : Date.parse(lockedUntil);
  return until > now ? until : undefined;
}
