import { Inject, Injectable } from '@nestjs/common';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import { GRADES } from '../../domain/policy/policy.ts';
import {
  clockGroups,
  gradeGroups,
  loopGroups,
  problemAges,
  punctualBy,
  punctualYears,
  type LoopGroup,
  type PunctualYear,
} from '../../db/queries/dashboards.ts';
import { LOOP_STEPS } from '../../db/queries/items-filter.ts';
import type { Scope } from '../../db/queries/scope.ts';
import { stageSpans } from '../../db/queries/stage-spans.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import type {
  AskDashboard,
  AskPunctuality,
  LightsOverTime,
  Loop,
  MoneyByGrade,
  ProblemAges,
  Punctuality,
  StageDaysView,
} from './dashboards.schemas.ts';
import { lightsByMonth, monthsBefore } from './month-lights.ts';
import { stageDays } from './stage-days.ts';

const MONTHS_SHOWN = 12;
const AGES = [0, 2, 3, 6, 12] as const;
const NO_DEADLINES = { onTime: 0, withinExtension: 0, late: 0, medianDays: null };

interface Asked {
  readonly year: number;
  readonly asOf: string;
  readonly scope: Scope;
}

/** Figures over a whole scope, each from one pass over rows that acts keep. */
@Injectable()
export class DashboardsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  async loop(asked: AskDashboard, caller: Caller): Promise<Loop> {
    const { year, asOf, scope } = await this.asked(asked, caller);
    return { year, asOf, ...funnel(await loopGroups(this.pool, scope, year)) };
  }

  async punctuality({ kind, ...asked }: AskPunctuality, caller: Caller): Promise<Punctuality> {
    const { year, asOf, scope } = await this.asked(asked, caller);
    const filter = { year, kind };
    const [years, regions, units] = await Promise.all([
      punctualYears(this.pool, scope, filter),
      punctualBy(this.pool, scope, 'region', filter),
      punctualBy(this.pool, scope, 'unit', filter),
    ]);
    const of = (one: number): Omit<PunctualYear, 'year'> | undefined => {
      const { year: _year, ...counts } = years.find((row) => row.year === one) ?? { year: one, ...NO_DEADLINES };
      return years.some((row) => row.year === one) ? counts : undefined;
    };
    return {
      year,
      asOf,
      total: of(year) ?? NO_DEADLINES,
      lastYear: of(year - 1) ?? null,
      regions: [...regions],
      units: [...units],
    };
  }

  async lights(asked: AskDashboard, caller: Caller): Promise<LightsOverTime> {
    const { year, asOf, scope } = await this.asked(asked, caller);
    const groups = await clockGroups(this.pool, scope, year);
    return { year, asOf, months: [...lightsByMonth(groups, monthsBefore(dateOf(this.clock.now()), MONTHS_SHOWN))] };
  }

  async money(asked: AskDashboard, caller: Caller): Promise<MoneyByGrade> {
    const { year, asOf, scope } = await this.asked(asked, caller);
    const groups = await gradeGroups(this.pool, scope, year);
    const grades = GRADES.map((grade) => groups.find((one) => one.grade === grade) ?? { grade, items: 0, fen: 0 });
    return { year, asOf, grades };
  }

  async problems(asked: AskDashboard, caller: Caller): Promise<ProblemAges> {
    const { year, asOf, scope } = await this.asked(asked, caller);
    const groups = await problemAges(this.pool, scope, year, dateOf(this.clock.now()));
    const ages = AGES.map((fromMonths, index) => ({
      ...(groups.find((one) => one.fromMonths === fromMonths) ?? { fromMonths, problems: 0, fen: 0 }),
      toMonths: AGES[index + 1] ?? null,
    }));
    return { year, asOf, ages };
  }

  async stages(asked: AskDashboard, caller: Caller): Promise<StageDaysView> {
    const { year, asOf, scope } = await this.asked(asked, caller);
    const [spans, calendar] = await Promise.all([stageSpans(this.pool, scope, year), this.rules.calendar()]);
    return { year, asOf, stages: [...stageDays(spans, calendar)] };
  }

  private async asked({ year, region }: AskDashboard, caller: Caller): Promise<Asked> {
    const asOf = this.clock.now();
    return { year: year ?? yearOf(dateOf(asOf)) - 1, asOf, scope: await this.matters.scope(caller, region) };
  }
}

/** Each step with what reached it, and what was lost on the way to it. */
function funnel(groups: readonly LoopGroup[]): Pick<Loop, 'items' | 'fen' | 'steps'> {
  const sum = (least: number, of: 'items' | 'fen'): number =>
    groups.filter(({ steps }) => steps >= least).reduce((all, group) => all + group[of], 0);
  return {
    items: sum(0, 'items'),
    fen: sum(0, 'fen'),
    steps: LOOP_STEPS.map((step, index) => {
      const [items, fen] = [sum(index + 1, 'items'), sum(index + 1, 'fen')];
      return { step, items, fen, lost: sum(index, 'items') - items, lostFen: sum(index, 'fen') - fen };
    }),
  };
}
