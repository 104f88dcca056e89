import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { heldTogether } from '../../domain/people/grant-rules.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import { accounts, countAccounts, soleGrants, type AccountRow } from '../../db/queries/accounts.ts';
import { listedAgencies } from '../../db/queries/expert-draws.ts';
import { divisionsIn } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { apiProblemText } from '../problem/api-problem-text.ts';
import { AdministeredService } from './administered.service.ts';
import { dated } from './dated.ts';
import type { Agencies, Divisions, ListPeople, PersonDetail, StaffPage } from './people.schemas.ts';

/** Accounts and what they hold, within the regions administered. */
@Injectable()
export class PeopleService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(AdministeredService) private readonly administered: AdministeredService,
  ) {}

  async list(
    { region, unit, cursor, limit, ...asked }: ListPeople,
    caller: Caller,
    locale: Locale,
  ): Promise<StaffPage> {
    const regionIds = await this.administered.regions(this.pool, caller, region);
    const filter = { ...asked, unitId: unit, regionIds, today: this.today() };
    const [page, total] = await Promise.all([
      accounts(this.pool, filter, { cursor, limit }),
      cursor === undefined ? countAccounts(this.pool, filter) : null,
    ]);
    return { rows: page.rows.map((row) => accountView(row, locale)), next: page.next, total };
  }

  /** @throws {DomainError} `notFound` */
  async person(id: string, caller: Caller, locale: Locale): Promise<PersonDetail> {
    const today = this.today();
    const { account, closed } = await this.administered.visible(this.pool, id, caller, today);
    const alive = account.grants.filter(({ validUntil }) => validUntil === null || validUntil >= today);
    return {
      ...accountView(account, locale),
      together: heldTogether(alive.map(dated)).map(({ code, why }) => ({ code, sentence: why[locale] })),
      sole: account.active ? [...(await soleGrants(this.pool, id, today))] : [],
      closed: closed === undefined ? null : apiProblemText(closed, locale),
    };
  }

  async divisions(caller: Caller): Promise<Divisions> {
    return { rows: [...(await divisionsIn(this.pool, await this.administered.regions(this.pool, caller)))] };
  }

  /** The agencies that an evaluator of a region may work for; none of a region that is not administered. */
  async agencies(regionId: string, caller: Caller): Promise<Agencies> {
    const regions = await this.administered.regions(this.pool, caller);
    const rows = regions.includes(regionId) ? await listedAgencies(this.pool, regionId) : [];
    return { rows: rows.map(({ id, name }) => ({ id, name })) };
  }

  private today(): PlainDate {
    return dateOf(this.clock.now());
  }
}

function accountView({ grants, ...row }: AccountRow, locale: Locale): StaffPage['rows'][number] {
  return { ...row, grants: grants.map((grant) => ({ ...grant, roleName: ROLE_NAMES[grant.role][locale] })) };
}
