import { Inject, Injectable } from '@nestjs/common';
import { addDays, dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import { grantFaults, type DatedGrant } from '../../domain/people/grant-rules.ts';
import { endGrant, insertGrant, placeExists } from '../../db/queries/account-changes.ts';
import { accountWithGrants, otherAdministrators, type AccountRow, type GrantRow } from '../../db/queries/accounts.ts';
import { listedAgencies } from '../../db/queries/expert-draws.ts';
import type { Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { AccountLogService, grantFacts, named, regionsOf } from './account-log.service.ts';
import { AdministeredService } from './administered.service.ts';
import { dated, refuse } from './dated.ts';
import type { EndGrant, GiveGrant, NewGrant } from './people.schemas.ts';

/** Giving roles and ending them. A grant is never deleted: it gets its last day. */
@Injectable()
export class GrantsService {
  constructor(
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(AdministeredService) private readonly administered: AdministeredService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** @throws {DomainError} `invalidInput` with every fault at once; {ApiProblem} `ownAccount`, `administeredElsewhere` */
  async give(personId: string, { note, ...asked }: GiveGrant, caller: Caller): Promise<void> {
    await this.log.change(caller, async (db, write) => {
      const { account } = await this.administered.changeable(db, personId, caller, this.today());
      const grant = this.dated(asked);
      refuse([
        ...(await this.placeFaults(db, grant, caller)),
        ...grantFaults(grant, account.grants.map(dated)),
        ...(account.active ? [] : [{ path: '', code: 'delegateInactive' }]),
      ]);
      const id = await insertGrant(db, personId, grant);
      const given = (await accountWithGrants(db, personId, this.today()))?.grants.find((one) => one.id === id);
      await write({
        kind: 'grantGiven',
        person: named(account),
        regionIds: [...new Set([...regionsOf(account), grant.regionId])],
        after: given ? grantFacts(given) : null,
        note,
      });
    });
  }

  /** @throws {DomainError} `notFound`, `invalidInput`; {ApiProblem} `lastAdministrator`, `ownAccount` */
  async end(personId: string, grantId: string, { until, note }: EndGrant, caller: Caller): Promise<void> {
    await this.log.change(caller, async (db, write) => {
      const today = this.today();
      const { account } = await this.administered.changeable(db, personId, caller, today);
      const grant = account.grants.find(({ id }) => id === grantId);
      if (!grant) throw new DomainError('notFound');
      refuse(endFaults(grant, until, today));
      await this.keepAnAdministrator(db, account, [grant]);
      await endGrant(db, grantId, until);
      await write({
        kind: 'grantEnded',
        person: named(account),
        regionIds: regionsOf(account),
        before: grantFacts(grant),
        after: grantFacts({ ...grant, validUntil: until }),
        note,
      });
    });
  }

  /** A region is never left without somebody who administers it. @throws {ApiProblem} `lastAdministrator` */
  async keepAnAdministrator(db: Queryable, { id }: AccountRow, ending: readonly GrantRow[]): Promise<void> {
    const today = this.today();
    const held = ending.filter(
      ({ role, validUntil }) => role === 'administrator' && (validUntil === null || validUntil >= today),
    );
    for (const { regionId, regionName } of held) {
      const others = await otherAdministrators(db, { regionId, personId: id, today });
      if (others === 0) throw new ApiProblem('lastAdministrator', { params: { region: regionName } });
    }
  }

  /** The place of a grant: a region that the caller administers, with a unit and a division that lie in it, or an agency that it may engage. */
  async placeFaults(db: Queryable, grant: DatedGrant, caller: Caller): Promise<readonly Fault[]> {
    const regions = await this.administered.regions(db, caller);
    if (!regions.includes(grant.regionId)) return [{ path: '/regionId', code: 'regionOutside' }];
    if (!(await placeExists(db, grant)))
      return [{ path: grant.unitId === undefined ? '/divisionId' : '/unitId', code: 'placeUnknown' }];
    return this.agencyFaults(db, grant);
  }

  private async agencyFaults(db: Queryable, { regionId, agencyId }: DatedGrant): Promise<readonly Fault[]> {
    if (agencyId === undefined) return [];
    const listed = await listedAgencies(db, regionId);
    return listed.some(({ id }) => id === agencyId) ? [] : [{ path: '/agencyId', code: 'agencyUnknown' }];
  }

  /** A grant from today on and without an end, where the request names no days. */
  dated({ validFrom = this.today(), validUntil, role, regionId, unitId, divisionId, agencyId }: NewGrant): DatedGrant {
    return {
      role,
      regionId,
      ...(unitId !== undefined && { unitId }),
      ...(divisionId !== undefined && { divisionId }),
      ...(agencyId !== undefined && { agencyId }),
      validFrom,
      validUntil: validUntil ?? 'infinity',
    };
  }

  private today(): PlainDate {
    return dateOf(this.clock.now());
  }
}

/** It ends at once with yesterday, not before: what was done by it was done rightly. */
function endFaults({ validUntil }: GrantRow, until: PlainDate, today: PlainDate): readonly Fault[] {
  const earliest = addDays(today, -1);
  if (validUntil !== null && validUntil < today)
    return [{ path: '/until', code: 'grantEnded', params: { until: validUntil } }];
  return until < earliest ? [{ path: '/until', code: 'endInPast', params: { earliest } }] : [];
}
