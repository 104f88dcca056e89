import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './bodies.schemas.ts';
import { BodiesService } from './bodies.service.ts';
import { BodyKeepingService } from './body-keeping.service.ts';
import { SeatsService } from './seats.service.ts';

const DONE = { description: '已办，并已记录 · Done, and on record' };
const ID = { schema: ItemIdSchema };

@ApiTags('bodies')
@Controller('bodies')
export class BodiesController {
  constructor(
    @Inject(BodiesService) private readonly bodies: BodiesService,
    @Inject(BodyKeepingService) private readonly keeping: BodyKeepingService,
    @Inject(SeatsService) private readonly seats: SeatsService,
  ) {}

  @Get()
  @Allow('body.read')
  @ApiOperation({ summary: '各地区工作机构及升级去向 · Bodies by region, and whom escalations reach' })
  @ApiOkResponse({ standardSchema: schemas.BodiesSchema })
  list(
    @Query({ schema: schemas.AskBodiesSchema }) asked: schemas.AskBodies,
    @CallerParam() caller: Caller,
  ): Promise<schemas.Bodies> {
    return this.bodies.list(asked, caller);
  }

  @Get('candidates')
  @Allow('body.keep')
  @ApiOperation({ summary: '可任职的账号 · Accounts that may be given a seat' })
  @ApiOkResponse({ standardSchema: schemas.CandidatesSchema })
  candidates(
    @Query({ schema: schemas.AskCandidatesSchema }) asked: schemas.AskCandidates,
    @CallerParam() caller: Caller,
  ): Promise<schemas.Candidates> {
    return this.bodies.candidates(asked, caller);
  }

  @Post()
  @HttpCode(204)
  @Allow('body.keep')
  @ApiOperation({ summary: '成立工作机构 · Set a body up' })
  @ApiNoContentResponse(DONE)
  establish(
    @Body({ schema: schemas.EstablishBodySchema }) asked: schemas.EstablishBody,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.keeping.establish(asked, caller);
  }

  @Get(':id')
  @Allow('body.read')
  @ApiOperation({ summary: '工作机构、成员和经费 · A body with its members and funds' })
  @ApiOkResponse({ standardSchema: schemas.BodyDetailSchema })
  detail(@Param('id', ID) id: string, @CallerParam() caller: Caller): Promise<schemas.BodyDetail> {
    return this.bodies.detail(id, caller);
  }

  @Put(':id')
  @HttpCode(204)
  @Allow('body.keep')
  @ApiOperation({ summary: '改名称、文件或职责 · Change name, document or duties' })
  @ApiNoContentResponse(DONE)
  change(
    @Param('id', ID) id: string,
    @Body({ schema: schemas.ChangeBodySchema }) asked: schemas.ChangeBody,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.keeping.change(id, asked, caller);
  }

  @Post(':id/dissolve')
  @HttpCode(204)
  @Allow('body.keep')
  @ApiOperation({ summary: '撤销工作机构 · Dissolve a body; it stays on record' })
  @ApiNoContentResponse(DONE)
  dissolve(
    @Param('id', ID) id: string,
    @Body({ schema: schemas.EndOnSchema }) asked: schemas.EndOn,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.keeping.dissolve(id, asked, caller);
  }

  @Post(':id/seats')
  @HttpCode(204)
  @Allow('body.keep')
  @ApiOperation({ summary: '成员任职 · Give a seat; a new head takes over open escalations' })
  @ApiNoContentResponse(DONE)
  take(
    @Param('id', ID) id: string,
    @Body({ schema: schemas.TakeSeatSchema }) asked: schemas.TakeSeat,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.seats.take(id, asked, caller);
  }

  @Post(':id/seats/:seatId/end')
  @HttpCode(204)
  @Allow('body.keep')
  @ApiOperation({ summary: '成员离任 · End a seat' })
  @ApiNoContentResponse(DONE)
  end(
    @Param('id', ID) id: string,
    @Param('seatId', ID) seatId: string,
    @Body({ schema: schemas.EndOnSchema }) asked: schemas.EndOn,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.seats.end(id, seatId, asked, caller);
  }

  @Put(':id/funds/:year')
  @HttpCode(204)
  @Allow('body.keep')
  @ApiOperation({ summary: '定工作经费预算 · Budget the working funds of a year' })
  @ApiNoContentResponse(DONE)
  setFunds(
    @Param('id', ID) id: string,
    @Param('year', { schema: schemas.FundYearSchema }) year: number,
    @Body({ schema: schemas.SetFundsSchema }) asked: schemas.SetFunds,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.keeping.setFunds(id, year, asked, caller);
  }

  @Get(':id/funds/:year/entries')
  @Allow('body.read')
  @ApiOperation({ summary: '工作经费支出明细 · How the working funds of a year were used' })
  @ApiOkResponse({ standardSchema: schemas.FundEntriesSchema })
  entries(
    @Param('id', ID) id: string,
    @Param('year', { schema: schemas.FundYearSchema }) year: number,
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
  ): Promise<schemas.FundEntries> {
    return this.bodies.entries(id, year, paging, caller);
  }

  @Post(':id/funds/:year/entries')
  @HttpCode(204)
  @Allow('body.keep')
  @ApiOperation({ summary: '登记工作经费支出 · Write down a use of working funds' })
  @ApiNoContentResponse(DONE)
  useFunds(
    @Param('id', ID) id: string,
    @Param('year', { schema: schemas.FundYearSchema }) year: number,
    @Body({ schema: schemas.UseFundsSchema }) asked: schemas.UseFunds,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.keeping.useFunds(id, year, asked, caller);
  }

  @Get(':id/changes')
  @Allow('body.read')
  @ApiOperation({ summary: '变动记录 · Who changed what, when and why' })
  @ApiOkResponse({ standardSchema: schemas.BodyChangesSchema })
  changes(
    @Param('id', ID) id: string,
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.BodyChanges> {
    return this.bodies.changes(id, paging, caller, locale);
  }
}
