import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { RecordChecksService } from './record-checks.service.ts';
import {
  BeginCheckSchema,
  ItemProofSchema,
  ProofSchema,
  RecordCheckPageSchema,
  RecordCheckSchema,
  SealedDaysSchema,
  type BeginCheck,
  type ItemProof,
  type ProofView,
  type RecordCheckPage,
  type RecordCheckView,
  type SealedDays,
} from './record.schemas.ts';
import { RecordService } from './record.service.ts';

@ApiTags('record')
@Allow('record.verify')
@Controller()
export class RecordController {
  constructor(
    @Inject(RecordService) private readonly records: RecordService,
    @Inject(RecordChecksService) private readonly checks: RecordChecksService,
  ) {}

  @Get('budget-items/:id/record-check')
  @ApiOperation({ summary: '一件项目的记录是否完好 · Proof of one item’s record' })
  @ApiOkResponse({ standardSchema: ProofSchema })
  item(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ProofView> {
    return this.records.item(id, caller, locale);
  }

  @Get('budget-items/:id/proof')
  @Allow('item.read')
  @ApiOperation({
    summary: '链校验一句话 · One sentence for everybody who reads the item: how many records, and whether they hold',
  })
  @ApiOkResponse({ standardSchema: ItemProofSchema })
  proof(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ItemProof> {
    return this.records.proof(id, caller, locale);
  }

  @Get('record/checks')
  @ApiOperation({ summary: '校验过什么，结果如何 · Proofs of the scope, the last first' })
  @ApiOkResponse({ standardSchema: RecordCheckPageSchema })
  list(
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<RecordCheckPage> {
    return this.checks.list(paging, caller, locale);
  }

  @Post('record/checks')
  @HttpCode(200)
  @ApiOperation({ summary: '开始校验范围内全部记录 · Begin to prove the whole scope' })
  @ApiOkResponse({ standardSchema: RecordCheckSchema })
  begin(
    @Body({ schema: BeginCheckSchema }) asked: BeginCheck,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<RecordCheckView> {
    return this.checks.begin(asked, caller, locale);
  }

  @Post('record/checks/:id/next')
  @HttpCode(200)
  @ApiOperation({ summary: '继续校验下一段 · Prove the next page' })
  @ApiOkResponse({ standardSchema: RecordCheckSchema })
  next(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<RecordCheckView> {
    return this.checks.next(id, caller, locale);
  }

  @Get('record/days')
  @ApiOperation({ summary: '日封 · The seals of the days' })
  @ApiOkResponse({ standardSchema: SealedDaysSchema })
  days(@Query({ schema: PagingSchema }) paging: Paging): Promise<SealedDays> {
    return this.checks.days(paging);
  }

  @Get('record/verify')
  @ApiOperation({ summary: '全部记录是否完好 · Proof of the whole record' })
  @ApiOkResponse({ standardSchema: ProofSchema })
  all(@LocaleParam() locale: Locale): Promise<ProofView> {
    return this.records.all(locale);
  }
}
