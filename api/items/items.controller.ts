import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ActAnswerSchema, ActAnswersSchema, type ActAnswersView, type ActAnswerView } from '../commands/act.schemas.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { Caller } from '../http/request.ts';
import { AskHistorySchema, HistoryPageSchema, type AskHistory, type HistoryPage } from './history.schemas.ts';
import { ItemViewSchema, type ItemView } from './item.schemas.ts';
import { ItemsService } from './items.service.ts';
import {
  ItemPageSchema,
  ListItemsSchema,
  OpenItemSchema,
  OpenItemsSchema,
  type ItemPage,
  type ListItems,
  type OpenItem,
  type OpenItems,
} from './list.schemas.ts';
import { OpeningService } from './opening.service.ts';

@ApiTags('budget items')
@Controller('budget-items')
export class ItemsController {
  constructor(
    @Inject(ItemsService) private readonly items: ItemsService,
    @Inject(OpeningService) private readonly opening: OpeningService,
  ) {}

  @Get()
  @Allow('item.read')
  @ApiOperation({ summary: '预算项目列表 · Items in scope: filters, order, cursor, totals' })
  @ApiOkResponse({ standardSchema: ItemPageSchema })
  list(
    @Query({ schema: ListItemsSchema }) asked: ListItems,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ItemPage> {
    return this.items.list(asked, caller, locale);
  }

  @Post()
  @Allow('item.open')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '立项 · Open one item; its target clock starts' })
  @ApiCreatedResponse({ standardSchema: ActAnswerSchema })
  open(
    @Body({ schema: OpenItemSchema }) item: OpenItem,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.opening.open(item, key, caller, locale);
  }

  @Post('batch')
  @Allow('item.open')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '批量立项，全有或全无 · Open many items, all or none' })
  @ApiCreatedResponse({ standardSchema: ActAnswersSchema })
  openMany(
    @Body({ schema: OpenItemsSchema }) { items }: OpenItems,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswersView> {
    return this.opening.openMany(items, key, caller, locale);
  }

  @Get(':id')
  @Allow('item.read')
  @ApiOperation({
    summary: '一件项目的全貌 · One item: clocks, problems, what is possible now, what happens by itself',
  })
  @ApiOkResponse({ standardSchema: ItemViewSchema })
  item(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ItemView> {
    return this.items.item(id, caller, locale);
  }

  @Get(':id/history')
  @Allow('item.read')
  @ApiOperation({
    summary: '办理过程，含提醒；可只看一种事 · The record with its reminders, newest first, or one kind of event',
  })
  @ApiOkResponse({ standardSchema: HistoryPageSchema })
  history(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: AskHistorySchema }) asked: AskHistory,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<HistoryPage> {
    return this.items.history(id, asked, caller, locale);
  }
}
