import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { addDays, dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { ABILITY_NAMES, FIRST_REMINDER_DAYS } from '../../domain/people/machine.ts';
import type { Facts } from '../../db/account-record.ts';
import { deactivateAccount, reactivateAccount } from '../../db/queries/account-changes.ts';
import {
  changeMachine,
  insertMachine,
  machineOf,
  machines,
  placeMachine,
  type MachineRow,
} from '../../db/queries/machines.ts';
import { tokensOf, type TokenRow } from '../../db/queries/machine-tokens.ts';
import { grantsOf } from '../../db/queries/grants.ts';
import { accountByLogin } from '../../db/queries/people.ts';
import { placesOfUnits } from '../../db/queries/places.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { AccountLogService, type Write } from '../people/account-log.service.ts';
import { AdministeredService } from '../people/administered.service.ts';
import { refuse } from '../people/dated.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { about, isClosed, placeFaults, placesIn, reaches, regionView } from './machine-places.ts';
import type { ChangeMachine, MachineMade, MachinePage, NewMachineBody } from './machines.schemas.ts';

/** Accounts of other systems: who answers for them, what they may do where; every change on the administration's record. */
@Injectable()
export class MachinesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(AdministeredService) private readonly administered: AdministeredService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  async list(paging: Paging, caller: Caller, locale: Locale): Promise<MachinePage> {
    const today = this.today();
    const regionIds = await this.administered.regions(this.pool, caller);
    const { rows, next } = await machines(this.pool, { regionIds, today }, paging);
    const tokens = await tokensOf(
      this.pool,
      rows.map(({ id }) => id),
    );
    return {
      next,
      rows: rows.map((row) => ({
        ...row,
        regions: row.regions.filter(({ id }) => regionIds.includes(id)).map(regionView),
        closed: isClosed(row, regionIds),
        addresses: [...row.addresses],
        abilities: [...row.abilities],
        abilityNames: row.abilities.map((ability) => ABILITY_NAMES[ability][locale]),
        tokens: tokens.filter(({ machineId }) => machineId === row.id).map((token) => tokenView(token, today)),
      })),
    };
  }

  /** The same key again is the same account. @throws {DomainError} `invalidInput` with every fault at once */
  async make(
    { owner, regionIds, unitIds, ...asked }: NewMachineBody,
    key: string,
    caller: Caller,
  ): Promise<MachineMade> {
    const id = stableId('machine', caller.id, key);
    const now = this.clock.now();
    const today = this.today();
    await this.log.change(caller, async (db, write) => {
      if (await machineOf(db, id, today)) return;
      const { regionId, addresses, login, name } = asked;
      const regions = await this.administered.regions(db, caller);
      const places = await placesOfUnits(db, unitIds);
      refuse([
        ...(regions.includes(regionId) ? [] : [{ path: '/regionId', code: 'regionOutside' }]),
        ...(await this.faults(db, { owner, addresses, regionId })),
        ...placeFaults({ regionIds, unitIds }, places, regions),
      ]);
      const ownerId = (await accountByLogin(db, owner))?.id ?? '';
      const made = await insertMachine(db, { ...asked, id, ownerId, madeBy: caller.id, now });
      if (!made) refuse([{ path: '/login', code: 'loginTaken', params: { login } }]);
      await placeMachine(db, { id, places: placesIn(regionIds, places), today });
      const machine = await machineOf(db, id, today);
      const where = [...new Set([regionId, ...regionIds])];
      await write({ kind: 'machineMade', person: { id, name, login }, regionIds: where, after: factsOf(machine) });
    });
    return { id };
  }

  /** @throws {DomainError} `notFound`, `invalidInput` */
  async change(
    id: string,
    { note, owner, regionIds, unitIds, ...asked }: ChangeMachine,
    caller: Caller,
  ): Promise<void> {
    await this.alter(id, caller, async (db, before, write, regions) => {
      const { regionId } = before;
      const places = await placesOfUnits(db, unitIds);
      refuse([
        ...(await this.faults(db, { owner, addresses: asked.addresses, regionId })),
        ...placeFaults({ regionIds, unitIds }, places, regions),
      ]);
      const ownerId = (await accountByLogin(db, owner))?.id ?? '';
      await changeMachine(db, id, { ...asked, ownerId });
      await placeMachine(db, { id, places: placesIn(regionIds, places), today: this.today() });
      const after = factsOf(await machineOf(db, id, this.today()));
      const { person, regionIds: left } = about(before);
      const where = [...new Set([...left, ...regionIds])];
      await write({ person, regionIds: where, kind: 'machineChanged', before: factsOf(before), after, note });
    });
  }

  /** @throws {DomainError} `notFound` */
  async stop(id: string, note: string, caller: Caller): Promise<void> {
    await this.alter(id, caller, async (db, machine, write) => {
      if (!machine.active) return;
      await deactivateAccount(db, id, this.today());
      const [before, after] = [{ active: true }, { active: false }];
      await write({ ...about(machine), kind: 'accountDeactivated', before, after, note });
    });
  }

  /** @throws {DomainError} `notFound` */
  async resume(id: string, note: string, caller: Caller): Promise<void> {
    await this.alter(id, caller, async (db, machine, write) => {
      if (machine.active) return;
      await reactivateAccount(db, id);
      const [before, after] = [{ active: false }, { active: true }];
      await write({ ...about(machine), kind: 'accountReactivated', before, after, note });
    });
  }

  /**
   * Runs a change of a machine that works nowhere but where the caller administers.
   *
   * @throws {DomainError} `notFound` for one that has nothing to do with his regions, as for none
   * @throws {ApiProblem} `administeredElsewhere`
   */
  alter(
    id: string,
    caller: Caller,
    work: (db: Queryable, machine: MachineRow, write: Write, regions: readonly string[]) => Promise<void>,
  ): Promise<void> {
    return this.log.change(caller, async (db, write) => {
      const machine = await machineOf(db, id, this.today());
      const regions = await this.administered.regions(db, caller);
      if (!machine || !reaches(machine).some((regionId) => regions.includes(regionId)))
        throw new DomainError('notFound');
      if (isClosed(machine, regions)) throw new ApiProblem('administeredElsewhere');
      await work(db, machine, write, regions);
    });
  }

  private async faults(db: Queryable, { owner, addresses, regionId }: Asked): Promise<readonly Fault[]> {
    const account = await accountByLogin(db, owner);
    const grants = account ? await grantsOf(db, account.id, this.today()) : [];
    const answers = grants.some((grant) => grant.regionId === regionId && !grant.delegation);
    return [
      ...(answers ? [] : [{ path: '/owner', code: 'ownerUnknown', params: { login: owner } }]),
      ...addresses
        .filter((address) => !isAddress(address))
        .map((address) => ({ path: '/addresses', code: 'addressForm', params: { address } })),
    ];
  }

  private today(): PlainDate {
    return dateOf(this.clock.now());
  }
}

interface Asked {
  readonly owner: string;
  readonly addresses: readonly string[];
  readonly regionId: string;
}

function factsOf(machine: MachineRow | undefined): Facts | null {
  if (!machine) return null;
  return {
    purpose: machine.purpose,
    owner: machine.ownerName,
    abilities: machine.abilities.join(','),
    regions: machine.regions.map(({ name }) => name).join('、'),
    units: machine.regions.flatMap(({ units }) => units.map(({ name }) => name)).join('、'),
    addresses: machine.addresses.join('、'),
  };
}

/** An IP address, or a network with the length of its prefix. */
function isAddress(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128));
}

function tokenView({ machineId: _machine, ...token }: TokenRow, today: PlainDate): Token {
  return { ...token, state: stateOf(token, today) };
}

type Token = MachinePage['rows'][number]['tokens'][number];

function stateOf(
  { revokedAt, expiresOn }: Pick<TokenRow, 'revokedAt' | 'expiresOn'>,
  today: PlainDate,
): Token['state'] {
  if (revokedAt !== null) return 'revoked';
  if (expiresOn < today) return 'over';
  return expiresOn <= addDays(today, FIRST_REMINDER_DAYS) ? 'endsSoon' : 'valid';
}
