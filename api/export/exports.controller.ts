import { Controller, Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ExportAssessmentsSchema, type ExportAssessments } from '../assessments/assessments.schemas.ts';
import { ApiFile, XLSX } from '../http/files.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './exports.schemas.ts';
import { ExportsService } from './exports.service.ts';

/** Lists as XLSX, with the filter, the date and the rules in their heads. */
@ApiTags('exports')
@Controller()
export class ExportsController {
  constructor(@Inject(ExportsService) private readonly exports: ExportsService) {}

  @Get('budget-items/export.xlsx')
  @Allow('item.read')
  @ApiOperation({ summary: '导出项目一览 · The list of items as a file' })
  @ApiFile(XLSX)
  items(
    @Query({ schema: schemas.ExportItemsSchema }) asked: schemas.ExportItems,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.items(asked, caller, locale);
  }

  @Get('problems/export.xlsx')
  @Allow('item.read')
  @ApiOperation({ summary: '导出整改台账 · The rectification ledger as a file' })
  @ApiFile(XLSX)
  problems(
    @Query({ schema: schemas.ExportProblemsSchema }) asked: schemas.ExportProblems,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.problems(asked, caller, locale);
  }

  @Get('monitoring/items/export.xlsx')
  @Allow('item.read')
  @ApiOperation({ summary: '导出一个监控期的项目 · The items of a monitoring period as a file' })
  @ApiFile(XLSX)
  monitored(
    @Query({ schema: schemas.ExportMonitoredSchema }) asked: schemas.ExportMonitored,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.monitored(asked, caller, locale);
  }

  @Get('consequences/export.xlsx')
  @Allow('result.read')
  @ApiOperation({ summary: '导出预算挂钩 · Results and next year’s money as a file' })
  @ApiFile(XLSX)
  consequences(
    @Query({ schema: schemas.ExportConsequencesSchema }) asked: schemas.ExportConsequences,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.consequences(asked, caller, locale);
  }

  @Get('rankings/:id/export.xlsx')
  @Allow('ranking.read')
  @ApiOperation({ summary: '导出排名 · A frozen ranking as a file, with its method and hashes' })
  @ApiFile(XLSX)
  ranking(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.ranking(id, caller, locale);
  }

  @Get('assessments/export.xlsx')
  @Allow('ranking.read')
  @ApiOperation({ summary: '导出考核 · The assessment as a file, with the working of every figure' })
  @ApiFile(XLSX)
  assessment(
    @Query({ schema: ExportAssessmentsSchema }) asked: ExportAssessments,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.assessment(asked, caller, locale);
  }

  @Get('document-numbers/export.xlsx')
  @Allow('number.read')
  @ApiOperation({ summary: '导出文号登记簿 · The register of document numbers as a file' })
  @ApiFile(XLSX)
  numbers(
    @Query({ schema: schemas.ExportNumbersSchema }) asked: schemas.ExportNumbers,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.numbers(asked, caller, locale);
  }
}
