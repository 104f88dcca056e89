import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskBoardSchema,
  AskDaysSchema,
  AskRegionSchema,
  AskToldSchema,
  BoardPageSchema,
  BoardSummarySchema,
  DueDaysSchema,
  ListObligationsSchema,
  ObligationPageSchema,
  OutlookSchema,
  ToldSchema,
  type AskBoard,
  type AskDays,
  type AskRegion,
  type AskTold,
  type BoardPage,
  type BoardSummaryView,
  type DueDays,
  type ListObligations,
  type ObligationPage,
  type Outlook,
  type Told,
} from './oversight.schemas.ts';
import { OversightService } from './oversight.service.ts';

@ApiTags('oversight')
@Controller()
export class OversightController {
  constructor(@Inject(OversightService) private readonly oversight: OversightService) {}

  @Get('obligations')
  @Allow('obligation.read')
  @ApiOperation({ summary: '正在计时的期限 · Running clocks by due date, kind and light' })
  @ApiOkResponse({ standardSchema: ObligationPageSchema })
  obligations(
    @Query({ schema: ListObligationsSchema }) asked: ListObligations,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ObligationPage> {
    return this.oversight.obligations(asked, caller, locale);
  }

  @Get('obligations/days')
  @Allow('obligation.read')
  @ApiOperation({ summary: '每天到期几件 · How much ends on each day, by light' })
  @ApiOkResponse({ standardSchema: DueDaysSchema })
  days(@Query({ schema: AskDaysSchema }) asked: AskDays, @CallerParam() caller: Caller): Promise<DueDays> {
    return this.oversight.days(asked, caller);
  }

  @Get('board/summary')
  @Allow('board.read')
  @ApiOperation({ summary: '督办总数：件数、单位、金额、将升级 · The board as a whole' })
  @ApiOkResponse({ standardSchema: BoardSummarySchema })
  summary(
    @Query({ schema: AskRegionSchema }) asked: AskRegion,
    @CallerParam() caller: Caller,
  ): Promise<BoardSummaryView> {
    return this.oversight.summary(asked, caller);
  }

  @Get('board/outlook')
  @Allow('board.read')
  @ApiOperation({ summary: '如果谁都不动：今后 15 个工作日 · What the board comes to within 15 working days' })
  @ApiOkResponse({ standardSchema: OutlookSchema })
  outlook(
    @Query({ schema: AskRegionSchema }) asked: AskRegion,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<Outlook> {
    return this.oversight.outlook(asked, caller, locale);
  }

  @Get('budget-items/:id/told')
  @Allow('board.read')
  @ApiOperation({ summary: '一个期限告知了谁、是否已读 · Who was told of a clock, and whether he has read it' })
  @ApiOkResponse({ standardSchema: ToldSchema })
  told(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: AskToldSchema }) asked: AskTold,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<Told> {
    return this.oversight.told(id, asked, caller, locale);
  }

  @Get('board')
  @Allow('board.read')
  @ApiOperation({
    summary: '逾期与督办 · What is overdue in scope, with its ladder; acts go through the item’s commands',
  })
  @ApiOkResponse({ standardSchema: BoardPageSchema })
  board(
    @Query({ schema: AskBoardSchema }) asked: AskBoard,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<BoardPage> {
    return this.oversight.board(asked, caller, locale);
  }
}
