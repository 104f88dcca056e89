import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskMatrixSchema,
  AskUnsignedSchema,
  LedgerMatrixSchema,
  LedgerPageSchema,
  ListProblemsSchema,
  UnsignedSchema,
  type AskMatrix,
  type AskUnsigned,
  type LedgerMatrixView,
  type LedgerPage,
  type ListProblems,
  type UnsignedView,
} from './ledger.schemas.ts';
import { LedgerService } from './ledger.service.ts';

@ApiTags('rectification')
@Controller()
export class LedgerController {
  constructor(@Inject(LedgerService) private readonly ledger: LedgerService) {}

  @Get('problems')
  @Allow('item.read')
  @ApiOperation({ summary: '整改台账 · The rectification ledger: problems on two lines, by document, unit or person' })
  @ApiOkResponse({ standardSchema: LedgerPageSchema })
  problems(
    @Query({ schema: ListProblemsSchema }) asked: ListProblems,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<LedgerPage> {
    return this.ledger.problems(asked, caller, locale);
  }

  @Get('problems/matrix')
  @Allow('item.read')
  @ApiOperation({ summary: '台账计数 · Counts of the ledger: unit state × finance state, distance, classes' })
  @ApiOkResponse({ standardSchema: LedgerMatrixSchema })
  matrix(
    @Query({ schema: AskMatrixSchema }) asked: AskMatrix,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<LedgerMatrixView> {
    return this.ledger.matrix(asked, caller, locale);
  }

  @Get('feedback/unsigned')
  @Allow('item.read')
  @ApiOperation({ summary: '待签收的反馈 · Feedback that was delivered and not signed for' })
  @ApiOkResponse({ standardSchema: UnsignedSchema })
  unsigned(
    @Query({ schema: AskUnsignedSchema }) asked: AskUnsigned,
    @CallerParam() caller: Caller,
  ): Promise<UnsignedView> {
    return this.ledger.unsigned(asked, caller);
  }
}
