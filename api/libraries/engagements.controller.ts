import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { Caller } from '../http/request.ts';
import { EngagementsService } from './engagements.service.ts';
import * as schemas from './engagement.schemas.ts';

/** What flows back into the registries of agencies and experts (S5, S6). */
@ApiTags('libraries')
@Controller('libraries')
export class EngagementsController {
  constructor(@Inject(EngagementsService) private readonly engagements: EngagementsService) {}

  @Get('agencies/:id/engagements')
  @Allow('library.read')
  @ApiOperation({ summary: '机构的受托和质量评价 · An agency’s engagements, each with the rating that counts' })
  @ApiOkResponse({ standardSchema: schemas.EngagementsSchema })
  of(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<schemas.Engagements> {
    return this.engagements.of(id, caller);
  }

  @Post('agencies/:id/engagements')
  @HttpCode(201)
  @Allow('registry.change')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '登记一次受托 · Write down an engagement from outside of this system' })
  @ApiCreatedResponse({ standardSchema: schemas.EngagementsSchema })
  record(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.NewEngagementSchema }) asked: schemas.NewEngagement,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.Engagements> {
    return this.engagements.record(id, asked, key, caller);
  }

  @Post('agencies/:id/engagements/:engagementId/ratings')
  @HttpCode(201)
  @Allow('registry.change')
  @ApiOperation({ summary: '评定质量，后一次算数 · Rate the work; the last rating counts, the earlier ones stay' })
  @ApiCreatedResponse({ standardSchema: schemas.EngagementsSchema })
  rate(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('engagementId', { schema: ItemIdSchema }) engagementId: string,
    @Body({ schema: schemas.NewRatingSchema }) asked: schemas.NewRating,
    @CallerParam() caller: Caller,
  ): Promise<schemas.Engagements> {
    return this.engagements.rate(id, engagementId, asked, caller);
  }

  @Get('experts/:id/draws')
  @Allow('registry.read')
  @ApiOperation({ summary: '专家的抽取记录 · How an expert fared in draws' })
  @ApiOkResponse({ standardSchema: schemas.DrawsSchema })
  draws(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<schemas.Draws> {
    return this.engagements.draws(id, caller);
  }
}
