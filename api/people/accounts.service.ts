import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Fault } from '../../domain/domain-error.ts';
import { grantFaults } from '../../domain/people/grant-rules.ts';
import { passwordFaults } from '../../domain/people/password.ts';
import {
  deactivateAccount,
  insertAccount,
  insertGrant,
  reactivateAccount,
  renameAccount,
  resetPassword,
  unlockAccount,
} from '../../db/queries/account-changes.ts';
import { accountWithGrants } from '../../db/queries/accounts.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { hashPassword } from '../session/passwords.ts';
import { AccountLogService, grantFacts, named, regionsOf, type Write } from './account-log.service.ts';
import { AdministeredService, type Reached } from './administered.service.ts';
import { refuse } from './dated.ts';
import { GrantsService } from './grants.service.ts';
import type { CreatePerson, DeactivatePerson, RenamePerson, ResetPassword } from './people.schemas.ts';
import type { Queryable } from '../../db/pool.ts';

/** Making accounts and changing their state; every change is on the administration's record with old and new. */
@Injectable()
export class AccountsService {
  constructor(
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(AdministeredService) private readonly administered: AdministeredService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
    @Inject(GrantsService) private readonly grants: GrantsService,
  ) {}

  /**
   * Makes an account with its first role; the same key again answers the same id.
   *
   * @throws {DomainError} `invalidInput` with every fault of password, login and role at once
   */
  async create({ grant, password, ...account }: CreatePerson, key: string, caller: Caller): Promise<string> {
    const id = stableId('person', caller.id, key);
    const passwordHash = await hashPassword(password);
    const now = this.clock.now();
    return this.log.change(caller, async (db, write) => {
      if (await accountWithGrants(db, id, dateOf(now))) return id;
      const first = this.grants.dated(grant);
      refuse([
        ...passwordFaults(password, account.login).map((code) => ({ path: '/password', code })),
        ...(await this.grants.placeFaults(db, first, caller)).map(inGrant),
        ...grantFaults(first, []).map(inGrant),
      ]);
      const made = await insertAccount(db, { ...account, id, passwordHash, now });
      if (!made) refuse([{ path: '/login', code: 'loginTaken', params: { login: account.login } }]);
      await insertGrant(db, id, first);
      const facts = (await accountWithGrants(db, id, dateOf(now)))?.grants[0];
      await write({
        kind: 'accountCreated',
        person: { id, name: account.name, login: account.login },
        regionIds: [grant.regionId],
        after: { login: account.login, name: account.name, ...(facts && grantFacts(facts)) },
      });
      return id;
    });
  }

  rename(id: string, { name }: RenamePerson, caller: Caller): Promise<void> {
    return this.change(id, caller, async (db, { account }, write) => {
      if (account.name === name) return;
      await renameAccount(db, id, name);
      await write({ kind: 'accountRenamed', ...about(account), before: { name: account.name }, after: { name } });
    });
  }

  /** @throws {ApiProblem} `lastAdministrator` */
  deactivate(id: string, { on = this.today(), note }: DeactivatePerson, caller: Caller): Promise<void> {
    return this.change(id, caller, async (db, { account }, write) => {
      if (on > this.today()) refuse([{ path: '/on', code: 'deactivationInFuture' }]);
      if (!account.active) return;
      await this.grants.keepAnAdministrator(db, account, account.grants);
      await deactivateAccount(db, id, on);
      const [before, after] = [{ active: true }, { active: false, deactivatedOn: on }];
      await write({ kind: 'accountDeactivated', ...about(account), before, after, note });
    });
  }

  reactivate(id: string, note: string, caller: Caller): Promise<void> {
    return this.change(id, caller, async (db, { account }, write) => {
      if (account.active) return;
      await reactivateAccount(db, id);
      const before = { active: false, deactivatedOn: account.deactivatedOn };
      await write({ kind: 'accountReactivated', ...about(account), before, after: { active: true }, note });
    });
  }

  unlock(id: string, note: string, caller: Caller): Promise<void> {
    return this.change(id, caller, async (db, { account }, write) => {
      if (!account.locked) return;
      await unlockAccount(db, id);
      const [before, after] = [{ locked: true }, { locked: false }];
      await write({ kind: 'accountUnlocked', ...about(account), before, after, note });
    });
  }

  /** @throws {DomainError} `invalidInput` for a password that is too common or holds the login */
  async resetPassword(id: string, { password, note }: ResetPassword, caller: Caller): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.change(id, caller, async (db, { account }, write) => {
      refuse(passwordFaults(password, account.login).map((code) => ({ path: '/password', code })));
      await resetPassword(db, id, passwordHash);
      await write({ kind: 'passwordReset', ...about(account), after: { mustChangePassword: true }, note });
    });
  }

  private change(
    id: string,
    caller: Caller,
    work: (db: Queryable, reached: Reached, write: Write) => Promise<void>,
  ): Promise<void> {
    return this.log.change(caller, async (db, write) =>
      work(db, await this.administered.changeable(db, id, caller, this.today()), write),
    );
  }

  private today(): PlainDate {
    return dateOf(this.clock.now());
  }
}

function about(account: Reached['account']): {
  readonly person: ReturnType<typeof named>;
  readonly regionIds: readonly string[];
} {
  return { person: named(account), regionIds: regionsOf(account) };
}

function inGrant(fault: Fault): Fault {
  return { ...fault, path: `/grant${fault.path}` };
}
