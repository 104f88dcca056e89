import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { OccasionParam } from '../http/occasion.decorator.ts';
import type { Caller } from '../http/request.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { Occasion } from '../problem/problem.ts';
import { ActBodySchema, type ActBody } from './act-body.ts';
import { ActAnswerSchema, type ActAnswerView } from './act.schemas.ts';
import { BatchBodySchema, type BatchBody } from './batch-body.ts';
import { BatchAnswerSchema, type BatchAnswer } from './batch.schemas.ts';
import { BatchService } from './batch.service.ts';
import { CommandsService } from './commands.service.ts';

@ApiTags('acts')
@Controller('budget-items')
export class CommandsController {
  constructor(
    @Inject(CommandsService) private readonly commands: CommandsService,
    @Inject(BatchService) private readonly batches: BatchService,
  ) {}

  @Post(':id/commands')
  @HttpCode(200)
  @Allow('item.act')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '办理一步 · One act on an item or on one of its clocks' })
  @ApiOkResponse({ standardSchema: ActAnswerSchema })
  act(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: ActBodySchema }) body: ActBody,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.commands.act(id, key, body, caller, locale);
  }

  @Post('commands/batch')
  @HttpCode(200)
  @Allow('item.act')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '批量办理 · One act on many items: all or nothing, or a result per row' })
  @ApiOkResponse({ standardSchema: BatchAnswerSchema })
  batch(
    @Body({ schema: BatchBodySchema }) body: BatchBody,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @OccasionParam() occasion: Occasion,
  ): Promise<BatchAnswer> {
    return this.batches.act(body, key, caller, occasion);
  }
}
