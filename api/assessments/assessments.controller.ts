import { Controller, Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, JSON_FILE } from '../http/files.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './assessments.schemas.ts';
import { AssessmentsService } from './assessments.service.ts';
import { AskCountedSchema, AssessedIdSchema, CountedSchema, type AskCounted, type Counted } from './counted.schemas.ts';
import { CountedService } from './counted.service.ts';
import { HonoursService } from './honours.service.ts';

/** The assessment of departments and counties (S2, P4), and whom the facts propose for lists (S8). */
@ApiTags('assessments')
@Allow('ranking.read')
@Controller()
export class AssessmentsController {
  constructor(
    @Inject(AssessmentsService) private readonly assessments: AssessmentsService,
    @Inject(HonoursService) private readonly honours: HonoursService,
    @Inject(CountedService) private readonly counted: CountedService,
  ) {}

  @Get('assessments')
  @ApiOperation({ summary: '绩效考核：各部门或县市区，附计算过程 · The assessment, with its working' })
  @ApiOkResponse({ standardSchema: schemas.AssessmentsSchema })
  list(
    @Query({ schema: schemas.AskAssessmentsSchema }) asked: schemas.AskAssessments,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Assessments> {
    return this.assessments.list(asked, caller, locale);
  }

  @Get('assessments/export.json')
  @ApiOperation({ summary: '移交政府考核的数据 · What is handed to the government’s own assessment' })
  @ApiFile(JSON_FILE)
  file(
    @Query({ schema: schemas.ExportAssessmentsSchema }) asked: schemas.ExportAssessments,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.assessments.file(asked, caller, locale);
  }

  @Get('assessments/:of/matters')
  @ApiOperation({ summary: '考核数字所计的事项 · Exactly the matters that a figure of the assessment counts' })
  @ApiOkResponse({ standardSchema: CountedSchema })
  matters(
    @Param('of', { schema: AssessedIdSchema }) of: string,
    @Query({ schema: AskCountedSchema }) asked: AskCounted,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<Counted> {
    return this.counted.list(of, asked, caller, locale);
  }

  @Get('honours/proposals')
  @ApiOperation({ summary: '表彰与通报批评的建议名单 · Whom the facts propose for commendation and criticism' })
  @ApiOkResponse({ standardSchema: schemas.HonourProposalsSchema })
  proposals(
    @Query({ schema: schemas.ExportAssessmentsSchema }) asked: schemas.ExportAssessments,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.HonourProposals> {
    return this.honours.proposals(asked, caller, locale);
  }
}
