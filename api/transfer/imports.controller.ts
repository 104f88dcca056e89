import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ImportKind } from '../../db/queries/imports.ts';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, FileBody, OCTETS } from '../http/files.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { BudgetImportService } from './budget-import.service.ts';
import { ImportsService } from './imports.service.ts';
import { ResultsImportService } from './results-import.service.ts';
import * as schemas from './transfer.schemas.ts';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    @Inject(ImportsService) private readonly imports: ImportsService,
    @Inject(BudgetImportService) private readonly budget: BudgetImportService,
    @Inject(ResultsImportService) private readonly results: ResultsImportService,
  ) {}

  @Get()
  @Allow('result.read')
  @ApiOperation({ summary: '导入记录：谁、何时、哪个文件 · What came in as tables, the last first' })
  @ApiOkResponse({ standardSchema: schemas.ImportPageSchema })
  list(@Query({ schema: PagingSchema }) paging: Paging, @CallerParam() caller: Caller): Promise<schemas.ImportPage> {
    return this.imports.list(paging, caller);
  }

  @Get('templates/:kind')
  @Allow('item.open')
  @ApiOperation({ summary: '导入表样 · The empty table of an import, with what may stand in each column' })
  @ApiFile(OCTETS)
  template(
    @Param('kind', { schema: schemas.ImportKindSchema }) kind: ImportKind,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.imports.template(kind, locale);
  }

  @Get(':id/file')
  @Allow('result.read')
  @ApiOperation({ summary: '导入时的原文件 · The file as it came' })
  @ApiFile(OCTETS)
  file(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<StreamableFile> {
    return this.imports.file(id, caller);
  }

  @Post('budget')
  @HttpCode(200)
  @Allow('item.open')
  @ApiIdempotencyKey()
  @FileBody()
  @ApiOperation({
    summary:
      '导入年度预算：先试后办，全有或全无 · A year’s budget from .xlsx or .csv: looked at first, then all items or none',
  })
  @ApiOkResponse({ standardSchema: schemas.TransferAnswerSchema })
  openBudget(
    @Query({ schema: schemas.AskBudgetSchema }) asked: schemas.AskBudget,
    @IdempotencyKey() key: string,
    @Req() request: ApiRequest,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.TransferAnswer> {
    return this.budget.import(asked, { request, key, caller, locale });
  }

  @Post('results')
  @HttpCode(200)
  @Allow('item.open')
  @ApiIdempotencyKey()
  @FileBody()
  @ApiOperation({
    summary:
      '导入以前年度结果：先试后办，全有或全无 · Results of years before the system: looked at first, then all or none',
  })
  @ApiOkResponse({ standardSchema: schemas.TransferAnswerSchema })
  pastResults(
    @Query({ schema: schemas.AskTransferSchema }) asked: schemas.AskTransfer,
    @IdempotencyKey() key: string,
    @Req() request: ApiRequest,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.TransferAnswer> {
    return this.results.import(asked, { request, key, caller, locale });
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @Allow('item.open')
  @ApiOperation({ summary: '撤回一批以前年度结果 · Take a table of results back, while nothing goes on from it' })
  @ApiNoContentResponse({ description: '已撤回 · Withdrawn' })
  withdraw(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<void> {
    return this.imports.withdraw(id, caller);
  }
}
