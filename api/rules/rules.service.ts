import { Inject, Injectable } from '@nestjs/common';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Pool } from '../../db/pool.ts';
import { createRuleBook, DEFAULT_POLICY, type RuleBook } from '../../db/rules.ts';
import { POOL } from '../deps.ts';

/** The rules in force; versions never change, so each is read once. */
@Injectable()
export class RulesService {
  private readonly book: RuleBook;

  constructor(@Inject(POOL) private readonly pool: Pool) {
    this.book = createRuleBook(pool);
  }

  /** @throws {DomainError} `unknownPolicy` */
  policy(ref: string = DEFAULT_POLICY): Promise<Policy> {
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
