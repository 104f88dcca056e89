import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { delegationFaults, LENDABLE_ROLES } from '../../domain/people/delegation-rules.ts';
import { holds } from '../../domain/process/permissions.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import { STAGE_NAMES } from '../../domain/processes/budget-item/stage-names.ts';
import { STAGES } from '../../domain/processes/budget-item/stages.ts';
import { accountWithGrants, type AccountRow } from '../../db/queries/accounts.ts';
import {
  delegation,
  delegationCandidates,
  delegationsOf,
  insertDelegation,
  revokeDelegation,
  standingDelegations,
  type DelegationRow,
} from '../../db/queries/delegations.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService, named, regionsOf } from './account-log.service.ts';
import { AdministeredService } from './administered.service.ts';
import { dated, refuse } from './dated.ts';
import type { AskCandidates, Candidates, DelegationMade, Delegations, MakeDelegation } from './delegations.schemas.ts';

/** Standing in (代理): made by the person himself or by his administrator, ends by itself, taken back at once. */
@Injectable()
export class DelegationsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(AdministeredService) private readonly administered: AdministeredService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** What a person has lent and was lent. @throws {DomainError} `invalidInput` for somebody outside the caller's reach */
  async of(personId: string | undefined, caller: Caller, locale: Locale): Promise<Delegations> {
    const { id } = await this.whose(this.pool, personId, caller);
    const rows = await delegationsOf(this.pool, id);
    return { rows: rows.map((row) => view(row, this.today(), locale)) };
  }

  async candidates({ person, q }: AskCandidates, caller: Caller, locale: Locale): Promise<Candidates> {
    const principal = await this.whose(this.pool, person, caller);
    const rows = await delegationCandidates(this.pool, { principalId: principal.id, q, today: this.today() });
    const held = new Set(principal.grants.filter(({ current }) => current).map(({ role }) => role));
    return {
      lendable: LENDABLE_ROLES.filter((role) => held.has(role)).map((role) => ({
        role,
        name: ROLE_NAMES[role][locale],
      })),
      rows: rows.map(({ roles, ...row }) => ({ ...row, roleNames: roles.map((role) => ROLE_NAMES[role][locale]) })),
    };
  }

  /**
   * @throws {DomainError} `invalidInput` with every fault at once (to oneself, outside the unit, a role not held,
   * the same lent already, a principal outside the caller's reach)
   */
  make(asked: MakeDelegation, caller: Caller): Promise<DelegationMade> {
    return this.log.change(caller, async (db, write) => {
      const principal = await this.whose(db, asked.principalId, caller);
      const delegate = await accountWithGrants(db, asked.delegateId, this.today());
      const request = { ...asked, principalId: principal.id };
      const lent = await standingDelegations(db, principal.id, this.today());
      refuse([
        ...delegateFaults(delegate),
        ...delegationFaults(request, {
          lent,
          principal: principal.grants.map(dated),
          delegate: (delegate?.grants ?? []).map(dated),
          today: this.today(),
        }),
      ]);
      const id = await insertDelegation(db, { ...request, by: caller.id, now: this.clock.now() });
      await write({
        kind: 'delegationMade',
        person: named(principal),
        regionIds: regionsOf(principal),
        after: facts(id, { ...asked, delegateName: delegate?.name ?? '' }),
        note: asked.reason,
      });
      return { id };
    });
  }

  /** @throws {DomainError} `notFound` */
  async revoke(id: string, note: string, caller: Caller): Promise<void> {
    await this.log.change(caller, async (db, write) => {
      const found = await delegation(db, id);
      if (!found) throw new DomainError('notFound');
      const principal = await this.whose(db, found.principalId, caller);
      if (found.revokedAt !== null || found.validUntil < this.today()) return;
      await revokeDelegation(db, id, caller.id, this.clock.now());
      await write({
        kind: 'delegationRevoked',
        person: named(principal),
        regionIds: regionsOf(principal),
        before: facts(id, found),
        after: { revoked: true },
        note,
      });
    });
  }

  /** Oneself, or somebody whom the caller administers and may change. */
  private async whose(db: Queryable, personId: string | undefined, caller: Caller): Promise<AccountRow> {
    const today = this.today();
    if (personId === undefined || personId === caller.id) {
      const own = await accountWithGrants(db, caller.id, today);
      if (!own) throw unknown(caller.id);
      return own;
    }
    if (!holds(caller, 'people.change')) throw unknown(personId);
    try {
      return (await this.administered.changeable(db, personId, caller, today)).account;
    } catch (error) {
      throw error instanceof DomainError ? unknown(personId) : error;
    }
  }

  private today(): PlainDate {
    return dateOf(this.clock.now());
  }
}

/** Somebody whom the caller may not speak for looks like nobody. */
function unknown(id: string): DomainError {
  return new DomainError('invalidInput', { count: 1 }, [{ path: '/principalId', code: 'idUnknown', params: { id } }]);
}

function delegateFaults(delegate: AccountRow | undefined): readonly Fault[] {
  return delegate?.active ? [] : [{ path: '/delegateId', code: 'delegateInactive' }];
}

type Told = Pick<DelegationRow, 'roles' | 'stages' | 'validFrom' | 'validUntil' | 'delegateId' | 'delegateName'>;

function facts(id: string, told: Told): Readonly<Record<string, string>> {
  const { roles, stages, validFrom, validUntil, delegateId, delegateName } = told;
  return { no: id, roles: roles.join(','), stages: stages.join(','), validFrom, validUntil, delegateId, delegateName };
}

function view(row: DelegationRow, today: PlainDate, locale: Locale): Delegations['rows'][number] {
  return {
    ...row,
    roles: [...row.roles],
    roleNames: row.roles.map((role) => ROLE_NAMES[role][locale]),
    stages: [...row.stages],
    stageNames: STAGES.filter((stage) => row.stages.includes(stage)).map((stage) => STAGE_NAMES[stage][locale]),
    state: stateOf(row, today),
  };
}

function stateOf(
  { revokedAt, validFrom, validUntil }: DelegationRow,
  today: PlainDate,
): 'coming' | 'running' | 'over' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  if (validUntil < today) return 'over';
  return validFrom > today ? 'coming' : 'running';
}
