import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskSeasonSchema,
  ListSeasonSchema,
  SeasonSchema,
  SeasonUnitPageSchema,
  TargetItemPageSchema,
  type AskSeason,
  type ListSeason,
  type Season,
  type SeasonUnitPage,
  type TargetItemPage,
} from './target-season.schemas.ts';
import { TargetSeasonService } from './target-season.service.ts';

@ApiTags('target season')
@Allow('item.read')
@Controller('target-season')
export class TargetSeasonController {
  constructor(@Inject(TargetSeasonService) private readonly seasons: TargetSeasonService) {}

  @Get()
  @ApiOperation({
    summary: '目标申报季：应报、已报和各状态 · How a season of targets stands: expected, submitted, by state',
  })
  @ApiOkResponse({ standardSchema: SeasonSchema })
  season(@Query({ schema: AskSeasonSchema }) asked: AskSeason, @CallerParam() caller: Caller): Promise<Season> {
    return this.seasons.season(asked, caller);
  }

  @Get('units')
  @ApiOperation({ summary: '各单位的申报情况 · The season unit by unit, who has not submitted' })
  @ApiOkResponse({ standardSchema: SeasonUnitPageSchema })
  units(
    @Query({ schema: ListSeasonSchema }) asked: ListSeason,
    @CallerParam() caller: Caller,
  ): Promise<SeasonUnitPage> {
    return this.seasons.units(asked, caller);
  }

  @Get('items')
  @ApiOperation({ summary: '申报季的项目，按期限 · Items of a season by due date, with the clock that runs' })
  @ApiOkResponse({ standardSchema: TargetItemPageSchema })
  items(
    @Query({ schema: ListSeasonSchema }) asked: ListSeason,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<TargetItemPage> {
    return this.seasons.items(asked, caller, locale);
  }
}
