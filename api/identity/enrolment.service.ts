import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { grouped } from '../../domain/people/second-factor.ts';
import { accountById, type Account } from '../../db/queries/people.ts';
import {
  beginFactor,
  confirmFactor,
  dropFactor,
  factorRequiredFrom,
  replaceRecoveryCodes,
  secondFactor,
  takeStep,
} from '../../db/queries/second-factors.ts';
import { endSessions } from '../../db/queries/sessions.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL, SECRETS } from '../deps.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { refuse } from '../people/dated.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { refusal } from '../session/admission.service.ts';
import type { SecretBox } from '../session/secret-box.ts';
import { keep } from '../session/session-steps.ts';
import { factorUri, newRecoveryCodes, newSecret, qrPath } from './factor-codes.ts';
import { FactorService } from './factor.service.ts';
import type { FactorBegun, RecoveryCodes } from './identity.schemas.ts';
import { tellPerson } from './tell-person.ts';

/** A person's own authenticator: enrolled with its first code, replaced and removed with a code of its own only. */
@Injectable()
export class EnrolmentService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(SECRETS) private readonly secrets: SecretBox,
    @Inject(FactorService) private readonly factors: FactorService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** A secret for the person's authenticator; nothing is asked for before its first code was right. @throws {ApiProblem} `factorStands` */
  async begin({ id, login }: Caller): Promise<FactorBegun> {
    const secret = newSecret();
    if (!(await beginFactor(this.pool, id, this.secrets.seal(secret, id)))) throw new ApiProblem('factorStands');
    const uri = factorUri(secret, login);
    return { secret: grouped(secret), uri, qr: qrPath(uri) };
  }

  /**
   * The first code: from now on it is asked for, and every other session, begun without it, ends.
   *
   * @throws {DomainError} `invalidInput` where the code is not right
   */
  async confirm(code: string, caller: Caller, request: ApiRequest): Promise<RecoveryCodes> {
    const account = await this.account(caller);
    const factor = await secondFactor(this.pool, account.id);
    if (factor?.confirmedAt != null) throw new ApiProblem('factorStands');
    if (!factor) refuse([{ path: '/code', code: 'factorNotBegun' }]);
    const step = factor && this.factors.stepOf(account.id, factor, code);
    if (step === undefined) refuse([{ path: '/code', code: 'codeWrong' }]);
    const codes = await this.log.changeOwn(account, async (db, write) => {
      const now = this.clock.now();
      if (!(await confirmFactor(db, account.id, now))) throw new ApiProblem('factorStands');
      await takeStep(db, account.id, step ?? 0);
      await endSessions(db, account.id, request.sessionID);
      await write({ kind: 'factorEnrolled', before: { secondFactor: false }, after: { secondFactor: true } });
      await tellPerson(db, account, 'factorEnrolled', { at: now });
      return this.newCodes(db, account.id);
    });
    await keep(request, { mustEnrol: false, factorAt: Date.now() });
    return codes;
  }

  /** Ten new recovery codes; the old ones are worth nothing any more. @throws {ApiProblem} `codeInvalid`, `loginLocked` */
  async renewCodes(code: string, caller: Caller): Promise<RecoveryCodes> {
    const account = await this.proven(code, caller);
    return this.log.changeOwn(account, async (db, write) => {
      await write({ kind: 'recoveryCodesMade' });
      return this.newCodes(db, account.id);
    });
  }

  /** @throws {ApiProblem} `codeInvalid`, `loginLocked`, `factorAbsent` */
  async remove(code: string, caller: Caller, request: ApiRequest): Promise<void> {
    const account = await this.proven(code, caller);
    const now = this.clock.now();
    await this.log.changeOwn(account, async (db, write) => {
      await dropFactor(db, account.id);
      await write({ kind: 'factorRemoved', before: { secondFactor: true }, after: { secondFactor: false } });
      await tellPerson(db, account, 'factorRemoved', { at: now });
    });
    const requiredFrom = await factorRequiredFrom(this.pool, account.id, dateOf(now));
    const mustEnrol = requiredFrom !== undefined && requiredFrom <= dateOf(now);
    await keep(request, { mustEnrol, factorAt: undefined });
  }

  private async proven(code: string, caller: Caller): Promise<Account> {
    const account = await this.account(caller);
    if (!account.secondFactor) throw new ApiProblem('factorAbsent');
    const verdict = await this.factors.check(account, code);
    if (verdict !== 'right') throw refusal(verdict);
    return account;
  }

  private async newCodes(db: Queryable, personId: string): Promise<RecoveryCodes> {
    const codes = newRecoveryCodes();
    await replaceRecoveryCodes(
      db,
      personId,
      codes.map((code) => this.secrets.hash(code, personId)),
    );
    return { codes: codes.map(grouped) };
  }

  private async account({ id }: Caller): Promise<Account> {
    const account = await accountById(this.pool, id);
    if (!account) throw new DomainError('notFound');
    return account;
  }
}
