import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ActAnswerSchema, type ActAnswerView } from '../commands/act.schemas.ts';
import { ApiFile, XLSX } from '../http/files.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { OpeningRoundsService } from './opening-rounds.service.ts';
import * as schemas from './performance-reports.schemas.ts';
import { ReportExportService } from './report-export.service.ts';
import { ReportsService } from './reports.service.ts';
import { RoundsService } from './rounds.service.ts';

/** Performance reports (R4, R5): unit to finance, lower to higher finance, each period. */
@ApiTags('performance reports')
@Allow('report.read')
@Controller('performance-reports')
export class PerformanceReportsController {
  constructor(
    @Inject(RoundsService) private readonly rounds: RoundsService,
    @Inject(OpeningRoundsService) private readonly opening: OpeningRoundsService,
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(ReportExportService) private readonly exports: ReportExportService,
  ) {}

  @Get('rounds')
  @ApiOperation({ summary: '一个年度的报告期和报送情况 · Reporting periods of a year, and how their rounds stand' })
  @ApiOkResponse({ standardSchema: schemas.ReportRoundsSchema })
  ofYear(
    @Query({ schema: schemas.AskReportRoundsSchema }) asked: schemas.AskReportRounds,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.ReportRounds> {
    return this.rounds.rounds(asked, caller, locale);
  }

  @Post('rounds')
  @Allow('report.open')
  @ApiOperation({ summary: '开启一期报告，重复开启只补缺 · Open a round; opened again, only what is missing' })
  @ApiCreatedResponse({ standardSchema: schemas.ReportRoundOpenedSchema })
  open(
    @Body({ schema: schemas.OpenReportRoundSchema }) asked: schemas.OpenReportRound,
    @CallerParam() caller: Caller,
  ): Promise<schemas.ReportRoundOpened> {
    return this.opening.open(asked, caller);
  }

  @Get()
  @ApiOperation({ summary: '一期报告：谁报了、谁没报 · The reports of a round: who has reported, who has not' })
  @ApiOkResponse({ standardSchema: schemas.PerformanceReportsSchema })
  list(
    @Query({ schema: schemas.ListReportsSchema }) asked: schemas.ListReports,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.PerformanceReports> {
    return this.rounds.list(asked, caller, locale);
  }

  @Get('summary')
  @ApiOperation({ summary: '一期报告汇总 · What the accepted reports of a round come to' })
  @ApiOkResponse({ standardSchema: schemas.ReportSummarySchema })
  summary(
    @Query({ schema: schemas.AskReportRoundSchema }) asked: schemas.AskReportRound,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.ReportSummary> {
    return this.rounds.summary(asked, caller, locale);
  }

  @Get('export.xlsx')
  @ApiOperation({ summary: '导出一期报告 · The reports of a round as a file' })
  @ApiFile(XLSX)
  file(
    @Query({ schema: schemas.AskReportRoundSchema }) asked: schemas.AskReportRound,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.round(asked, caller, locale);
  }

  @Get(':id')
  @ApiOperation({ summary: '一份绩效报告 · One report: words, figures, clocks, history' })
  @ApiOkResponse({ standardSchema: schemas.PerformanceReportSchema })
  detail(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.PerformanceReportView> {
    return this.reports.detail(id, caller, locale);
  }

  @Get(':id/prefill')
  @Allow('item.draft')
  @ApiOperation({ summary: '按当前数据拟稿 · Figures of this moment, and the five parts drafted from them' })
  @ApiOkResponse({ standardSchema: schemas.ReportPrefillSchema })
  prefill(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.ReportPrefill> {
    return this.reports.prefill(id, caller, locale);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Allow('item.draft')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '提请签发，数字同时固化 · Put forward for signature; the figures are frozen with it' })
  @ApiOkResponse({ standardSchema: ActAnswerSchema })
  submit(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.SubmitReportSchema }) body: schemas.SubmitReport,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.reports.submit(id, key, body, caller, locale);
  }

  @Post(':id/commands')
  @HttpCode(200)
  @Allow('item.act')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '办理一步：签发、退回、采纳 · One act: sign, return, accept' })
  @ApiOkResponse({ standardSchema: ActAnswerSchema })
  act(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.PerformanceReportActSchema }) body: schemas.PerformanceReportAct,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.reports.act(id, key, body, caller, locale);
  }
}
