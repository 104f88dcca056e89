import { Inject, Injectable } from '@nestjs/common';
import { asInstant, type Instant } from '../../domain/calendar/plain-date.ts';
import { readCode } from '../../domain/people/second-factor.ts';
import { clearFailedSignIns, takeAttempt } from '../../db/queries/people.ts';
import {
  secondFactor,
  recoveryCodesLeft,
  takeRecoveryCode,
  takeStep,
  type SecondFactor,
} from '../../db/queries/second-factors.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL, SECRETS } from '../deps.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import type { SecretBox } from '../session/secret-box.ts';
import { LOCK_AFTER, LOCK_MS } from '../session/unknown-logins.ts';
import { stepOf } from './factor-codes.ts';
import { tellPerson } from './tell-person.ts';
import type { Account } from '../../db/queries/people.ts';

/** What became of a code. */
export type CodeVerdict = 'right' | 'wrong' | 'locked';

/** Codes of authenticators and recovery codes, on the real clock; counted and locked as passwords are. */
@Injectable()
export class FactorService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(SECRETS) private readonly secrets: SecretBox,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** The authenticator that is asked for at signing in; undefined where none was ever confirmed. */
  async confirmed(personId: string): Promise<SecondFactor | undefined> {
    const factor = await secondFactor(this.pool, personId);
    return factor?.confirmedAt == null ? undefined : factor;
  }

  /** Looks at a code of a confirmed authenticator; each attempt is counted before it is looked at. */
  async check(account: Account, typed: string): Promise<CodeVerdict> {
    const lockUntil = asInstant(new Date(Date.now() + LOCK_MS).toISOString());
    if (!(await takeAttempt(this.pool, account.id, { lockAfter: LOCK_AFTER, lockUntil }))) return 'locked';
    const factor = await this.confirmed(account.id);
    if (!factor || !(await this.isRight(account, factor, typed))) return 'wrong';
    await clearFailedSignIns(this.pool, account.id);
    return 'right';
  }

  /** The step of a code of this authenticator, confirmed or not. */
  stepOf(personId: string, { secret, lastStep }: SecondFactor, typed: string): number | undefined {
    const { kind, code } = readCode(typed);
    if (kind !== 'totp') return undefined;
    return stepOf(this.secrets.open(secret, personId), code, { nowMs: Date.now(), lastStep });
  }

  private async isRight(account: Account, factor: SecondFactor, typed: string): Promise<boolean> {
    const { kind, code } = readCode(typed);
    if (kind === 'recovery') return this.useRecovery(account, code);
    const step = this.stepOf(account.id, factor, typed);
    return step !== undefined && takeStep(this.pool, account.id, step);
  }

  /** A recovery code is used once; its use is on the record and the person is told. */
  private async useRecovery(account: Account, code: string): Promise<boolean> {
    const hash = this.secrets.hash(code, account.id);
    if (!(await takeRecoveryCode(this.pool, account.id, hash, this.now()))) return false;
    const left = await recoveryCodesLeft(this.pool, account.id);
    await this.log.changeOwn(account, async (db, write) => {
      await write({ kind: 'recoveryCodeUsed', after: { left } });
      await tellPerson(db, account, 'recoveryCodeUsed', { at: this.now(), values: { left } });
    });
    return true;
  }

  private now(): Instant {
    return this.clock.now();
  }
}
