import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { SIGNING_ROLES } from '../../domain/people/second-factor.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import type { Facts } from '../../db/account-record.ts';
import {
  dropFactorRule,
  factorRules,
  setFactorRule,
  withoutFactor,
  type FactorRule,
} from '../../db/queries/second-factors.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { AdministeredService } from '../people/administered.service.ts';
import { refuse } from '../people/dated.ts';
import type { FactorRules, SetFactorRule } from './identity.schemas.ts';

/** Which roles of a region, and of what lies below it, work with a second factor only, and from which day. */
@Injectable()
export class FactorRulesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(AdministeredService) private readonly administered: AdministeredService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  async list(caller: Caller, locale: Locale): Promise<FactorRules> {
    const rules = await factorRules(this.pool, await this.administered.regions(this.pool, caller));
    const rows = rules.map(async ({ roles, ...rule }) => ({
      ...rule,
      roles: [...roles],
      roleNames: roles.map((role) => ROLE_NAMES[role][locale]),
      ...(await withoutFactor(this.pool, { regionId: rule.regionId, roles, today: this.today() })),
    }));
    return { rows: await Promise.all(rows), proposed: [...SIGNING_ROLES] };
  }

  /** @throws {DomainError} `invalidInput` for a region that the caller does not administer, or a day that is past */
  set({ note, ...rule }: SetFactorRule, caller: Caller): Promise<void> {
    return this.log.change(caller, async (db, write) => {
      const regions = await this.administered.regions(db, caller);
      refuse([
        ...(regions.includes(rule.regionId) ? [] : [{ path: '/regionId', code: 'regionOutside' }]),
        ...(rule.requiredFrom < this.today() ? [{ path: '/requiredFrom', code: 'requiredFromInPast' }] : []),
      ]);
      const [before] = await factorRules(db, [rule.regionId]);
      await setFactorRule(db, rule, { id: caller.id, now: this.clock.now() });
      await write({
        kind: 'factorRuleSet',
        person: null,
        regionIds: [rule.regionId],
        before: before ? ruleFacts(before) : null,
        after: ruleFacts(rule),
        note,
      });
    });
  }

  /** @throws {DomainError} `notFound` where there is no rule that the caller could end */
  end(regionId: string, note: string, caller: Caller): Promise<void> {
    return this.log.change(caller, async (db, write) => {
      const regions = await this.administered.regions(db, caller);
      const [before] = regions.includes(regionId) ? await factorRules(db, [regionId]) : [];
      if (!before) throw new DomainError('notFound');
      await dropFactorRule(db, regionId);
      await write({
        kind: 'factorRuleSet',
        person: null,
        regionIds: [regionId],
        before: ruleFacts(before),
        after: { secondFactor: false },
        note,
      });
    });
  }

  private today(): PlainDate {
    return dateOf(this.clock.now());
  }
}

function ruleFacts({ regionId, roles, requiredFrom }: FactorRule): Facts {
  return { regionId, roles: roles.join(','), requiredFrom };
}
