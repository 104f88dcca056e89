import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { policyDifferences } from '../../domain/policy/policy-proposal.ts';
import { policyRef } from '../../domain/policy/policy.ts';
import { grantsWith, holds, type Permission } from '../../domain/process/permissions.ts';
import {
  policyChange,
  policyChanges,
  propose,
  putIntoForce,
  withdraw,
  type PolicyChangeRow,
} from '../../db/queries/policy-changes.ts';
import { policyAtTheTop } from '../../db/queries/policy-in-force.ts';
import { regionsAround } from '../../db/queries/places.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService, type Write } from '../people/account-log.service.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { RulesService } from '../rules/rules.service.ts';
import type {
  DecidePolicy,
  PolicyChangeDetail,
  PolicyChanged,
  PolicyChanges,
  PolicyPreview,
  PreviewPolicy,
  ProposePolicy,
} from './policy-change.schemas.ts';
import { tellAuthor, tellDeciders } from './tell-of-policy.ts';
import { PolicyPreviewService } from './policy-preview.service.ts';

/** Versions of the policy on their way: proposed by one person, decided by another, carried to what runs. */
@Injectable()
export class PolicyChangesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
    @Inject(PolicyPreviewService) private readonly previews: PolicyPreviewService,
  ) {}

  /** Of the caller's regions, those above and those below; what has not been decided only for who may try policies. */
  async list(caller: Caller, locale: Locale): Promise<PolicyChanges> {
    const rows = await this.seen(caller);
    return { rows: rows.map((row) => view(row, caller, locale)) };
  }

  /** @throws {DomainError} `notFound` */
  async detail(ref: string, caller: Caller, locale: Locale): Promise<PolicyChangeDetail> {
    const row = (await this.seen(caller)).find((one) => one.ref === ref);
    if (!row) throw new DomainError('notFound');
    const [policy, replaced] = await Promise.all([this.rules.policy(ref), this.rules.policy(row.replaces)]);
    return {
      ...view(row, caller, locale),
      policy,
      differences: policyDifferences(replaced, policy).map((one) => ({ ...one })),
    };
  }

  /** Changes nothing. @throws {DomainError} `invalidInput` with everything that speaks against it */
  preview({ policy, region, cursor }: PreviewPolicy, caller: Caller, locale: Locale): Promise<PolicyPreview> {
    return this.previews.preview(regionOf(caller, 'policy.propose', region), policy, cursor, locale);
  }

  /** @throws {DomainError} `invalidInput`; {ApiProblem} `policyReplaced`, `proposalOpen` */
  async propose(asked: ProposePolicy, caller: Caller): Promise<PolicyChanged> {
    const regionId = regionOf(caller, 'policy.propose', asked.region);
    const { replaces, note, carries } = asked;
    return this.log.change(caller, async (db, write) => {
      const { current, policy } = await this.previews.drafted(db, regionId, asked.policy);
      if (policyRef(current) !== replaces)
        throw new ApiProblem('policyReplaced', { params: { ref: policyRef(current) } });
      const ref = policyRef(policy);
      const proposal = { policy, regionId, replaces, note, carries, by: caller.id, now: this.clock.now() };
      const open = await propose(db, proposal);
      if (open !== ref) throw new ApiProblem('proposalOpen', { params: { ref: open } });
      await written(write, 'policyProposed', { ref, regionId, replaces }, note);
      const version = { ref, regionId, replaces, title: policy.title };
      await tellDeciders(db, version, { by: caller, note, now: this.clock.now() });
      return { ref, state: 'proposed' };
    });
  }

  /**
   * Into force for what is opened from now on; what runs follows durably where the proposal says so.
   *
   * @throws {DomainError} `notFound`; {ApiProblem} `ownProposal`, `proposalClosed`, `policyReplaced`
   */
  confirm(ref: string, { note }: DecidePolicy, caller: Caller): Promise<PolicyChanged> {
    return this.log.change(caller, async (db, write) => {
      const row = await this.open(db, ref, caller, 'policy.decide');
      if (row.proposedBy === caller.id) throw new ApiProblem('ownProposal');
      const current = await policyAtTheTop(db, [row.regionId]);
      if (current !== row.replaces) throw new ApiProblem('policyReplaced', { params: { ref: current } });
      await putIntoForce(db, { ref, by: caller.id, now: this.clock.now(), note });
      await written(write, 'policyPutIntoForce', row, note);
      await tellAuthor(db, row, { topic: 'policyPutIntoForce', by: caller, note, now: this.clock.now() });
      return { ref, state: 'inForce' };
    });
  }

  /** By its author, or refused by who decides. @throws {DomainError} `notFound`; {ApiProblem} `proposalClosed` */
  withdraw(ref: string, { note }: DecidePolicy, caller: Caller): Promise<PolicyChanged> {
    return this.log.change(caller, async (db, write) => {
      const row = await this.open(db, ref, caller, 'policy.propose');
      if (!mayWithdraw(row, caller)) throw new DomainError('notFound');
      await withdraw(db, { ref, by: caller.id, now: this.clock.now(), note });
      await written(write, 'policyWithdrawn', row, note);
      await tellAuthor(db, row, { topic: 'policyRefused', by: caller, note, now: this.clock.now() });
      return { ref, state: 'withdrawn' };
    });
  }

  private async seen(caller: Caller): Promise<readonly PolicyChangeRow[]> {
    const own = [...new Set(caller.grants.map(({ regionId }) => regionId))];
    const rows = await policyChanges(this.pool, await regionsAround(this.pool, own));
    const all = holds(caller, 'policy.try');
    return rows.filter(({ state }) => all || state === 'inForce' || state === 'superseded');
  }

  private async open(db: Queryable, ref: string, caller: Caller, permission: Permission): Promise<PolicyChangeRow> {
    const row = await policyChange(db, ref);
    if (!row || !isOf(row, caller, permission)) throw new DomainError('notFound');
    if (row.state !== 'proposed') throw new ApiProblem('proposalClosed');
    return row;
  }
}

