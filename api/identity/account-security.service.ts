import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Facts } from '../../db/account-record.ts';
import { unlinkIdentities } from '../../db/queries/identity-links.ts';
import { dropFactor } from '../../db/queries/second-factors.ts';
import { endSessions } from '../../db/queries/sessions.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService, named, regionsOf } from '../people/account-log.service.ts';
import { AdministeredService } from '../people/administered.service.ts';
import type { Ended, Security } from './identity.schemas.ts';
import { SecurityService } from './security.service.ts';
import { tellPerson } from './tell-person.ts';

type Kind = 'factorReset' | 'sessionsEnded' | 'identityUnlinked';

/** What an administrator does for the safety of somebody's account, with a reason; the person is told each time. */
@Injectable()
export class AccountSecurityService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(SecurityService) private readonly security: SecurityService,
    @Inject(AdministeredService) private readonly administered: AdministeredService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** @throws {DomainError} `notFound` for somebody whom the caller does not administer */
  async of(id: string, caller: Caller, locale: Locale): Promise<Security> {
    await this.administered.visible(this.pool, id, caller, dateOf(this.clock.now()));
    return this.security.of(id, null, locale);
  }

  /** A lost authenticator: gone with its recovery codes, and every session ends. */
  async resetFactor(id: string, note: string, caller: Caller): Promise<void> {
    await this.change(id, { kind: 'factorReset', note }, caller, async (db) => {
      const was = await dropFactor(db, id);
      if (was) await endSessions(db, id);
      return was && { before: { secondFactor: true }, after: { secondFactor: false } };
    });
  }

  async endSessions(id: string, note: string, caller: Caller): Promise<Ended> {
    let ended = 0;
    await this.change(id, { kind: 'sessionsEnded', note }, caller, async (db) => {
      ended = await endSessions(db, id);
      return ended > 0 && { after: { sessions: ended } };
    });
    return { ended };
  }

  /** The next sign-in by way of the provider ties the account anew, by the claim. */
  async unlinkIdentities(id: string, note: string, caller: Caller): Promise<void> {
    await this.change(id, { kind: 'identityUnlinked', note }, caller, async (db) => {
      const links = await unlinkIdentities(db, id);
      if (links.length === 0) return false;
      await endSessions(db, id);
      const of = (name: 'issuer' | 'subject'): string => links.map((link) => link[name]).join(' ');
      return { before: { issuer: of('issuer'), subject: of('subject') } };
    });
  }

  /** One change with its line of the record and its mail; nothing of either where there was nothing to change. */
  private change(
    id: string,
    { kind, note }: { readonly kind: Kind; readonly note: string },
    caller: Caller,
    work: (db: Queryable) => Promise<false | { readonly before?: Facts; readonly after?: Facts }>,
  ): Promise<void> {
    return this.log.change(caller, async (db, write) => {
      const now = this.clock.now();
      const { account } = await this.administered.changeable(db, id, caller, dateOf(now));
      const done = await work(db);
      if (done === false) return;
      await write({ kind, person: named(account), regionIds: regionsOf(account), note, ...done });
      await tellPerson(db, account, kind, { at: now, values: { by: caller.name, note } });
    });
  }
}
