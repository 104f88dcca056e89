import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { NumberKeepingService } from './number-keeping.service.ts';
import * as schemas from './numbers.schemas.ts';
import { NumbersService } from './numbers.service.ts';

const DONE = { description: '已办，并已记录 · Done, and on record' };

@ApiTags('document numbers')
@Controller()
export class NumbersController {
  constructor(
    @Inject(NumbersService) private readonly numbers: NumbersService,
    @Inject(NumberKeepingService) private readonly keeping: NumberKeepingService,
  ) {}

  @Get('document-numbers')
  @Allow('number.read')
  @ApiOperation({ summary: '文号登记簿 · The register of document numbers' })
  @ApiOkResponse({ standardSchema: schemas.NumberPageSchema })
  list(
    @Query({ schema: schemas.AskNumbersSchema }) asked: schemas.AskNumbers,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.NumberPage> {
    return this.numbers.list(asked, caller, locale);
  }

  @Get('document-numbers/series')
  @Allow('number.read')
  @ApiOperation({ summary: '各代字各年编到哪里、有无缺号 · How far each series has come, and that it has no gap' })
  @ApiOkResponse({ standardSchema: schemas.SeriesListSchema })
  series(
    @Query({ schema: schemas.AskSeriesSchema }) asked: schemas.AskSeries,
    @CallerParam() caller: Caller,
  ): Promise<schemas.SeriesList> {
    return this.numbers.series(asked, caller);
  }

  @Get('document-numbers/outside')
  @Allow('number.read')
  @ApiOperation({ summary: '外单位和登记前的文号 · Numbers of other bodies, and from before the register' })
  @ApiOkResponse({ standardSchema: schemas.OutsidePageSchema })
  outside(
    @Query({ schema: schemas.AskOutsideSchema }) asked: schemas.AskOutside,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.OutsidePage> {
    return this.numbers.outside(asked, caller, locale);
  }

  @Get('document-numbers/next')
  @Allow('number.read')
  @ApiOperation({ summary: '办这件事的下一个文号 · The next number for an act' })
  @ApiOkResponse({ standardSchema: schemas.NextNumbersSchema })
  next(
    @Query({ schema: schemas.AskNextSchema }) asked: schemas.AskNext,
    @CallerParam() caller: Caller,
  ): Promise<schemas.NextNumbers> {
    return this.numbers.next(asked, caller);
  }

  @Post('document-numbers')
  @HttpCode(204)
  @Allow('number.keep')
  @ApiOperation({ summary: '为系统以外的公文预留下一个文号 · Reserve the next number for a paper written elsewhere' })
  @ApiNoContentResponse(DONE)
  reserve(
    @Body({ schema: schemas.ReserveNumberSchema }) asked: schemas.ReserveNumber,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.keeping.reserve(asked, caller);
  }

  @Post('document-numbers/:number/issue')
  @HttpCode(204)
  @Allow('number.keep')
  @ApiOperation({ summary: '预留的文号已用 · The paper of a reserved number has gone out' })
  @ApiNoContentResponse(DONE)
  issue(
    @Param('number', { schema: schemas.NumberSchema }) number: string,
    @Body({ schema: schemas.IssueNumberSchema }) asked: schemas.IssueNumber,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.keeping.issue(number, asked, caller);
  }

  @Post('document-numbers/:number/cancel')
  @HttpCode(204)
  @Allow('number.keep')
  @ApiOperation({ summary: '作废一个文号，留痕 · Cancel a number; it stays on record' })
  @ApiNoContentResponse(DONE)
  cancel(
    @Param('number', { schema: schemas.NumberSchema }) number: string,
    @Body({ schema: schemas.CancelNumberSchema }) asked: schemas.CancelNumber,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.keeping.cancel(number, asked, caller);
  }

  @Get('number-authorities')
  @Allow('number.read')
  @ApiOperation({ summary: '发文机关代字 · Codes that numbers begin with' })
  @ApiOkResponse({ standardSchema: schemas.AuthoritiesSchema })
  authorities(@CallerParam() caller: Caller): Promise<schemas.Authorities> {
    return this.numbers.authorities(caller);
  }

  @Put('number-authorities/:code')
  @HttpCode(204)
  @Allow('number.administer')
  @ApiOperation({ summary: '登记或改机关代字 · Register a code, or change it' })
  @ApiNoContentResponse(DONE)
  saveAuthority(
    @Param('code', { schema: schemas.AuthorityCodeSchema }) code: string,
    @Body({ schema: schemas.SaveAuthoritySchema }) asked: schemas.SaveAuthority,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.keeping.saveAuthority(code, asked, caller);
  }

  @Put('number-authorities/:code/series/:year')
  @HttpCode(204)
  @Allow('number.administer')
  @ApiOperation({ summary: '定一年从几号起由本系统编 · Say after which number the register begins in a year' })
  @ApiNoContentResponse(DONE)
  begin(
    @Param('code', { schema: schemas.AuthorityCodeSchema }) code: string,
    @Param('year', { schema: schemas.SeriesYearSchema }) year: number,
    @Body({ schema: schemas.BeginSeriesSchema }) asked: schemas.BeginSeries,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.keeping.begin(code, year, asked, caller);
  }
}