/** The region that somebody proposes for: the one named, which must be his, or his first one. */
function regionOf(caller: Caller, permission: Permission, asked: string | undefined): string {
  const own = grantsWith(caller, permission).map(({ regionId }) => regionId);
  const found = asked === undefined ? own[0] : own.find((regionId) => regionId === asked);
  if (found === undefined)
    throw new DomainError('invalidInput', { count: 1 }, [{ path: '/region', code: 'regionOutside' }]);
  return found;
}

function isOf({ regionId }: Pick<PolicyChangeRow, 'regionId'>, caller: Caller, permission: Permission): boolean {
  return grantsWith(caller, permission).some((grant) => grant.regionId === regionId);
}

function mayWithdraw(row: PolicyChangeRow, caller: Caller): boolean {
  const own = row.proposedBy === caller.id && isOf(row, caller, 'policy.propose');
  return row.state === 'proposed' && (own || isOf(row, caller, 'policy.decide'));
}

function view({ proposedBy, ...row }: PolicyChangeRow, caller: Caller, locale: Locale): PolicyChanges['rows'][number] {
  const decides = row.state === 'proposed' && proposedBy !== caller.id && isOf(row, caller, 'policy.decide');
  return {
    ...row,
    title: row.title[locale],
    mayDecide: decides,
    mayWithdraw: mayWithdraw({ proposedBy, ...row }, caller),
  };
}

function written(
  write: Write,
  kind: 'policyProposed' | 'policyPutIntoForce' | 'policyWithdrawn',
  { ref, regionId, replaces }: Pick<PolicyChangeRow, 'ref' | 'regionId' | 'replaces'>,
  note: string,
): Promise<void> {
  return write({
    kind,
    person: null,
    regionIds: [regionId],
    before: { version: replaces },
    after: { version: ref },
    note,
  });
}
