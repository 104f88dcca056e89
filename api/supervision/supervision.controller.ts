import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ActAnswerSchema, type ActAnswerView } from '../commands/act.schemas.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { AskRegionSchema, type AskRegion } from '../oversight/oversight.schemas.ts';
import * as schemas from './supervision.schemas.ts';
import { SupervisionService } from './supervision.service.ts';

/** Supervised matters (督办件, P4): opened by a leader or by the ladder, answered, returned or closed by the leader. */
@ApiTags('supervision')
@Allow('supervision.read')
@Controller('supervisions')
export class SupervisionController {
  constructor(@Inject(SupervisionService) private readonly supervision: SupervisionService) {}

  @Get()
  @ApiOperation({ summary: '督办件 · Supervised matters in scope, or those about one matter' })
  @ApiOkResponse({ standardSchema: schemas.SupervisionsSchema })
  list(
    @Query({ schema: schemas.AskSupervisionsSchema }) asked: schemas.AskSupervisions,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Supervisions> {
    return this.supervision.list(asked, caller, locale);
  }

  @Get('counts')
  @ApiOperation({ summary: '督办件数 · How many run, wait for the leader, and are overdue' })
  @ApiOkResponse({ standardSchema: schemas.SupervisionCountsSchema })
  counts(
    @Query({ schema: AskRegionSchema }) { region }: AskRegion,
    @CallerParam() caller: Caller,
  ): Promise<schemas.SupervisionCounts> {
    return this.supervision.counts(region, caller);
  }

  @Post()
  @Allow('supervision.open')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '立督办件 · Supervise a matter, a unit or finance itself, with a date of one’s own' })
  @ApiCreatedResponse({ standardSchema: ActAnswerSchema })
  open(
    @Body({ schema: schemas.OpenSupervisionSchema }) asked: schemas.OpenSupervision,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.supervision.open(asked, key, caller, locale);
  }

  @Get(':id')
  @ApiOperation({ summary: '一件督办 · One supervised matter: what is asked, answers, clocks, history' })
  @ApiOkResponse({ standardSchema: schemas.SupervisionSchema })
  detail(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SupervisionView> {
    return this.supervision.detail(id, caller, locale);
  }

  @Post(':id/commands')
  @HttpCode(200)
  @Allow('supervision.act')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '办理督办的一步 · One act on a supervised matter or on one of its clocks' })
  @ApiOkResponse({ standardSchema: ActAnswerSchema })
  act(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.SupervisionActSchema }) body: schemas.SupervisionAct,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.supervision.act(id, key, body, caller, locale);
  }
}
