import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskDashboardSchema,
  AskPunctualitySchema,
  LightsOverTimeSchema,
  LoopSchema,
  MoneyByGradeSchema,
  ProblemAgesSchema,
  PunctualitySchema,
  StageDaysSchema,
  type AskDashboard,
  type AskPunctuality,
  type LightsOverTime,
  type Loop,
  type MoneyByGrade,
  type ProblemAges,
  type Punctuality,
  type StageDaysView,
} from './dashboards.schemas.ts';
import { DashboardsService } from './dashboards.service.ts';

@ApiTags('dashboards')
@Allow('board.read')
@Controller('dashboards')
export class DashboardsController {
  constructor(@Inject(DashboardsService) private readonly dashboards: DashboardsService) {}

  @Get('loop')
  @ApiOperation({ summary: '闭环漏斗 · The closed-loop funnel by items and money, with what is lost at each step' })
  @ApiOkResponse({ standardSchema: LoopSchema })
  loop(@Query({ schema: AskDashboardSchema }) asked: AskDashboard, @CallerParam() caller: Caller): Promise<Loop> {
    return this.dashboards.loop(asked, caller);
  }

  @Get('punctuality')
  @ApiOperation({ summary: '按期情况 · On time, within extension, late; by region and unit' })
  @ApiOkResponse({ standardSchema: PunctualitySchema })
  punctuality(
    @Query({ schema: AskPunctualitySchema }) asked: AskPunctuality,
    @CallerParam() caller: Caller,
  ): Promise<Punctuality> {
    return this.dashboards.punctuality(asked, caller);
  }

  @Get('lights')
  @ApiOperation({ summary: '各月末的灯 · How running clocks stood at the end of each month' })
  @ApiOkResponse({ standardSchema: LightsOverTimeSchema })
  lights(
    @Query({ schema: AskDashboardSchema }) asked: AskDashboard,
    @CallerParam() caller: Caller,
  ): Promise<LightsOverTime> {
    return this.dashboards.lights(asked, caller);
  }

  @Get('money')
  @ApiOperation({ summary: '各等级的资金 · Money by grade' })
  @ApiOkResponse({ standardSchema: MoneyByGradeSchema })
  money(
    @Query({ schema: AskDashboardSchema }) asked: AskDashboard,
    @CallerParam() caller: Caller,
  ): Promise<MoneyByGrade> {
    return this.dashboards.money(asked, caller);
  }

  @Get('problems')
  @ApiOperation({ summary: '问题账龄 · Open problems by age' })
  @ApiOkResponse({ standardSchema: ProblemAgesSchema })
  problems(
    @Query({ schema: AskDashboardSchema }) asked: AskDashboard,
    @CallerParam() caller: Caller,
  ): Promise<ProblemAges> {
    return this.dashboards.problems(asked, caller);
  }

  @Get('stages')
  @ApiOperation({ summary: '各阶段用时 · Working days per stage: median and 90th percentile' })
  @ApiOkResponse({ standardSchema: StageDaysSchema })
  stages(
    @Query({ schema: AskDashboardSchema }) asked: AskDashboard,
    @CallerParam() caller: Caller,
  ): Promise<StageDaysView> {
    return this.dashboards.stages(asked, caller);
  }
}
