import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import type { ActBody } from '../commands/act-body.ts';
import { ActAnswerSchema, type ActAnswerView } from '../commands/act.schemas.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { HistoryPageSchema, type HistoryPage } from '../items/history.schemas.ts';
import { EvaluationActsService } from './evaluation-acts.service.ts';
import {
  DrawSchema,
  EvaluationActBodySchema,
  EvaluationPeopleSchema,
  FinanceEvaluationPageSchema,
  FinanceEvaluationSchema,
  ListFinanceEvaluationsSchema,
  OpenEvaluationSchema,
  type Draw,
  type EvaluationAct,
  type EvaluationPeople,
  type FinanceEvaluationPage,
  type FinanceEvaluationView,
  type ListFinanceEvaluations,
  type OpenEvaluation,
} from './finance-evaluations.schemas.ts';
import { FinanceEvaluationsService } from './finance-evaluations.service.ts';

@ApiTags('finance evaluations')
@Controller('finance-evaluations')
export class FinanceEvaluationsController {
  constructor(
    @Inject(FinanceEvaluationsService) private readonly evaluations: FinanceEvaluationsService,
    @Inject(EvaluationActsService) private readonly acts: EvaluationActsService,
  ) {}

  @Get()
  @Allow('evaluation.read')
  @ApiOperation({
    summary: '财政评价列表，机构和专家只见受派的 · Evaluations by finance; outsiders see what names them',
  })
  @ApiOkResponse({ standardSchema: FinanceEvaluationPageSchema })
  list(
    @Query({ schema: ListFinanceEvaluationsSchema }) asked: ListFinanceEvaluations,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<FinanceEvaluationPage> {
    return this.evaluations.list(asked, caller, locale);
  }

  @Post()
  @Allow('evaluation.open')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '立项评价 · Open an evaluation: again, key, whole department or county' })
  @ApiCreatedResponse({ standardSchema: ActAnswerSchema })
  open(
    @Body({ schema: OpenEvaluationSchema }) asked: OpenEvaluation,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.acts.open(asked, key, caller, locale);
  }

  @Get(':id')
  @Allow('evaluation.read')
  @ApiOperation({ summary: '一项评价的全貌 · One evaluation, as far as the reader may see it' })
  @ApiOkResponse({ standardSchema: FinanceEvaluationSchema })
  evaluation(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<FinanceEvaluationView> {
    return this.evaluations.evaluation(id, caller, locale);
  }

  @Get(':id/history')
  @Allow('item.read')
  @ApiOperation({
    summary: '评价办理过程，单位只看反馈以后的 · The record, newest first; a unit reads it from the feedback on',
  })
  @ApiOkResponse({ standardSchema: HistoryPageSchema })
  history(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<HistoryPage> {
    return this.evaluations.history(id, paging, caller, locale);
  }

  // Whoever may choose an agency by the table reads among whom: every office of the bureau, not those who open alone.
  @Get(':id/people')
  @Allow('registry.read')
  @ApiOperation({ summary: '可用的人员、机构和专家 · Whom the team, the agency and the panel can be made of' })
  @ApiOkResponse({ standardSchema: EvaluationPeopleSchema })
  people(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<EvaluationPeople> {
    return this.evaluations.people(id, caller);
  }

  @Post(':id/commands')
  @HttpCode(200)
  @Allow('evaluation.act')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '办理评价的一步 · One act on an evaluation or on one of its clocks' })
  @ApiOkResponse({ standardSchema: ActAnswerSchema })
  act(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: EvaluationActBodySchema }) body: ActBody<EvaluationAct>,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.acts.act(id, key, body, caller, locale);
  }

  @Post(':id/draws')
  @HttpCode(200)
  @Allow('evaluation.open')
  @ApiIdempotencyKey()
  @ApiOperation({
    summary: '抽取专家，种子由系统生成并留痕 · Draw experts by lot; the server makes and records the seed',
  })
  @ApiOkResponse({ standardSchema: ActAnswerSchema })
  draw(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: DrawSchema }) draw: Draw,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.acts.draw(id, key, draw, caller, locale);
  }
}
