import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ActAnswerSchema, type ActAnswerView } from '../commands/act.schemas.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { EvaluationPlansService } from './evaluation-plans.service.ts';
import * as schemas from './evaluation-plans.schemas.ts';
import { PlanProposalsService } from './plan-proposals.service.ts';

/** Yearly plans of key evaluations (E6): proposed by stated criteria, put forward, then a document that is issued. */
@ApiTags('evaluation plans')
@Allow('ranking.read')
@Controller('evaluation-plans')
export class EvaluationPlansController {
  constructor(
    @Inject(EvaluationPlansService) private readonly plans: EvaluationPlansService,
    @Inject(PlanProposalsService) private readonly proposals: PlanProposalsService,
  ) {}

  @Get()
  @ApiOperation({ summary: '年度重点评价计划及进度 · The plan of a year and how far its evaluations are' })
  @ApiOkResponse({ standardSchema: schemas.PlanSchema })
  plan(
    @Query({ schema: schemas.AskPlanSchema }) asked: schemas.AskPlan,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.PlanView> {
    return this.plans.plan(asked, caller, locale);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: '候选和得分 · Candidates with their points, and what is proposed; changes nothing' })
  @ApiOkResponse({ standardSchema: schemas.PlanPreviewSchema })
  preview(
    @Body({ schema: schemas.PreviewPlanSchema }) asked: schemas.PreviewPlan,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.PlanPreview> {
    return this.proposals.preview(asked, caller, locale);
  }

  @Post()
  @Allow('ranking.freeze')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '提请签发计划 · Freeze the proposal and put the plan forward' })
  @ApiCreatedResponse({ standardSchema: ActAnswerSchema })
  submit(
    @Body({ schema: schemas.SubmitPlanSchema }) asked: schemas.SubmitPlan,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.plans.submit(asked, key, caller, locale);
  }

  @Get('proposals/:id')
  @ApiOperation({ summary: '复算候选得分 · A frozen proposal computed again' })
  @ApiOkResponse({ standardSchema: schemas.PlanProofSchema })
  proof(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.PlanProof> {
    return this.proposals.proof(id, caller, locale);
  }

  @Get('proposals/:id/candidates')
  @ApiOperation({ summary: '冻结的候选 · Frozen candidates, those with most points first' })
  @ApiOkResponse({ standardSchema: schemas.PlanCandidatesSchema })
  candidates(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.PlanCandidates> {
    return this.proposals.candidates(id, paging, caller, locale);
  }
}
