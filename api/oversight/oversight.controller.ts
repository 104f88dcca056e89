import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskBoardSchema,
  BoardPageSchema,
  ListObligationsSchema,
  ObligationPageSchema,
  type AskBoard,
  type BoardPage,
  type ListObligations,
  type ObligationPage,
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
