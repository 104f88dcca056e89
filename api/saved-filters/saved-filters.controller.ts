import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './saved-filters.schemas.ts';
import { SavedFiltersService } from './saved-filters.service.ts';

/** Each change answers the list's filters as they are then. */
@ApiTags('saved filters')
@Allow('item.read')
@Controller('saved-filters')
export class SavedFiltersController {
  constructor(@Inject(SavedFiltersService) private readonly filters: SavedFiltersService) {}

  @Get()
  @ApiOperation({ summary: '我的筛选和共享给我的筛选 · Filters by name: mine, and those shared with me' })
  @ApiOkResponse({ standardSchema: schemas.SavedFiltersSchema })
  of(
    @Query({ schema: schemas.AskSavedFiltersSchema }) { list }: schemas.AskSavedFilters,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SavedFilters> {
    return this.filters.of(list, caller, locale);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: '存为我的筛选，同名替换 · Save a filter; one of the same name is replaced' })
  @ApiOkResponse({ standardSchema: schemas.SavedFiltersSchema })
  save(
    @Body({ schema: schemas.SaveFilterSchema }) asked: schemas.SaveFilter,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SavedFilters> {
    return this.filters.save(asked, caller, locale);
  }

  @Put('order')
  @ApiOperation({ summary: '排列我的筛选 · Put my filters in order' })
  @ApiOkResponse({ standardSchema: schemas.SavedFiltersSchema })
  order(
    @Body({ schema: schemas.OrderFiltersSchema }) asked: schemas.OrderFilters,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SavedFilters> {
    return this.filters.order(asked, caller, locale);
  }

  @Put('default')
  @ApiOperation({ summary: '设为打开列表时的默认筛选 · What my list opens with; null for the whole list' })
  @ApiOkResponse({ standardSchema: schemas.SavedFiltersSchema })
  openWith(
    @Body({ schema: schemas.DefaultFilterSchema }) asked: schemas.DefaultFilter,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SavedFilters> {
    return this.filters.openWith(asked, caller, locale);
  }

  @Put(':id')
  @ApiOperation({ summary: '改名、共享或取消共享 · Rename, share or stop sharing one of mine' })
  @ApiOkResponse({ standardSchema: schemas.SavedFiltersSchema })
  change(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.ChangeFilterSchema }) asked: schemas.ChangeFilter,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SavedFilters> {
    return this.filters.change(id, asked, caller, locale);
  }

  @Delete(':id')
  @ApiOperation({ summary: '删去我的筛选 · Remove one of mine' })
  @ApiOkResponse({ standardSchema: schemas.SavedFiltersSchema })
  remove(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SavedFilters> {
    return this.filters.remove(id, caller, locale);
  }
}
