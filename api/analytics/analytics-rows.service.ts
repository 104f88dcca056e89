import { Inject, Injectable } from '@nestjs/common';
import { kindsOf } from '../../domain/analytics/kind-stages.ts';
import { workingDayCounter } from '../../domain/analytics/working-day-counter.ts';
import { categoryName } from '../../domain/follow-up/problem-category.ts';
import type { Locale } from '../../domain/locale.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { deadlineRows } from '../../db/queries/analytics.ts';
import { recurringRows } from '../../db/queries/recurrence.ts';
import { spanRows } from '../../db/queries/stage-spans.ts';
import type { Pool } from '../../db/pool.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { AnalyticsService } from './analytics.service.ts';
import type {
  AnalysedDeadlines,
  AskDeadlines,
  AskRecurring,
  AskSpans,
  RecurringProblems,
  StageSpans,
} from './analytics.schemas.ts';

/** The rows that the figures of the analytics are made of. */
@Injectable()
export class AnalyticsRowsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AnalyticsService) private readonly analytics: AnalyticsService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  async deadlines(
    { region, year, unit, stage, of, cursor, limit }: AskDeadlines,
    caller: Caller,
    locale: Locale,
  ): Promise<AnalysedDeadlines> {
    const scope = await this.analytics.scope(caller, region);
    const asked = { year: this.analytics.yearOf(year), unitId: unit, kinds: kindsOf(stage), of, cursor, limit };
    const { rows, next } = await deadlineRows(this.pool, scope, asked);
    return { rows: rows.map((row) => ({ ...row, name: obligationName(row.key, locale) })), next };
  }

  async spans({ region, year, unit, stage, cursor, limit }: AskSpans, caller: Caller): Promise<StageSpans> {
    const scope = await this.analytics.scope(caller, region);
    const asked = { year: this.analytics.yearOf(year), unitId: unit, stage, cursor, limit };
    const [{ rows, next }, calendar] = await Promise.all([spanRows(this.pool, scope, asked), this.rules.calendar()]);
    const daysOf = workingDayCounter(rows, calendar);
    return { rows: rows.map((row) => ({ ...row, days: daysOf(row) })), next };
  }

  async problems(
    { region, year, unit, repeated, ...asked }: AskRecurring,
    caller: Caller,
    locale: Locale,
  ): Promise<RecurringProblems> {
    const scope = await this.analytics.scope(caller, region);
    const { rows, next } = await recurringRows(this.pool, scope, {
      ...asked,
      year: this.analytics.yearOf(year),
      unitId: unit,
      repeated: repeated === 'true',
    });
    return {
      rows: rows.map(({ category, ...row }) => ({
        ...row,
        categoryName: category === null ? null : categoryName(category)[locale],
      })),
      next,
    };
  }
}
