import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './edition.schemas.ts';
import { EditionsService } from './editions.service.ts';
import { schemasOf, WithdrawSchema, type EntryDetail, type Withdraw } from './library.schemas.ts';
import { ProposalsService } from './proposals.service.ts';

const INDICATOR = schemasOf('indicators').detail;

/** Editions of indicators, and what units propose for them (S3, S6). */
@ApiTags('libraries')
@Controller()
export class EditionsController {
  constructor(
    @Inject(EditionsService) private readonly editions: EditionsService,
    @Inject(ProposalsService) private readonly proposals: ProposalsService,
  ) {}

  @Get('indicator-editions')
  @Allow('library.read')
  @ApiOperation({ summary: '指标体系的各版 · Editions of the indicator frameworks' })
  @ApiOkResponse({ standardSchema: schemas.EditionsSchema })
  list(@CallerParam() caller: Caller, @LocaleParam() locale: Locale): Promise<schemas.Editions> {
    return this.editions.list(caller, locale);
  }

  @Get('indicator-editions/:framework/compare')
  @Allow('library.read')
  @ApiOperation({ summary: '两版对照 · Two editions side by side' })
  @ApiOkResponse({ standardSchema: schemas.EditionsComparedSchema })
  compare(
    @Param('framework', { schema: schemas.FrameworkSchema }) framework: schemas.CompareEditions['framework'],
    @Query({ schema: schemas.CompareEditionsSchema }) asked: Omit<schemas.CompareEditions, 'framework'>,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.EditionsCompared> {
    return this.editions.compare({ ...asked, framework }, caller, locale);
  }

  @Post('indicator-editions')
  @HttpCode(201)
  @Allow('library.change')
  @ApiOperation({ summary: '开始新版本 · Begin an edition, empty or from another' })
  @ApiCreatedResponse({ standardSchema: schemas.EditionsSchema })
  begin(
    @Body({ schema: schemas.NewEditionSchema }) asked: schemas.NewEdition,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Editions> {
    return this.editions.begin(asked, { caller, locale });
  }

  @Post('indicator-editions/approve')
  @HttpCode(200)
  @Allow('library.change')
  @ApiOperation({ summary: '批准一版，前一版随之取代 · Approve an edition; the one before gives way' })
  @ApiOkResponse({ standardSchema: schemas.EditionsSchema })
  approve(
    @Body({ schema: schemas.ApproveEditionSchema }) asked: schemas.ApproveEdition,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Editions> {
    return this.editions.approve(asked, { caller, locale });
  }

  @Post('indicator-proposals')
  @HttpCode(201)
  @Allow('library.propose')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '单位提出指标 · A unit proposes an indicator' })
  @ApiCreatedResponse({ standardSchema: INDICATOR })
  propose(
    @Body({ schema: schemas.NewProposalSchema }) asked: schemas.NewProposal,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<EntryDetail> {
    return this.proposals.propose(asked, key, { caller, locale });
  }

  @Post('indicator-proposals/:id/decide')
  @HttpCode(200)
  @Allow('library.change')
  @ApiOperation({
    summary: '采纳进新版本或不采纳，提出人会收到通知 · Accept into an edition or decline; the proposer is told',
  })
  @ApiOkResponse({ standardSchema: INDICATOR })
  decide(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.DecideProposalSchema }) asked: schemas.DecideProposal,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<EntryDetail> {
    return this.proposals.decide(id, asked, { caller, locale });
  }

  @Post('indicator-proposals/:id/withdraw')
  @HttpCode(200)
  @Allow('library.propose')
  @ApiOperation({ summary: '撤回本单位提出的指标 · Withdraw what one’s own unit has proposed' })
  @ApiOkResponse({ standardSchema: INDICATOR })
  withdraw(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: WithdrawSchema }) { version }: Withdraw,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<EntryDetail> {
    return this.proposals.withdraw(id, version, { caller, locale });
  }

  @Get('libraries/indicators/:id/spread')
  @Allow('library.read')
  @ApiOperation({ summary: '目标表里怎么设的 · The values that target tables set for it' })
  @ApiOkResponse({ standardSchema: schemas.IndicatorSpreadSchema })
  spread(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.IndicatorSpread> {
    return this.proposals.spread(id, caller);
  }
}
