import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { AskedOperationsService } from './asked-operations.service.ts';
import * as schemas from './operations.schemas.ts';
import { OperationsService } from './operations.service.ts';
import { StuckService } from './stuck.service.ts';

@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(
    @Inject(OperationsService) private readonly operations: OperationsService,
    @Inject(StuckService) private readonly stuckNow: StuckService,
    @Inject(AskedOperationsService) private readonly asking: AskedOperationsService,
  ) {}

  @Get()
  @Allow('incident.read')
  @ApiOperation({ summary: '运行情况 · Parts, queue, morning rounds, comparison, mails, calendar' })
  @ApiOkResponse({ standardSchema: schemas.OperationsSchema })
  summary(@CallerParam() caller: Caller): Promise<schemas.OperationsView> {
    return this.operations.summary(caller);
  }

  @Get('stuck')
  @Allow('incident.read')
  @ApiOperation({
    summary: '卡住的事：卡在哪、原因、影响、建议 · What is stuck, where, why, what it puts at stake, and what to do',
  })
  @ApiOkResponse({ standardSchema: schemas.StuckPageSchema })
  stuck(
    @Query({ schema: schemas.AskStuckSchema }) asked: schemas.AskStuck,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.StuckPage> {
    return this.stuckNow.list(asked, caller, locale);
  }

  @Post('stuck/:id/close')
  @HttpCode(204)
  @Allow('operation.ask')
  @ApiOperation({ summary: '销去异常，写明理由 · Close an incident with a reason' })
  @ApiNoContentResponse({ description: '已销去 · Closed' })
  close(
    @Param('id', { schema: schemas.IncidentIdSchema }) id: string,
    @Body({ schema: schemas.CloseIncidentSchema }) { note }: schemas.CloseIncident,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.asking.close(id, note, caller);
  }

  @Get('asked')
  @Allow('incident.read')
  @ApiOperation({ summary: '交办过的运维，办到哪 · What was asked for, and how far it is' })
  @ApiOkResponse({ standardSchema: schemas.OperationPageSchema })
  asked(
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
  ): Promise<schemas.OperationPage> {
    return this.operations.asked(paging, caller);
  }

  @Post()
  @HttpCode(202)
  @Allow('operation.ask')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '重试、重建、重新比对、重发邮件 · Try again, rebuild, compare, send mails again' })
  @ApiAcceptedResponse({ standardSchema: schemas.OperationAskedSchema })
  ask(
    @Body({ schema: schemas.AskOperationSchema }) asked: schemas.AskOperation,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.OperationAsked> {
    return this.asking.ask(asked, key, caller);
  }
}
