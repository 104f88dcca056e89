import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { heldPermissions } from '../../domain/process/permissions.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import type { Fault } from '../../domain/domain-error.ts';
import { passwordFaults, PASSWORDS_REMEMBERED } from '../../domain/people/password.ts';
import { chooseOwnPassword, usedPasswords } from '../../db/queries/account-changes.ts';
import { accountById, type Account } from '../../db/queries/people.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CallersService } from '../access/callers.service.ts';
import { CLOCK, LOGGER, POOL } from '../deps.ts';
import { localeOf } from '../http/locale.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { ProviderService } from '../identity/provider.service.ts';
import { refuse } from '../people/dated.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { AdmissionService } from './admission.service.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { destroy, save } from './session-steps.ts';
import type { ChangePassword, GiveCode, Me, SignedOut, SignIn } from './session.schemas.ts';
import { SignInService } from './sign-in.service.ts';

/** Signing in and out; every attempt is written to the log with its outcome, never with its password. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CallersService) private readonly callers: CallersService,
    @Inject(SignInService) private readonly accounts: SignInService,
    @Inject(AdmissionService) private readonly admission: AdmissionService,
    @Inject(ProviderService) private readonly provider: ProviderService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** @throws {ApiProblem} `invalidCredentials`, `loginLocked`; `secondFactorNeeded` where a code comes next */
  async signIn(credentials: SignIn, request: ApiRequest): Promise<Me> {
    const account = await this.accounts.check(credentials, { address: request.ip ?? '' });
    const isIn = await this.admission.firstStep(account, { door: 'password' }, request);
    if (!isIn) throw new ApiProblem('secondFactorNeeded');
    return this.tell(await this.callers.of(request), request);
  }

  /** @throws {ApiProblem} `secondStepOver`, `codeInvalid`, `loginLocked` */
  async signInWithCode({ code }: GiveCode, request: ApiRequest): Promise<Me> {
    await this.admission.secondStep(code, request);
    return this.tell(await this.callers.of(request), request);
  }

  me(request: ApiRequest): Me {
    return this.tell(request.caller, request);
  }

  private tell(caller: Caller | undefined, request: ApiRequest): Me {
    const { session } = request;
    if (!caller || session.csrfToken === undefined) throw new ApiProblem('unauthenticated');
    const locale = localeOf(request);
    const now = this.clock.now();
    return {
      person: { id: caller.id, login: caller.login, name: caller.name, locale: caller.locale },
      grants: caller.grants.map((grant) => grantView(grant, locale)),
      permissions: [...heldPermissions(caller)],
      csrfToken: session.csrfToken,
      mustChangePassword: session.mustChangePassword ?? false,
      mustEnrol: session.mustEnrol ?? false,
      now,
      today: dateOf(now),
    };
  }

  /** Ends the session; where it came from the provider, its page ends the session there as well. */
  async signOut(request: ApiRequest): Promise<SignedOut> {
    this.logger.info({ event: 'signOut', person: request.caller?.id }, 'signed out');
    const { idToken } = request.session;
    await destroy(request);
    return { leaveAt: idToken === undefined ? null : await this.provider.leaveAt(idToken) };
  }

  /** @throws {DomainError} `invalidInput` when the present password is not right, or the new one is the same, used before or too common */
  async changePassword({ current, next }: ChangePassword, request: ApiRequest): Promise<void> {
    const account = await accountById(this.pool, request.caller?.id ?? '');
    if (!account || !(await verifyPassword(account.passwordHash, current)))
      refuse([{ path: '/current', code: 'passwordWrong' }]);
    else await this.replace(account, current === next, next, request);
  }

  private async replace(account: Account, same: boolean, next: string, request: ApiRequest): Promise<void> {
    const codes = [...(same ? ['passwordUnchanged'] : []), ...passwordFaults(next, account.login)];
    refuse([...codes.map((code) => ({ path: '/next', code })), ...(same ? [] : await this.usedBefore(account, next))]);
    const hash = await hashPassword(next);
    const { id, name, login } = account;
    const regionIds = [...new Set((request.caller?.grants ?? []).map(({ regionId }) => regionId))];
    await this.log.change(account, async (db, write) => {
      await chooseOwnPassword(db, { personId: id, hash, keepSession: request.sessionID });
      await write({ kind: 'passwordChanged', person: { id, name, login }, regionIds });
    });
    Object.assign(request.session, { mustChangePassword: false });
    await save(request);
    this.logger.info({ event: 'passwordChanged', person: id }, 'password changed');
  }

  private async usedBefore({ id }: Account, next: string): Promise<readonly Fault[]> {
    const hashes = await usedPasswords(this.pool, id);
    const matches = await Promise.all(hashes.map((hash) => verifyPassword(hash, next)));
    if (!matches.includes(true)) return [];
    return [{ path: '/next', code: 'passwordUsedBefore', params: { count: PASSWORDS_REMEMBERED } }];
  }
}

function grantView(grant: Caller['grants'][number], locale: Locale): Me['grants'][number] {
  return { ...grant, roleName: ROLE_NAMES[grant.role][locale] };
}
