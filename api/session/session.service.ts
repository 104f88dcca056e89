import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { heldPermissions } from '../../domain/process/permissions.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import { accountById } from '../../db/queries/people.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CallersService } from '../access/callers.service.ts';
import { CLOCK, LOGGER, POOL } from '../deps.ts';
import { localeOf } from '../http/locale.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { newCsrfToken } from './csrf.ts';
import { replacePassword } from './password-queries.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { destroy, regenerate, save } from './session-steps.ts';
import type { ChangePassword, Me, SignIn } from './session.schemas.ts';
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
  ) {}

  /** @throws {ApiProblem} `invalidCredentials`, `loginLocked` */
  async signIn(credentials: SignIn, request: ApiRequest): Promise<Me> {
    const { id, login, name, locale } = await this.accounts.check(credentials, { address: request.ip ?? '' });
    await regenerate(request);
    Object.assign(request.session, { person: { id, login, name, locale }, csrfToken: newCsrfToken() });
    await save(request);
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
      grants: caller.grants.map((grant) => ({ ...grant, roleName: ROLE_NAMES[grant.role][locale] })),
      permissions: [...heldPermissions(caller)],
      csrfToken: session.csrfToken,
      now,
      today: dateOf(now),
    };
  }

  async signOut(request: ApiRequest): Promise<void> {
    this.logger.info({ event: 'signOut', person: request.caller?.id }, 'signed out');
    await destroy(request);
  }

  /** @throws {DomainError} `invalidInput` when the present password is not right, or the new one is the same */
  async changePassword({ current, next }: ChangePassword, request: ApiRequest): Promise<void> {
    const account = await accountById(this.pool, request.caller?.id ?? '');
    if (!account || !(await verifyPassword(account.passwordHash, current))) throw fault('/current', 'passwordWrong');
    if (current === next) throw fault('/next', 'passwordUnchanged');
    const hash = await hashPassword(next);
    await replacePassword(this.pool, { personId: account.id, hash, keepSession: request.sessionID });
    this.logger.info({ event: 'passwordChanged', person: account.id }, 'password changed');
  }
}

function fault(path: string, code: string): DomainError {
  return new DomainError('invalidInput', { count: 1 }, [{ path, code }]);
}
