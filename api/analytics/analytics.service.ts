import { Inject, Injectable } from '@nestjs/common';
import { groupBy } from '../../domain/analytics/group-by.ts';
import { recurrenceOf, type UnitRecurrence } from '../../domain/analytics/recurrence.ts';
import { percent } from '../../domain/analytics/spread.ts';
import { stageSums, type StageSums } from '../../domain/analytics/stage-sums.ts';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import { categoryName } from '../../domain/follow-up/problem-category.ts';
import type { Locale } from '../../domain/locale.ts';
import { analysedUnits, deadlineGroups, unitDeadlines } from '../../db/queries/analytics.ts';
import { stageSpans, unitSpans } from '../../db/queries/stage-spans.ts';
import { unitNames } from '../../db/queries/places.ts';
import { problemGroups, unclassedProblems } from '../../db/queries/recurrence.ts';
import type { Scope } from '../../db/queries/scope.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import type {
  AskProcess,
  AskProcessUnits,
  AskRecurrence,
  ProcessAnalytics,
  ProcessUnits,
  RecurrenceView,
  StageSumsView,
  UnitRecurrenceView,
} from './analytics.schemas.ts';

/** So many units that were told the same again stand on the page; the file has all of them. */
const UNITS_SHOWN = 50;

/** Process analytics and recurrence (R2, E4): sums over rows that acts keep; what they are made of is listed beside. */
@Injectable()
export class AnalyticsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** Every stage over the whole scope. */
  async process(asked: AskProcess, caller: Caller): Promise<ProcessAnalytics> {
    const year = this.yearOf(asked.year);
    const scope = await this.matters.scope(caller, asked.region);
    const [groups, spans, calendar] = await Promise.all([
      deadlineGroups(this.pool, scope, year),
      stageSpans(this.pool, scope, year),
      this.rules.calendar(),
    ]);
    return { year, asOf: this.clock.now(), stages: stageSums(groups, spans, calendar).map(stageView) };
  }

  /** Every stage of each unit, page by page: only the page's units are added up. */
  async units({ region, cursor, limit, ...asked }: AskProcessUnits, caller: Caller): Promise<ProcessUnits> {
    const year = this.yearOf(asked.year);
    const scope = await this.matters.scope(caller, region);
    const page = await analysedUnits(this.pool, scope, { year, cursor, limit });
    const of = { year, unitIds: page.rows.map(({ id }) => id) };
    const [groups, spans, calendar] = await Promise.all([
      unitDeadlines(this.pool, scope, of),
      unitSpans(this.pool, scope, of),
      this.rules.calendar(),
    ]);
    const [groupsOf, spansOf] = [groupBy(groups, ({ unitId }) => unitId), groupBy(spans, ({ unitId }) => unitId)];
    return {
      rows: page.rows.map(({ id, name, regionName }) => ({
        unitId: id,
        unitName: name,
        regionName,
        stages: stageSums(groupsOf.get(id) ?? [], spansOf.get(id) ?? [], calendar).map(stageView),
      })),
      next: page.next,
    };
  }

  /** The same class again: over the region, and by unit. */
  async recurrence(asked: AskRecurrence, caller: Caller, locale: Locale): Promise<RecurrenceView> {
    const { year, within, classes, units } = await this.recurring(asked, caller);
    const unclassed = await unclassedProblems(this.pool, await this.scope(caller, asked.region), year);
    return {
      year,
      within,
      asOf: this.clock.now(),
      classes: classes.map(({ years, ...one }) => ({
        ...one,
        years: years.map((each) => ({ ...each })),
        categoryName: categoryName(one.category)[locale],
        repeatedPercent: percent(one.repeated, one.problems),
      })),
      units: [...(await this.named(units.slice(0, UNITS_SHOWN), locale))],
      unclassed,
      unitsAll: units.length,
    };
  }

  /** Every unit that was told the same again: for the file. */
  async repeatedUnits(asked: AskRecurrence, caller: Caller, locale: Locale): Promise<readonly UnitRecurrenceView[]> {
    const { units } = await this.recurring(asked, caller);
    return this.named(units, locale);
  }

  /** Without a year asked for, last year: its stages are over. */
  yearOf(asked: number | undefined): number {
    return asked ?? yearOf(dateOf(this.clock.now())) - 1;
  }

  scope(caller: Caller, region: string | undefined): Promise<Scope> {
    return this.matters.scope(caller, region);
  }

  private async recurring(
    { region, within, ...asked }: AskRecurrence,
    caller: Caller,
  ): Promise<ReturnType<typeof recurrenceOf> & { readonly year: number; readonly within: number }> {
    const year = this.yearOf(asked.year);
    const groups = await problemGroups(this.pool, await this.scope(caller, region), { year, within });
    return { year, within, ...recurrenceOf(groups, year, within) };
  }

  private async named(units: readonly UnitRecurrence[], locale: Locale): Promise<readonly UnitRecurrenceView[]> {
    const names = await unitNames(this.pool, [...new Set(units.map(({ unitId }) => unitId))]);
    return units.map(({ years, ...one }) => ({
      ...one,
      years: years.map((each) => ({ ...each })),
      unitName: names.get(one.unitId) ?? one.unitId,
      categoryName: categoryName(one.category)[locale],
    }));
  }
}

function stageView(sums: StageSums): StageSumsView {
  return { ...sums, onTimePercent: percent(sums.onTime, sums.deadlines) };
}
