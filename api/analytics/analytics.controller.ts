import { Controller, Get, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, XLSX } from '../http/files.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { AnalyticsExportsService } from './analytics-exports.service.ts';
import { AnalyticsRowsService } from './analytics-rows.service.ts';
import * as schemas from './analytics.schemas.ts';
import { AnalyticsService } from './analytics.service.ts';

/** Process analytics and recurrence: sums, the rows they are made of, and both as files. */
@ApiTags('analytics')
@Allow('board.read')
@Controller('analytics')
export class AnalyticsController {
  constructor(
    @Inject(AnalyticsService) private readonly analytics: AnalyticsService,
    @Inject(AnalyticsRowsService) private readonly rows: AnalyticsRowsService,
    @Inject(AnalyticsExportsService) private readonly exports: AnalyticsExportsService,
  ) {}

  @Get('process')
  @ApiOperation({ summary: '各阶段：按期率、用时、返工、升级、延期 · Each stage over the scope' })
  @ApiOkResponse({ standardSchema: schemas.ProcessSchema })
  process(
    @Query({ schema: schemas.AskProcessSchema }) asked: schemas.AskProcess,
    @CallerParam() caller: Caller,
  ): Promise<schemas.ProcessAnalytics> {
    return this.analytics.process(asked, caller);
  }

  @Get('process/units')
  @ApiOperation({ summary: '各单位各阶段 · Each stage of each unit, page by page' })
  @ApiOkResponse({ standardSchema: schemas.ProcessUnitsSchema })
  units(
    @Query({ schema: schemas.AskProcessUnitsSchema }) asked: schemas.AskProcessUnits,
    @CallerParam() caller: Caller,
  ): Promise<schemas.ProcessUnits> {
    return this.analytics.units(asked, caller);
  }

  @Get('process/deadlines')
  @ApiOperation({ summary: '数字背后的期限 · The deadlines behind a figure' })
  @ApiOkResponse({ standardSchema: schemas.AnalysedDeadlinesSchema })
  deadlines(
    @Query({ schema: schemas.AskDeadlinesSchema }) asked: schemas.AskDeadlines,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.AnalysedDeadlines> {
    return this.rows.deadlines(asked, caller, locale);
  }

  @Get('process/spans')
  @ApiOperation({ summary: '用时背后的项目 · The items behind the days of a stage' })
  @ApiOkResponse({ standardSchema: schemas.StageSpansSchema })
  spans(
    @Query({ schema: schemas.AskSpansSchema }) asked: schemas.AskSpans,
    @CallerParam() caller: Caller,
  ): Promise<schemas.StageSpans> {
    return this.rows.spans(asked, caller);
  }

  @Get('process/export.xlsx')
  @ApiOperation({ summary: '导出过程分析 · Each stage of each unit as a file' })
  @ApiFile(XLSX)
  processFile(
    @Query({ schema: schemas.AskProcessSchema }) asked: schemas.AskProcess,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.process(asked, caller, locale);
  }

  @Get('recurrence')
  @ApiOperation({
    summary: '再犯：同类问题几年内又出现 · The same class of problem again, by unit and over the region',
  })
  @ApiOkResponse({ standardSchema: schemas.RecurrenceSchema })
  recurrence(
    @Query({ schema: schemas.AskRecurrenceSchema }) asked: schemas.AskRecurrence,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.RecurrenceView> {
    return this.analytics.recurrence(asked, caller, locale);
  }

  @Get('recurrence/problems')
  @ApiOperation({ summary: '数字背后的问题 · The problems behind a figure' })
  @ApiOkResponse({ standardSchema: schemas.RecurringProblemsSchema })
  problems(
    @Query({ schema: schemas.AskRecurringSchema }) asked: schemas.AskRecurring,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.RecurringProblems> {
    return this.rows.problems(asked, caller, locale);
  }

  @Get('recurrence/export.xlsx')
  @ApiOperation({ summary: '导出再犯 · Units that were told the same class again, as a file' })
  @ApiFile(XLSX)
  recurrenceFile(
    @Query({ schema: schemas.AskRecurrenceSchema }) asked: schemas.AskRecurrence,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.recurrence(asked, caller, locale);
  }
}
