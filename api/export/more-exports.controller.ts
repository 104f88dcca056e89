import { Controller, Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { AssessedIdSchema, ExportCountedSchema, type ExportCounted } from '../assessments/counted.schemas.ts';
import { ApiFile, XLSX } from '../http/files.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './exports.schemas.ts';
import { MoreExportsService } from './more-exports.service.ts';

/** More lists as XLSX, with the filter, the date and the rules in their heads. */
@ApiTags('exports')
@Controller()
export class MoreExportsController {
  constructor(@Inject(MoreExportsService) private readonly exports: MoreExportsService) {}

  @Get('evaluations/export.xlsx')
  @Allow('item.read')
  @ApiOperation({ summary: '导出绩效评价 · Items under evaluation as a file' })
  @ApiFile(XLSX)
  evaluations(
    @Query({ schema: schemas.ExportEvaluationsSchema }) asked: schemas.ExportEvaluations,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.evaluations(asked, caller, locale);
  }

  @Get('assessments/:of/matters/export.xlsx')
  @Allow('ranking.read')
  @ApiOperation({ summary: '导出考核数字所计的事项 · The matters that a figure counts as a file' })
  @ApiFile(XLSX)
  matters(
    @Param('of', { schema: AssessedIdSchema }) of: string,
    @Query({ schema: ExportCountedSchema }) asked: ExportCounted,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.matters(of, asked, caller, locale);
  }

  @Get('target-season/items/export.xlsx')
  @Allow('item.read')
  @ApiOperation({ summary: '导出申报季的项目 · The items of a target season as a file' })
  @ApiFile(XLSX)
  season(
    @Query({ schema: schemas.ExportSeasonSchema }) asked: schemas.ExportSeason,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.season(asked, caller, locale);
  }

  @Get('audit/records/export.xlsx')
  @Allow('audit.read')
  @ApiOperation({ summary: '导出办理记录 · The record across items as a file' })
  @ApiFile(XLSX)
  records(
    @Query({ schema: schemas.ExportAuditSchema }) asked: schemas.ExportAudit,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.records(asked, caller, locale);
  }
}
