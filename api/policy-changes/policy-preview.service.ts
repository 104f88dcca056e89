import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { TOLD_OF_MOVED_DATES } from '../../domain/obligations/clock-notices.ts';
import { policyRef, type Policy } from '../../domain/policy/policy.ts';
import { policyDifferences, proposalFaults, type PolicyBody } from '../../domain/policy/policy-proposal.ts';
import { effectOfPolicy, type PolicyEffect } from '../../domain/rehearsal/moved-dates.ts';
import type { OpenMatter } from '../../db/queries/open-matters.ts';
import { countMattersToCarry, mattersToCarry } from '../../db/queries/policy-carrying.ts';
import { nextVersionNumber } from '../../db/queries/policy-changes.ts';
import { policyAtTheTop, regionsFollowing } from '../../db/queries/policy-in-force.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import { impactRows } from '../rehearsal/impact-rows.ts';
import { RulesService } from '../rules/rules.service.ts';
import { roleNames } from '../words/words.ts';
import type { PolicyPreview } from './policy-change.schemas.ts';

/** Matters looked at in one request. */
const PAGE = 300;

/** A version that is being thought of: its name, what speaks against it, and what it would do to what runs. */
@Injectable()
export class PolicyPreviewService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /**
   * The version as it would stand, with the name and number it would get.
   *
   * @throws {DomainError} `invalidInput` with everything that speaks against it
   */
  async drafted(
    db: Queryable,
    regionId: string,
    body: PolicyBody,
  ): Promise<{ readonly current: Policy; readonly policy: Policy }> {
    const current = await this.rules.policy(await policyAtTheTop(db, [regionId]));
    const faults = proposalFaults(current, body).map((fault) => ({ ...fault, path: `/policy${fault.path}` }));
    if (faults.length > 0) throw new DomainError('invalidInput', { count: faults.length }, faults);
    const version = await nextVersionNumber(db, current.id);
    return { current, policy: { ...body, id: current.id, version } };
  }

  /** Changes nothing. @throws {DomainError} as `drafted` */
  async preview(
    regionId: string,
    body: PolicyBody,
    cursor: string | undefined,
    locale: Locale,
  ): Promise<PolicyPreview> {
    const { current, policy } = await this.drafted(this.pool, regionId, body);
    const ref = policyRef(policy);
    const regionIds = await regionsFollowing(this.pool, regionId);
    const [matters, mattersAll] = await Promise.all([
      mattersToCarry(this.pool, { regionIds, ref, after: cursor ?? null, limit: PAGE }),
      countMattersToCarry(this.pool, regionIds, ref),
    ]);
    const effects = await Promise.all(matters.map((matter) => this.effect(matter, policy)));
    const rows = matters.flatMap((matter, index) => impactRows(matter, effects[index]?.moved ?? [], locale));
    return {
      replaces: policyRef(current),
      ref,
      differences: policyDifferences(current, policy).map((one) => ({ ...one })),
      looked: matters.length,
      matters: effects.filter(({ moved }) => moved.length > 0).length,
      earlier: rows.filter(({ from, to }) => to < from).length,
      later: rows.filter(({ from, to }) => to > from).length,
      overdueAtOnce: rows.filter(({ overdueAtOnce }) => overdueAtOnce).length,
      otherwise: effects.reduce((sum, { otherwise }) => sum + otherwise, 0),
      started: effects.reduce((sum, { started }) => sum + started, 0),
      startedOverdue: effects.reduce((sum, { startedOverdue }) => sum + startedOverdue, 0),
      rows,
      mattersAll,
      told: roleNames(TOLD_OF_MOVED_DATES, locale),
      next: matters.length < PAGE ? null : (matters.at(-1)?.id ?? null),
    };
  }

  private async effect(matter: OpenMatter, nextPolicy: Policy): Promise<PolicyEffect> {
    const [policy, calendar] = await Promise.all([this.rules.policy(matter.state.policy), this.rules.calendar()]);
    return effectOfPolicy(matter, { policy, calendar, nextPolicy }, this.clock.now());
  }
}
