import { Inject, Injectable } from '@nestjs/common';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Pool } from '../../db/pool.ts';
import { policiesInForce, policyAtTheTop } from '../../db/queries/policy-in-force.ts';
import { createRuleBook, type RuleBook } from '../../db/rules.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';

/** The rules in force; versions never change, so each is read once. */
@Injectable()
export class RulesService {
  private readonly book: RuleBook;

  constructor(@Inject(POOL) private readonly pool: Pool) {
    this.book = createRuleBook(pool);
  }

  /** A version by its name; without one, the version in force at the top. @throws {DomainError} `unknownPolicy` */
  async policy(ref?: string): Promise<Policy> {
    return this.book.policy(ref ?? (await policyAtTheTop(this.pool)));
  }

  /** The version in force in a region, or where the caller stands: by it lists of many matters are told. */
  async policyFor({ grants }: Pick<Caller, 'grants'>, regionId?: string): Promise<Policy> {
    const regions = regionId === undefined ? grants.map((grant) => grant.regionId) : [regionId];
    return this.book.policy(await policyAtTheTop(this.pool, [...new Set(regions)]));
  }

  /** The version by which matters of a region are opened now. @throws {DomainError} `notFound` where there is no such region */
  async policyOf(regionId: string): Promise<Policy> {
    const ref = (await policiesInForce(this.pool, [regionId])).get(regionId);
    if (ref === undefined) throw new DomainError('notFound');
    return this.book.policy(ref);
  }

  /** The calendar of today, or of a version named on a clock. */
  async calendar(version?: string): Promise<Calendar> {
    return this.book.calendar(version ?? (await this.activeVersion()));
  }

  private async activeVersion(): Promise<string> {
    const { rows } = await this.pool.query<{ version: string }>({
      name: 'active-calendar',
      text: 'select version from calendar_version where active',
    });
    const [row] = rows;
    if (!row) throw new Error('no calendar is active');
    return row.version;
  }
}
