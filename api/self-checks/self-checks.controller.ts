import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, XLSX } from '../http/files.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { DrawingService } from './drawing.service.ts';
import { SampleExportService } from './sample-export.service.ts';
import * as schemas from './self-checks.schemas.ts';
import { SelfChecksService } from './self-checks.service.ts';

/** Samples of self-evaluations (E4): a list is frozen with the hash of a seed, drawn from, and checked. */
@ApiTags('self-evaluation samples')
@Allow('ranking.read')
@Controller('self-check-samples')
export class SelfChecksController {
  constructor(
    @Inject(SelfChecksService) private readonly checks: SelfChecksService,
    @Inject(DrawingService) private readonly drawing: DrawingService,
    @Inject(SampleExportService) private readonly exports: SampleExportService,
  ) {}

  @Get()
  @ApiOperation({ summary: '自评抽查 · Samples of self-evaluations, the newest first' })
  @ApiOkResponse({ standardSchema: schemas.SamplesSchema })
  list(
    @Query({ schema: schemas.AskSamplesSchema }) asked: schemas.AskSamples,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Samples> {
    return this.checks.list(asked, caller, locale);
  }

  @Get('population')
  @ApiOperation({ summary: '可抽取的自评 · What would be drawn from now, and who may check' })
  @ApiOkResponse({ standardSchema: schemas.PopulationSchema })
  population(
    @Query({ schema: schemas.AskPopulationSchema }) asked: schemas.AskPopulation,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.PopulationView> {
    return this.checks.population(asked, caller, locale);
  }

  @Post()
  @Allow('ranking.freeze')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '冻结抽查名单，公布种子散列 · Freeze the list and publish the hash of the seed' })
  @ApiCreatedResponse({ standardSchema: schemas.SampleIdSchema })
  freeze(
    @Body({ schema: schemas.FreezeSampleSchema }) asked: schemas.FreezeSample,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.SampleId> {
    return this.drawing.freeze(asked, key, caller);
  }

  @Get(':id')
  @ApiOperation({ summary: '一次抽查 · One sample, with the seed once it is drawn' })
  @ApiOkResponse({ standardSchema: schemas.SampleSchema })
  detail(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SampleView> {
    return this.checks.detail(id, caller, locale);
  }

  @Post(':id/draw')
  @HttpCode(200)
  @Allow('ranking.freeze')
  @ApiOperation({ summary: '抽取，分给检查人 · Draw, open the seed, and hand out what was drawn' })
  @ApiOkResponse({ standardSchema: schemas.SampleIdSchema })
  draw(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.DrawSampleSchema }) asked: schemas.DrawSample,
    @CallerParam() caller: Caller,
  ): Promise<schemas.SampleId> {
    return this.drawing.draw(id, asked, caller);
  }

  @Get(':id/lines')
  @ApiOperation({ summary: '名单和检查结果 · The lines with what came of each check' })
  @ApiOkResponse({ standardSchema: schemas.SampleLinesSchema })
  lines(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: schemas.AskSampleLinesSchema }) asked: schemas.AskSampleLines,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SampleLines> {
    return this.checks.lines(id, asked, caller, locale);
  }

  @Get(':id/lines/export.xlsx')
  @ApiOperation({ summary: '导出抽查情况 · The lines of a sample as a file' })
  @ApiFile(XLSX)
  file(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: schemas.ExportSampleSchema }) asked: schemas.ExportSample,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.file(id, asked, caller, locale);
  }

  @Put(':id/lines/:itemId/checker')
  @Allow('ranking.freeze')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '改派检查人 · Another checks it' })
  @ApiOkResponse({ standardSchema: schemas.SampleIdSchema })
  changeChecker(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('itemId', { schema: ItemIdSchema }) itemId: string,
    @Body({ schema: schemas.ChangeCheckerSchema }) asked: schemas.ChangeChecker,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.SampleId> {
    return this.drawing.changeChecker(id, itemId, asked, key, caller);
  }

  @Get(':id/proof')
  @ApiOperation({ summary: '复算抽取 · The draw made again from list, rules and seed' })
  @ApiOkResponse({ standardSchema: schemas.SampleProofSchema })
  proof(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.SampleProof> {
    return this.checks.proof(id, caller);
  }
}
