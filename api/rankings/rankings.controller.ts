import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, JSON_FILE } from '../http/files.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { FreezingService } from './freezing.service.ts';
import * as schemas from './rankings.schemas.ts';
import { RankingsService } from './rankings.service.ts';

/** Rankings (R6): preview, freeze, read, compute again. */
@ApiTags('rankings')
@Allow('ranking.read')
@Controller('rankings')
export class RankingsController {
  constructor(
    @Inject(RankingsService) private readonly rankings: RankingsService,
    @Inject(FreezingService) private readonly freezing: FreezingService,
  ) {}

  @Get()
  @ApiOperation({ summary: '已冻结的排名 · Frozen rankings, the newest first' })
  @ApiOkResponse({ standardSchema: schemas.RankingsSchema })
  list(
    @Query({ schema: schemas.AskRankingsSchema }) asked: schemas.AskRankings,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Rankings> {
    return this.rankings.list(asked, caller, locale);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: '预览排名 · What a ranking would be now; changes nothing' })
  @ApiOkResponse({ standardSchema: schemas.RankingPreviewSchema })
  preview(
    @Body({ schema: schemas.PreviewRankingSchema }) asked: schemas.PreviewRanking,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.RankingPreview> {
    return this.freezing.preview(asked, caller, locale);
  }

  @Post()
  @Allow('ranking.freeze')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '冻结排名 · Freeze what was previewed; nothing of it changes afterwards' })
  @ApiCreatedResponse({ standardSchema: schemas.RankingFrozenSchema })
  freeze(
    @Body({ schema: schemas.FreezeRankingSchema }) asked: schemas.FreezeRanking,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.RankingFrozen> {
    return this.freezing.freeze(asked, key, caller);
  }

  @Get(':id')
  @ApiOperation({
    summary: '一次排名：办法、摘要与文书 · One ranking: its method, its hashes, and where its document stands',
  })
  @ApiOkResponse({ standardSchema: schemas.RankingDetailSchema })
  detail(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.RankingDetail> {
    return this.rankings.detail(id, caller, locale);
  }

  @Get(':id/lines')
  @ApiOperation({ summary: '名次与未列入的 · Places, then who has none and why' })
  @ApiOkResponse({ standardSchema: schemas.RankingLinesSchema })
  lines(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.RankingLines> {
    return this.rankings.lines(id, paging, caller, locale);
  }

  @Get(':id/proof')
  @ApiOperation({ summary: '重算并比对 · Compute it again and compare; what today would say otherwise' })
  @ApiOkResponse({ standardSchema: schemas.RankingProofSchema })
  proof(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.RankingProof> {
    return this.rankings.proof(id, caller);
  }

  @Get(':id/snapshot.json')
  @ApiOperation({ summary: '下载冻结的全部数据 · Everything that was frozen, as a file' })
  @ApiFile(JSON_FILE)
  file(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<StreamableFile> {
    return this.rankings.file(id, caller);
  }
}
