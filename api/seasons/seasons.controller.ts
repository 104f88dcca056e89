import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ActAnswerSchema, type ActAnswerView } from '../commands/act.schemas.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import * as announcing from './announcing.schemas.ts';
import { AnnouncingService } from './announcing.service.ts';
import * as schemas from './seasons.schemas.ts';
import { SeasonsService } from './seasons.service.ts';
import { YearRoundsService } from './year-rounds.service.ts';

/** Rounds (季节): targets (G1), monitoring (M1), self-evaluation (E1) and performance reports (R4, R5) are announced, opened and closed by finance. */
@ApiTags('seasons')
@Allow('season.read')
@Controller('seasons')
export class SeasonsController {
  constructor(
    @Inject(SeasonsService) private readonly seasons: SeasonsService,
    @Inject(AnnouncingService) private readonly announcing: AnnouncingService,
    @Inject(YearRoundsService) private readonly yearRounds: YearRoundsService,
  ) {}

  @Get()
  @ApiOperation({ summary: '报送季 · Rounds in scope, the latest date first' })
  @ApiOkResponse({ standardSchema: schemas.SeasonsSchema })
  list(
    @Query({ schema: schemas.AskSeasonsSchema }) asked: schemas.AskSeasons,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Seasons> {
    return this.seasons.list(asked, caller, locale);
  }

  @Get('rounds')
  @Allow('season.keep')
  @ApiOperation({ summary: '政策规定的各季和部署情况 · The rounds that the policy has, announced or not' })
  @ApiOkResponse({ standardSchema: announcing.YearRoundsSchema })
  ofYear(
    @Query({ schema: announcing.AskYearRoundsSchema }) asked: announcing.AskYearRounds,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<announcing.YearRounds> {
    return this.yearRounds.ofYear(asked, caller, locale);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('season.keep')
  @ApiOperation({ summary: '部署前预看：日期、范围和每日办理量 · What announcing would come to; nothing is changed' })
  @ApiOkResponse({ standardSchema: announcing.SeasonPreviewSchema })
  preview(
    @Body({ schema: announcing.PreviewSeasonSchema }) asked: announcing.PreviewSeason,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<announcing.SeasonPreview> {
    return this.announcing.preview(asked, caller, locale);
  }

  @Post()
  @Allow('season.keep')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '部署一季 · Announce a round, or what was announced anew while it is not open' })
  @ApiCreatedResponse({ standardSchema: ActAnswerSchema })
  announce(
    @Body({ schema: announcing.AnnounceSeasonSchema }) asked: announcing.AnnounceSeason,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.announcing.announce(asked, key, caller, locale);
  }

  @Get(':id')
  @ApiOperation({ summary: '一季 · One round: dates, progress, clocks, history' })
  @ApiOkResponse({ standardSchema: schemas.SeasonSchema })
  detail(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SeasonView> {
    return this.seasons.detail(id, caller, locale);
  }

  @Get(':id/units')
  @ApiOperation({ summary: '各单位或下级财政应报、已开、已报、已审 · The round unit by unit, or bureau by bureau' })
  @ApiOkResponse({ standardSchema: schemas.SeasonUnitsSchema })
  units(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: schemas.AskRoundUnitsSchema }) asked: schemas.AskRoundUnits,
    @CallerParam() caller: Caller,
  ): Promise<schemas.SeasonUnits> {
    return this.seasons.units(id, asked, caller);
  }

  @Get(':id/missing')
  @ApiOperation({
    summary: '未报名单 · Who has not reported, item by item or report by report, with the clock to urge about',
  })
  @ApiOkResponse({ standardSchema: schemas.SeasonMissingSchema })
  missing(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: schemas.AskMissingSchema }) asked: schemas.AskMissing,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.SeasonMissing> {
    return this.seasons.missing(id, asked, caller, locale);
  }

  @Post(':id/commands')
  @HttpCode(200)
  @Allow('item.act')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '开启、暂停、继续、收尾、撤回 · One act on a round or on one of its clocks' })
  @ApiOkResponse({ standardSchema: ActAnswerSchema })
  act(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.SeasonActSchema }) body: schemas.SeasonAct,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.seasons.act(id, key, body, caller, locale);
  }
}
