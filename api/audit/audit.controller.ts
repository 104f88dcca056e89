import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './audit.schemas.ts';
import { AuditService } from './audit.service.ts';

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(@Inject(AuditService) private readonly audit: AuditService) {}

  @Get('audit/records')
  @Allow('audit.read')
  @ApiOperation({
    summary: '跨项目查办理记录 · The record across items: by person, act, unit, day, in whose place, dated back',
  })
  @ApiOkResponse({ standardSchema: schemas.AuditPageSchema })
  records(
    @Query({ schema: schemas.AskRecordsSchema }) asked: schemas.AskRecords,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.AuditPage> {
    return this.audit.records(asked, caller, locale);
  }

  @Get('audit/filters')
  @Allow('audit.read')
  @ApiOperation({ summary: '可查的动作 · The acts that can be looked for' })
  @ApiOkResponse({ standardSchema: schemas.AuditFiltersSchema })
  filters(@LocaleParam() locale: Locale): schemas.AuditFilters {
    return this.audit.filters(locale);
  }

  @Get('audit/saved')
  @Allow('audit.read')
  @ApiOperation({ summary: '我存的查询 · My saved searches' })
  @ApiOkResponse({ standardSchema: schemas.SavedChecksSchema })
  saved(@CallerParam() caller: Caller): Promise<schemas.SavedChecks> {
    return this.audit.saved(caller);
  }

  @Post('audit/saved')
  @HttpCode(200)
  @Allow('audit.read')
  @ApiOperation({ summary: '存为我的查询，同名替换 · Save a search; one of the same name is replaced' })
  @ApiOkResponse({ standardSchema: schemas.SavedChecksSchema })
  save(
    @Body({ schema: schemas.SaveCheckSchema }) check: schemas.SaveCheck,
    @CallerParam() caller: Caller,
  ): Promise<schemas.SavedChecks> {
    return this.audit.save(check, caller);
  }

  @Delete('audit/saved/:id')
  @HttpCode(204)
  @Allow('audit.read')
  @ApiOperation({ summary: '删去我存的查询 · Remove a saved search' })
  @ApiNoContentResponse({ description: '已删去 · Removed' })
  unsave(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<void> {
    return this.audit.unsave(id, caller);
  }

  @Get('account-events')
  @Allow('audit.read')
  @ApiOperation({ summary: '管理记录：谁为谁改了什么 · The administration’s record: who changed what for whom' })
  @ApiOkResponse({ standardSchema: schemas.AccountEventPageSchema })
  accountEvents(
    @Query({ schema: schemas.AskAccountEventsSchema }) asked: schemas.AskAccountEvents,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.AccountEventPage> {
    return this.audit.accountEvents(asked, caller, locale);
  }

  @Get('sign-ins')
  @Allow('audit.read')
  @ApiOperation({ summary: '登录记录 · Attempts to sign in, with outcome and address' })
  @ApiOkResponse({ standardSchema: schemas.SignInPageSchema })
  signIns(
    @Query({ schema: schemas.AskSignInsSchema }) asked: schemas.AskSignIns,
    @CallerParam() caller: Caller,
  ): Promise<schemas.SignInPage> {
    return this.audit.signIns(asked, caller);
  }
}
